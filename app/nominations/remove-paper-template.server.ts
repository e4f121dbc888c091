import { loadAgency } from "~/people/agency-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { allowed } from "~/shared/refuse";
import { ok, type Result } from "~/shared/result";
import { templateKindNames, type RemoveTemplate } from "./paper-template";
import { findTemplate, removeTemplate } from "./paper-template-repo.server";
import { nominationsPolicy, paperTemplates } from "./policy";

/** The product's own layout again. Removing what is not there changes nothing. */
export async function removePaperTemplate(ctx: Ctx, { kind }: RemoveTemplate): Promise<Result<null>> {
  const access = allowed(nominationsPolicy.permit(ctx.actor, "paper_template.edit", paperTemplates));
  if (!access.ok) return access;
  const template = await findTemplate(ctx.db, kind);
  if (template === null) return ok(null);
  await removeTemplate(ctx.db, kind);
  const { id } = await loadAgency(ctx.db);
  ctx.audit.add({
    event: "paper_template.removed",
    subjectKind: "agency",
    subjectId: id,
    facts: { paper: templateKindNames[kind], name: template.fileName },
  });
  return ok(null);
}
