import { makeMinutes } from "~/council/minutes.server";
import type { AdministrativeDocument } from "~/documents/blocks";
import { withoutPaperEnding } from "~/documents/paper-format";
import { loadRules } from "~/rules/load-rules.server";
import { systemActor, type Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { inAnnexOrder } from "./award-order";
import { loadCase, type Case } from "./case-queries.server";
import { awaitsSignature } from "./fate";
import { decisionsPolicy } from "./policy";
import { decisionPaper, proposedList, submissionLetter } from "./signing-papers.server";
import { findSigningFile, listSigningItems } from "./signing-file-repo.server";

export type SigningPart = "to-trinh" | "danh-sach" | "du-thao-quyet-dinh";

export interface SigningPaper {
  /** Names the paper for good; null while it is a draft. */
  keptAs: string | null;
  name: string;
  document: AdministrativeDocument;
}

const names: Readonly<Record<SigningPart, string>> = {
  "to-trinh": "Tờ trình đề nghị khen thưởng.pdf",
  "danh-sach": "Danh sách đề nghị khen thưởng.pdf",
  "du-thao-quyet-dinh": "Dự thảo quyết định.pdf",
};

/** "to-trinh.pdf", "to-trinh.docx" → its part; null for any other address. */
export function partOf(fileName: string): SigningPart | "bien-ban" | null {
  const part = /\.(pdf|docx)$/u.test(fileName) ? withoutPaperEnding(fileName) : "";
  return part === "bien-ban" || Object.hasOwn(names, part) ? (part as SigningPart | "bien-ban") : null;
}

/** A paper of a file that is still being prepared: drawn from the facts of this moment. */
export async function makeSigningDraft(
  db: Queryable,
  actor: Actor,
  campaignId: string,
  part: SigningPart,
  now: Instant,
): Promise<Result<SigningPaper>> {
  const access = allowed(decisionsPolicy.permit(actor, "signing_file.prepare", { kind: "signing_file" }));
  if (!access.ok) return access;
  const of = await loadCase(db, campaignId, "present");
  if (of === null || of.campaign.stage.state === "draft") return fail(notFound);
  const recipients = inAnnexOrder(of.nominees.filter(awaitsSignature));
  return ok({ keptAs: null, name: names[part], document: await paperOf(db, of, part, recipients, now) });
}

/** A paper of a submitted file: from the first reading on it stays as it is. The minutes come with the file to whoever reads it. */
export async function makeSigningPaper(
  db: Queryable,
  actor: Actor,
  id: string,
  part: SigningPart | "bien-ban",
  now: Instant,
): Promise<Result<SigningPaper>> {
  const access = allowed(decisionsPolicy.permit(actor, "signing_file.read", { kind: "signing_file" }));
  if (!access.ok) return access;
  const file = await findSigningFile(db, id);
  const of = file === null ? null : await loadCase(db, file.campaignId, { sessionId: file.sessionId });
  if (file === null || of === null) return fail(notFound);
  if (part === "bien-ban") {
    const minutes = await makeMinutes(db, systemActor("signing file"), file.sessionId, now);
    if (!minutes.ok) return minutes;
    const { isFinal, document } = minutes.value;
    return ok({ keptAs: isFinal ? `minutes:${file.sessionId}` : null, name: "Biên bản họp xét.pdf", document });
  }
  const nominees = new Map(of.nominees.map((one) => [one.nominationId, one]));
  const recipients = (await listSigningItems(db, id))
    .map((item) => nominees.get(item.nominationId))
    .filter((one) => one !== undefined);
  return ok({
    keptAs: `signing-file:${id}:${part}`,
    name: names[part],
    document: await paperOf(db, of, part, recipients, file.submittedAt),
  });
}

async function paperOf(
  db: Queryable,
  of: Case,
  part: SigningPart,
  recipients: Case["nominees"],
  at: Instant,
): Promise<AdministrativeDocument> {
  switch (part) {
    case "to-trinh":
      return submissionLetter(of, recipients, at, await loadRules(db, at));
    case "danh-sach":
      return proposedList(of, recipients, at);
    case "du-thao-quyet-dinh":
      return decisionPaper(of, recipients, null, at, await loadRules(db, at));
  }
}
