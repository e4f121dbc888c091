import type { Ctx } from "~/shared/ctx.server";
import { allowed } from "~/shared/refuse";
import { ok, type Result } from "~/shared/result";
import { insertBody } from "./body-repo.server";
import type { CreateBody } from "./forms";
import { peoplePolicy } from "./policy";

export async function createBody(ctx: Ctx, input: CreateBody): Promise<Result<{ bodyId: string }>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "body.edit", { kind: "bodies" }));
  if (!access.ok) return access;
  const bodyId = ctx.newId();
  await insertBody(ctx.db, { id: bodyId, ...input });
  ctx.audit.add({ event: "body.created", subjectKind: "body", subjectId: bodyId, facts: { name: input.name } });
  return ok({ bodyId });
}
