import { createHash } from "node:crypto";
import { join } from "node:path";
import { makeMinutes } from "~/council/minutes.server";
import { displayName, lineLabel } from "~/decisions/nominee-view.server";
import { loadCase } from "~/decisions/case-queries.server";
import type { Nominee } from "~/decisions/nominee-queries.server";
import type { AdministrativeDocument } from "~/documents/blocks";
import { keepDocument } from "~/documents/keep-document.server";
import type { PaperFormat } from "~/documents/paper-format";
import { renderInWorker } from "~/documents/render-in-worker.server";
import { sealPdf } from "~/documents/seal";
import { listInitiatives } from "~/history/initiative-repo.server";
import { findWrittenDocument } from "~/nominations/written-document.server";
import type { DossierDocument } from "~/nominations/document-repo.server";
import { loadRules } from "~/rules/load-rules.server";
import { systemActor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { renderTableFile } from "~/shared/render-table-file.server";
import { ok } from "~/shared/result";
import { inTransaction } from "~/shared/run-form.server";
import type { Services } from "~/shared/services.server";
import { findStoredFile, insertOwnedFile } from "~/shared/stored-file-repo.server";
import "./audit-events";
import { listFullReports, type CandidateDocuments } from "./candidate-files.server";
import { upwardMessages } from "./messages";
import { manifestFormat, manifestName, manifestText, signatureName, type ManifestFile } from "./manifest";
import { folderOf, plainName, type UpwardPackage } from "./package";
import { signManifest } from "./package-proof.server";
import { findPackage, finishPackage, listPackedNames, noteMaking, refusePackage } from "./package-repo.server";
import {
  confirmationSheet,
  confirmedReport,
  initiativesSheet,
  packageIndex,
  upwardLetter,
  upwardList,
  upwardTable,
  type PackageMatter,
} from "./papers.server";
import { renderZip, type ZipEntry } from "./render-zip.server";

const maker = systemActor("Lập bộ hồ sơ trình cấp trên");
const indexName = "00-danh-muc-tep.pdf";

interface Part {
  path: string;
  title: string;
  make: () => Promise<Uint8Array>;
}

/** Makes the ZIP of a package that was ordered. Done again it gives the same bytes; one that is whole is left alone. */
export async function writePackage(services: Services, packageId: string): Promise<void> {
  const { read } = services.databases;
  const made = await findPackage(read, packageId);
  if (made === null || made.state === "ready" || made.state === "refused") return;
  const matter = await loadMatter(services, made);
  if (matter === null) return;
  const reports = await listFullReports(read, matter.nominees);
  const missing = matter.nominees.filter((one) => !reports.has(one.nominationId)).map(displayName);
  if (missing.length > 0) {
    const refusal = upwardMessages.refuse("upward.reports_missing", { names: missing });
    if (refusal.kind === "rule")
      await services.databases.write((db) => refusePackage(db, made.id, { code: refusal.code, facts: refusal.facts }));
    return;
  }
  const parts = [...(await letterParts(services, matter)), ...(await candidateParts(services, matter, reports))];
  const kept = await keepParts(services, made, parts);
  await finish(services, matter, kept);
}

async function loadMatter(services: Services, made: UpwardPackage): Promise<PackageMatter | null> {
  const { read } = services.databases;
  const of = await loadCase(read, made.campaignId);
  if (of === null) return null;
  const nominees = (await listPackedNames(read, made.id)).flatMap(
    (id) => of.nominees.find((one) => one.nominationId === id) ?? [],
  );
  const heldAt = new Set(nominees.map((one) => one.heldAt));
  const sessions = of.sessions.filter((one) => one.state === "concluded" && heldAt.has(one.heldAt));
  return { of, made, nominees, sessions, rules: await loadRules(read, made.createdAt) };
}

async function letterParts(services: Services, matter: PackageMatter): Promise<Part[]> {
  const letter = upwardLetter(matter);
  const list = upwardList(matter);
  const only = matter.sessions.length === 1;
  const { scanFileId } = matter.made;
  const scan = scanFileId === null ? null : await findStoredFile(services.databases.read, scanFileId);
  return [
    { path: "01-to-trinh.pdf", title: "Tờ trình", make: () => draw(services, letter, "pdf") },
    { path: "01-to-trinh.docx", title: "Tờ trình, bản Word", make: () => draw(services, letter, "docx") },
    ...(scan === null
      ? []
      : [
          {
            path: `01-to-trinh-da-ky${endingOf(scan.name)}`,
            title: "Tờ trình đã ký, bản quét",
            make: () => bytesOf(services, scan.sha256),
          },
        ]),
    ...matter.sessions.map((session, index): Part => ({
      path: only ? "02-bien-ban-hop.pdf" : `02-bien-ban-hop-${String(index + 1)}.pdf`,
      title: `Biên bản họp ${session.bodyName}`,
      make: () => minutesOf(services, session.id, matter.made),
    })),
    { path: "03-danh-sach.docx", title: "Danh sách đề nghị", make: () => draw(services, list, "docx") },
    {
      path: "03-danh-sach.xlsx",
      title: "Danh sách đề nghị, bảng tính",
      make: async () => (await renderTableFile(upwardTable(matter), "xlsx")).bytes,
    },
  ];
}

async function minutesOf(services: Services, sessionId: string, made: UpwardPackage): Promise<Uint8Array> {
  const minutes = await makeMinutes(services.databases.read, maker, sessionId, made.createdAt);
  if (!minutes.ok) throw new Error(`no minutes of session ${sessionId}`);
  const name = "Biên bản họp xét.pdf";
  const kept = await keepDocument(
    services,
    `minutes:${sessionId}`,
    name,
    made.createdAt,
    async () => minutes.value.document,
  );
  if (!(kept.body instanceof Uint8Array)) throw new Error("minutes came as a stream");
  return kept.body;
}

async function candidateParts(
  services: Services,
  matter: PackageMatter,
  reports: ReadonlyMap<string, CandidateDocuments>,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [index, nominee] of matter.nominees.entries()) {
    const own = reports.get(nominee.nominationId);
    if (own === undefined) continue;
    const folder = folderOf(index + 1, nominee.candidateName);
    parts.push(...(await reportParts(services, matter, nominee, own.report, folder)));
    for (const [place, document] of own.others.entries())
      parts.push({
        path: `${folder}/tai-lieu-${String(place + 1).padStart(2, "0")}-${plainName(document.title, 40)}${endingOf(document.name)}`,
        title: `${document.title} của ${displayName(nominee)}`,
        make: () => bytesOf(services, document.sha256),
      });
    const initiatives =
      nominee.personId === null ? [] : await listInitiatives(services.databases.read, nominee.personId);
    if (initiatives.length > 0)
      parts.push({
        path: `${folder}/sang-kien-da-cong-nhan.pdf`,
        title: `Sáng kiến, đề tài đã được công nhận của ${displayName(nominee)}`,
        make: () => draw(services, initiativesSheet(matter, nominee, initiatives), "pdf"),
      });
  }
  return parts;
}

