import { formatBytes } from "~/shared/forms/bytes";
import type { Page } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok, type Result } from "~/shared/result";
import { formatInstant } from "~/shared/time";
import { templateKindNames, templateKinds, type TemplateKind } from "./paper-template";
import { listTemplates } from "./paper-template-repo.server";
import { nominationsPolicy, paperTemplates } from "./policy";

export interface TemplateRow {
  kind: TemplateKind;
  name: string;
  /** Null: the product's own layout. */
  file: { href: string; name: string; details: string } | null;
}

/** Every kind of paper that can have a template of the agency's own, and which it has. */
export async function findTemplatesPage({ read, actor }: Pick<Page, "read" | "actor">): Promise<Result<TemplateRow[]>> {
  const access = allowed(nominationsPolicy.permit(actor, "paper_template.edit", paperTemplates));
  if (!access.ok) return access;
  const kept = await listTemplates(read);
  return ok(
    templateKinds.map((kind): TemplateRow => {
      const template = kept.find((one) => one.kind === kind);
      return {
        kind,
        name: templateKindNames[kind],
        file:
          template === undefined
            ? null
            : {
                href: paths.file(template.fileId),
                name: template.fileName,
                details: `${formatBytes(template.byteCount)}, ${template.savedByName}, ${formatInstant(template.savedAt)}`,
              },
      };
    }),
  );
}
