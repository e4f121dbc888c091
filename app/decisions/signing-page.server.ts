import type { MinimumShare } from "~/campaigns/minimum-share";
import { signatureLines } from "~/documents/parties";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, formatDate, formatDeadline, formatInstant, twoDigits, type Instant } from "~/shared/time";
import { loadCase, type Case } from "./case-queries.server";
import { awaitsSignature, isProposedUpward, whyNotProposed } from "./fate";
import { listMinimumShares } from "./minimum-share-queries.server";
import type { Nominee } from "./nominee-queries.server";
import { displayName, groupByLine, viewOf, type NomineeGroup, type NomineeView } from "./nominee-view.server";
import { decisionsPolicy } from "./policy";
import { isRunning, lastPublicDay } from "./publication";
import { publicStanding } from "./reserve-publication";
import { standingFile, type SigningState } from "./signing-file";
import { findSigningFile, listCampaignFiles, listSigningItems, type SigningItem } from "./signing-file-repo.server";
import { countsText } from "./signing-papers.server";

/** What the letter says in figures, for pages. */
export interface CaseFacts {
  received: string;
  appraised: string;
  voted: string;
  published: string;
}

/** Something to be done before the file goes to the signer; a share that the plan does not make binding is told and keeps nothing. */
export type CheckItem = { isDone: boolean } & ({ label: string; note: string } | { share: MinimumShare });

export interface PreparePage {
  campaignId: string;
  title: string;
  facts: CaseFacts;
  checks: CheckItem[];
  here: NomineeGroup[];
  upward: NomineeGroup[];
  notProposed: (NomineeView & { lineTitle: string })[];
  sessionId: string | null;
  /** The file that lies with the signer or was signed; then nothing can be submitted. */
  standing: { id: string; ordinal: number; state: SigningState } | null;
  sentBack: { ordinal: number; at: string; by: string; reason: string } | null;
  isReady: boolean;
  /** An earlier file was signed: this one brings only names called since. */
  isSupplementary: boolean;
}

export async function preparePage(
  db: Queryable,
  actor: Actor,
  campaignId: string,
  now: Instant,
): Promise<Result<PreparePage>> {
  const access = allowed(decisionsPolicy.permit(actor, "signing_file.prepare", { kind: "signing_file" }));
  if (!access.ok) return access;
  const of = await loadCase(db, campaignId, "present");
  if (of === null || of.campaign.stage.state === "draft") return fail(notFound);
  const files = await listCampaignFiles(db, campaignId);
  const ofRound = files.filter((file) => of.sessions.some((session) => session.id === file.sessionId));
  const standing = standingFile(
    files.filter((file) => file.state === "submitted" || ofRound.includes(file)),
    of.nominees.filter(awaitsSignature).length,
  );
  const last = ofRound.at(-1);
  const checks = checksOf(of, await listMinimumShares(db, of.campaign), now);
  return ok({
    campaignId,
    title: of.campaign.title,
    facts: factsOf(of),
    checks,
    ...groupsOf(of),
    sessionId: of.session?.id ?? null,
    standing: standing === null ? null : { id: standing.id, ordinal: standing.ordinal, state: standing.state },
    sentBack:
      standing === null && last?.state === "sent_back" && last.decidedAt !== null
        ? {
            ordinal: last.ordinal,
            at: formatInstant(last.decidedAt),
            by: last.decidedByName,
            reason: last.sentBackReason,
          }
        : null,
    isSupplementary: standing === null && files.some((file) => file.state === "signed"),
    isReady: standing === null && checks.every((check) => check.isDone),
  });
}

function checksOf(
  { sessions, publication, nominees }: Case,
  shares: readonly MinimumShare[],
  now: Instant,
): CheckItem[] {
  const here = nominees.filter(awaitsSignature);
  const hasEnded = sessions.length > 0 && sessions.every((session) => session.state === "concluded");
  const isPublic = publication !== null && !isRunning(publication, now);
  return [
    {
      label: "Phiên họp xét đã kết thúc",
      isDone: hasEnded,
      note: sessions.map((session) => `${session.bodyName}, họp ${formatDate(dateOf(session.heldAt))}`).join("; "),
    },
    {
      label: "Danh sách đã công khai đủ ngày",
      isDone: isPublic,
      note: publication === null ? "Chưa công khai" : publicationText(publication),
    },
    ...reserveCheck(here, publication, now),
    {
      label: "Có tên thuộc thẩm quyền của cơ quan",
      isDone: here.length > 0,
      note: here.length === 0 ? "Không có" : countsText(here),
    },
    ...shares
      .filter((share) => share.level === "agency")
      .map((share) => ({ share, isDone: share.result !== "broken" })),
  ];
}

/** Names that came out of the reserve after the list hung; nothing where there are none. */
function reserveCheck(here: readonly Nominee[], list: Case["publication"], now: Instant): CheckItem[] {
  const own = here.filter((one) => publicStanding(one, list, now) !== "with_list");
  if (own.length === 0) return [];
  return [
    {
      label: "Tên gọi từ danh sách dự bị đã công khai đủ ngày",
      isDone: own.every((one) => publicStanding(one, list, now) === "published"),
      note: own
        .map((one) =>
          one.ownPublication === null
            ? `${displayName(one)}: chưa công khai`
            : `${displayName(one)}: công khai đến ${formatDeadline(one.ownPublication.endsAt)}`,
        )
        .join("; "),
    },
  ];
}

function publicationText(publication: { dayCount: number; publishedAt: Instant; endsAt: Instant }): string {
  return publication.dayCount === 0
    ? `Công khai ngày ${formatDate(dateOf(publication.publishedAt))}, không kéo dài ngày nào`
    : `${twoDigits(publication.dayCount)} ngày làm việc, từ ${formatDate(dateOf(publication.publishedAt))} đến hết ${formatDate(lastPublicDay(publication))}`;
}

