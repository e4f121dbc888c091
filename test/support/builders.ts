import type { Role, SignedInActor } from "~/shared/actor";
import type { Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import type { CalendarDate } from "~/shared/time";
import { findGrants, insertAccount as insertAccountRow, replaceRoles } from "~/people/account-repo.server";
import {
  insertMembership as insertMembershipRow,
  insertPerson as insertPersonRow,
  type Gender,
} from "~/people/person-repo.server";
import { insertUnit as insertUnitRow } from "~/people/unit-repo.server";
import type { UnitKind } from "~/people/unit";
import { testNow } from "./run";

/** Each builder writes one ordinary thing; a test names only what it is about. Ids and names are made when left out. */

let count = 0;
const next = () => (count += 1);

/** Somebody who is signed in, without a row in the database. */
export function makeActor(of: Partial<Omit<SignedInActor, "kind">> = {}): SignedInActor {
  const roles = of.roles ?? (of.unitIds === undefined ? [] : ["unit" as const]);
  return {
    kind: "account",
    accountId: newId(),
    personId: null,
    name: "Nguyễn Văn Thử",
    unitIds: [],
    mustChangePassword: false,
    ...of,
    roles,
  };
}

export interface AgencyFields {
  id: string;
  name: string;
  parentName: string;
  symbol: string;
  place: string;
  headTitle: string;
  authorityTitle: string;
  acceptsAccountConfirmation: boolean;
  hasQr: boolean;
  isSample: boolean;
}

export async function insertAgency(databases: Databases, of: Partial<AgencyFields> = {}): Promise<AgencyFields> {
  const agency: AgencyFields = {
    id: newId(),
    name: "SỞ CÔNG THƯƠNG",
    parentName: "UBND TỈNH ĐỒNG PHƯỚC",
    symbol: "SCT",
    place: "Đồng Phước",
    headTitle: "GIÁM ĐỐC",
    authorityTitle: "GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC",
    acceptsAccountConfirmation: true,
    hasQr: true,
    isSample: false,
    ...of,
  };
  await databases.write((db) =>
    db
      .insertInto("agency")
      .values({
        id: agency.id,
        name: agency.name,
        parent_name: agency.parentName,
        symbol: agency.symbol,
        place: agency.place,
        head_title: agency.headTitle,
        authority_title: agency.authorityTitle,
        public_url: null,
        emblem_file_id: null,
        has_qr: agency.hasQr ? 1 : 0,
        accepts_account_confirmation: agency.acceptsAccountConfirmation ? 1 : 0,
        is_sample: agency.isSample ? 1 : 0,
        created_at: testNow,
      })
      .execute(),
  );
  return agency;
}

export interface UnitFields {
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  displayOrder: number;
  hasSeal: boolean;
  preparedByUnitId: string | null;
  isActive: boolean;
}

export async function insertUnit(databases: Databases, of: Partial<UnitFields> = {}): Promise<UnitFields> {
  const number = next();
  const unit: UnitFields = {
    id: newId(),
    name: `Phòng Chuyên môn số ${String(number)}`,
    shortName: `Phòng ${String(number)}`,
    kind: "division",
    displayOrder: number,
    hasSeal: false,
    preparedByUnitId: null,
    isActive: true,
    ...of,
  };
  await databases.write((db) => insertUnitRow(db, unit));
  return unit;
}

export interface PersonFields {
  id: string;
  fullName: string;
  gender: Gender;
}

const givenNames = [
  "An",
  "Bình",
  "Châu",
  "Dũng",
  "Đức",
  "Hà",
  "Khánh",
  "Lan",
  "Minh",
  "Ngọc",
  "Phúc",
  "Quân",
  "Sơn",
  "Thủy",
  "Vinh",
  "Yến",
];

export async function insertPerson(databases: Databases, of: Partial<PersonFields> = {}): Promise<PersonFields> {
  const number = next();
  const person: PersonFields = {
    id: newId(),
    fullName: `Nguyễn Văn ${givenNames[number % givenNames.length] ?? "An"}`,
    gender: "male",
    ...of,
  };
  await databases.write((db) => insertPersonRow(db, person, testNow));
  return person;
}

export interface MembershipFields {
  id: string;
  post: string;
  isHead: boolean;
  isLeader: boolean;
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
}

export async function insertMembership(
  databases: Databases,
  personId: string,
  unitId: string,
  of: Partial<MembershipFields> = {},
): Promise<MembershipFields> {
  const membership: MembershipFields = {
    id: newId(),
    post: "Chuyên viên",
    isHead: false,
    isLeader: false,
    fromOn: "2020-01-01",
    toOn: null,
    ...of,
  };
  await databases.write((db) => insertMembershipRow(db, { ...membership, personId, unitId }));
  return membership;
}

/** A person who belongs to a unit since 2020: the usual need in one call. */
export async function insertMember(
  databases: Databases,
  unitId: string,
  of: Partial<PersonFields & MembershipFields> = {},
): Promise<PersonFields> {
  const { id, fullName, gender, ...membership } = of;
  const person = await insertPerson(databases, {
    ...(id === undefined ? {} : { id }),
    ...(fullName === undefined ? {} : { fullName }),
    ...(gender === undefined ? {} : { gender }),
  });
  await insertMembership(databases, person.id, unitId, membership);
  return person;
}

export interface AccountFields {
  username: string;
  displayName: string;
  personId: string | null;
  roles: readonly Role[];
  unitIds: readonly string[];
  /** As stored; the default fits no password. */
  passwordHash: string;
  mustChangePassword: boolean;
}

/** An account with its roles, as the actor that its session would give. */
export async function insertAccount(
  databases: Databases,
  of: Partial<AccountFields> = {},
): Promise<SignedInActor & { username: string }> {
  const username = of.username ?? `nguoi.dung.${String(next())}`;
  const accountId = newId();
  const account = {
    id: accountId,
    username,
    personId: of.personId ?? null,
    displayName: of.displayName ?? "Nguyễn Văn Thử",
    passwordHash: of.passwordHash ?? "-",
    mustChangePassword: of.mustChangePassword ?? false,
  };
  const roles = of.roles ?? (of.unitIds === undefined ? [] : ["unit" as const]);
  await databases.write(async (db) => {
    await insertAccountRow(db, account, testNow);
    await replaceRoles(db, accountId, { roles, unitIds: of.unitIds ?? [] });
  });
  const { unitIds } = await findGrants(databases.read, accountId);
  return {
    kind: "account",
    accountId,
    personId: account.personId,
    name: account.displayName,
    roles,
    unitIds,
    mustChangePassword: account.mustChangePassword,
    username,
  };
}
