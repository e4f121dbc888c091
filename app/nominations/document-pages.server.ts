import { createHash } from "node:crypto";
import { drawDocument, keepDocument } from "~/documents/keep-document.server";
import { notFound } from "~/shared/errors";
import type { Download, Page } from "~/shared/http.server";
import type { PdfSource } from "~/shared/page-drawer.server";
import { pageWidths, pixelsOf, type PageSize } from "~/shared/page-picture";
import { drawPage, measurePages } from "~/shared/page-pictures.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { findStoredFile } from "~/shared/stored-file-repo.server";
import { undrawnPage } from "~/shared/undrawn-page";
import { findDocument, type DossierDocument } from "./document-repo.server";
import { documentView, type DocumentView } from "./dossier-page.server";
import { findDossierInPlace, subjectOf } from "./load-dossier.server";
import { nominationsPolicy } from "./policy";
import { findWrittenDocument } from "./written-document.server";

export interface PageView {
  number: number;
  alt: string;
  src: string;
  srcSet: string;
  /** Pixels, of the narrowest picture. */
  width: number;
  height: number;
}

/** A document page by page, or why there are no pictures of its pages. */
export type DocumentPages = { documentId: string; title: string; originalHref: string } & (
  | { kind: "pages"; count: number; pages: PageView[]; earlierHref: string | null; laterHref: string | null }
  /** A photo or a scan that was sent as such. */
  | { kind: "picture"; alt: string }
  | { kind: "word" }
  | { kind: "undrawn" }
);

type Asker = Pick<Page, "read" | "actor" | "now" | "services">;

/** Pages in one view; a longer document is turned over. */
const pagesInView = 40;
const a4: PageSize = { width: 595, height: 842 };
const [narrow, wide] = pageWidths;

/** The pages of a document that its reader may see, beginning with the one asked for. The document is one that the caller has asked the policy for. */
export async function findDocumentPages(page: Asker, documentId: string, from = 1): Promise<DocumentPages | null> {
  const document = await findDocument(page.read, documentId);
  if (document === null) return null;
  const { href, ext } = documentView(document);
  const facts = { documentId, title: document.title, originalHref: href };
  if (ext === "DOCX") return { ...facts, kind: "word" };
  if (ext !== "PDF") return { ...facts, kind: "picture", alt: `Bản chụp: ${document.title}` };
  const source = await sourceOf(page, document);
  const measured = source === null ? null : await measurePages(page.services, source);
  if (source === null || measured === null) return { ...facts, kind: "undrawn" };
  const first = Math.min(Math.max(from, 1), measured.count);
  const last = Math.min(first + pagesInView - 1, measured.count);
  const pages: PageView[] = [];
  for (let number = first; number <= last; number += 1)
    pages.push(
      pageView(document, source, number, measured.count, measured.sizes[number - 1] ?? measured.sizes.at(-1) ?? a4),
    );
  return {
    ...facts,
    kind: "pages",
    count: measured.count,
    pages,
    earlierHref: first === 1 ? null : paths.documentPages(documentId, { from: Math.max(first - pagesInView, 1) }),
    laterHref: last === measured.count ? null : paths.documentPages(documentId, { from: last + 1 }),
  };
}

export interface DocumentPagesPage {
  pages: DocumentPages;
  document: DocumentView;
  dossier: { href: string; unitName: string; campaignTitle: string };
}

/** The page that shows a document page by page, for whoever may read its dossier. `tu` in the address: the first page. */
export async function findDocumentPagesPage(
  page: Asker & Pick<Page, "url">,
  documentId: string | undefined,
): Promise<Result<DocumentPagesPage>> {
  const document = await findDocument(page.read, documentId ?? "");
  const place = document === null ? null : await findDossierInPlace(page.read, document.dossierId, page.now);
  if (document === null || place === null) return fail(notFound);
  const access = allowed(nominationsPolicy.permit(page.actor, "dossier.read", subjectOf(place)));
  if (!access.ok) return access;
  const pages = await findDocumentPages(page, document.id, pageNumber(page.url.searchParams.get("tu")) ?? 1);
  if (pages === null) return fail(notFound);
  return ok({
    pages,
    document: documentView(document),
    dossier: {
      href: paths.dossier(place.dossier.id),
      unitName: place.unit.name,
      campaignTitle: place.campaign.title,
    },
  });
}

