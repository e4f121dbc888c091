import type { Actor } from "~/shared/actor";
import { notFound } from "~/shared/errors";
import type { Download } from "~/shared/http.server";
import { pageDrawer } from "~/shared/page-drawer.server";
import { workerFile } from "~/shared/page-pictures.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { Services } from "~/shared/services.server";
import { twoDigits, type Instant } from "~/shared/time";
import {
  findBatch,
  findCertificate,
  findKeptPicture,
  insertKeptPicture,
  type KeptFile,
} from "./certificate-repo.server";
import { certificatesMessages } from "./messages";
import { anyCertificates, certificatesPolicy } from "./policy";
import { findCertificateFacts, findDecisionNumber } from "./queries.server";

/** Pixels across: sharp on a screen of double density in the column beside the list. */
const pictureWidth = 1120;

/** The whole list of a decision, a page for each in the order of the annex. */
export async function downloadBatch(services: Services, actor: Actor, decisionId: string): Promise<Result<Download>> {
  const access = allowed(certificatesPolicy.permit(actor, "certificates.read", anyCertificates));
  if (!access.ok) return access;
  const read = services.databases.read;
  const batch = await findBatch(read, decisionId);
  if (batch === null) return fail(notFound);
  const number = (await findDecisionNumber(read, decisionId)).replaceAll("/", "-");
  return keptPdf(services, batch, `Giấy khen - Quyết định ${number} (${twoDigits(batch.pageCount)} trang).pdf`);
}

export async function downloadCertificate(
  services: Services,
  actor: Actor,
  awardId: string,
): Promise<Result<Download>> {
  const found = await readable(services, actor, awardId);
  return found.ok
    ? keptPdf(
        services,
        found.value.file,
        `Giấy khen - ${twoDigits(found.value.goldenBookNo)} - ${found.value.name}.pdf`,
      )
    : found;
}

/** The certificate as a picture for the screen, drawn from the kept file the first time that somebody looks. */
export async function showCertificate(
  services: Services,
  actor: Actor,
  awardId: string,
  now: Instant,
): Promise<Result<Download>> {
  const found = await readable(services, actor, awardId);
  if (!found.ok) return found;
  const kept = await findKeptPicture(services.databases.read, awardId);
  const bytes = kept === null ? null : await services.files.read(kept.sha256);
  const picture = (body: Uint8Array): Result<Download> =>
    ok({
      name: `Giấy khen - ${twoDigits(found.value.goldenBookNo)}.png`,
      mediaType: "image/png",
      body,
      inline: true,
      immutable: true,
    });
  if (bytes !== null) return picture(bytes);
  const { sha256 } = found.value.file;
  if (!(await services.files.has(sha256))) return fail(certificatesMessages.refuse("certificate.file_lost", {}));
  const source = { key: sha256, read: () => services.files.read(sha256) };
  const drawn = await pageDrawer(workerFile(services)).draw(source, 1, { width: pictureWidth, format: "png" });
  const stored = await services.files.putOwn(drawn);
  await services.databases.write((db) => insertKeptPicture(db, awardId, stored, now));
  return picture(drawn);
}

/** A certificate that this actor may see; one that is not drawn yet is not there. */
async function readable(
  services: Services,
  actor: Actor,
  awardId: string,
): Promise<Result<{ file: KeptFile; name: string; goldenBookNo: number }>> {
  const facts = await findCertificateFacts(services.databases.read, awardId);
  if (facts === null) return fail(notFound);
  const access = allowed(certificatesPolicy.permit(actor, "certificate.read", facts.subject));
  if (!access.ok) return access;
  const file = await findCertificate(services.databases.read, awardId);
  return file === null ? fail(notFound) : ok({ file, name: facts.name, goldenBookNo: facts.goldenBookNo });
}

async function keptPdf(services: Services, file: KeptFile, name: string): Promise<Result<Download>> {
  const body = await services.files.read(file.sha256);
  if (body === null) return fail(certificatesMessages.refuse("certificate.file_lost", {}));
  return ok({ name, mediaType: "application/pdf", body, inline: true, immutable: true });
}
