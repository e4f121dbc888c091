import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reopenReceiving } from "~/campaigns/reopen-receiving.server";
import { closeRound } from "~/council/close-round.server";
import { concludeSession } from "~/council/conclude-session.server";
import { createSession } from "~/council/create-session.server";
import { enterCounts } from "~/council/enter-counts.server";
import { openRound } from "~/council/open-round.server";
import { openSession } from "~/council/open-session.server";
import { recordAttendance } from "~/council/record-attendance.server";
import { findRound } from "~/council/round-repo.server";
import { sessionPage } from "~/council/session-page.server";
import { callReserve } from "~/decisions/call-reserve.server";
import { issueDecision } from "~/decisions/issue-decision.server";
import { publishList } from "~/decisions/publish-list.server";
import { reviveName } from "~/decisions/revive-name.server";
import { signFile } from "~/decisions/sign-file.server";
import { listSigningItems } from "~/decisions/signing-file-repo.server";
import { submitSigningFile } from "~/decisions/submit-signing-file.server";
import { vacancyPage } from "~/decisions/vacancy-page.server";
import { withdrawName } from "~/decisions/withdraw-name.server";
import type { SignedInActor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { awardedWithinQuota, awardsWereProposed } from "../../../scripts/check/awards";
import { placesFit } from "../../../scripts/check/places";
import { proposedWithinQuota } from "../../../scripts/check/votes";
import { insertAccount, insertAgency, insertMember, insertUnit, makeActor } from "../../support/builders";
import { aCampaign, aLine, lineFor } from "../../support/campaign-builders";
import { sessionOf } from "../../support/council-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aPendingScan, aReviewedCampaign, publishedAt } from "../../support/decision-builders";
import { anAcceptedDossier } from "../../support/nomination-builders";
import { insertBody, insertBodyMember } from "../../support/people-builders";
import { codeOf, errorOf, runUseCase, sentenceOf, testFiles, testNow, valueOf } from "../../support/run";

let databases: TestDatabases;
beforeEach(async () => {
  databases = await openTestDatabases();
});
afterEach(closeTestDatabases);

const holds = async (): Promise<void> => {
  const checked = { read: databases.read, files: testFiles() };
  for (const invariant of [placesFit, awardedWithinQuota, awardsWereProposed, proposedWithinQuota])
    expect(await invariant.find(checked)).toEqual([]);
};

/** A campaign in several rounds: five places, two for unit A, one for B, two in common; a body of nine. */
async function aCase() {
  await insertAgency(databases);
  const body = await insertBody(databases);
  const office = await insertUnit(databases);
  const members: SignedInActor[] = [];
  for (let index = 0; index < 9; index += 1) {
    const person = await insertMember(databases, office.id, { fullName: `Thành Viên ${String(index + 1)}` });
    const position = index === 0 ? "chair" : index === 1 ? "secretary" : "member";
    await insertBodyMember(databases, body.id, { person, position });
    members.push(await insertAccount(databases, { personId: person.id, roles: ["council"] }));
  }
  const units = [await insertUnit(databases), await insertUnit(databases), await insertUnit(databases)];
  const [a, b, c] = units;
  const campaign = await aCampaign(databases, {
    awarding: "several",
    bodyId: body.id,
    lines: [
      aLine({
        quotaCount: 5,
        quotaSplit: "both",
        shares: [
          { unitId: a?.id ?? "", count: 2 },
          { unitId: b?.id ?? "", count: 1 },
        ],
      }),
    ],
  });
  const [chair, secretary] = members;
  if (a === undefined || b === undefined || c === undefined || chair === undefined || secretary === undefined)
    throw new Error("three units and a body");
  const organizer = await insertAccount(databases, { roles: ["organizer"] });
  const ids = new Map<string, string>();

  const send = async (unitId: string, names: readonly string[], now: Instant): Promise<void> => {
    await insertMember(databases, unitId, { isHead: true });
    const line = lineFor(campaign, "agency", "individual");
    const proposals = [];
    for (const fullName of names)
      proposals.push({ line, candidateId: (await insertMember(databases, unitId, { fullName })).id });
    const actor = await insertAccount(databases, { unitIds: [unitId] });
    const { nominations } = await anAcceptedDossier(databases, { campaign, unitId, actor, proposals, now });
    for (const one of nominations) ids.set(one.name, one.id);
  };
  const idOf = (name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(name);
    return id;
  };
  return {
    campaign,
    line: lineFor(campaign, "agency", "individual"),
    a,
    b,
    c,
    chair,
    secretary,
    organizer,
    send,
    idOf,
  };
}
type Case = Awaited<ReturnType<typeof aCase>>;

async function anOpenSession({ campaign, organizer, secretary }: Case, heldOn: string, now: Instant): Promise<string> {
  const { id } = valueOf(
    await runUseCase(databases, { actor: organizer, now }, (ctx) =>
      createSession(ctx, { campaignId: campaign.id, heldOn, heldTime: "08:00", place: "Phòng họp số 1" }),
    ),
  );
  const called = await sessionOf(databases, id);
  const members = called.members.map(({ personId }) => ({
    personId,
    attendance: "present" as const,
    absenceReason: "",
  }));
  const as = { actor: secretary, now };
  valueOf(await runUseCase(databases, as, (ctx) => recordAttendance(ctx, { id, version: called.version, members })));
  const { version } = await sessionOf(databases, id);
  valueOf(await runUseCase(databases, as, (ctx) => openSession(ctx, { id, version })));
  return id;
}

async function aRound({ line, secretary }: Case, sessionId: string, now: Instant): Promise<string> {
  const opened = await runUseCase(databases, { actor: secretary, now }, (ctx) =>
    openRound(ctx, { id: sessionId, awardLineId: line.id, method: "hands", reason: "" }),
  );
  return valueOf(opened).roundId;
}

async function vote(of: Case, sessionId: string, roundId: string, agrees: Record<string, number>, now: Instant) {
  const as = { actor: of.secretary, now };
  const counts = Object.entries(agrees).map(([name, agree]) => ({
    nominationId: of.idOf(name),
    agree,
    disagree: 9 - agree,
    noOpinion: 0,
  }));
  valueOf(await runUseCase(databases, as, (ctx) => enterCounts(ctx, { roundId, counts })));
  valueOf(await runUseCase(databases, as, (ctx) => closeRound(ctx, { roundId, missingAccepted: false })));
  const { version } = await sessionOf(databases, sessionId);
  valueOf(
    await runUseCase(databases, as, (ctx) =>
      concludeSession(ctx, { id: sessionId, version, discussion: "", confirm: true }),
    ),
  );
}

const outcomes = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await databases.read
        .selectFrom("nomination_outcome")
        .innerJoin("nomination", "nomination.id", "nomination_outcome.nomination_id")
        .select(["candidate_name", "outcome"])
        .execute()
    ).map((row) => [row.candidate_name, row.outcome]),
  );
