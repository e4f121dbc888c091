import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callReserve } from "~/decisions/call-reserve.server";
import { issueDecision } from "~/decisions/issue-decision.server";
import { preparePage } from "~/decisions/signing-page.server";
import { publicationPage } from "~/decisions/publication-page.server";
import { publishReserve } from "~/decisions/publish-reserve.server";
import { resultPage } from "~/decisions/result-pages.server";
import { publishList } from "~/decisions/publish-list.server";
import { reviveName } from "~/decisions/revive-name.server";
import { sendBackFile } from "~/decisions/send-back-file.server";
import { signFile } from "~/decisions/sign-file.server";
import { listSigningItems } from "~/decisions/signing-file-repo.server";
import { submitSigningFile } from "~/decisions/submit-signing-file.server";
import { vacancyPage } from "~/decisions/vacancy-page.server";
import { withdrawName } from "~/decisions/withdraw-name.server";
import type { SignedInActor } from "~/shared/actor";
import { addMs, type Instant } from "~/shared/time";
import { placesFit } from "../../../scripts/check/places";
import { awardedWithinQuota, awardsWereProposed } from "../../../scripts/check/awards";
import { insertAccount, makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import {
  aPendingScan,
  aReviewedCampaign,
  publishedAt,
  usualNominees,
  type ReviewedCampaign,
} from "../../support/decision-builders";
import { auditEvents, codeOf, errorOf, runUseCase, sentenceOf, testFiles, valueOf } from "../../support/run";

let databases: TestDatabases;
beforeEach(async () => {
  databases = await openTestDatabases();
});
afterEach(async () => {
  const checked = { read: databases.read, files: testFiles() };
  for (const invariant of [placesFit, awardedWithinQuota, awardsWereProposed])
    expect(await invariant.find(checked)).toEqual([]);
  await closeTestDatabases();
});

const later = addMs(publishedAt, 3_600_000);
const idOf = (of: ReviewedCampaign, name: string): string => {
  const found = of.nominees.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found.id;
};

/** Who presided over the session, with an account of the body. */
async function chairOf(of: ReviewedCampaign): Promise<SignedInActor> {
  const row = await databases.read
    .selectFrom("session_member")
    .where("session_id", "=", of.sessionId)
    .where("position", "=", "chair")
    .select("person_id")
    .executeTakeFirstOrThrow();
  return makeActor({ roles: ["council"], personId: row.person_id, name: "Người Chủ Trì" });
}

const withdraw = (of: ReviewedCampaign, name: string, document = "", actor = of.organizer) =>
  runUseCase(databases, { actor, now: later }, (ctx) =>
    withdrawName(ctx, { id: of.campaign.id, nominationId: idOf(of, name), reason: "Chuyển công tác", document }),
  );
const revive = (of: ReviewedCampaign, name: string) =>
  runUseCase(databases, { actor: of.organizer, now: later }, (ctx) =>
    reviveName(ctx, { id: of.campaign.id, nominationId: idOf(of, name) }),
  );
const call = async (of: ReviewedCampaign, name: string, actor?: SignedInActor) => {
  const chair = actor ?? (await chairOf(of));
  return runUseCase(databases, { actor: chair, now: later }, (ctx) =>
    callReserve(ctx, { id: of.campaign.id, nominationId: idOf(of, name) }),
  );
};
const publish = (of: ReviewedCampaign) =>
  runUseCase(databases, { actor: of.organizer, now: publishedAt }, (ctx) =>
    publishList(ctx, { id: of.campaign.id, dayCount: 0, confirm: true }),
  );
const submit = (of: ReviewedCampaign) =>
  runUseCase(databases, { actor: of.organizer, now: later }, (ctx) =>
    submitSigningFile(ctx, { id: of.campaign.id, note: "" }),
  );
async function sign(of: ReviewedCampaign, fileId: string) {
  const items = await listSigningItems(databases.read, fileId);
  return runUseCase(databases, { actor: of.signer, now: later }, (ctx) =>
    signFile(ctx, {
      id: fileId,
      version: 1,
      capacity: "head",
      names: items.map((item) => ({ nominationId: item.nominationId, isLeftOut: false, reason: "" })),
    }),
  );
}
async function issue(decisionId: string, number: string) {
  const clerk = await insertAccount(databases, { roles: ["hr"] });
  const scan = await aPendingScan(databases, clerk);
  return runUseCase(databases, { actor: clerk, now: later }, (ctx) =>
    issueDecision(ctx, { id: decisionId, version: 1, number, datedOn: "2026-11-20", scan }),
  );
}
async function namesOf(fileId: string): Promise<string[]> {
  const rows = await databases.read
    .selectFrom("signing_item")
    .innerJoin("nomination", "nomination.id", "signing_item.nomination_id")
    .where("signing_file_id", "=", fileId)
    .select("nomination.candidate_name")
    .execute();
  return rows.map((row) => row.candidate_name).sort();
}
const awarded = async (of: ReviewedCampaign): Promise<number[]> =>
  (
    await databases.read
      .selectFrom("award_line")
      .where("campaign_id", "=", of.campaign.id)
      .select("awarded_count")
      .orderBy("ordinal")
      .execute()
  ).map((row) => row.awarded_count);

describe("a name that withdraws before the decision", () => {
  it("leaves its place to the first of the reserve, whom the presiding member confirms", async () => {
    const of = await aReviewedCampaign(databases);
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    const page = valueOf(await vacancyPage(databases.read, await chairOf(of), of.campaign.id, later));
    expect(page.firsts.map((one) => one.value)).toEqual([idOf(of, "Thạch Sa Rinh")]);
    expect(page).toMatchObject({ mayConfirm: true, mayWithdraw: false });
    valueOf(await call(of, "Thạch Sa Rinh"));
    valueOf(await publish(of));
    const file = valueOf(await submit(of));
    const names = await namesOf(file.id);
    expect(names).toContain("Thạch Sa Rinh");
    expect(names).not.toContain("Đặng Đình Đức");
    valueOf(await sign(of, file.id));
    expect(await awarded(of)).toEqual([2, 5, 0, 0]);
    expect(await auditEvents(databases)).toEqual([
      "rule.switched",
      "name.withdrawn",
      "reserve.called",
      "list.published",
      "signing_file.submitted",
      "decision.signed",
    ]);
  });

  it("comes back while its place is free, and not once somebody has it", async () => {
    const of = await aReviewedCampaign(databases);
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    valueOf(await revive(of, "Đặng Đình Đức"));
    expect(codeOf(await call(of, "Thạch Sa Rinh"))).toBe("reserve.no_place");
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    valueOf(await call(of, "Thạch Sa Rinh"));
    const refused = await revive(of, "Đặng Đình Đức");
    expect(codeOf(refused)).toBe("withdrawal.place_taken");
    expect(sentenceOf(refused)?.facts[0]).toContain("không còn chỗ trống");
  });

  it("withdraws once; who holds no place has nothing to give up", async () => {
    const of = await aReviewedCampaign(databases);
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    expect(codeOf(await withdraw(of, "Đặng Đình Đức"))).toBe("withdrawal.no_place_held");
    expect(codeOf(await withdraw(of, "Thạch Sa Rinh"))).toBe("withdrawal.no_place_held");
    expect(codeOf(await revive(of, "H’Bia Êban"))).toBe("withdrawal.not_withdrawn");
  });

  it("waits while the file lies with the signer, and may after it came back", async () => {
    const of = await aReviewedCampaign(databases);
    valueOf(await publish(of));
    const file = valueOf(await submit(of));
    expect(codeOf(await withdraw(of, "Đặng Đình Đức"))).toBe("withdrawal.with_signer");
    valueOf(
      await runUseCase(databases, { actor: of.signer, now: later }, (ctx) =>
        sendBackFile(ctx, { id: file.id, version: 1, reason: "Ông Đức đã chuyển công tác" }),
      ),
    );
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    expect(await namesOf(valueOf(await submit(of)).id)).not.toContain("Đặng Đình Đức");
  });
});

describe("the reserve", () => {
  const nominees = [
    ...usualNominees.filter((one) => one.name !== "Thạch Sa Rinh"),
    { kind: "individual", name: "Dự bị một", outcome: "reserve", rank: null, agree: 6 },
    { kind: "individual", name: "Dự bị hai", outcome: "reserve", rank: null, agree: 6 },
    { kind: "individual", name: "Dự bị ba", outcome: "reserve", rank: null, agree: 5 },
  ] as const;

  it("is taken from its top: equals are the presiding member's choice, nobody lower", async () => {
    const of = await aReviewedCampaign(databases, { nominees });
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    const refused = await call(of, "Dự bị ba");
    expect(codeOf(refused)).toBe("reserve.not_first");
    expect(sentenceOf(refused)?.facts).toEqual(["Thứ nhất của danh sách dự bị là Ông Dự bị một, Ông Dự bị hai."]);
    valueOf(await call(of, "Dự bị hai"));
    expect(codeOf(await call(of, "Dự bị một"))).toBe("reserve.no_place");
  });

  it("gives one place to one, though two presiding members ask at once", async () => {
    const of = await aReviewedCampaign(databases, { nominees });
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    const results = await Promise.all([call(of, "Dự bị một"), call(of, "Dự bị hai")]);
    expect(results.filter((one) => one.ok)).toHaveLength(1);
    expect(results.filter((one) => !one.ok).map(codeOf)).toEqual(["reserve.no_place"]);
  });

  it("keeps to the unit's share where the line is split", async () => {
    const of = await aReviewedCampaign(databases, { nominees });
    const [first, second] = of.units;
    const line = of.campaign.lines[1];
    const perUnit = new Map<string, number>();
    for (const one of of.nominees.filter((name) => name.outcome === "proposed" && name.level === "agency"))
      if (one.kind === "individual") perUnit.set(one.unit.id, (perUnit.get(one.unit.id) ?? 0) + 1);
    await databases.write(async (db) => {
      await db
        .updateTable("award_line")
        .set({ quota_split: "split" })
        .where("id", "=", line?.id ?? "")
        .execute();
      for (const unit of [first, second])
        await db
          .insertInto("line_unit_share")
          .values({
            award_line_id: line?.id ?? "",
            unit_id: unit?.id ?? "",
            share_count: perUnit.get(unit?.id ?? "") ?? 0,
          })
          .execute();
    });
    const leaving = of.nominees.find((one) => one.name === "Đặng Đình Đức");
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    for (const one of of.nominees.filter((name) => name.outcome === "reserve" && name.unit.id !== leaving?.unit.id))
      expect(codeOf(await call(of, one.name))).toBe("reserve.no_place");
  });

  it("is confirmed by nobody but who presided", async () => {
    const of = await aReviewedCampaign(databases);
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    expect(codeOf(await call(of, "Thạch Sa Rinh", of.organizer))).toBe("reserve.not_presiding");
    expect(codeOf(await call(of, "Thạch Sa Rinh", of.clerk))).toBe("not_found");
    expect(codeOf(await withdraw(of, "H’Bia Êban", "", await chairOf(of)))).toBe("withdrawal.not_secretary");
  });
});

describe("an award that is taken back after the decision", () => {
  async function decided() {
    const of = await aReviewedCampaign(databases);
    valueOf(await publish(of));
    const file = valueOf(await submit(of));
    const { decisionId } = valueOf(await sign(of, file.id));
    return { of, decisionId };
  }

  it("needs the document, frees the place, and a supplementary decision fills it", async () => {
    const { of, decisionId } = await decided();
    expect(codeOf(await withdraw(of, "Đặng Đình Đức"))).toBe("withdrawal.not_issued");
    valueOf(await issue(decisionId, "126"));
    expect(errorOf(await withdraw(of, "Đặng Đình Đức"))).toMatchObject({ kind: "invalid" });
    expect(codeOf(await submit(of))).toBe("signing_file.not_open");
    valueOf(await withdraw(of, "Đặng Đình Đức", "140/QĐ-SCT ngày 20/11/2026"));
    expect(await awarded(of)).toEqual([2, 4, 0, 0]);
    expect(codeOf(await revive(of, "Đặng Đình Đức"))).toBe("withdrawal.revoked");
    valueOf(await call(of, "Thạch Sa Rinh"));
    const file = valueOf(await submit(of));
    expect(await namesOf(file.id)).toEqual(["Thạch Sa Rinh"]);
    const second = valueOf(await sign(of, file.id));
    valueOf(await issue(second.decisionId, "141"));
    const results = valueOf(await resultPage(databases.read, makeActor({ roles: ["staff"] }), of.campaign.id, later));
    expect(results.awarded.map((one) => [one.name, one.isRevoked])).toEqual([["Ông Thạch Sa Rinh", false]]);
    expect(results.earlier.map((one) => [one.heading, one.awarded.length])).toEqual([
      ["Được khen thưởng theo quyết định trước", 7],
    ]);
    expect(results.earlier[0]?.awarded.filter((one) => one.isRevoked).map((one) => one.name)).toEqual([
      "Ông Đặng Đình Đức",
    ]);
    expect(await awarded(of)).toEqual([2, 5, 0, 0]);
    expect(codeOf(await submit(of))).toBe("signing_file.not_open");
  });
});

describe("a name that is called after the list was published for some days", () => {
  const listFor = async (dayCount: number) => {
    const of = await aReviewedCampaign(databases);
    valueOf(
      await runUseCase(databases, { actor: of.organizer, now: publishedAt }, (ctx) =>
        publishList(ctx, { id: of.campaign.id, dayCount, confirm: true }),
      ),
    );
    return of;
  };
  const publishCalled = (of: ReviewedCampaign, now: Instant, actor = of.organizer) =>
    runUseCase(databases, { actor, now }, (ctx) => publishReserve(ctx, { id: of.campaign.id, dayCount: 2 }));
  const submitAt = (of: ReviewedCampaign, now: Instant) =>
    runUseCase(databases, { actor: of.organizer, now }, (ctx) =>
      submitSigningFile(ctx, { id: of.campaign.id, note: "" }),
    );

  it("is published as well before it goes to the signer, and the staff sees it", async () => {
    const of = await listFor(1);
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    expect(codeOf(await publishCalled(of, later))).toBe("publication.nobody_called");
    valueOf(await call(of, "Thạch Sa Rinh"));
    // The list hung over Monday the 23rd; the name was called on Friday.
    const tuesday = "2026-11-24T02:00:00.000Z";
    const refused = await submitAt(of, tuesday);
    expect(codeOf(refused)).toBe("signing_file.reserve_not_published");
    expect(sentenceOf(refused)?.facts[0]).toContain("Thạch Sa Rinh");
    const before = valueOf(await publicationPage(databases.read, of.organizer, of.campaign.id, tuesday));
    expect(before).toMatchObject({ mayPublishCalled: true, maySubmit: false, called: [{ standing: "unpublished" }] });
    expect(valueOf(await vacancyPage(databases.read, of.organizer, of.campaign.id, tuesday)).unpublished).toEqual([
      "Ông Thạch Sa Rinh",
    ]);
    const inspector = makeActor({ roles: ["inspector"] });
    expect(codeOf(await publishCalled(of, tuesday, inspector))).toBe("publication.not_organizer");
    valueOf(await publishCalled(of, tuesday));
    expect(codeOf(await publishCalled(of, tuesday))).toBe("publication.nobody_called");
    const staff = makeActor({ roles: ["staff"] });
    const seen = valueOf(await resultPage(databases.read, staff, of.campaign.id, tuesday));
    expect(seen.added?.groups.flatMap((group) => group.nominees.map((one) => [one.name, one.agree]))).toEqual([
      ["Ông Thạch Sa Rinh", null],
    ]);
    // Two working days: over at the end of Thursday.
    expect(codeOf(await submitAt(of, "2026-11-26T16:59:59.999Z"))).toBe("signing_file.publication_running");
    const prepared = valueOf(await preparePage(databases.read, of.organizer, of.campaign.id, tuesday));
    expect(prepared.isReady).toBe(false);
    const end = "2026-11-26T17:00:00.000Z";
    expect(valueOf(await resultPage(databases.read, staff, of.campaign.id, end)).added).toBeNull();
    const file = valueOf(await submitAt(of, end));
    expect(await namesOf(file.id)).toContain("Thạch Sa Rinh");
    expect(await auditEvents(databases)).toContain("reserve.published");
  });

  it("needs nothing of its own where it was called before the list hung, or the list hung for no days", async () => {
    const early = await aReviewedCampaign(databases);
    valueOf(await withdraw(early, "Đặng Đình Đức"));
    valueOf(await call(early, "Thạch Sa Rinh"));
    valueOf(
      await runUseCase(databases, { actor: early.organizer, now: addMs(later, 1) }, (ctx) =>
        publishList(ctx, { id: early.campaign.id, dayCount: 1, confirm: true }),
      ),
    );
    valueOf(await submitAt(early, "2026-11-24T02:00:00.000Z"));
    const of = await listFor(0);
    valueOf(await withdraw(of, "Đặng Đình Đức"));
    valueOf(await call(of, "Thạch Sa Rinh"));
    expect(await namesOf(valueOf(await submitAt(of, later)).id)).toContain("Thạch Sa Rinh");
  });
});
