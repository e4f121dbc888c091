import { join } from "node:path";
import type { Download } from "~/shared/http.server";
import type { Services } from "~/shared/services.server";
import type { Instant } from "~/shared/time";
import type { AdministrativeDocument } from "./blocks";
import { renderInWorker } from "./render-in-worker.server";

const pdf = "application/pdf";

/** A document as it stands now: drawn anew on each call, for drafts that still change. */
export async function drawDocument(
  services: Services,
  name: string,
  document: AdministrativeDocument,
): Promise<Download> {
  const bytes = await renderInWorker(workerFile(services), document);
  return { name, mediaType: pdf, body: bytes, inline: true };
}

/**
 * A document that never changes again: drawn once, kept by its hash, and given out byte for byte from then on, whatever
 * version of the product does it. `id` names the thing and its state ("receipt:<submission>"); `make` is asked only the first time.
 */
export async function keepDocument(
  services: Services,
  id: string,
  name: string,
  now: Instant,
  make: () => Promise<AdministrativeDocument>,
): Promise<Download> {
  const kept = await services.databases.read
    .selectFrom("rendered_document")
    .select("sha256")
    .where("id", "=", id)
    .executeTakeFirst();
  const bytes = kept === undefined ? null : await services.files.read(kept.sha256);
  if (bytes !== null) return { name, mediaType: pdf, body: bytes, inline: true, immutable: true };
  const drawn = await renderInWorker(workerFile(services), await make());
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
