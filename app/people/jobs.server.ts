import { enqueue, type JobHandlers } from "~/shared/jobs.server";
import type { Services } from "~/shared/services.server";
import { sortKeyOf } from "./names";
import { replaceSearchWords } from "./search-word-repo.server";

const name = "people.search_words";

/** Once an installation: what was written before it could be found by name is made findable. */
export async function scheduleSearchWords(services: Services): Promise<void> {
  const runAt = await services.clock.now();
  await services.databases.write((db) => enqueue(db, { name, key: name, payload: {}, runAt }));
}

export const peopleJobs: JobHandlers = {
  /** Units, and the collectives of proposals and awards: the upgrade itself could copy the words of people only. */
  [name]: async ({ databases }) => {
    await databases.write(async (db) => {
      const units = await db.selectFrom("unit").select(["id", "name", "short_name"]).execute();
      for (const unit of units) await replaceSearchWords(db, "unit", unit.id, [unit.name, unit.short_name]);
      for (const table of ["nomination", "award"] as const) {
        const collectives = await db
          .selectFrom(table)
          .select(["id", "candidate_name"])
          .where("person_id", "is", null)
          .where("sort_key", "=", "")
          .execute();
        for (const one of collectives) {
          const sort_key = sortKeyOf(one.candidate_name);
          await db.updateTable(table).set({ sort_key }).where("id", "=", one.id).execute();
          await replaceSearchWords(db, table, one.id, [one.candidate_name]);
        }
      }
    });
  },
};
