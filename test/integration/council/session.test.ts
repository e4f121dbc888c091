import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { castBallot } from "~/council/cast-ballot.server";
import { listCandidates } from "~/council/candidate-queries.server";
import { closeRound } from "~/council/close-round.server";
import { concludeSession } from "~/council/conclude-session.server";
import { createSession } from "~/council/create-session.server";
import { enterCounts } from "~/council/enter-counts.server";
import { openRound } from "~/council/open-round.server";
import { recordAttendance } from "~/council/record-attendance.server";
import { listRoundCandidates } from "~/council/round-repo.server";
import { roundPage } from "~/council/round-page.server";
import type { SessionRecord } from "~/council/session-repo.server";
import { anOpenSession, aCouncil, sessionOf, type Council } from "../../support/council-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { insertAccount } from "../../support/builders";
import { auditEvents, codeOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

let databases: TestDatabases;

beforeEach(async () => {
  databases = await openTestDatabases();
});
afterEach(closeTestDatabases);

async function aRound(
  council: Council,
  session: SessionRecord,
  method: "hands" | "ballot" = "hands",
  reason = "",
): Promise<string> {
  const opened = await runUseCase(databases, { actor: council.secretary }, (ctx) =>
    openRound(ctx, { id: session.id, awardLineId: council.line.id, method, reason }),
  );
  return valueOf(opened).roundId;
}

async function count(council: Council, roundId: string, agrees: readonly number[]) {
  // By nomination, not by place in the round: the round lists people by name.
  const voted = (await listRoundCandidates(databases.read, roundId)).map((candidate) => candidate.nominationId);
  const inRound = council.nominations.filter((id) => voted.includes(id));
  const counts = inRound.map((nominationId, index) => ({
    nominationId,
    agree: agrees[index] ?? 0,
    disagree: 8 - (agrees[index] ?? 0),
    noOpinion: 0,
  }));
  return runUseCase(databases, { actor: council.secretary }, (ctx) => enterCounts(ctx, { roundId, counts }));
}

async function close(council: Council, roundId: string, missingAccepted = false) {
  return runUseCase(databases, { actor: council.secretary }, (ctx) => closeRound(ctx, { roundId, missingAccepted }));
}

async function outcomes(council: Council): Promise<[string | null, number | null][]> {
  const candidates = await listCandidates(databases.read, council.campaign.id);
  return council.nominations.map((id) => {
    const found = candidates.find((one) => one.nominationId === id);
    return [found?.outcome ?? null, found?.rank ?? null];
  });
}

describe("a session by a show of hands", () => {
  it("proposes within the quota, counts absent members in the base, and ends with minutes' facts fixed", async () => {
    const council = await aCouncil(databases, { quota: 1 });
    const session = await anOpenSession(databases, council);
    const roundId = await aRound(council, session);
    valueOf(await count(council, roundId, [8, 5, 4]));
    valueOf(await close(council, roundId));
    // 4 of 8 present would be half; of all 9 members it is no majority.
    expect(await outcomes(council)).toEqual([
      ["proposed", 1],
      ["reserve", null],
      ["not_proposed", null],
    ]);
    const current = await sessionOf(databases, session.id);
    valueOf(
      await runUseCase(databases, { actor: council.secretary }, (ctx) =>
        concludeSession(ctx, { id: session.id, version: current.version, discussion: "", confirm: true }),
      ),
    );
    expect((await sessionOf(databases, session.id)).state).toBe("concluded");
    expect(await auditEvents(databases)).toEqual(
      expect.arrayContaining([
        "session.created",
        "session.opened",
        "campaign.review_started",
        "round.closed",
        "session.concluded",
      ]),
    );
  });

  it("settles a tie at the cut line by women first where the line says so, and writes down by which source", async () => {
    const council = await aCouncil(databases, { quota: 2 });
    await databases.write(async (db) => {
      await db
        .updateTable("award_line")
        .set({ women_first_at_tie: 1, women_first_source: "Quy chế thi đua, khen thưởng, Điều 9" })
        .where("id", "=", council.line.id)
        .execute();
      const person = (eb: string) => db.selectFrom("nomination").select("person_id").where("id", "=", eb);
      await db.updateTable("person").set({ gender: "male" }).execute();
      await db
        .updateTable("person")
        .set({ gender: "female" })
        .where("id", "=", person(council.nominations[2] ?? ""))
        .execute();
    });
    const session = await anOpenSession(databases, council);
    const roundId = await aRound(council, session);
    valueOf(await count(council, roundId, [8, 6, 6]));
    valueOf(await close(council, roundId));
    expect((await outcomes(council)).map(([outcome]) => outcome)).toEqual(["proposed", "reserve", "proposed"]);
    const { tie_note: note } = await databases.read
      .selectFrom("round")
      .select("tie_note")
      .where("id", "=", roundId)
      .executeTakeFirstOrThrow();
    expect(note).toContain("ưu tiên nữ (Quy chế thi đua, khen thưởng, Điều 9)");
    expect(note).toContain("Người Thứ Ba được đề nghị");
  });

  it("shows a tie at the cut line as undecided and settles it by a further round with a reason", async () => {
    const council = await aCouncil(databases, { quota: 2 });
    const session = await anOpenSession(databases, council);
    const first = await aRound(council, session);
    valueOf(await count(council, first, [8, 6, 6]));
    valueOf(await close(council, first));
    expect((await outcomes(council)).map(([outcome]) => outcome)).toEqual(["proposed", "undecided", "undecided"]);
    const current = await sessionOf(databases, session.id);
    const early = await runUseCase(databases, { actor: council.secretary }, (ctx) =>
      concludeSession(ctx, { id: session.id, version: current.version, discussion: "", confirm: true }),
    );
    expect(codeOf(early)).toBe("session.tie_open");
    expect(
      codeOf(
        await runUseCase(databases, { actor: council.secretary }, (ctx) =>
          openRound(ctx, { id: session.id, awardLineId: council.line.id, method: "hands", reason: "" }),
        ),
      ),
    ).toBe("round.reason_needed");
    const second = await aRound(council, session, "hands", "Phân định hai người bằng phiếu");
    expect(await listRoundCandidates(databases.read, second)).toHaveLength(2);
    valueOf(await count(council, second, [3, 7]));
    valueOf(await close(council, second));
    // Passed with 6 votes in the first round: the run-off took only the place, not the majority.
    expect(
      (await listCandidates(databases.read, council.campaign.id)).find(
        (one) => one.nominationId === council.nominations[1],
      )?.agree,
    ).toBe(6);
    expect(await outcomes(council)).toEqual([
      ["proposed", 1],
      ["reserve", null],
      ["proposed", 2],
    ]);
  });

  it("refuses more hands than people, and closing before every candidate is counted", async () => {
    const council = await aCouncil(databases);
    const session = await anOpenSession(databases, council);
    const roundId = await aRound(council, session);
    const candidates = await listRoundCandidates(databases.read, roundId);
    const refused = await runUseCase(databases, { actor: council.secretary }, (ctx) =>
      enterCounts(ctx, {
        roundId,
        counts: [{ nominationId: candidates[0]?.nominationId ?? "", agree: 8, disagree: 1, noOpinion: 0 }],
      }),
    );
    expect(codeOf(refused)).toBe("council.too_many_votes");
    expect(sentenceOf(refused)?.facts[0]).toContain("09");
    expect(codeOf(await close(council, roundId))).toBe("round.not_counted");
  });

  it("is run by the secretary or the standing body only; others do not even find it", async () => {
    const council = await aCouncil(databases);
    const session = await anOpenSession(databases, council);
    const open = (actor: Council["organizer"]) =>
      runUseCase(databases, { actor }, (ctx) =>
        openRound(ctx, { id: session.id, awardLineId: council.line.id, method: "hands", reason: "" }),
      );
    expect(codeOf(await open(council.members[4] ?? council.secretary))).toBe("council.not_secretary");
    expect(codeOf(await open(await insertAccount(databases, { roles: ["inspector", "hr", "signer", "staff"] })))).toBe(
      "not_found",
    );
    expect(valueOf(await open(council.organizer)).sessionId).toBe(session.id);
  });

  it("is not called while nothing has been accepted", async () => {
    const council = await aCouncil(databases, { names: [] });
    const called = await runUseCase(databases, { actor: council.organizer }, (ctx) =>
      createSession(ctx, {
        campaignId: council.campaign.id,
        heldOn: "2026-11-18",
        heldTime: "14:00",
        place: "Phòng họp",
      }),
    );
    expect(codeOf(called)).toBe("session.no_candidates");
  });
});

describe("a session that is being prepared", () => {
  it("is the campaign's only one: a second press calls no second session", async () => {
    const council = await aCouncil(databases);
    const call = () =>
      runUseCase(databases, { actor: council.organizer }, (ctx) =>
        createSession(ctx, {
          campaignId: council.campaign.id,
          heldOn: "2026-11-18",
          heldTime: "14:00",
          place: "Hội trường",
        }),
      );
    const called = await Promise.all([call(), call()]);
    expect(called.map((one) => (one.ok ? "ok" : codeOf(one))).sort()).toEqual(["ok", "session.already_preparing"]);
  });
});

describe("a ballot", () => {
  it("fixes who may vote: nobody is marked present or absent while it is open", async () => {
    const council = await aCouncil(databases);
    const session = await anOpenSession(databases, council);
    const roundId = await aRound(council, session, "ballot");
    const swap = async () => {
      const { version, members } = await sessionOf(databases, session.id);
      return runUseCase(databases, { actor: council.secretary }, (ctx) =>
        recordAttendance(ctx, {
          id: session.id,
          version,
          members: members.map(({ personId }) => ({ personId, attendance: "present" as const, absenceReason: "" })),
        }),
      );
    };
    expect(codeOf(await swap())).toBe("session.ballot_open");
    const counts = council.nominations.map((nominationId) => ({ nominationId, agree: 9, disagree: 0, noOpinion: 0 }));
    const entered = await runUseCase(databases, { actor: council.secretary }, (ctx) =>
      enterCounts(ctx, { roundId, counts }),
    );
    expect(codeOf(entered)).toBe("round.other_method");
    valueOf(await close(council, roundId, true));
    valueOf(await swap());
  });

  const allAgree = (council: Council) =>
    council.nominations.map((nominationId) => ({ nominationId, opinion: "agree" as const }));

  it("is counted once for each member, also when it is sent many times at once", async () => {
    const council = await aCouncil(databases);
    const session = await anOpenSession(databases, council);
    const roundId = await aRound(council, session, "ballot");
    const voter = council.members[2] ?? council.secretary;
    const sent = await Promise.all(
      Array.from({ length: 8 }, () =>
        runUseCase(databases, { actor: voter }, (ctx) => castBallot(ctx, { roundId, opinions: allAgree(council) })),
      ),
    );
    expect(sent.filter((one) => one.ok)).toHaveLength(1);
    expect((await listRoundCandidates(databases.read, roundId)).map((one) => one.agree)).toEqual([1, 1, 1]);
  });

  it("is kept as sums and as who has voted, with nothing that links the two", async () => {
    const council = await aCouncil(databases);
    const session = await anOpenSession(databases, council);
    const roundId = await aRound(council, session, "ballot");
    const before = await auditEvents(databases);
    for (const member of council.members.slice(0, 8))
      valueOf(
        await runUseCase(databases, { actor: member }, (ctx) =>
          castBallot(ctx, { roundId, opinions: allAgree(council) }),
        ),
      );
    expect(await auditEvents(databases)).toEqual(before);
    const rows = await databases.read.selectFrom("round_voter").selectAll().execute();
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(["person_id", "round_id"]);
    valueOf(await close(council, roundId));
    expect((await outcomes(council)).map(([outcome]) => outcome)).toEqual(["proposed", "proposed", "proposed"]);
  });

  it("shows nobody the sums before the round is closed, not even the secretary", async () => {
    const council = await aCouncil(databases);
    const session = await anOpenSession(databases, council);
    const roundId = await aRound(council, session, "ballot");
    valueOf(
      await runUseCase(databases, { actor: council.secretary }, (ctx) =>
        castBallot(ctx, { roundId, opinions: allAgree(council) }),
      ),
    );
    const page = valueOf(await roundPage(databases.read, council.secretary, roundId, testNow));
    expect(page.round.candidates.every((one) => one.agree === 0 && !one.isCounted)).toBe(true);
    expect(page.round.votedCount).toBe(1);
  });

  it("refuses an absent member, an incomplete ballot, an organizer who is no member, and a closed round", async () => {
    const council = await aCouncil(databases);
    const session = await anOpenSession(databases, council);
    const roundId = await aRound(council, session, "ballot");
    const cast = (actor: Council["organizer"], opinions = allAgree(council)) =>
      runUseCase(databases, { actor }, (ctx) => castBallot(ctx, { roundId, opinions }));
    expect(codeOf(await cast(council.members[8] ?? council.secretary))).toBe("council.not_member");
    expect(codeOf(await cast(council.secretary, allAgree(council).slice(1)))).toBe("council.ballot_incomplete");
    expect(codeOf(await cast(council.organizer))).toBe("council.not_member");
    expect(codeOf(await close(council, roundId))).toBe("round.votes_missing");
    valueOf(await close(council, roundId, true));
    expect(codeOf(await cast(council.secretary))).toBe("round.closed");
  });
});
