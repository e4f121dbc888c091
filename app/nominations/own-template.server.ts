import type { Page } from "~/shared/http.server";
import type { DocumentKind } from "./completeness";
import { templateKindOf } from "./paper-template";
import { findTemplate } from "./paper-template-repo.server";

/** The agency's own Word template for a document of this kind; null: the product's own layout. */
export async function ownTemplate(
  { read, services }: Pick<Page, "read" | "services">,
  documentKind: DocumentKind,
): Promise<Uint8Array | null> {
  const kind = templateKindOf(documentKind);
  const template = kind === null ? null : await findTemplate(read, kind);
  return template === null ? null : await services.files.read(template.sha256);
}