const awarded = async (lineId: string): Promise<number> =>
  (
    await databases.read
      .selectFrom("award_line")
      .where("id", "=", lineId)
      .select("awarded_count")
      .executeTakeFirstOrThrow()
  ).awarded_count;

const publish = ({ campaign, organizer }: Case, now: Instant) =>
  runUseCase(databases, { actor: organizer, now }, (ctx) =>
    publishList(ctx, { id: campaign.id, dayCount: 0, confirm: true }),
  );
const submit = ({ campaign, organizer }: Case, now: Instant) =>
  runUseCase(databases, { actor: organizer, now }, (ctx) => submitSigningFile(ctx, { id: campaign.id, note: "" }));
async function sign(fileId: string, now: Instant, name = "Trần Hữu Khánh"): Promise<Result<{ decisionId: string }>> {
  const names = (await listSigningItems(databases.read, fileId)).map(({ nominationId }) => ({
    nominationId,
    isLeftOut: false,
    reason: "",
  }));
  return runUseCase(databases, { actor: makeActor({ roles: ["signer"], name }), now }, (ctx) =>
    signFile(ctx, { id: fileId, version: 1, capacity: "head", names }),
  );
}
async function issue(decisionId: string, number: string, datedOn: string, now: Instant): Promise<void> {
  const clerk = await insertAccount(databases, { roles: ["hr"] });
  const scan = await aPendingScan(databases, clerk);
  valueOf(
    await runUseCase(databases, { actor: clerk, now }, (ctx) =>
      issueDecision(ctx, { id: decisionId, version: 1, number, datedOn, scan }),
    ),
  );
}
const withdraw = (of: Case, name: string, now: Instant, document = "") =>
  runUseCase(databases, { actor: of.organizer, now }, (ctx) =>
    withdrawName(ctx, { id: of.campaign.id, nominationId: of.idOf(name), reason: "Chuyển công tác", document }),
  );
