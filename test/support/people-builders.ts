import type { Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import type { CalendarDate } from "~/shared/time";
import type { BodyPosition } from "~/people/body";
import { insertBody as insertBodyRow, insertBodyMember as insertBodyMemberRow } from "~/people/body-repo.server";
import { insertTransfer } from "~/people/transfer-repo.server";
import { insertPerson, type PersonFields } from "./builders";
import { testNow } from "./run";

export interface BodyFields {
  id: string;
  name: string;
  shortName: string;
  standingName: string;
  regulation: string;
}

export async function insertBody(databases: Databases, of: Partial<BodyFields> = {}): Promise<BodyFields> {
  const body: BodyFields = {
    id: newId(),
    name: "Hội đồng Thi đua - Khen thưởng Sở Công Thương",
    shortName: "Hội đồng TĐKT",
    standingName: "Thường trực Hội đồng Thi đua - Khen thưởng",
    regulation: "Quy chế hoạt động của Hội đồng Thi đua - Khen thưởng",
    ...of,
  };
  await databases.write((db) => insertBodyRow(db, body));
  return body;
}

export interface BodyMemberFields {
  id: string;
  position: BodyPosition;
  displayOrder: number;
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
}

let order = 0;

/** Puts a person on a body; makes the person when none is given. */
export async function insertBodyMember(
  databases: Databases,
  bodyId: string,
  of: Partial<BodyMemberFields & { person: PersonFields }> = {},
): Promise<{ id: string; person: PersonFields; position: BodyPosition }> {
  const { person: given, ...fields } = of;
  const person = given ?? (await insertPerson(databases));
  order += 1;
  const member = {
    id: newId(),
    position: "member" as BodyPosition,
    displayOrder: order,
    fromOn: "2024-01-01",
    toOn: null,
    ...fields,
  };
  await databases.write((db) => insertBodyMemberRow(db, { ...member, bodyId, personId: person.id }));
  return { id: member.id, person, position: member.position };
}

/** A transfer that the giving unit has let go and the receiving unit has not answered. */
export async function insertOpenTransfer(
  databases: Databases,
  of: { personId: string; fromUnitId: string; toUnitId: string; fromOn?: CalendarDate },
): Promise<string> {
  const id = newId();
  const word = { at: testNow, byName: "Tài khoản lap.mot" };
  const place = {
    unitId: of.toUnitId,
    post: "Chuyên viên chính",
    isHead: false,
    isLeader: false,
    isDirectWorker: false,
    fromOn: of.fromOn ?? "2026-12-01",
  };
  await databases.write((db) =>
    insertTransfer(db, {
      id,
      personId: of.personId,
      fromUnitId: of.fromUnitId,
      place,
      document: "Quyết định số 30/QĐ-SCT",
      released: word,
      received: null,
      proposed: word,
      proposedBy: "",
    }),
  );
  return id;
}
