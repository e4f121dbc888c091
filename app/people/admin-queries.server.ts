import type { Queryable } from "~/shared/db.server";
import { listJobs } from "~/shared/jobs.server";
import { formatInstant, formatShort } from "~/shared/time";
import { loadAgency, type Agency } from "./agency-repo.server";
import { jobLabel, jobTrouble } from "./job";

export interface AdminOverview {
  agency: Agency;
  accountCount: number;
  inactiveCount: number;
  initialPasswordCount: number;
  failedJobCount: number;
  waitingJobCount: number;
}

export async function findAdminOverview(read: Queryable): Promise<AdminOverview> {
  const accounts = await read.selectFrom("account").select(["is_active", "must_change_password"]).execute();
  const jobs = await read
    .selectFrom("job")
    .select(["state", (eb) => eb.fn.countAll<number>().as("count")])
    .where("state", "in", ["waiting", "failed"])
    .groupBy("state")
    .execute();
  const jobCount = (state: string): number => jobs.find((row) => row.state === state)?.count ?? 0;
  return {
    agency: await loadAgency(read),
    accountCount: accounts.filter((row) => row.is_active === 1).length,
    inactiveCount: accounts.filter((row) => row.is_active === 0).length,
    initialPasswordCount: accounts.filter((row) => row.is_active === 1 && row.must_change_password === 1).length,
    failedJobCount: jobCount("failed"),
    waitingJobCount: jobCount("waiting"),
  };
}

export interface AgencyPage {
  agency: Agency;
  emblem: { name: string; byteCount: number } | null;
}

export async function findAgencyPage(read: Queryable): Promise<AgencyPage> {
  const agency = await loadAgency(read);
  const emblem =
    agency.emblemFileId === null
      ? undefined
      : await read
          .selectFrom("stored_file")
          .select(["name", "byte_count as byteCount"])
          .where("id", "=", agency.emblemFileId)
          .executeTakeFirst();
  return { agency, emblem: emblem ?? null };
}

export interface EmblemFile {
  name: string;
  mediaType: string;
  sha256: string;
}

export async function findEmblemFile(read: Queryable): Promise<EmblemFile | null> {
  const row = await read
    .selectFrom("agency")
    .innerJoin("stored_file", "stored_file.id", "agency.emblem_file_id")
    .select(["stored_file.name", "stored_file.media_type as mediaType", "stored_file.sha256"])
    .executeTakeFirst();
  return row ?? null;
}

export interface JobRow {
  id: string;
  name: string;
  /** What happens next, or when it ended. */
  when: string;
  attempts: number;
  trouble: string;
  /** The machine's own words, for the person who repairs it. */
  technical: string;
}

export interface JobLists {
  failed: JobRow[];
  waiting: JobRow[];
  done: JobRow[];
}

export async function findJobLists(read: Queryable): Promise<JobLists> {
  const rows = async (state: "failed" | "waiting" | "done", limit: number): Promise<JobRow[]> =>
    (await listJobs(read, state, limit)).map((job) => ({
      id: job.id,
      name: jobLabel(job.name),
      when: state === "waiting" ? formatInstant(job.run_at) : formatShort(job.finished_at ?? job.run_at),
      attempts: job.attempt_count,
      trouble: job.last_error === null ? "" : jobTrouble(job.last_error),
      technical: job.last_error ?? "",
    }));
  return { failed: await rows("failed", 100), waiting: await rows("waiting", 100), done: await rows("done", 20) };
}
