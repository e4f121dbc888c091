import type { Queryable } from "~/shared/db.server";
import { dateOf, type Instant } from "~/shared/time";
import { honorificOf } from "./names";
import { listMembersOn } from "./person-repo.server";
import { dutyOf } from "./person";
import { predecessorsOf } from "./succession";
import { listSuccessions, type SuccessionRow } from "./succession-repo.server";
import { unitKindNames } from "./unit";
import { findUnit, listUnits, unitsPreparedBy, type Unit } from "./unit-repo.server";

export interface UnitRow {
  id: string;
  name: string;
  shortName: string;
  kind: string;
  head: string;
  memberCount: number;
  preparedBy: string;
  hasSeal: boolean;
  isActive: boolean;
}

/** All units in the agency's own order. */
export async function listUnitRows(read: Queryable, now: Instant): Promise<UnitRow[]> {
  const today = dateOf(now);
  const units = await listUnits(read);
  const members = await read
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select(["membership.unit_id", "membership.is_head", "person.full_name"])
    .where("membership.from_on", "<=", today)
    .where((eb) => eb.or([eb("membership.to_on", "is", null), eb("membership.to_on", ">=", today)]))
    .execute();
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
  return units.map((unit) => {
    const own = members.filter((member) => member.unit_id === unit.id);
    return {
      id: unit.id,
      name: unit.name,
      shortName: unit.shortName,
      kind: unitKindNames[unit.kind],
      head: own.find((member) => member.is_head === 1)?.full_name ?? "",
      memberCount: own.length,
      preparedBy: unit.preparedByUnitId === null ? "" : (nameOf.get(unit.preparedByUnitId) ?? ""),
      hasSeal: unit.hasSeal,
      isActive: unit.isActive,
    };
  });
}

export interface UnitPage {
  unit: Unit;
  kindName: string;
  preparedBy: string;
  prepares: string[];
  members: {
    id: string;
    fullName: string;
    honorific: string;
    post: string;
    duty: string;
    isDirectWorker: boolean;
    membershipId: string;
    displayOrder: number;
  }[];
  womenCount: number;
  /** The unit that took this one in. */
  successor: SuccessionRow | null;
  /** The units that this one took in, directly or through another. */
  mergedIn: SuccessionRow[];
  /** Units that may prepare its dossiers in its place. */
  preparers: { value: string; label: string }[];
}

export async function findUnitPage(read: Queryable, id: string, now: Instant): Promise<UnitPage | null> {
  const unit = await findUnit(read, id);
  if (unit === null) return null;
  const members = await listMembersOn(read, id, dateOf(now));
  const successors = await listSuccessions(read);
  const merged = predecessorsOf(id, successors);
  const preparer = unit.preparedByUnitId === null ? null : await findUnit(read, unit.preparedByUnitId);
  return {
    unit,
    kindName: unitKindNames[unit.kind],
    preparedBy: preparer?.name ?? "",
    prepares: (await unitsPreparedBy(read, id)).map((one) => one.name),
    members: members.map((member) => ({
      id: member.personId,
      fullName: member.fullName,
      honorific: honorificOf(member.gender),
      post: member.post,
      duty: dutyOf(member),
      isDirectWorker: member.isDirectWorker,
      membershipId: member.membershipId,
      displayOrder: member.displayOrder,
    })),
    successor: successors.find((one) => one.unitId === id) ?? null,
    mergedIn: merged.map((one) => successors.find((step) => step.unitId === one)).filter((one) => one !== undefined),
    womenCount: members.filter((member) => member.gender === "female").length,
    preparers: await listPreparers(read, id),
  };
}

/** Units that are at work and prepare their own dossiers. */
export async function listPreparers(
  read: Queryable,
  exceptId: string | null,
): Promise<{ value: string; label: string }[]> {
  const units = await listUnits(read, { onlyActive: true });
  return units
    .filter((unit) => unit.id !== exceptId && unit.preparedByUnitId === null)
    .map((unit) => ({ value: unit.id, label: unit.name }));
}

/** The place at the end of the list, for a new unit. */
export async function nextDisplayOrder(read: Queryable): Promise<number> {
  const row = await read
    .selectFrom("unit")
    .select((eb) => eb.fn.max("display_order").as("last"))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** For a field that chooses a unit. */
export async function listUnitOptions(read: Queryable): Promise<{ value: string; label: string }[]> {
  return (await listUnits(read, { onlyActive: true })).map((unit) => ({ value: unit.id, label: unit.name }));
}