const revive = (of: Case, name: string, now: Instant) =>
  runUseCase(databases, { actor: of.organizer, now }, (ctx) =>
    reviveName(ctx, { id: of.campaign.id, nominationId: of.idOf(name) }),
  );
const call = (of: Case, name: string, now: Instant) =>
  runUseCase(databases, { actor: of.chair, now }, (ctx) =>
    callReserve(ctx, { id: of.campaign.id, nominationId: of.idOf(name) }),
  );

describe("a split line that is awarded in two rounds", () => {
  it("gives out its number over both, shows the second what is left, and no withdrawal gets round it", async () => {
    const of = await aCase();
    const [first, second] = ["2026-11-12T01:00:00.000Z", "2026-11-27T01:00:00.000Z"];
    await of.send(of.a.id, ["A Một", "A Hai", "A Ba"], testNow);
    await of.send(of.b.id, ["B Một"], testNow);

    const session = await anOpenSession(of, "2026-11-12", first);
    const round = await aRound(of, session, first);
    await vote(of, session, round, { "A Một": 9, "A Hai": 8, "A Ba": 7, "B Một": 6 }, first);
    expect(Object.values(await outcomes())).toEqual(Array(4).fill("proposed"));
    // The place of one who withdrew is free and can be taken up again, by nobody else.
    valueOf(await withdraw(of, "A Ba", first));
    valueOf(await revive(of, "A Ba", first));
    valueOf(await publish(of, first));
    const file = valueOf(await submit(of, first));
    // Two who sign at once: one decision.
    const signed = await Promise.all([sign(file.id, first), sign(file.id, first, "Võ Thị Kiều Oanh")]);
    const decision = signed.find((one) => one.ok);
    expect(signed.filter((one) => one.ok)).toHaveLength(1);
    if (decision === undefined) throw new Error("nobody signed");
    expect(await awarded(of.line.id)).toBe(4);
    await issue(valueOf(decision).decisionId, "126", "2026-11-12", first);

    const { version } = await databases.read
      .selectFrom("campaign")
      .where("id", "=", of.campaign.id)
      .select("version")
      .executeTakeFirstOrThrow();
    const reopened = await runUseCase(databases, { actor: of.organizer, now: "2026-11-16T01:00:00.000Z" }, (ctx) =>
      reopenReceiving(ctx, {
        id: of.campaign.id,
        version,
        dossierWording: "by",
        dossierDueOn: "2026-11-25",
        dossierHour: null,
        reason: "Xét khen thưởng đợt 2",
        documentNumber: "",
        documentOn: null,
        documentFile: null,
        confirm: true,
      }),
    );
    valueOf(reopened);
    await of.send(of.c.id, ["C Một", "C Hai", "C Ba"], "2026-11-18T01:00:00.000Z");

    const further = await anOpenSession(of, "2026-11-27", second);
    const page = valueOf(await sessionPage(databases.read, of.secretary, further, second));
    expect(page.session.awardRound).toBe(2);
    expect(page.lines.map((view) => view.before)).toEqual([{ usedCount: 4, leftCount: 1 }]);
    const lastRound = await aRound(of, further, second);
    expect((await findRound(databases.read, lastRound))?.placeCount).toBe(1);
    await vote(of, further, lastRound, { "C Một": 9, "C Hai": 8, "C Ba": 7 }, second);
    expect(await outcomes()).toMatchObject({ "C Một": "proposed", "C Hai": "reserve", "C Ba": "reserve" });
    expect(codeOf(await call(of, "C Hai", second))).toBe("reserve.no_place");
    valueOf(await publish(of, second));
    const next = valueOf(await submit(of, second));
    const { decisionId } = valueOf(await sign(next.id, second));
    expect(await awarded(of.line.id)).toBe(5);
    await issue(decisionId, "140", "2026-11-27", second);
    await holds();

    // Taken back after the decision: the reserve of the second round takes the place, the one taken back does not return.
    valueOf(await withdraw(of, "A Một", second, "150/QĐ-SCT ngày 27/11/2026"));
    const vacancies = valueOf(await vacancyPage(databases.read, of.chair, of.campaign.id, second));
    expect(vacancies.firsts.map((one) => one.value)).toEqual([of.idOf("C Hai")]);
    valueOf(await call(of, "C Hai", second));
    expect(codeOf(await revive(of, "A Một", second))).toBe("withdrawal.revoked");
    expect(codeOf(await call(of, "C Ba", second))).toBe("reserve.no_place");
    valueOf(await sign(valueOf(await submit(of, second)).id, second));
    expect(await awarded(of.line.id)).toBe(5);
    await holds();
  });

  it("gives no place away beside a session that is open, and counts who came out of the reserve", async () => {
    const of = await aCase();
    const [first, second] = ["2026-11-12T01:00:00.000Z", "2026-11-13T01:00:00.000Z"];
    await of.send(of.a.id, ["A Một", "A Hai", "A Ba", "A Bốn", "A Năm", "A Sáu"], testNow);
    const session = await anOpenSession(of, "2026-11-12", first);
    const round = await aRound(of, session, first);
    const agrees = { "A Một": 9, "A Hai": 9, "A Ba": 8, "A Bốn": 8, "A Năm": 7, "A Sáu": 6 };
    await vote(of, session, round, agrees, first);
    expect(await outcomes()).toMatchObject({ "A Bốn": "proposed", "A Năm": "reserve", "A Sáu": "reserve" });
    valueOf(await withdraw(of, "A Bốn", first));
    // A second session of the same round, for a dossier that came later.
    await of.send(of.b.id, ["B Một", "B Hai", "B Ba"], testNow);
    const further = await anOpenSession(of, "2026-11-13", second);
    const lastRound = await aRound(of, further, second);
    for (const refused of [await call(of, "A Năm", second), await revive(of, "A Bốn", second)]) {
      expect(codeOf(refused)).toBe("reserve.session_open");
      expect(sentenceOf(refused)?.next?.[0]?.href).toContain(further);
    }
    await vote(of, further, lastRound, { "B Một": 9, "B Hai": 8, "B Ba": 7 }, second);
    // The place that A Bốn left waits for the reserve: B has its own share and nothing in common.
    expect(await outcomes()).toMatchObject({ "B Một": "proposed", "B Hai": "reserve", "B Ba": "reserve" });
    await holds();
    valueOf(await call(of, "B Hai", second));
    expect(codeOf(await call(of, "A Năm", second))).toBe("reserve.no_place");
    expect(codeOf(await revive(of, "A Bốn", second))).toBe("withdrawal.place_taken");
    valueOf(await publish(of, second));
    valueOf(await sign(valueOf(await submit(of, second)).id, second));
    expect(await awarded(of.line.id)).toBe(5);
    await holds();
  });
});

