import { paths } from "~/shared/paths";
import type { Services } from "~/shared/services.server";
import { addMs } from "~/shared/time";
import type { Visit } from "./rush-visit";
import { isSameSet, lostAmong, receiptFault, submissionsOf, type KeptSubmission } from "./submissions";
import type { Crowd } from "./unit-crowd";

export interface Verdicts {
  accepted: number;
  refused: number;
  lost: string[];
  /** Accepted or refused against the clock, or more than once. */
  wrong: string[];
  receipts: { right: number; wrong: string[] };
  /** Answers that no unit should get. */
  faults: string[];
}

/** Holds what every unit was told against the clock, the database, the store and the receipt. */
export async function judge(services: Services, { dueAt }: Crowd, visits: readonly Visit[]): Promise<Verdicts> {
  const verdicts: Verdicts = {
    accepted: 0,
    refused: 0,
    lost: [],
    wrong: [],
    receipts: { right: 0, wrong: [] },
    faults: [],
  };
  for (const visit of visits) {
    const { dossierId } = visit.visitor.unit;
    if (visit.fault !== null) verdicts.faults.push(`${dossierId} (${visit.manner}): ${visit.fault}`);
    const kept = await submissionsOf(services, dossierId);
    const lost = await lostAmong(services, visit.hashes);
    verdicts.lost.push(...lost.map((sha256) => `${dossierId}: ${sha256}`));
    if (kept.length > 1) verdicts.wrong.push(`${dossierId}: ${String(kept.length)} submissions`);
    const [submission] = kept;
    if (submission === undefined) verdicts.refused += 1;
    else {
      verdicts.accepted += 1;
      judgeSubmission(verdicts, visit, submission);
      await judgeReceipt(verdicts, services, visit, submission);
    }
    judgeAnswers(verdicts, visit, submission, dueAt);
  }
  return verdicts;
}

function judgeSubmission({ lost, wrong }: Verdicts, { visitor, hashes }: Visit, kept: KeptSubmission): void {
  const { dossierId } = visitor.unit;
  if (!isSameSet(kept.hashes, hashes)) lost.push(`${dossierId}: other files than were sent`);
  if (kept.arrivedAt >= kept.dueAt) wrong.push(`${dossierId}: accepted at ${kept.arrivedAt}, due ${kept.dueAt}`);
}

function judgeAnswers(
  { wrong, lost, faults }: Verdicts,
  { visitor, manner, attempts }: Visit,
  kept: KeptSubmission | undefined,
  dueAt: string,
): void {
  const { dossierId } = visitor.unit;
  for (const { sentAt, answeredAt, outcome } of attempts)
    switch (outcome.kind) {
      case "late":
        if (answeredAt < dueAt || kept !== undefined)
          wrong.push(`${dossierId}: refused between ${sentAt} and ${answeredAt}`);
        break;
      case "accepted":
        // The server's clock and ours are the same, but for the millisecond.
        if (kept === undefined) lost.push(`${dossierId}: told ${outcome.receiptCode}, nothing is there`);
        else if (sentAt >= dueAt || kept.arrivedAt < addMs(sentAt, -2) || kept.arrivedAt > addMs(answeredAt, 2))
          wrong.push(`${dossierId}: sent ${sentAt}, answered ${answeredAt}, kept as of ${kept.arrivedAt}`);
        else if (kept.receiptCode !== outcome.receiptCode) wrong.push(`${dossierId}: told another receipt`);
        break;
      case "already":
        if (manner !== "twice" && manner !== "broken")
          wrong.push(`${dossierId}: pressed once, told it was submitted before`);
        if (kept?.receiptCode !== outcome.receiptCode) wrong.push(`${dossierId}: told another receipt`);
        break;
      case "other":
        faults.push(`${dossierId} (${manner}): ${outcome.what}`);
    }
}

async function judgeReceipt(
  { receipts }: Verdicts,
  services: Services,
  { visitor, hashes }: Visit,
  { receiptCode }: KeptSubmission,
): Promise<void> {
  const pdf = await visitor.download(paths.receiptPdf(receiptCode));
  const key = await visitor.download(paths.signingKeyFile(services.signer.keyId));
  const fault = await receiptFault(pdf, key.toString("utf8"), hashes);
  if (fault === null) receipts.right += 1;
  else receipts.wrong.push(`${receiptCode}: ${fault}`);
}