/**
 * One page of a document as a picture, for whoever may read its dossier; `rong` in the address: pixels across. A page that cannot be
 * drawn is a picture that says so.
 */
export async function findDocumentPage(
  page: Asker & Pick<Page, "url">,
  documentId: string | undefined,
  number: string | undefined,
): Promise<Result<Download>> {
  const document = await findDocument(page.read, documentId ?? "");
  const place = document === null ? null : await findDossierInPlace(page.read, document.dossierId, page.now);
  if (document === null || place === null) return fail(notFound);
  const access = allowed(nominationsPolicy.permit(page.actor, "dossier.read", subjectOf(place)));
  if (!access.ok) return access;
  const asked = pageNumber(number);
  const source = await sourceOf(page, document);
  if (asked === null || source === null) return fail(notFound);
  const measured = await measurePages(page.services, source);
  if (measured !== null && asked > measured.count) return fail(notFound);
  const width = page.url.searchParams.get("rong") === String(wide) ? wide : narrow;
  const drawn = measured === null ? null : await drawPage(page.services, source, asked, width);
  const name = `${document.title} - trang ${String(asked)}`;
  if (drawn === null)
    return ok({
      name: `${name}.svg`,
      mediaType: "image/svg+xml",
      body: Buffer.from(undrawnPage(), "utf8"),
      inline: true,
    });
  return ok({
    name: `${name}.webp`,
    mediaType: "image/webp",
    body: drawn,
    inline: true,
    // A draft goes on changing: under the address of an earlier state stands what there is now.
    immutable: page.url.searchParams.get("ban") === stateOf(source),
  });
}

function pageView(
  { id, title }: DossierDocument,
  source: PdfSource,
  number: number,
  count: number,
  size: PageSize,
): PageView {
  const srcOf = (width: number): string => paths.documentPage(id, number, { width, state: stateOf(source) });
  return {
    number,
    alt: `Trang ${String(number)} trên ${String(count)} của ${title}`,
    src: srcOf(narrow),
    srcSet: `${srcOf(narrow)} ${String(narrow)}w, ${srcOf(wide)} ${String(wide)}w`,
    ...pixelsOf(size, narrow),
  };
}

/** The PDF of a document: as it was sent, or drawn from what was written. Null for what is no PDF, or is hidden. */
async function sourceOf(page: Asker, document: DossierDocument): Promise<PdfSource | null> {
  const { files } = page.services;
  if (document.body === null) {
    if (document.mediaType !== "application/pdf") return null;
    const file = await findStoredFile(page.read, document.fileId ?? "");
    return file === null ? null : { key: file.sha256, read: () => files.read(file.sha256) };
  }
  const written = await findWrittenDocument(page, document.id);
  if (!written.ok) return null;
  const { keptAs, name, document: paper } = written.value;
  if (keptAs !== null)
    return {
      key: hashOf(keptAs),
      read: async () => bytesOf(await keepDocument(page.services, keptAs, name, page.now, async () => paper)),
    };
  return {
    key: hashOf(JSON.stringify(paper)),
    read: async () => bytesOf(await drawDocument(page.services, name, paper)),
  };
}

function bytesOf({ body }: Download): Uint8Array | null {
  return body instanceof Uint8Array ? body : null;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function stateOf({ key }: PdfSource): string {
  return key.slice(0, 16);
}

function pageNumber(text: string | null | undefined): number | null {
  return /^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : null;
}