/** A written report is drawn with the confirmation under it; an uploaded one stays byte for byte, with a sheet that names it. */
async function reportParts(
  services: Services,
  matter: PackageMatter,
  nominee: Nominee,
  report: DossierDocument,
  folder: string,
): Promise<Part[]> {
  const title = `Báo cáo thành tích của ${displayName(nominee)}`;
  if (report.fileId === null) {
    const page = { read: services.databases.read, actor: maker, now: matter.made.createdAt };
    const written = await findWrittenDocument(page, report.id);
    if (!written.ok) throw new Error(`report ${report.id} cannot be drawn`);
    const document = confirmedReport(matter, nominee, written.value.document);
    return [
      {
        path: `${folder}/bao-cao-thanh-tich.pdf`,
        title: `${title}, có xác nhận của Thủ trưởng cơ quan`,
        make: () => draw(services, document, "pdf"),
      },
    ];
  }
  const sheet = confirmationSheet(matter, nominee, report);
  return [
    {
      path: `${folder}/bao-cao-thanh-tich${endingOf(report.name)}`,
      title,
      make: () => bytesOf(services, report.sha256),
    },
    {
      path: `${folder}/xac-nhan-cua-thu-truong.pdf`,
      title: `Xác nhận báo cáo thành tích của ${displayName(nominee)}`,
      make: () => draw(services, sheet, "pdf"),
    },
  ];
}

interface KeptPart extends ManifestFile {
  bytes: () => Promise<Uint8Array>;
}

