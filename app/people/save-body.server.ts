import type { Ctx } from "~/shared/ctx.server";
import { conflict, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findBody, updateBody } from "./body-repo.server";
import type { SaveBody } from "./forms";
import { peoplePolicy } from "./policy";

export async function saveBody(ctx: Ctx, input: SaveBody): Promise<Result<null>> {
  const access = allowed(peoplePolicy.permit(ctx.actor, "body.edit", { kind: "bodies" }));
  if (!access.ok) return access;
  if ((await findBody(ctx.db, input.id)) === null) return fail(notFound);
  if (!(await updateBody(ctx.db, input))) return fail(conflict());
  ctx.audit.add({ event: "body.changed", subjectKind: "body", subjectId: input.id, facts: { name: input.name } });
  return ok(null);
}
