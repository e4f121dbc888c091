import type { Actor } from "~/shared/actor";
import { notFound } from "~/shared/errors";
import type { RefusalText } from "~/shared/refusal";
import { refusalText } from "~/shared/refusals.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { Services } from "~/shared/services.server";
import { formatDate, formatInstant, formatShort, twoDigits, type Instant } from "~/shared/time";
import {
  findBatch,
  loadPrintedMatter,
  listCertifiedAwardIds,
  type AwardToPrint,
  type KeptBatch,
  type PrintedMatter,
} from "./certificate-repo.server";
import { composeCertificate, detailOf } from "./compose-certificate";
import { anyCertificates, certificatesPolicy } from "./policy";
import { findRenderingJob, listPrintings, type PrintRow, type RenderingJob } from "./queries.server";

const rowsAPage = 50;
const logRows = 20;

export interface CertificateRow {
  awardId: string;
  goldenBookNo: number;
  name: string;
  /** "Tập thể", or honorific, post and unit. */
  detail: string;
  isReady: boolean;
  printed: { at: string; by: string } | null;
}

export interface RenderingView {
  state: "not_issued" | "refused" | "missing" | "waiting" | "running" | "stopped" | "ready";
  total: number;
  singleCount: number;
  hasBatch: boolean;
  /** What stands in the way, each in words; empty when the texts were checked and are fit to print. */
  problems: RefusalText[];
  nextAttempt: string | null;
}

export interface CertificatesPage {
  decisionId: string;
  decisionTitle: string;
  campaignId: string;
  campaignTitle: string;
  counts: string;
  rendering: RenderingView;
  batch: { sha256: string; byteCount: number; pageCount: number; renderedAt: string } | null;
  rows: CertificateRow[];
  nextAfter: number | null;
  isFirstPage: boolean;
  preview: {
    awardId: string;
    goldenBookNo: number;
    name: string;
    page: number;
    previous: number | null;
    next: number | null;
  } | null;
  log: { id: string; at: string; what: string; by: string }[];
}

export interface PageWish {
  /** Golden-book number after which the list begins. */
  after: number;
  /** Golden-book number of the certificate that is shown beside the list. */
  shown: number | null;
}

/** The certificates of a decision as whoever prints them sees them. */
export async function certificatesPage(
  services: Services,
  actor: Actor,
  decisionId: string,
  wish: PageWish,
  now: Instant,
): Promise<Result<CertificatesPage>> {
  const access = allowed(certificatesPolicy.permit(actor, "certificates.read", anyCertificates));
  if (!access.ok) return access;
  const read = services.databases.read;
  const matter = await loadPrintedMatter(read, decisionId);
  if (matter === null) return fail(notFound);
  const { decision, awards } = matter;
  const certified = await listCertifiedAwardIds(read, decisionId);
  const batch = await findBatch(read, decisionId);
  const rendering = await renderingOf(services, matter, certified.size, batch, now);
  const start = awards.findIndex((award) => award.goldenBookNo > wish.after);
  const shownAwards = start === -1 ? [] : awards.slice(start, start + rowsAPage);
  const ofAll = await listPrintings(read, decisionId, { awardIds: null, limit: 1 });
  const ofOne = await listPrintings(read, decisionId, { awardIds: shownAwards.map((award) => award.id), limit: 500 });
  const last = shownAwards.at(-1);
  return ok({
    decisionId,
    decisionTitle:
      decision.number === ""
        ? "Quyết định chưa vào số"
        : `Quyết định số ${decision.number} ngày ${formatDate(decision.datedOn)}`,
    campaignId: decision.campaignId,
    campaignTitle: decision.campaignTitle,
    counts: countsOf(awards),
    rendering,
    batch:
      batch === null
        ? null
        : {
            sha256: batch.sha256,
            byteCount: batch.byteCount,
            pageCount: batch.pageCount,
            renderedAt: formatInstant(batch.renderedAt),
          },
    rows: shownAwards.map((award) =>
      rowOf(award, matter, certified, latest([...ofAll, ...ofOne.filter((entry) => entry.awardId === award.id)])),
    ),
    nextAfter: last === undefined || last === awards.at(-1) ? null : last.goldenBookNo,
    isFirstPage: start <= 0,
    preview: previewOf(awards, certified, wish.shown ?? shownAwards[0]?.goldenBookNo ?? null),
    log: (await listPrintings(read, decisionId, { limit: logRows })).map((entry) => ({
      id: entry.id,
      at: formatInstant(entry.printedAt),
      what: printedThing(entry),
      by: entry.printedByName,
    })),
  });
}

