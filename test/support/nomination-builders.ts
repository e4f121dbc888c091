import { lineTitle, type AwardLine, type Campaign } from "~/campaigns/campaign";
import { acceptDossier } from "~/nominations/accept-dossier.server";
import { addNomination } from "~/nominations/add-nomination.server";
import type { AppraisalDecision } from "~/nominations/appraisal";
import { appraiseNomination } from "~/nominations/appraise-nomination.server";
import { attachDocument } from "~/nominations/attach-document.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import type { Dossier } from "~/nominations/dossier";
import { findDossier } from "~/nominations/dossier-repo.server";
import { findCurrent } from "~/nominations/keep-document.server";
import type { Nomination } from "~/nominations/nomination";
import { listNominations } from "~/nominations/nomination-repo.server";
import { startDossier } from "~/nominations/start-dossier.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { systemActor, type Actor, type SignedInActor } from "~/shared/actor";
import type { Databases } from "~/shared/db.server";
import type { StoredFile } from "~/shared/forms/file-schema";
import { newId } from "~/shared/ids";
import { ok } from "~/shared/result";
import { insertPendingFile } from "~/shared/stored-file-repo.server";
import type { Instant } from "~/shared/time";
import { runUseCase, testFiles, testNow, valueOf } from "./run";

/** Every builder goes through the use cases: what stands in the database is what the product itself would have written. */

/** An upload that a form of this person could send: real bytes in the store, no form has taken it yet. */
export async function aPendingFile(
  databases: Databases,
  actor: Actor,
  name = "Văn bản.pdf",
  now: Instant = testNow,
): Promise<StoredFile> {
  const bytes = Buffer.from(`%PDF-1.7\n% ${name} ${newId()}\n%%EOF\n`, "utf8");
  const { sha256, byteCount } = await testFiles().putOwn(bytes);
  const fileId = newId();
  const accountId = actor.kind === "account" ? actor.accountId : "";
  await databases.write((db) =>
    insertPendingFile(
      db,
      { id: fileId, sha256, byteCount, mediaType: "application/pdf", name, pageCount: 1 },
      accountId,
      now,
    ),
  );
  return { fileId, name, size: byteCount, kind: "pdf" };
}

/** Who is proposed on which line: a person of the unit, or the unit itself. */
export interface Proposal {
  line: AwardLine;
  /** Id of the person, or of the unit. */
  candidateId: string;
  achievement?: string;
}

export interface DossierFields {
  campaign: Campaign;
  unitId: string;
  /** Prepares dossiers for that unit: `makeActor({ unitIds: [unit.id] })` or `insertAccount(...)`. */
  actor: SignedInActor;
  proposals?: readonly Proposal[];
  now?: Instant;
}

export interface BuiltDossier {
  dossier: Dossier;
  nominations: Nomination[];
}

async function read(databases: Databases, id: string): Promise<BuiltDossier> {
  const dossier = await findDossier(databases.read, id);
  if (dossier === null) throw new Error("the dossier was not written");
  return { dossier, nominations: await listNominations(databases.read, id) };
}

/** A draft with these proposals, and with nothing attached. */
export async function aDraftDossier(
  databases: Databases,
  { campaign, unitId, actor, proposals = [], now = testNow }: DossierFields,
): Promise<BuiltDossier> {
  const { id } = valueOf(
    await runUseCase(databases, { actor, now }, (ctx) => startDossier(ctx, { id: campaign.id, unitId })),
  );
  for (const {
    line,
    candidateId,
    achievement = `Có thành tích tiêu biểu trong phong trào, ${lineTitle(line).toLowerCase()}.`,
  } of proposals) {
    const report = await aPendingFile(databases, actor, "Báo cáo thành tích.pdf", now);
    valueOf(
      await runUseCase(databases, { actor, now }, (ctx) =>
        addNomination(ctx, { id, lineId: line.id, candidateId, achievement, report, reportStatus: "signed" }),
      ),
    );
  }
  return read(databases, id);
}

/** A draft in which nothing is missing: signed letter and minutes, reports, confirmed by the signed letter. The unit needs a head. */
export async function aCompleteDossier(databases: Databases, fields: DossierFields): Promise<BuiltDossier> {
  const { actor, now = testNow } = fields;
  const { dossier } = await aDraftDossier(databases, fields);
  for (const [slug, kind, name] of [
    ["cong-van", "letter", "Công văn đề nghị.pdf"],
    ["bien-ban", "minutes", "Biên bản họp xét.pdf"],
  ] as const) {
    const current = valueOf(
      await runUseCase(databases, { actor, now }, async (ctx) => ok(await findCurrent(ctx, dossier.id, null, kind))),
    );
    const file = await aPendingFile(databases, actor, name, now);
    valueOf(
      await runUseCase(databases, { actor, now }, (ctx) =>
        attachDocument(ctx, { id: dossier.id, kind: slug, file, status: "signed", replaces: current?.id ?? null }),
      ),
    );
  }
  const { dossier: filled } = await read(databases, dossier.id);
  valueOf(
    await runUseCase(databases, { actor, now }, (ctx) =>
      confirmDossier(ctx, { method: "letter", id: dossier.id, version: filled.version }),
    ),
  );
  return read(databases, dossier.id);
}

export interface SubmittedDossier extends BuiltDossier {
  receiptCode: string;
}

export async function aSubmittedDossier(databases: Databases, fields: DossierFields): Promise<SubmittedDossier> {
  const { actor, now = testNow } = fields;
  const { dossier } = await aCompleteDossier(databases, fields);
  const { receiptCode } = valueOf(
    await runUseCase(databases, { actor, now }, (ctx) =>
      submitDossier(ctx, { id: dossier.id, version: dossier.version, confirm: true }),
    ),
  );
  return { ...(await read(databases, dossier.id)), receiptCode };
}

/** Taken in, each candidate with this result (all of them meet the requirements unless said otherwise). */
export async function anAcceptedDossier(
  databases: Databases,
  fields: DossierFields & { result?: (nomination: Nomination) => AppraisalDecision },
): Promise<SubmittedDossier> {
  const { now = testNow, result = () => "meets" as const } = fields;
  const organizer = systemActor("Thường trực thi đua");
  const { receiptCode, dossier, nominations } = await aSubmittedDossier(databases, fields);
  for (const one of nominations) {
    const decided = result(one);
    valueOf(
      await runUseCase(databases, { actor: organizer, now }, (ctx) =>
        appraiseNomination(ctx, {
          id: dossier.id,
          nominationId: one.id,
          version: one.version,
          result: decided,
          note: decided === "meets" ? "" : "Chưa đủ điều kiện theo kế hoạch.",
        }),
      ),
    );
  }
  valueOf(
    await runUseCase(databases, { actor: organizer, now }, (ctx) =>
      acceptDossier(ctx, { id: dossier.id, version: dossier.version }),
    ),
  );
  return { ...(await read(databases, dossier.id)), receiptCode };
}
