import { join } from "node:path";
import type { Download, Page } from "~/shared/http.server";
import type { Services } from "~/shared/services.server";
import type { Instant } from "~/shared/time";
import type { AdministrativeDocument } from "./blocks";
import { fillTemplate } from "./fill-template.server";
import { paperFormatOf, withoutPaperEnding } from "./paper-format";
import { renderInWorker } from "./render-in-worker.server";
import { sealPdf } from "./seal";

const pdf = "application/pdf";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface Paper {
  /** Names the thing and its state for good ("decision:<id>"); null while it still changes. */
  keptAs: string | null;
  /** For the file; its ending is set by the form asked for. */
  name: string;
  document: AdministrativeDocument;
  /** The agency's own Word template for it; asked for a Word file only. */
  template?: () => Promise<Uint8Array | null>;
}

/**
 * A paper as the address asks for it: ….pdf is drawn once and kept when it never changes again, ….docx is written anew
 * from the same blocks, in the agency's own template where it has one: a copy to go on working in and no record.
 */
export async function givePaper(page: Pick<Page, "services" | "now" | "url">, paper: Paper): Promise<Download> {
  const name = withoutPaperEnding(paper.name);
  if (paperFormatOf(page.url.pathname) === "docx") {
    const template = (await paper.template?.()) ?? null;
    const body =
      template === null
        ? await renderInWorker(workerFile(page.services), paper.document, "docx")
        : fillTemplate(template, paper.document);
    return { name: `${name}.docx`, mediaType: docx, body, inline: false };
  }
  return paper.keptAs === null
    ? drawDocument(page.services, `${name}.pdf`, paper.document)
    : keepDocument(page.services, paper.keptAs, `${name}.pdf`, page.now, async () => paper.document);
}

/** A document as it stands now: drawn anew on each call, for drafts that still change. */
export async function drawDocument(
  services: Services,
  name: string,
  document: AdministrativeDocument,
): Promise<Download> {
  const bytes = await renderInWorker(workerFile(services), document, "pdf");
  return { name, mediaType: pdf, body: bytes, inline: true };
}

/**
 * A document that never changes again: drawn once, kept by its hash, and given out byte for byte from then on, whatever
 * version of the product does it. `id` names the thing and its state ("receipt:<submission>"); `make` is asked only the first time.
 * `isSealed`: signed by the key of this installation.
 */
export async function keepDocument(
  services: Services,
  id: string,
  name: string,
  now: Instant,
  make: () => Promise<AdministrativeDocument>,
  isSealed = false,
): Promise<Download> {
  const kept = await services.databases.read
    .selectFrom("rendered_document")
    .select("sha256")
    .where("id", "=", id)
    .executeTakeFirst();
  const bytes = kept === undefined ? null : await services.files.read(kept.sha256);
  if (bytes !== null) return { name, mediaType: pdf, body: bytes, inline: true, immutable: true };
  const plain = await renderInWorker(workerFile(services), await make(), "pdf");
  const drawn = isSealed ? sealPdf(plain, services.signer) : plain;
  const { sha256, byteCount } = await services.files.putOwn(drawn);
  // Two first readers at once draw the same bytes; the row of the first one stays.
  await services.databases.write(async (db) => {
    await db
      .insertInto("rendered_document")
      .values({ id, sha256, byte_count: byteCount, name, rendered_at: now })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  });
  return { name, mediaType: pdf, body: drawn, inline: true, immutable: true };
}

function workerFile(services: Services): string {
  return join(services.workerDir, "document-worker.js");
}
