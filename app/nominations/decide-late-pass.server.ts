import { findUnit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { invalid, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { DecideLatePass } from "./forms";
import { grant, instantOn, refusePass } from "./late-pass";
import { lockLatePass, updateLatePass } from "./late-pass-repo.server";
import { stampOf } from "./load-dossier.server";
import { nominationsPolicy } from "./policy";

/** Grants leave until an hour, or refuses it; both with a reason that stays on record. */
export async function decideLatePass(ctx: Ctx, input: DecideLatePass): Promise<Result<{ passId: string }>> {
  const pass = await lockLatePass(ctx.db, input.id);
  if (pass === null) return fail(notFound);
  const access = allowed(
    nominationsPolicy.permit(ctx.actor, "late_pass.decide", { kind: "late_pass", unitId: pass.unitId }),
  );
  if (!access.ok) return access;
  const { byName } = stampOf(ctx);
  if (input.decision === "granted" && input.untilOn === null)
    return fail(invalid({ untilOn: "Nhập ngày cho nộp đến." }));
  const decided =
    input.decision === "granted" && input.untilOn !== null
      ? grant(pass, instantOn(input.untilOn, input.untilTime), input.reason, byName, ctx.now)
      : refusePass(pass, input.reason, byName, ctx.now);
  if (!decided.ok) return decided;
  const decision = decided.value;
  if (decision.state === "asked") throw new Error("a decision decides");
  const updated = await updateLatePass(ctx.db, pass, input.version, decision);
  if (!updated.ok) return updated;
  const unitName = (await findUnit(ctx.db, pass.unitId))?.name ?? "";
  const about = { subjectKind: "late_pass", subjectId: pass.id, unitId: pass.unitId, campaignId: pass.campaignId };
  if (decision.state === "granted")
    ctx.audit.add({
      ...about,
      event: "late_pass.granted",
      facts: { unitName, until: decision.until, reason: decision.reason },
    });
  else ctx.audit.add({ ...about, event: "late_pass.refused", facts: { unitName, reason: decision.reason } });
  return ok({ passId: pass.id });
}
