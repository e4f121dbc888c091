import { join } from "node:path";
import { systemActor } from "~/shared/actor";
import { findStoredFile } from "~/shared/stored-file-repo.server";
import { refusalText } from "~/shared/refusals.server";
import { ok, type Result } from "~/shared/result";
import { inTransaction } from "~/shared/run-form.server";
import type { Services } from "~/shared/services.server";
import type { AppError } from "~/shared/errors";
import "./audit-events";
import {
  findBatch,
  insertBatch,
  insertCertificates,
  listCertifiedAwardIds,
  loadPrintedMatter,
  type AwardToPrint,
  type KeptFile,
  type PrintedMatter,
} from "./certificate-repo.server";
import type { CertificateText } from "./certificate-text";
import { composeCertificate } from "./compose-certificate";
import { renderInWorker } from "./render-in-worker.server";
import { renderSingles } from "./render-singles.server";
import type { EmblemArtwork } from "./render-template.server";

/** So many single files go into one transaction. */
const rowsATurn = 25;

interface Sheet {
  award: AwardToPrint;
  text: CertificateText;
}

/**
 * The certificates of an issued decision, drawn once: the whole list as one file and each as a file of its own, read back,
 * kept by hash. What is kept already is never drawn again, so the work may be begun any number of times. Throws, with the
 * refusal in words, before anything is drawn when a certificate may not be printed.
 */
export async function renderDecisionCertificates(services: Services, decisionId: string): Promise<void> {
  const read = services.databases.read;
  const matter = await loadPrintedMatter(read, decisionId);
  if (matter === null || matter.decision.state !== "issued") throw new Error(`decision ${decisionId} is not issued`);
  const hasBatch = (await findBatch(read, decisionId)) !== null;
  const certified = await listCertifiedAwardIds(read, decisionId);
  const sheets = matter.awards.map((award) => ({
    award,
    text: composeCertificate(award, matter.decision, matter.agency, services.env.publicUrl),
  }));
  const missing = sheets.filter(({ award }) => !certified.has(award.id));
  if (hasBatch && missing.length === 0) return;
  // Font cutting is heavy to load, and most processes never print.
  const { checkCertificates } = await import("./check-certificates.server");
  const checked = await checkCertificates(sheets.map(({ text }) => text));
  if (!checked.ok) refuse(services, checked.error);
  const emblem = await loadEmblem(services, matter.emblemFileId);
  if (!hasBatch) await keepBatch(services, matter, sheets, emblem);
  await keepSingles(services, missing, emblem);
  await inSystem(services, async (ctx) => {
    ctx.audit.add({
      event: "certificates.rendered",
      subjectKind: "decision",
      subjectId: decisionId,
      campaignId: matter.decision.campaignId,
      facts: { decisionNumber: matter.decision.number, count: sheets.length },
    });
    return ok(null);
  });
}

async function keepBatch(
  services: Services,
  matter: PrintedMatter,
  sheets: readonly Sheet[],
  emblem: EmblemArtwork | null,
): Promise<void> {
  const workerFile = join(services.workerDir, "certificate-worker.js");
  const printed = await renderInWorker(
    workerFile,
    sheets.map(({ text }) => text),
    { emblem, readBack: true },
  );
  if (printed.readBack?.ok !== true) refuse(services, printed.readBack?.error ?? null);
  const kept = await services.files.putOwn(printed.bytes);
  await inSystem(services, async (ctx) => {
    await insertBatch(ctx.db, matter.decision.id, { ...kept, pageCount: sheets.length, renderedAt: ctx.now });
    return ok(null);
  });
}

async function keepSingles(services: Services, sheets: readonly Sheet[], emblem: EmblemArtwork | null): Promise<void> {
  if (sheets.length === 0) return;
  let waiting: (KeptFile & { awardId: string })[] = [];
  const save = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    await inSystem(services, async (ctx) => {
      await insertCertificates(ctx.db, rows, ctx.now);
      return ok(null);
    });
  };
  await renderSingles(
    join(services.workerDir, "single-certificates-worker.js"),
    { texts: sheets.map(({ text }) => text), emblem },
    async ({ index, bytes, problem }) => {
      const sheet = sheets[index];
      if (sheet === undefined || problem !== null) refuse(services, problem);
      waiting.push({ awardId: sheet.award.id, ...(await services.files.putOwn(bytes)) });
      if (waiting.length === rowsATurn) await save();
    },
  );
  await save();
}

/** The agency's own picture; a file that is gone or of another type would print a certificate without an emblem, so it stops. */
async function loadEmblem(services: Services, fileId: string | null): Promise<EmblemArtwork | null> {
  if (fileId === null) return null;
  const file = await findStoredFile(services.databases.read, fileId);
  const bytes = file === null ? null : await services.files.read(file.sha256);
  const kind = file?.mediaType === "image/png" ? "png" : file?.mediaType === "image/jpeg" ? "jpeg" : null;
  if (bytes === null || kind === null)
    refuse(services, { kind: "rule", code: "certificate.emblem_unusable", facts: {} });
  return { kind, bytes };
}

/** The administrator reads the message in the list of background work. */
function refuse(services: Services, error: AppError | null): never {
  const said = error === null ? null : refusalText(error, services.messages);
  throw new Error(
    said === null ? "the finished file was not read back" : [`${said.title}.`, ...(said.facts ?? [])].join(" "),
  );
}

async function inSystem<V>(services: Services, use: Parameters<typeof inTransaction<V>>[1]): Promise<Result<V>> {
  const actor = systemActor("Dựng giấy khen");
  return inTransaction(
    { page: { actor, now: await services.clock.now() }, context: { requestId: "certificates.render", services } },
    use,
  );
}
