import type { Queryable } from "~/shared/db.server";

export async function findJob(
  read: Queryable,
  id: string,
): Promise<{ id: string; name: string; lastError: string } | null> {
  const row = await read.selectFrom("job").select(["id", "name", "last_error"]).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : { id: row.id, name: row.name, lastError: row.last_error ?? "" };
}
