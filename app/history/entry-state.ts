import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { historyMessages } from "./messages";
import type { Owner, Recorded } from "./owner";

/** An entry that no longer counts is not changed any more. */
export function stillCounts(entry: Recorded): Result<null> {
  if (entry.withdrawn === null) return ok(null);
  const { at, byName, reason } = entry.withdrawn;
  return fail(historyMessages.refuse("history.is_withdrawn", { on: dateOf(at), by: byName, reason }));
}

/** The entry that a form corrects: null for a new one; refuses one of somebody else and one that was withdrawn. */
export async function findEditable<E extends Recorded & { owner: Owner }>(
  entryId: string | null,
  owner: Owner,
  find: (id: string) => Promise<E | null>,
): Promise<Result<E | null>> {
  if (entryId === null) return ok(null);
  const entry = await find(entryId);
  if (entry === null || entry.owner.personId !== owner.personId || entry.owner.unitId !== owner.unitId)
    return fail(notFound);
  const counts = stillCounts(entry);
  return counts.ok ? ok(entry) : counts;
}
