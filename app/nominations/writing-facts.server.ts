import { lineTitle } from "~/campaigns/campaign";
import { loadAgency } from "~/people/agency-repo.server";
import { findLatestMembership, findPerson, listMembersOn } from "~/people/person-repo.server";
import { findUnit } from "~/people/unit-repo.server";
import type { Queryable } from "~/shared/db.server";
import type { CalendarDate } from "~/shared/time";
import { listVersions, type DossierDocument } from "./document-repo.server";
import type { LetterFacts } from "./letter-document";
import type { DossierInPlace } from "./load-dossier.server";
import { readMinutesBody } from "./minutes-body";
import type { Nomination } from "./nomination";

/** What a dossier holds, as far as its papers are drawn from it. */
export interface PaperContent {
  nominations: readonly Nomination[];
  documents: readonly DossierDocument[];
}

/** The minutes that the unit wrote in the product, the newest; a signed scan in their place says nothing to the product. */
export async function findWrittenMinutes(db: Queryable, dossierId: string): Promise<string | null> {
  const versions = await listVersions(db, dossierId, null, "minutes");
  return versions.find((one) => one.body !== null)?.body ?? null;
}

export async function loadLetterFacts(
  db: Queryable,
  { dossier, campaign, unit }: Pick<DossierInPlace, "dossier" | "campaign" | "unit">,
  { nominations, documents }: PaperContent,
): Promise<LetterFacts> {
  const agency = await loadAgency(db);
  const { receivingUnitId } = campaign;
  const receiver = receivingUnitId === null || receivingUnitId === unit.id ? null : await findUnit(db, receivingUnitId);
  const minutes = await findWrittenMinutes(db, dossier.id);
  return {
    agency,
    unit,
    receiver: receiver?.name ?? null,
    campaignTitle: campaign.title,
    plan: campaign.planNumber === "" ? null : { number: campaign.planNumber, datedOn: campaign.planDatedOn },
    meetingOn: minutes === null ? null : readMinutesBody(minutes).heldOn,
    lines: campaign.lines.map((line) => ({ id: line.id, title: lineTitle(line), level: line.level })),
    nominations,
    hasMinutes: documents.some((one) => one.kind === "minutes"),
    reportCount: documents.filter((one) => one.kind === "report_full" || one.kind === "report_summary").length,
    otherTitles: documents
      .filter((one) => one.kind === "other")
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .map((one) => one.title),
  };
}

export interface UnitMember {
  personId: string;
  name: string;
  post: string;
  isHead: boolean;
  isLeader: boolean;
}

export async function listUnitMembers(db: Queryable, unitId: string, on: CalendarDate): Promise<UnitMember[]> {
  const members = await listMembersOn(db, unitId, on);
  return members.map(({ personId, fullName, post, isHead, isLeader }) => ({
    personId,
    name: fullName,
    post,
    isHead,
    isLeader,
  }));
}

/** People by id as they stood in the unit on that day; whoever has left it keeps name and last post. */
export async function findMembers(
  db: Queryable,
  unitId: string,
  ids: readonly string[],
  on: CalendarDate,
): Promise<Map<string, UnitMember>> {
  const members = new Map((await listUnitMembers(db, unitId, on)).map((one) => [one.personId, one]));
  for (const id of ids) {
    if (members.has(id)) continue;
    const person = await findPerson(db, id);
    if (person === null) continue;
    const last = await findLatestMembership(db, id);
    members.set(id, {
      personId: id,
      name: person.fullName,
      post: last?.post ?? "",
      isHead: false,
      isLeader: false,
    });
  }
  return members;
}

/** The post of the unit's head ("Trưởng phòng") on that day, as it stands above a deputy's; "" when the register knows none. */
export async function headPostOf(db: Queryable, unitId: string, on: CalendarDate): Promise<string> {
  const members = await listUnitMembers(db, unitId, on);
  return members.find((one) => one.isHead)?.post ?? "";
}
