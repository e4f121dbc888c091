import type { FileView } from "~/shared/ui/files";
import type { DocumentView } from "../dossier-page.server";
import { documentLooks } from "./looks";

/** A document of a dossier as a row of a list of files. */
export function documentFileView(document: DocumentView): FileView {
  return {
    ext: document.ext,
    name: document.name,
    href: document.href,
    details: document.details,
    status: documentLooks[document.status],
    sha256: document.sha256,
    ...(document.pagesHref === null ? {} : { action: <PagesLink href={document.pagesHref} of={document.name} /> }),
  };
}

export function PagesLink({ href, of }: { href: string; of: string }) {
  return (
    <a href={href} aria-label={`Xem từng trang: ${of}`}>
      Xem từng trang
    </a>
  );
}
