import type { Queryable } from "~/shared/db.server";
import type { CalendarDate } from "~/shared/time";

/** For each person, in the order given: in a post of leadership on that day or not; null where no post of that day is known. */
export async function leadershipOn(
  read: Queryable,
  people: readonly { personId: string | null; on: CalendarDate }[],
): Promise<(boolean | null)[]> {
  const ids = [...new Set(people.flatMap(({ personId }) => (personId === null ? [] : [personId])))];
  if (ids.length === 0) return people.map(() => null);
  const rows = await read
    .selectFrom("membership")
    .where("person_id", "in", ids)
    .select(["person_id", "is_head", "is_leader", "from_on", "to_on"])
    .execute();
  return people.map(({ personId, on }) => {
    const held = rows.filter(
      (row) => row.person_id === personId && row.from_on <= on && (row.to_on === null || row.to_on >= on),
    );
    return held.length === 0 ? null : held.some((row) => row.is_head === 1 || row.is_leader === 1);
  });
}
