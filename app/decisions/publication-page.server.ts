import { loadCampaignLaw } from "~/campaigns/campaign-law.server";
import { lineTitle } from "~/campaigns/campaign";
import type { MinimumShare } from "~/campaigns/minimum-share";
import { timeLimitOn } from "~/rules/time-limit";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { formatDeadline, formatInstant, formatLeft, type Instant } from "~/shared/time";
import { loadCase } from "./case-queries.server";
import { awaitsSignature, isProposedHere, isProposedUpward } from "./fate";
import { listMinimumShares } from "./minimum-share-queries.server";
import { groupByLine, viewOf, withoutVotes, type NomineeGroup } from "./nominee-view.server";
import { decisionsPolicy } from "./policy";
import { isRunning } from "./publication";
import { publicStanding, type PublicStanding } from "./reserve-publication";

export interface PublicationView {
  dayCount: number;
  publishedAt: string;
  by: string;
  isRunning: boolean;
  endsAt: Instant;
  ends: string;
  left: string;
}

export interface PublicationPage {
  campaignId: string;
  title: string;
  /** What the plan says: the number that the form begins with. */
  plannedDays: number;
  /** The rule that sets a least time, in words with its source; null: none is applied. */
  limit: { days: number; isWorking: boolean; text: string } | null;
  publication: PublicationView | null;
  /** Why it cannot be published yet; null when it can. */
  blockedBy: string | null;
  here: NomineeGroup[];
  upward: NomineeGroup[];
  /** Called from the reserve after the list was published: shown by themselves before they go to the signer. */
  called: {
    nominationId: string;
    name: string;
    detail: string;
    line: string;
    ends: string;
    standing: PublicStanding;
  }[];
  mayPublishCalled: boolean;
  /** What lines ask of the share of those not in leadership. */
  minimumShares: MinimumShare[];
  mayPublish: boolean;
  maySubmit: boolean;
  /** Sees withdrawals and the reserve as well. */
  mayPrepare: boolean;
}

export async function publicationPage(
  db: Queryable,
  actor: Actor,
  campaignId: string,
  now: Instant,
): Promise<Result<PublicationPage>> {
  const access = allowed(decisionsPolicy.permit(actor, "publication.read", { kind: "publication" }));
  if (!access.ok) return access;
  const of = await loadCase(db, campaignId, "present");
  if (of === null || of.campaign.stage.state === "draft") return fail(notFound);
  const { campaign, sessions, publication } = of;
  // What an open session has voted so far is not a result yet.
  const nominees = of.nominees.filter((one) => one.sessionState === "concluded");
  const here = nominees.filter(isProposedHere);
  const upward = nominees.filter(isProposedUpward);
  const called = here
    .map((one) => ({ one, standing: publicStanding(one, publication, now) }))
    .filter(({ one, standing }) => standing !== "with_list" && (awaitsSignature(one) || standing !== "unpublished"))
    .map(({ one, standing }) => ({
      nominationId: one.nominationId,
      name: viewOf(one).name,
      detail: viewOf(one).detail,
      line: campaign.lines
        .filter((line) => line.id === one.awardLineId)
        .map(lineTitle)
        .join(""),
      ends: one.ownPublication === null ? "" : formatDeadline(one.ownPublication.endsAt),
      standing,
    }));
  const law = await loadCampaignLaw(db, campaign, now);
  const limit = timeLimitOn("publication", law.on, law.book);
  return ok({
    campaignId,
    title: campaign.title,
    plannedDays: campaign.publicationDayCount,
    limit:
      limit === null
        ? null
        : {
            days: limit.days,
            isWorking: limit.dayKind === "working_day",
            text: `${limit.title} (${limit.basis}${limit.unverified === null ? "" : "; chưa kiểm chứng"})`,
          },
    publication:
      publication === null
        ? null
        : {
            dayCount: publication.dayCount,
            publishedAt: formatInstant(publication.publishedAt),
            by: publication.publishedByName,
            isRunning: isRunning(publication, now),
            endsAt: publication.endsAt,
            ends: formatDeadline(publication.endsAt),
            left: formatLeft(now, publication.endsAt),
          },
    blockedBy: blockedBy(sessions, here.length + upward.length),
    here: groupByLine(campaign.lines, here).map(withoutVotes),
    upward: groupByLine(campaign.lines, upward).map(withoutVotes),
    called,
    mayPublishCalled:
      called.some((one) => one.standing === "unpublished") &&
      decisionsPolicy.can(actor, "publication.publish", { kind: "publication" }),
    minimumShares: await listMinimumShares(db, campaign),
    mayPublish: publication === null && decisionsPolicy.can(actor, "publication.publish", { kind: "publication" }),
    mayPrepare: decisionsPolicy.can(actor, "signing_file.prepare", { kind: "signing_file" }),
    maySubmit:
      publication !== null &&
      !isRunning(publication, now) &&
      called.every((one) => one.standing === "published") &&
      here.length > 0 &&
      decisionsPolicy.can(actor, "signing_file.prepare", { kind: "signing_file" }),
  });
}

function blockedBy(sessions: readonly { state: string }[], proposedCount: number): string | null {
  if (sessions.length === 0) return "Phong trào chưa có phiên họp xét nào.";
  if (sessions.some((session) => session.state !== "concluded")) return "Phiên họp xét chưa kết thúc.";
  return proposedCount === 0 ? "Phiên họp không đề nghị tên nào." : null;
}