/** Draws part by part; what was drawn lies in the store under its hash until the package holds it. */
async function keepParts(services: Services, made: UpwardPackage, parts: readonly Part[]): Promise<KeptPart[]> {
  const kept: KeptPart[] = [];
  await services.databases.write((db) => noteMaking(db, made.id, 0, parts.length));
  for (const part of parts) {
    const bytes = await part.make();
    const { sha256, byteCount } = await services.files.putOwn(bytes);
    kept.push({ path: part.path, title: part.title, sha256, byteCount, bytes: () => bytesOf(services, sha256) });
    await services.databases.write((db) => noteMaking(db, made.id, kept.length, parts.length));
  }
  return kept;
}

async function finish(services: Services, matter: PackageMatter, kept: readonly KeptPart[]): Promise<void> {
  const { of, made, nominees } = matter;
  const { signer } = services;
  const listed = kept.map(({ path, title, sha256, byteCount }): ManifestFile => ({ path, title, sha256, byteCount }));
  const index = sealPdf(await draw(services, packageIndex(matter, signer, listed), "pdf"), signer);
  const files: ManifestFile[] = [
    { path: indexName, title: "Danh mục tệp và mã SHA-256", sha256: hashOf(index), byteCount: index.byteLength },
    ...listed,
  ];
  const manifest = Buffer.from(
    manifestText({
      format: manifestFormat,
      packageId: made.id,
      ordinal: made.ordinal,
      agency: of.names.agency,
      campaign: of.campaign.title,
      receiver: made.receiver,
      letter: { number: made.letterNumber, on: made.letterOn, signer: made.signerName },
      madeAt: made.createdAt,
      keyId: signer.keyId,
      names: nominees.map((one, place) => ({
        name: displayName(one),
        award: lineLabel(one, of.names),
        unit: one.dossierUnitName,
        folder: folderOf(place + 1, one.candidateName),
      })),
      files,
    }),
    "utf8",
  );
  const own = (path: string, bytes: Uint8Array): ZipEntry => ({ path, read: () => Promise.resolve(bytes) });
  const entries: ZipEntry[] = [
    own(indexName, index),
    ...kept.map((part): ZipEntry => ({ path: part.path, read: part.bytes })),
    own(manifestName, manifest),
    own(signatureName, Buffer.from(signManifest(manifest, signer), "utf8")),
  ];
  const zip = await services.files.putOwn(renderZip(entries, made.createdAt));
  const now = await services.clock.now();
  await inTransaction(
    { page: { actor: maker, now }, context: { services, requestId: `upward:${made.id}` } },
    async (ctx) => {
      const fileId = newId();
      const name = `Bộ hồ sơ trình cấp trên lần ${String(made.ordinal)} - ${of.campaign.title}`.slice(0, 150);
      const file = {
        id: fileId,
        sha256: zip.sha256,
        byteCount: zip.byteCount,
        mediaType: "application/zip",
        name: `${name}.zip`,
        pageCount: null,
      };
      await insertOwnedFile(ctx.db, file, { kind: "upward_package", id: made.id }, now);
      const whole = { fileId, manifestSha256: hashOf(manifest), fileCount: entries.length, now };
      if (!(await finishPackage(ctx.db, made.id, whole)))
        throw new Error(`package ${made.id} was finished by another worker`);
      ctx.audit.add({
        event: "upward.package_made",
        subjectKind: "upward_package",
        subjectId: made.id,
        campaignId: made.campaignId,
        facts: {
          title: of.campaign.title,
          ordinal: made.ordinal,
          fileCount: entries.length,
          sha256: zip.sha256,
        },
      });
      return ok(null);
    },
  );
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function bytesOf(services: Services, sha256: string): Promise<Uint8Array> {
  const bytes = await services.files.read(sha256);
  if (bytes === null) throw new Error(`no bytes of ${sha256} in the store`);
  return bytes;
}

function draw(services: Services, document: AdministrativeDocument, format: PaperFormat): Promise<Uint8Array> {
  return renderInWorker(join(services.workerDir, "document-worker.js"), document, format);
}

function endingOf(name: string): string {
  return (/\.[a-z0-9]{1,5}$/iu.exec(name)?.[0] ?? ".pdf").toLowerCase();
}
