import { lineTitle } from "~/campaigns/campaign";
import { displayDetail, displayName } from "~/decisions/nominee-view.server";
import { candidateOf, type UpwardState } from "~/decisions/upward-hold";
import type { Nominee } from "~/decisions/nominee-queries.server";
import { decisionText } from "~/history/fact-text";
import { listedAwards, listOf } from "~/history/award-entry";
import { actsForUnit, type Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import type { MessageTable } from "~/shared/messages";
import type { RefusalText } from "~/shared/refusal";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { refusalText } from "~/shared/refusals.server";
import { fail, ok, type Result } from "~/shared/result";
import { findStoredFile } from "~/shared/stored-file-repo.server";
import { dateOf, formatDate, formatInstant, type Instant } from "~/shared/time";
import { resultsVersion } from "./enter-results.server";
import { findUpward, type UpwardCase } from "./load-upward.server";
import { nextPackages, type NextPackage } from "./next-package.server";
import { listPackages } from "./package-repo.server";
import type { PackageState, UpwardPackage } from "./package";
import { upwardPolicy } from "./policy";

export interface UpwardNameView {
  nominationId: string;
  name: string;
  detail: string;
  dossierUnitName: string;
  lineTitle: string;
  state: UpwardState;
  /** "Gửi ngày 02/12/2026, số 512/SCT-VP"; the superior's decision; why not. */
  note: string;
}

/** A name on a line of the agency that waits for the superior, or may be rewarded beside it. */
export interface HoldView {
  nominationId: string;
  name: string;
  detail: string;
  lineTitle: string;
  state: "waiting" | "awarded" | "released" | "free" | "granted";
  note: string;
}

export interface PackageView {
  id: string;
  ordinal: number;
  receiver: string;
  letter: string;
  /** The signed letter; null: the package goes with the letter as the product drew it. */
  scan: { name: string; href: string } | null;
  signer: string;
  created: string;
  state: PackageState;
  done: number;
  total: number;
  refusal: RefusalText | null;
  file: { href: string; name: string; sha256: string; byteCount: number } | null;
  sent: string | null;
  /** Whole, the latest of its receiver and not sent yet. */
  maySend: boolean;
  version: number;
}

export interface UpwardPage {
  campaignId: string;
  title: string;
  names: UpwardNameView[];
  holds: HoldView[];
  packages: PackageView[];
  seesWhole: boolean;
  mayEdit: boolean;
  /** What a new package would hold, by receiver; those without a name to send are left out. */
  receivers: NextPackage[];
  releasable: { value: string; label: string }[];
  restorable: { value: string; label: string }[];
  hasAnswerable: boolean;
}

export async function upwardPage(
  db: Queryable,
  actor: Actor,
  campaignId: string,
  messages: MessageTable,
): Promise<Result<UpwardPage>> {
  const found = await findUpward(db, campaignId);
  if (found === null) return fail(notFound);
  const access = allowed(upwardPolicy.permit(actor, "upward.read", found.subject));
  if (!access.ok) return access;
  const seesWhole = upwardPolicy.can(actor, "upward.read_whole", found.subject);
  const mayEdit = upwardPolicy.can(actor, "upward.edit", found.subject);
  const seen = found.nominees.filter((one) => seesWhole || actsForUnit(actor, one.dossierUnitId));
  const packages = seesWhole ? await listPackages(db, campaignId) : [];
  const { campaign } = found.of;
  return ok({
    campaignId,
    title: campaign.title,
    names: seen.map(nameView),
    holds: holdViews(found, seen),
    packages: await Promise.all(packages.map((one) => packageView(db, one, packages, messages))),
    seesWhole,
    mayEdit,
    receivers: mayEdit ? await nextPackages(db, found, packages) : [],
    releasable: found.nominees.filter((one) => isReleasable(found, one)).map(choiceOf),
    restorable: found.nominees.filter((one) => isRestorable(found, one)).map(choiceOf),
    hasAnswerable: found.nominees.some(isAnswerable),
  });
}

function nameView(one: Nominee): UpwardNameView {
  return {
    nominationId: one.nominationId,
    name: displayName(one),
    detail: displayDetail(one),
    dossierUnitName: one.dossierUnitName,
    lineTitle: lineTitle(one),
    state: one.upward.state,
    note: noteOf(one),
  };
}

function noteOf({ upward }: Nominee): string {
  const sent = upward.sentOn === null ? "" : `Gửi ngày ${formatDate(upward.sentOn)}, số ${upward.sentNumber}`;
  switch (upward.state) {
    case "proposed":
      return "";
    case "sent":
      return sent;
    case "awarded":
      return `${upward.awardName}, quyết định ${decisionText({ number: upward.decisionNumber, on: upward.decidedOn, issuer: upward.issuer })}`;
    case "not_awarded":
      return `Lý do: ${upward.reason}`;
    case "withdrawn":
      return `Lý do rút: ${upward.reason}`;
  }
}

/** The same candidates on the agency's own lines. */
function holdViews({ of, names, nominees }: UpwardCase, seen: readonly Nominee[]): HoldView[] {
  const above = new Map(
    nominees.filter((one) => listOf(one.awardKind) === "form").map((one) => [candidateOf(one), one]),
  );
  const shown = new Set(seen.map(candidateOf));
  return of.nominees
    .filter(
      (one) =>
        one.level === "agency" &&
        one.outcome === "proposed" &&
        one.sessionState === "concluded" &&
        listOf(one.awardKind) === "form" &&
        above.has(candidateOf(one)) &&
        shown.has(candidateOf(one)),
    )
    .map((one): HoldView => {
      const upward = above.get(candidateOf(one));
      const released = names.get(upward?.nominationId ?? "")?.released ?? null;
      const state =
        one.awardState === "granted" ? "granted" : (one.hold ?? (released === null ? "free" : ("released" as const)));
      return {
        nominationId: one.nominationId,
        name: displayName(one),
        detail: displayDetail(one),
        lineTitle: lineTitle(one),
        state,
        note:
          released === null
            ? state === "free" && upward !== undefined
              ? noteOf(upward)
              : holdNotes[state]
            : `${released.byName}, ${formatInstant(released.at)}: ${released.reason}`,
      };
    });
}

const holdNotes: Readonly<Record<HoldView["state"], string>> = {
  waiting: "Chưa trình ký đến khi cấp trên trả lời",
  awarded: "Không trình ký ở cơ quan",
  released: "",
  free: "",
  granted: "",
};

async function packageView(
  db: Queryable,
  one: UpwardPackage,
  all: readonly UpwardPackage[],
  messages: MessageTable,
): Promise<PackageView> {
  const file = one.fileId === null ? null : await findStoredFile(db, one.fileId);
  const isLatest = all.find((other) => other.planReceiver === one.planReceiver)?.id === one.id;
  const scan = one.scanFileId === null ? null : await findStoredFile(db, one.scanFileId);
  return {
    id: one.id,
    ordinal: one.ordinal,
    receiver: one.receiver,
    scan: scan === null ? null : { name: scan.name, href: paths.file(scan.id) },
    letter: one.letterOn === null ? "chưa có số, ngày" : `số ${one.letterNumber} ngày ${formatDate(one.letterOn)}`,
    signer: `${one.signerName} (${one.signerTitle.join(", ")})`,
    created: `${one.createdByName}, ${formatInstant(one.createdAt)}`,
    state: one.state,
    done: one.doneCount,
    total: one.fileCount,
    refusal: one.problem === null ? null : refusalText({ kind: "rule", ...one.problem }, messages),
    file:
      file === null
        ? null
        : { href: paths.file(file.id), name: file.name, sha256: file.sha256, byteCount: file.byteCount },
    sent: one.sent === null ? null : `gửi ngày ${formatDate(one.sent.on)}, số ${one.sent.number}`,
    maySend: one.state === "ready" && isLatest && one.sent === null,
    version: one.version,
  };
}

/** An answer that was given is let stand beside the agency's own award only where it holds one. */
function isReleasable({ of }: UpwardCase, one: Nominee): boolean {
  const { state } = one.upward;
  const holds = of.nominees.some((other) => other.hold !== null && candidateOf(other) === candidateOf(one));
  return state === "proposed" || state === "sent" || (state === "awarded" && holds);
}

function isRestorable({ names }: UpwardCase, one: Nominee): boolean {
  const name = names.get(one.nominationId);
  return name !== undefined && (name.state === "withdrawn" || name.released !== null);
}

function isAnswerable(one: Nominee): boolean {
  return ["sent", "awarded", "not_awarded"].includes(one.upward.state);
}

function choiceOf(one: Nominee): { value: string; label: string } {
  const detail = displayDetail(one);
  return { value: one.nominationId, label: detail === "" ? displayName(one) : `${displayName(one)}, ${detail}` };
}

export interface ResultsPage {
  campaignId: string;
  title: string;
  version: number;
  /** Sent to the superior: without an answer, and those whose answer can be corrected. */
  names: (UpwardNameView & { recipientKind: Nominee["recipientKind"] })[];
  awards: { label: string; options: { value: string; label: string }[] }[];
  issuer: string;
  today: string;
}

/** For entering what the superior decided. */
export async function resultsPage(
  db: Queryable,
  actor: Actor,
  campaignId: string,
  now: Instant,
): Promise<Result<ResultsPage>> {
  const found = await findUpward(db, campaignId);
  if (found === null) return fail(notFound);
  const access = allowed(upwardPolicy.permit(actor, "upward.edit", found.subject));
  if (!access.ok) return access;
  const group = (label: string, list: "title" | "form", other: string) => ({
    label,
    options: [
      ...listedAwards
        .filter((one) => one.list === list && one.level !== "agency")
        .map((one) => ({ value: one.code, label: one.name })),
      { value: list, label: other },
    ],
  });
  return ok({
    campaignId,
    title: found.of.campaign.title,
    version: resultsVersion(found.names),
    names: found.nominees.filter(isAnswerable).map((one) => ({ ...nameView(one), recipientKind: one.recipientKind })),
    awards: [
      group("Hình thức khen thưởng", "form", "Hình thức khác (ghi tên ở dưới)"),
      group("Danh hiệu thi đua", "title", "Danh hiệu khác (ghi tên ở dưới)"),
    ],
    issuer: found.nominees.find((one) => one.upward.issuer !== "")?.upward.issuer ?? "",
    today: dateOf(now),
  });
}
