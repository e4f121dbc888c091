import { auditHead } from "~/shared/audit.server";
import type { Ctx } from "~/shared/ctx.server";
import { ok, type Result } from "~/shared/result";
import { listCandidates } from "./candidate-queries.server";
import type { ConcludeSession } from "./forms";
import { loadRunSession } from "./load-session.server";
import { lineProgress } from "./queries.server";
import { mayConclude, requireOpen } from "./session";
import { updateSession } from "./session-repo.server";

/** Ends the session: results and minutes are fixed. The minutes print the log's head of this moment. */
export async function concludeSession(ctx: Ctx, input: ConcludeSession): Promise<Result<null>> {
  const loaded = await loadRunSession(ctx, input.id, input.version);
  if (!loaded.ok) return loaded;
  const session = loaded.value;
  const open = requireOpen(session);
  if (!open.ok) return open;
  const ready = mayConclude(await lineProgress(ctx.db, session));
  if (!ready.ok) return ready;
  const candidates = await listCandidates(ctx.db, session.campaignId);
  const count = (outcome: string): number =>
    candidates.filter((one) => one.outcome === outcome && one.sessionId === session.id).length;
  const saved = await updateSession(ctx.db, session.id, session.version, {
    state: "concluded",
    concludedAt: ctx.now,
    discussion: input.discussion,
    auditHead: await auditHead(ctx.db),
  });
  if (!saved.ok) return saved;
  ctx.audit.add({
    event: "session.concluded",
    subjectKind: "council_session",
    subjectId: session.id,
    campaignId: session.campaignId,
    facts: {
      proposedCount: count("proposed"),
      reserveCount: count("reserve"),
      notProposedCount: count("not_proposed"),
    },
  });
  return ok(null);
}
