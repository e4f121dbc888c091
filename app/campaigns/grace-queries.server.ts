import { findAgency } from "~/people/agency-repo.server";
import type { Queryable } from "~/shared/db.server";
import { noGrace, type Grace } from "./deadline";

/** What the agency adds today to a dossier deadline that is set. */
export async function loadGrace(read: Queryable): Promise<Grace> {
  const agency = await findAgency(read);
  return agency === null || agency.graceMinutes === 0
    ? noGrace
    : { minutes: agency.graceMinutes, source: agency.graceSource };
}