export function factsOf({ nominees, received, session, publication }: Case): CaseFacts {
  const meets = nominees.filter((one) => one.appraisal === "meets").length;
  const fails = nominees.filter((one) => one.appraisal === "fails").length;
  const late = received.lateCount === 0 ? "" : `, trong đó ${twoDigits(received.lateCount)} hồ sơ được nộp muộn`;
  return {
    received: `${twoDigits(received.dossierCount)} hồ sơ của ${twoDigits(received.unitCount)} đơn vị, ${twoDigits(nominees.length)} đề nghị${late}`,
    appraised: `${twoDigits(meets)} đề nghị đạt, ${twoDigits(fails)} đề nghị không đạt${received.returnedCount === 0 ? "" : `; ${twoDigits(received.returnedCount)} hồ sơ từng trả lại để sửa`}`,
    voted:
      session === null
        ? "Chưa họp"
        : `${session.bodyName}, ${formatInstant(session.heldAt)}; ${twoDigits(session.presentCount)}/${twoDigits(session.memberCount)} thành viên có mặt${session.writtenCount === 0 ? "" : `, ${twoDigits(session.writtenCount)} gửi ý kiến bằng văn bản`}`,
    published: publication === null ? "Chưa công khai" : publicationText(publication),
  };
}

type Groups = Pick<PreparePage, "here" | "upward" | "notProposed">;

function groupsOf({ campaign, nominees }: Case): Groups {
  const groups = groupByLine(campaign.lines, nominees);
  return {
    here: groupByLine(campaign.lines, nominees.filter(awaitsSignature)),
    upward: groupByLine(campaign.lines, nominees.filter(isProposedUpward)),
    notProposed: nominees
      .filter((one) => whyNotProposed(one) !== null)
      .map((one) => ({
        ...viewOf(one),
        lineTitle: groups.find((group) => group.lineId === one.awardLineId)?.title ?? "",
      })),
  };
}

export interface FileName extends NomineeView {
  ordinal: number;
  lineTitle: string;
  state: SigningItem["state"];
  leftOutReason: string;
}

export interface SigningFilePage {
  id: string;
  campaignId: string;
  title: string;
  ordinal: number;
  state: SigningState;
  version: number;
  note: string;
  submittedAt: string;
  submittedBy: string;
  decidedAt: string | null;
  decidedBy: string;
  sentBackReason: string;
  decisionId: string | null;
  facts: CaseFacts;
  names: FileName[];
  countsText: string;
  upward: NomineeGroup[];
  notProposed: Groups["notProposed"];
  minimumShares: MinimumShare[];
  mayDecide: boolean;
  /** The two ways to sign, as they are printed, and the likely one for this signer. */
  capacities: { head: string; deputy: string; likely: "head" | "deputy" };
}

export async function signingFilePage(db: Queryable, actor: Actor, id: string): Promise<Result<SigningFilePage>> {
  const access = allowed(decisionsPolicy.permit(actor, "signing_file.read", { kind: "signing_file" }));
  if (!access.ok) return access;
  const file = await findSigningFile(db, id);
  const of = file === null ? null : await loadCase(db, file.campaignId, { sessionId: file.sessionId });
  if (file === null || of === null) return fail(notFound);
  const groups = groupsOf(of);
  const lines = groupByLine(of.campaign.lines, of.nominees);
  const items = await listSigningItems(db, id);
  const decision = await db.selectFrom("decision").select("id").where("signing_file_id", "=", id).executeTakeFirst();
  const nominees = new Map(of.nominees.map((one) => [one.nominationId, one]));
  const inFile = items.map((item) => nominees.get(item.nominationId)).filter((one) => one !== undefined);
  return ok({
    id,
    campaignId: file.campaignId,
    title: of.campaign.title,
    ordinal: file.ordinal,
    state: file.state,
    version: file.version,
    note: file.note,
    submittedAt: formatInstant(file.submittedAt),
    submittedBy: file.submittedByName,
    decidedAt: file.decidedAt === null ? null : formatInstant(file.decidedAt),
    decidedBy: file.decidedByName,
    sentBackReason: file.sentBackReason,
    decisionId: decision?.id ?? null,
    facts: factsOf(of),
    names: items.flatMap((item): FileName[] => {
      const nominee = nominees.get(item.nominationId);
      const group = lines.find((one) => one.lineId === nominee?.awardLineId);
      return nominee === undefined
        ? []
        : [
            {
              ...viewOf(nominee),
              ordinal: item.ordinal,
              lineTitle: group?.title ?? "",
              state: item.state,
              leftOutReason: item.reason,
            },
          ];
    }),
    countsText: countsText(inFile),
    upward: groups.upward,
    notProposed: groups.notProposed,
    minimumShares: await listMinimumShares(db, of.campaign),
    mayDecide:
      file.state === "submitted" && decisionsPolicy.can(actor, "signing_file.decide", { kind: "signing_file" }),
    capacities: {
      head: signatureLines(of.agency.headTitle, "head").join(", "),
      deputy: signatureLines(of.agency.headTitle, "deputy").join(", "),
      likely: await likelyCapacity(db, actor),
    },
  });
}

/** A deputy head by present post signs KT.; the signer may choose otherwise. */
async function likelyCapacity(db: Queryable, actor: Actor): Promise<"head" | "deputy"> {
  if (actor.kind !== "account" || actor.personId === null) return "head";
  const row = await db
    .selectFrom("membership")
    .select("post")
    .where("person_id", "=", actor.personId)
    .where("to_on", "is", null)
    .orderBy("from_on", "desc")
    .executeTakeFirst();
  return row?.post.startsWith("Phó ") === true ? "deputy" : "head";
}