describe("a unit's share at the signature", () => {
  it("is kept by two who sign different files at once: one is refused with the unit, its share and the part in common", async () => {
    const unit = await insertUnit(databases);
    const reviewed = await aReviewedCampaign(databases, {
      nominees: [
        { kind: "individual", name: "Người Một", rank: 1, unit },
        { kind: "individual", name: "Người Hai", rank: 2, unit },
      ],
    });
    const line = lineFor(reviewed.campaign, "agency", "individual");
    const files = reviewed.nominees.map((one) => ({ id: newId(), nominationId: one.id }));
    await databases.write(async (db) => {
      await db.updateTable("award_line").set({ quota_split: "split" }).where("id", "=", line.id).execute();
      await db
        .insertInto("line_unit_share")
        .values({ award_line_id: line.id, unit_id: unit.id, share_count: 1 })
        .execute();
      for (const [index, { id, nominationId }] of files.entries()) {
        await db
          .insertInto("signing_file")
          .values({
            id,
            campaign_id: reviewed.campaign.id,
            session_id: reviewed.sessionId,
            ordinal: index + 1,
            state: "submitted",
            note: "",
            submitted_at: publishedAt,
            submitted_by_name: "Trần Thị Hằng",
            decided_at: null,
          })
          .execute();
        await db
          .insertInto("signing_item")
          .values({ signing_file_id: id, nomination_id: nominationId, ordinal: 1, state: "proposed", reason: "" })
          .execute();
      }
    });
    const results = await Promise.all(files.map(({ id }, index) => sign(id, publishedAt, `Người ký ${String(index)}`)));
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    const refused = results.find((one) => !one.ok);
    if (refused === undefined) throw new Error("both were signed");
    expect(errorOf(refused)).toMatchObject({
      code: "award.share_exceeded",
      facts: { unitName: unit.name, taken: 2, share: 1, common: 0 },
    });
    expect(sentenceOf(refused)?.facts[0]).toContain("phần của đơn vị 01");
    expect(await awarded(line.id)).toBe(1);
    expect(await databases.read.selectFrom("award").selectAll().execute()).toHaveLength(1);
    expect(
      await databases.read.selectFrom("signing_file").where("state", "=", "submitted").selectAll().execute(),
    ).toHaveLength(1);
  });
});
