import { loadAgency } from "~/people/agency-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid, notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { documentNames } from "./completeness";
import { limitNonsense, megabyte } from "./document-limit";
import type { SetDocumentLimit } from "./document-limit-forms";
import { findDocumentLimit, updateDocumentLimit } from "./document-limit-repo.server";
import { limitText, seenOf } from "./document-limit-text";
import { stampOf } from "./load-dossier.server";
import { documentLimits, nominationsPolicy } from "./policy";

/** How long and heavy documents of one kind may be, in every campaign whose award line says nothing else. What was kept before stays. */
export async function setDocumentLimit(ctx: Ctx, input: SetDocumentLimit): Promise<Result<null>> {
  const access = allowed(nominationsPolicy.permit(ctx.actor, "document_limit.edit", documentLimits));
  if (!access.ok) return access;
  const before = await findDocumentLimit(ctx.db, input.kind);
  if (before === null) return fail(notFound);
  if (input.seen !== seenOf([before]))
    return fail(conflict({ by: before.savedByName, saved: [`${documentNames[input.kind]}: ${limitText(before)}`] }));
  const after = { kind: input.kind, maxPages: input.maxPages, maxBytes: input.maxMegabytes * megabyte };
  const nonsense = limitNonsense(after);
  if (nonsense !== null) return fail(invalid({ maxMegabytes: nonsense }));
  if (limitText(after) === limitText(before)) return ok(null);
  await updateDocumentLimit(ctx.db, after, stampOf(ctx));
  const { id: agencyId } = await loadAgency(ctx.db);
  ctx.audit.add({
    event: "document_limit.changed",
    subjectKind: "agency",
    subjectId: agencyId,
    facts: { document: documentNames[input.kind], before: limitText(before), after: limitText(after) },
  });
  return ok(null);
}
