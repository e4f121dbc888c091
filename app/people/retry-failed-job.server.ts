import type { Ctx } from "~/shared/ctx.server";
import { notFound } from "~/shared/errors";
import { retryJob } from "~/shared/jobs.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { RetryJob } from "./forms";
import { findJob } from "./job-repo.server";
import { peopleMessages } from "./messages";
import { peoplePolicy } from "./policy";

/** Gives a job that has failed for good its attempts back. */
export async function retryFailedJob(ctx: Ctx, input: RetryJob): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "job.manage", { kind: "jobs" }));
  if (!access.ok) return access;
  const job = await findJob(ctx.db, input.jobId);
  if (job === null) return fail(notFound);
  if (!(await retryJob(ctx.db, job.id, ctx.now))) return fail(peopleMessages.refuse("job.not_failed", {}));
  ctx.audit.add({
    event: "job.retried",
    subjectKind: "job",
    subjectId: job.id,
    facts: { name: job.name, lastError: job.lastError },
  });
  return ok(null);
}
