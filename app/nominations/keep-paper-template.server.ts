import { templateProblems } from "~/documents/fill-template.server";
import { startingTemplate } from "~/documents/templates/starting-template";
import { loadAgency } from "~/people/agency-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { invalid } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { adoptFile } from "~/shared/stored-file-repo.server";
import { stampOf } from "./load-dossier.server";
import { templateKindNames, type KeepTemplate } from "./paper-template";
import { putTemplate } from "./paper-template-repo.server";
import { nominationsPolicy, paperTemplates } from "./policy";

/** Takes a Word template of the agency's own for a kind of paper, once it can be filled. An earlier one is no longer used. */
export async function keepPaperTemplate(ctx: Ctx, { kind, file }: KeepTemplate): Promise<Result<null>> {
  const access = allowed(nominationsPolicy.permit(ctx.actor, "paper_template.edit", paperTemplates));
  if (!access.ok) return access;
  const { id: agencyId } = await loadAgency(ctx.db);
  const adopted = await adoptFile(ctx, file.fileId, { kind: "paper_template", id: agencyId });
  if (!adopted.ok) return adopted;
  const { id, name, sha256 } = adopted.value;
  const bytes = await ctx.files.read(sha256);
  if (bytes === null) throw new Error(`the uploaded template ${sha256} is not in the store`);
  const problems = templateProblems(bytes, startingTemplate(ctx.now));
  if (problems.length > 0) return fail(invalid({ file: problems.join(" ") }));
  await putTemplate(ctx.db, kind, id, stampOf(ctx));
  ctx.audit.add({
    event: "paper_template.kept",
    subjectKind: "agency",
    subjectId: agencyId,
    facts: { paper: templateKindNames[kind], name, sha256 },
  });
  return ok(null);
}
