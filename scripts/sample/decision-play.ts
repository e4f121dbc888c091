import { findCampaign } from "~/campaigns/campaign-repo.server";
import { concludeCampaign } from "~/campaigns/conclude-campaign.server";
import { listCandidates } from "~/council/candidate-queries.server";
import { insertPrintEntry } from "~/certificates/certificate-repo.server";
import { closeRound } from "~/council/close-round.server";
import { concludeSession } from "~/council/conclude-session.server";
import { createSession } from "~/council/create-session.server";
import { enterCounts } from "~/council/enter-counts.server";
import { openRound } from "~/council/open-round.server";
import { openSession } from "~/council/open-session.server";
import { recordAttendance } from "~/council/record-attendance.server";
import { listRoundCandidates } from "~/council/round-repo.server";
import { findSessionRecord } from "~/council/session-repo.server";
import { issueDecision } from "~/decisions/issue-decision.server";
import { publishList } from "~/decisions/publish-list.server";
import { signFile } from "~/decisions/sign-file.server";
import { submitSigningFile } from "~/decisions/submit-signing-file.server";
import { ok } from "~/shared/result";
import type { Instant, CalendarDate } from "~/shared/time";
import { signedDecisionPdf } from "./papers";
import type { SamplePeople } from "./people";
import type { Stage } from "./stage";

export interface SampleSession {
  heldOn: CalendarDate;
  /** Votes for each candidate by name; 9 members, 8 of them present. */
  votes: Readonly<Record<string, number>>;
  at: Instant;
}

/** A session of the considering body, from the call to its end, by a show of hands. */
export async function playSession(
  stage: Stage,
  people: SamplePeople,
  campaignId: string,
  of: SampleSession,
): Promise<string> {
  const secretary = people.actor("thuky");
  const { read } = stage.services.databases;
  const { id } = await stage.run(of.at, people.actor("thuongtruc"), (ctx) =>
    createSession(ctx, {
      campaignId,
      heldOn: of.heldOn,
      heldTime: "14:00",
      place: "Phòng họp số 1, trụ sở Sở Công Thương",
    }),
  );
  const session = async () => {
    const found = await findSessionRecord(read, id);
    if (found === null) throw new Error("no session");
    return found;
  };
  const members = (await session()).members.map((member, index) => ({
    personId: member.personId,
    attendance: index === 3 ? ("absent" as const) : ("present" as const),
    absenceReason: index === 3 ? "Đi công tác theo lịch của lãnh đạo Sở" : "",
  }));
  await stage.run(of.at, secretary, async (ctx) =>
    recordAttendance(ctx, { id, version: (await session()).version, members }),
  );
  await stage.run(of.at, secretary, async (ctx) => openSession(ctx, { id, version: (await session()).version }));
  const campaign = await findCampaign(read, campaignId);
  for (const line of campaign?.lines ?? []) {
    const candidates = (await listCandidates(read, campaignId)).filter((one) => one.awardLineId === line.id);
    if (candidates.length === 0) continue;
    const { roundId } = await stage.run(of.at, secretary, (ctx) =>
      openRound(ctx, { id, awardLineId: line.id, method: "hands", reason: "" }),
    );
    const counts = (await listRoundCandidates(read, roundId)).map((one) => {
      const agree = of.votes[one.candidateName] ?? 5;
      return { nominationId: one.nominationId, agree, disagree: 8 - agree, noOpinion: 0 };
    });
    await stage.run(of.at, secretary, (ctx) => enterCounts(ctx, { roundId, counts }));
    await stage.run(of.at, secretary, (ctx) => closeRound(ctx, { roundId, missingAccepted: false }));
  }
  await stage.run(of.at, secretary, async (ctx) =>
    concludeSession(ctx, {
      id,
      version: (await session()).version,
      discussion: "Các thành viên thống nhất đánh giá theo tiêu chuẩn của kế hoạch.",
      confirm: true,
    }),
  );
  return id;
}

export interface SampleDecision {
  publishedAt: Instant;
  submittedAt: Instant;
  signedAt: Instant;
  issuedAt: Instant;
  number: string;
  datedOn: CalendarDate;
  concludedAt: Instant;
  conclusion: string;
  achievement: string;
}

/** From the published list to the concluded campaign. */
export async function playDecision(
  stage: Stage,
  people: SamplePeople,
  campaignId: string,
  of: SampleDecision,
): Promise<void> {
  const { read } = stage.services.databases;
  const organizer = people.actor("thuongtruc");
  await stage.run(of.publishedAt, organizer, (ctx) => publishList(ctx, { id: campaignId, dayCount: 3, confirm: true }));
  const file = await stage.run(of.submittedAt, organizer, (ctx) =>
    submitSigningFile(ctx, { id: campaignId, note: "" }),
  );
  const versionOf = async (table: "signing_file" | "decision" | "campaign", id: string): Promise<number> =>
    (await read.selectFrom(table).select("version").where("id", "=", id).executeTakeFirstOrThrow()).version;
  const { decisionId } = await stage.run(of.signedAt, people.actor("giamdoc"), async (ctx) =>
    signFile(ctx, { id: file.id, version: await versionOf("signing_file", file.id), capacity: "head", names: [] }),
  );
  const clerk = people.actor("vanthu");
  const scan = await stage.upload(
    of.issuedAt,
    clerk,
    `Quyết định ${of.number.replace("/", "-")} (bản ký).pdf`,
    await signedDecisionPdf(read, decisionId, of.number, of.datedOn, of.achievement),
  );
  await stage.run(of.issuedAt, clerk, async (ctx) =>
    issueDecision(ctx, {
      id: decisionId,
      version: await versionOf("decision", decisionId),
      number: of.number,
      datedOn: of.datedOn,
      scan,
    }),
  );
  await stage.run(of.concludedAt, clerk, async (ctx) => {
    // History: the papers were printed and given long before this database drew them.
    await insertPrintEntry(ctx.db, {
      id: ctx.newId(),
      decisionId,
      awardId: null,
      printedAt: ctx.now,
      printedByName: clerk.name,
    });
    const { award_count: count } = await ctx.db
      .selectFrom("decision")
      .select("award_count")
      .where("id", "=", decisionId)
      .executeTakeFirstOrThrow();
    ctx.audit.add({
      event: "certificate.printed",
      subjectKind: "decision",
      subjectId: decisionId,
      campaignId,
      facts: { decisionNumber: of.number, count, goldenBookNo: null, recipientName: "" },
    });
    return ok(null);
  });
  await stage.run(of.concludedAt, organizer, async (ctx) =>
    concludeCampaign(ctx, {
      id: campaignId,
      version: await versionOf("campaign", campaignId),
      conclusion: of.conclusion,
      confirm: true,
    }),
  );
}