async function renderingOf(
  services: Services,
  matter: PrintedMatter,
  singleCount: number,
  batch: KeptBatch | null,
  now: Instant,
): Promise<RenderingView> {
  const total = matter.awards.length;
  const view = { total, singleCount, hasBatch: batch !== null, problems: [], nextAttempt: null };
  if (batch !== null && singleCount === total) return { ...view, state: "ready" };
  const problems = await problemsOf(services, matter);
  if (matter.decision.state !== "issued") return { ...view, problems, state: "not_issued" };
  const job = await findRenderingJob(services.databases.read, matter.decision.id);
  const nextAttempt = job?.state === "waiting" && job.runAt > now ? formatInstant(job.runAt) : null;
  return { ...view, problems, nextAttempt, state: problems.length > 0 ? "refused" : stateOfJob(job, now) };
}

function stateOfJob(job: RenderingJob | null, now: Instant): RenderingView["state"] {
  if (job === null || job.state === "done") return "missing";
  if (job.state === "failed") return "stopped";
  return job.attemptCount > 0 && job.runAt <= now ? "running" : "waiting";
}

/** Letters that no font has, each with its name; else whatever else keeps the list from being printed. */
async function problemsOf(services: Services, matter: PrintedMatter): Promise<RefusalText[]> {
  const texts = matter.awards.map((award) =>
    composeCertificate(award, matter.decision, matter.agency, services.env.publicUrl),
  );
  // Font cutting is heavy to load; most pages are of files that are kept already.
  const [{ checkNames }, { checkCertificates }] = await Promise.all([
    import("./font-kit.server"),
    import("./check-certificates.server"),
  ]);
  const missing = await checkNames(texts);
  const inWords = (error: Parameters<typeof refusalText>[0]): RefusalText[] => {
    const said = refusalText(error, services.messages);
    return said === null ? [] : [said];
  };
  if (missing.length > 0)
    return missing.flatMap((facts) =>
      inWords({ kind: "rule", code: "certificate.glyph_missing", facts: { ...facts } }),
    );
  if (matter.decision.state !== "issued") return [];
  const checked = await checkCertificates(texts);
  return checked.ok ? [] : inWords(checked.error);
}

function rowOf(
  award: AwardToPrint,
  matter: PrintedMatter,
  certified: ReadonlySet<string>,
  printed: PrintRow | null,
): CertificateRow {
  const detail = detailOf(award, matter.agency);
  return {
    awardId: award.id,
    goldenBookNo: award.goldenBookNo,
    name: award.name,
    detail:
      award.recipientKind === "collective"
        ? "Tập thể"
        : [award.honorific, detail].filter((part) => part !== "").join(" · "),
    isReady: certified.has(award.id),
    printed: printed === null ? null : { at: formatShort(printed.printedAt), by: printed.printedByName },
  };
}

/** "02 tập thể, 05 cá nhân"; a kind that nobody belongs to is left out. */
function countsOf(awards: readonly AwardToPrint[]): string {
  const collectives = awards.filter((award) => award.recipientKind === "collective").length;
  const counts: [number, string][] = [
    [collectives, "tập thể"],
    [awards.length - collectives, "cá nhân"],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${twoDigits(count)} ${word}`)
    .join(", ");
}

function latest(entries: readonly PrintRow[]): PrintRow | null {
  return entries.reduce<PrintRow | null>(
    (found, entry) => (found === null || entry.printedAt > found.printedAt ? entry : found),
    null,
  );
}

function previewOf(
  awards: readonly AwardToPrint[],
  certified: ReadonlySet<string>,
  goldenBookNo: number | null,
): CertificatesPage["preview"] {
  const index = awards.findIndex((award) => award.goldenBookNo === goldenBookNo);
  const award = awards[index];
  if (award === undefined || !certified.has(award.id)) return null;
  return {
    awardId: award.id,
    goldenBookNo: award.goldenBookNo,
    name: award.name,
    page: index + 1,
    previous: awards[index - 1]?.goldenBookNo ?? null,
    next: awards[index + 1]?.goldenBookNo ?? null,
  };
}

function printedThing(entry: PrintRow): string {
  return entry.goldenBookNo === null
    ? "Cả danh sách"
    : `Số sổ vàng ${twoDigits(entry.goldenBookNo)}, ${entry.recipientName}`;
}
