import { plainTask } from "~/campaigns/blank-plan";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allocateQuota } from "~/campaigns/allocate-quota.server";
import { addAwarded, findCampaign, setCampaignState } from "~/campaigns/campaign-repo.server";
import { campaignPage } from "~/campaigns/campaign-page-queries.server";
import { cancelCampaign } from "~/campaigns/cancel-campaign.server";
import { concludeCampaign } from "~/campaigns/conclude-campaign.server";
import { createCampaign } from "~/campaigns/create-campaign.server";
import { moveRestDays } from "~/campaigns/move-rest-days.server";
import { restDaysPage } from "~/campaigns/moved-days-queries.server";
import { saveCampaignForm, type SaveCampaign } from "~/campaigns/forms";
import { launchCampaign } from "~/campaigns/launch-campaign.server";
import { listCampaigns } from "~/campaigns/list-queries.server";
import { makeConclusionDocument } from "~/campaigns/make-conclusion-document.server";
import { makePlanDocument } from "~/campaigns/make-plan-document.server";
import { openCampaign } from "~/campaigns/open-campaign-queries.server";
import { planToForm } from "~/campaigns/plan-form";
import { saveCampaign } from "~/campaigns/save-campaign.server";
import type { Campaign, CampaignPlan } from "~/campaigns/campaign";
import { roles, type SignedInActor } from "~/shared/actor";
import { flattenValues, nestValues } from "~/shared/forms/parse-form-data";
import { readForm } from "~/shared/forms/form-schema";
import { insertAgency, insertUnit, makeActor } from "../../support/builders";
import { aCampaign, aLine, aPlan, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { auditEvents, codeOf, errorOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

let databases: TestDatabases;
let organizer: SignedInActor;
const bodyId = "0198c000-0000-7000-8000-00000000b0d1";

beforeAll(() => {
  organizer = makeActor({ roles: ["organizer"], name: "Trần Thị Hằng" });
});
beforeEach(async () => {
  databases = await openTestDatabases();
  await insertAgency(databases);
});
afterAll(closeTestDatabases);

const find = async (id: string): Promise<Campaign> => {
  const campaign = await findCampaign(databases.read, id);
  if (campaign === null) throw new Error("not there");
  return campaign;
};
const blank = { source: "blank", title: "", planCode: "", copyOf: null, awardYear: 2026 } as const;
const as = (actor: SignedInActor, now = testNow) => ({ actor, now });

async function insertBody(name = "Ban vận động thực hiện Quy chế dân chủ ở cơ sở"): Promise<void> {
  await databases.write((tx) =>
    tx
      .insertInto("body")
      .values({
        id: bodyId,
        name,
        short_name: "Ban vận động",
        standing_name: "Thường trực Ban vận động",
        regulation: "",
      })
      .execute(),
  );
}

/** What the editor would post for this plan. */
function typed(campaign: Pick<Campaign, "id" | "version">, plan: CampaignPlan): SaveCampaign {
  const reading = readForm(saveCampaignForm, {
    ...nestValues(flattenValues({ ...planToForm(plan) })),
    id: campaign.id,
    version: String(campaign.version),
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.fields));
  return reading.value;
}

async function readyPlan(of: Partial<CampaignPlan> = {}): Promise<CampaignPlan> {
  await insertBody();
  const office = await insertUnit(databases, { kind: "office", name: "Văn phòng Sở" });
  return aPlan({ receivingUnitId: office.id, bodyId, ...of });
}

async function aDraft(plan: CampaignPlan): Promise<Campaign> {
  return aCampaign(databases, { state: "draft", ...plan });
}

describe("a new campaign", () => {
  it("begins from the ready plan of 2023 with its facts, and finds the agency's own office and body", async () => {
    await insertBody();
    const office = await insertUnit(databases, { kind: "office", name: "Văn phòng Sở" });
    const { id } = valueOf(
      await runUseCase(databases, as(organizer), (ctx) =>
        createCampaign(ctx, { ...blank, source: "plan", planCode: "dan-chu-co-so-2023", awardYear: 2023 }),
      ),
    );
    expect(await find(id)).toMatchObject({
      stage: { state: "draft" },
      dossierDueOn: "2023-11-10",
      periodToOn: "2023-10-31",
      receivingUnitId: office.id,
      bodyId,
      legalBases: [
        { number: "157/KH-UBND", datedOn: "2023-04-27" },
        { number: "77-KH/BDVTU", datedOn: "2023-05-05" },
      ],
      lines: [{ quotaCount: 2 }, { quotaCount: 5 }, { quotaCount: null }, { quotaCount: null }],
    });
    expect(await auditEvents(databases)).toEqual(["campaign.created"]);
  });

  it("does not keep the number and date of the ready plan's own agency", async () => {
    const { id } = valueOf(
      await runUseCase(databases, as(organizer), (ctx) =>
        createCampaign(ctx, { ...blank, source: "plan", planCode: "dan-chu-cap-tinh-2022", awardYear: 2022 }),
      ),
    );
    expect(await find(id)).toMatchObject({
      planNumber: "",
      planDatedOn: null,
      legalBases: [{ number: "12-CTr/BCĐ" }, { number: "55-CV/BCS" }],
    });
  });

  it("begins from an earlier one with its days moved and without the superior's numbers", async () => {
    const earlier = await aCampaign(databases, {
      state: "concluded",
      lines: [aLine(), aLine({ level: "province", quotaCount: 2 })],
    });
    const { id } = valueOf(
      await runUseCase(databases, as(organizer), (ctx) =>
        createCampaign(ctx, { ...blank, source: "copy", copyOf: earlier.id, awardYear: 2027 }),
      ),
    );
    const copy = await find(id);
    expect(copy).toMatchObject({
      title: "Thực hiện Quy chế dân chủ ở cơ sở năm 2027",
      dossierDueOn: "2027-11-10",
      planNumber: "",
      stage: { state: "draft" },
    });
    expect(copy.lines.map((line) => line.quotaCount)).toEqual([5, null]);
    expect(copy.lines[0]?.id).not.toBe(earlier.lines[0]?.id);
  });

  it("shows which of its days fall on days off, and moves the one that is chosen", async () => {
    const create = (awardYear: number) =>
      runUseCase(databases, as(organizer), (ctx) =>
        createCampaign(ctx, { ...blank, source: "plan", planCode: "dan-chu-co-so-2023", awardYear }),
      );
    // 10/11/2029 is a Saturday.
    const { id, hasRestDays } = valueOf(await create(2029));
    expect(hasRestDays).toBe(true);
    const move = (choice: "keep" | "before" | "after", version: number) =>
      runUseCase(databases, as(organizer), (ctx) =>
        moveRestDays(ctx, { id, version, days: [{ field: "dossierDueOn", choice }] }),
      );
    expect(valueOf(await move("keep", 1))).toEqual({ id });
    expect(await find(id)).toMatchObject({ dossierDueOn: "2029-11-10", version: 1 });
    expect(valueOf(await move("after", 1))).toEqual({ id });
    expect(await find(id)).toMatchObject({ dossierDueOn: "2029-11-12", version: 2 });
    expect(await auditEvents(databases)).toEqual(["campaign.created", "campaign.saved"]);
    expect((await move("before", 2)).ok).toBe(true);
    expect(await find(id)).toMatchObject({ dossierDueOn: "2029-11-12", version: 2 });
  });

  it("tells beside a day off what the plan it began from had there", async () => {
    const made = valueOf(
      await runUseCase(databases, as(organizer), (ctx) =>
        createCampaign(ctx, { ...blank, source: "plan", planCode: "dan-chu-co-so-2023", awardYear: 2029 }),
      ),
    );
    expect(made.source).toBe("dan-chu-co-so-2023");
    const fromOf = async (id: string, source: string | null) =>
      valueOf(await restDaysPage(databases.read, organizer, id, source)).rows.map((row) => row.from);
    expect(new Set(await fromOf(made.id, made.source))).toEqual(new Set(["thứ Sáu 10/11/2023"]));
    expect(new Set(await fromOf(made.id, null))).toEqual(new Set([null]));

    const earlier = await aCampaign(databases, { dossierDueOn: "2026-11-12", title: "Năm trước" });
    const copy = valueOf(
      await runUseCase(databases, as(organizer), (ctx) =>
        createCampaign(ctx, { ...blank, source: "copy", copyOf: earlier.id, awardYear: 2028 }),
      ),
    );
    // 12/11/2028 is a Sunday.
    expect(await fromOf(copy.id, copy.source)).toContain("thứ Năm 12/11/2026");
  });

  it("moves no day past another, and nothing that somebody else changed meanwhile", async () => {
    // Both are Saturdays: moved later, the opening day stands after the deadline that stays.
    const draft = await aDraft(aPlan({ awardYear: 2029, dossierOpenOn: "2029-11-10", dossierDueOn: "2029-11-11" }));
    const move = (version: number) =>
      runUseCase(databases, as(organizer), (ctx) =>
        moveRestDays(ctx, {
          id: draft.id,
          version,
          days: [
            { field: "dossierOpenOn", choice: "after" },
            { field: "dossierDueOn", choice: "before" },
          ],
        }),
      );
    const refused = errorOf(await move(draft.version));
    expect(refused).toMatchObject({ kind: "invalid" });
    expect(JSON.stringify(refused)).toContain("days.1.choice");
    expect(errorOf(await move(draft.version + 1))).toMatchObject({ kind: "conflict" });
    expect(await find(draft.id)).toMatchObject({ dossierOpenOn: "2029-11-10", dossierDueOn: "2029-11-11" });
  });

  it("is made once by a double press, and again by whoever asks later", async () => {
    const press = (now: string) =>
      runUseCase(databases, { actor: organizer, now }, (ctx) =>
        createCampaign(ctx, { ...blank, title: "Bấm hai lần" }),
      );
    const [first, second] = await Promise.all([press(testNow), press(testNow)]);
    expect(valueOf(first).id).toBe(valueOf(second).id);
    expect(valueOf(await press("2026-11-03T02:00:11.000Z")).id).not.toBe(valueOf(first).id);
  });

  it("is not made from one that is not there, nor by anybody but the organizer", async () => {
    expect(
      codeOf(
        await runUseCase(databases, as(organizer), (ctx) =>
          createCampaign(ctx, { ...blank, source: "copy", copyOf: bodyId }),
        ),
      ),
    ).toBe("campaign.nothing_to_copy");
    for (const role of roles.filter((one) => one !== "organizer")) {
      const refused = await runUseCase(databases, as(makeActor({ roles: [role] })), (ctx) =>
        createCampaign(ctx, { ...blank, title: "Phong trào" }),
      );
      expect(codeOf(refused)).toBe("campaign.not_organizer");
      expect(sentenceOf(refused)?.title).toContain("Thường trực thi đua");
    }
    expect(await auditEvents(databases)).toEqual([]);
  });
});

describe("a draft", () => {
  it("is saved whole: every part is read back as it was typed, and the log names what changed", async () => {
    const plan = await readyPlan({
      tasks: [{ ...plainTask, responsible: "Văn phòng Sở", content: "Phổ biến kế hoạch" }],
      recipients: ["Sở Nội vụ"],
    });
    const draft = await aDraft(aPlan());
    valueOf(
      await runUseCase(databases, as(organizer), (ctx) =>
        saveCampaign(ctx, typed(draft, { ...plan, title: "Tên mới", lines: [aLine({ quotaCount: 3 })] })),
      ),
    );
    const saved = await find(draft.id);
    expect(saved).toMatchObject({
      title: "Tên mới",
      version: 2,
      bodyId,
      tasks: plan.tasks,
      recipients: ["Sở Nội vụ"],
      lines: [{ quotaCount: 3, ordinal: 1 }],
    });
    const entry = await databases.read.selectFrom("audit_entry").selectAll().executeTakeFirstOrThrow();
    expect(JSON.parse(entry.facts)).toMatchObject({
      changed: ["title", "receivingUnitId", "bodyId", "lines", "tasks", "recipients"],
      version: 2,
    });
  });

  it("tells the second of two editors who was first and what was saved, and changes nothing", async () => {
    const draft = await aDraft(await readyPlan());
    valueOf(
      await runUseCase(databases, as(organizer), (ctx) =>
        saveCampaign(ctx, typed(draft, aPlan({ dossierDueOn: "2026-11-12" }))),
      ),
    );
    const second = makeActor({ roles: ["organizer"], name: "Lê Văn Hai" });
    const refused = await runUseCase(databases, as(second), (ctx) =>
      saveCampaign(ctx, typed(draft, aPlan({ title: "Tên khác" }))),
    );
    expect(codeOf(refused)).toBe("conflict");
    const words = JSON.stringify(sentenceOf(refused));
    expect(words).toContain("Trần Thị Hằng");
    expect(words).toContain("Hạn nộp hồ sơ: 12/11/2026.");
    expect(words).toContain("Tên phong trào: Thực hiện Quy chế dân chủ ở cơ sở năm 2026.");
    expect((await find(draft.id)).title).toBe("Thực hiện Quy chế dân chủ ở cơ sở năm 2026");
  });

  it("is hidden from everybody but the organizer, in its page and in the list", async () => {
    const draft = await aDraft(aPlan());
    for (const role of roles) {
      const actor = makeActor({ roles: [role] });
      const isOrganizer = role === "organizer";
      expect((await openCampaign(databases.read, actor, draft.id, "campaign.read")).ok).toBe(isOrganizer);
      expect((await listCampaigns(databases.read, actor, { year: null, after: null }, testNow)).rows).toHaveLength(
        isOrganizer ? 1 : 0,
      );
      if (!isOrganizer)
        expect(codeOf(await runUseCase(databases, as(actor), (ctx) => saveCampaign(ctx, typed(draft, aPlan()))))).toBe(
          "not_found",
        );
    }
  });
});

describe("the launch", () => {
  const launch = (campaign: Campaign, actor = organizer, now = testNow) =>
    runUseCase(databases, as(actor, now), (ctx) =>
      launchCampaign(ctx, { id: campaign.id, version: campaign.version, confirm: true }),
    );

  it("fixes the deadline, and from then on every signed-in role sees the campaign", async () => {
    const draft = await aDraft(await readyPlan());
    valueOf(await launch(draft));
    expect(await find(draft.id)).toMatchObject({
      version: 2,
      stage: {
        state: "launched",
        launchedAt: testNow,
        launchedBy: organizer.accountId,
        dossierDueAt: "2026-11-10T17:00:00.000Z",
      },
    });
    expect(await auditEvents(databases)).toEqual(["campaign.launched"]);
    for (const role of roles)
      expect((await openCampaign(databases.read, makeActor({ roles: [role] }), draft.id, "campaign.read")).ok).toBe(
        true,
      );
  });

  it.each<[string, Partial<CampaignPlan>]>([
    ["without legal basis", { legalBases: [] }],
    ["without award line", { lines: [] }],
    ["with a quota left open", { lines: [aLine({ quotaCount: null })] }],
    ["with a province line that nobody receives", { lines: [aLine({ level: "province", receiver: "" })] }],
    ["without body", { bodyId: null }],
    ["without receiving unit", { receivingUnitId: null }],
    ["without deadline", { dossierDueOn: null }],
    ["with a deadline that is past", { dossierDueOn: "2026-11-02", periodToOn: "2026-10-31", reviewOn: null }],
    [
      "with a deadline before the period",
      { dossierDueOn: "2026-11-10", periodFromOn: "2026-11-12", periodToOn: "2026-11-20" },
    ],
    ["without end of the period", { periodToOn: null }],
  ])("is refused %s", async (_name, change) => {
    const draft = await aDraft(await readyPlan(change));
    const refused = await launch(draft);
    expect(codeOf(refused)).toBe("campaign.not_ready");
    expect(sentenceOf(refused)?.next?.[0]?.href).toContain(draft.id);
    expect((await find(draft.id)).stage.state).toBe("draft");
    expect(await auditEvents(databases)).toEqual([]);
  });

  it("passes what is merely unusual", async () => {
    const draft = await aDraft(await readyPlan({ dossierDueOn: "2026-11-14", watching: "" }));
    valueOf(await launch(draft));
  });

  it("happens once, on what was looked at, and only by the organizer", async () => {
    const draft = await aDraft(await readyPlan());
    expect(codeOf(await launch({ ...draft, version: 7 }))).toBe("conflict");
    expect(codeOf(await launch(draft, makeActor({ roles: ["signer"] })))).toBe("not_found");
    const both = await Promise.all([launch(draft), launch(draft)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(codeOf(both.find((one) => !one.ok)!)).toBe("campaign.not_draft");
  });

  it("ends all editing of the plan", async () => {
    const campaign = await aCampaign(databases);
    const refused = await runUseCase(databases, as(organizer), (ctx) =>
      saveCampaign(ctx, typed(campaign, aPlan({ dossierDueOn: "2026-12-01" }))),
    );
    expect(codeOf(refused)).toBe("campaign.not_draft");
    expect((await find(campaign.id)).dossierDueOn).toBe("2026-11-10");
    expect(
      codeOf(
        await runUseCase(databases, as(makeActor({ roles: ["unit"] })), (ctx) =>
          saveCampaign(ctx, typed(campaign, aPlan())),
        ),
      ),
    ).toBe("campaign.not_organizer");
  });
});

describe("a superior's number", () => {
  it("is entered with its document, and never for a line that the plan itself counted", async () => {
    const campaign = await aCampaign(databases);
    const allocate = (lineId: string, count: number, documentOn = "2026-11-02") =>
      runUseCase(databases, as(organizer), (ctx) =>
        allocateQuota(ctx, { id: campaign.id, lineId, count, source: "Công văn số 88-CV/BCĐ", documentOn }),
      );
    valueOf(await allocate(lineFor(campaign, "province", "individual").id, 2));
    expect(lineFor(await find(campaign.id), "province", "individual")).toMatchObject({
      quotaCount: 2,
      quotaKind: "to_be_allocated",
      quotaSource: "Công văn số 88-CV/BCĐ",
      quotaDocumentOn: "2026-11-02",
    });
    expect(codeOf(await allocate(lineFor(campaign, "province", "individual").id, 3, "2026-11-04"))).toBe("invalid");
    expect(codeOf(await allocate(lineFor(campaign, "agency", "individual").id, 9))).toBe("quota.not_allocated_line");
    const other = await aCampaign(databases);
    expect(codeOf(await allocate(lineFor(other, "province", "individual").id, 1))).toBe("not_found");
    expect(await auditEvents(databases)).toEqual(["quota.allocated"]);
  });

  it("is not taken for a draft or a concluded campaign", async () => {
    for (const state of ["draft", "concluded"] as const) {
      const campaign = await aCampaign(databases, { state });
      const refused = await runUseCase(databases, as(organizer), (ctx) =>
        allocateQuota(ctx, {
          id: campaign.id,
          lineId: lineFor(campaign, "province", "individual").id,
          count: 1,
          source: "x",
          documentOn: "2026-11-02",
        }),
      );
      expect(codeOf(refused)).toBe("campaign.wrong_state");
    }
  });
});

describe("the end of a campaign", () => {
  it("is its summing-up after the decision, with the figures in the log and a report for all", async () => {
    const campaign = await aCampaign(databases, { state: "decided" });
    await databases.write((tx) => addAwarded(tx, lineFor(campaign, "agency", "collective").id, 2));
    valueOf(
      await runUseCase(databases, as(organizer), (ctx) =>
        concludeCampaign(ctx, {
          id: campaign.id,
          version: campaign.version,
          conclusion: "Phong trào lan rộng.",
          confirm: true,
        }),
      ),
    );
    expect((await find(campaign.id)).stage).toMatchObject({
      state: "concluded",
      conclusion: "Phong trào lan rộng.",
      concludedAt: testNow,
    });
    const entry = await databases.read.selectFrom("audit_entry").selectAll().executeTakeFirstOrThrow();
    expect(JSON.parse(entry.facts)).toMatchObject({ awardedCount: 2, dossierCount: 0, nominationCount: 0 });
    const report = valueOf(
      await makeConclusionDocument(databases.read, makeActor({ roles: ["staff"] }), campaign.id, testNow),
    );
    expect(report.isFinal).toBe(true);
    expect(JSON.stringify(report.document)).toContain("Phong trào lan rộng.");
  });

  it("does not come before the decision, and its draft report is the organizer's own", async () => {
    const campaign = await aCampaign(databases, { state: "reviewing" });
    expect(
      codeOf(
        await runUseCase(databases, as(organizer), (ctx) =>
          concludeCampaign(ctx, { id: campaign.id, version: campaign.version, conclusion: "x", confirm: true }),
        ),
      ),
    ).toBe("campaign.wrong_state");
    expect(
      codeOf(await makeConclusionDocument(databases.read, makeActor({ roles: ["staff"] }), campaign.id, testNow)),
    ).toBe("campaign.not_organizer");
    expect(valueOf(await makeConclusionDocument(databases.read, organizer, campaign.id, testNow)).isFinal).toBe(false);
  });

  it("may be a cancellation with its reason until something is decided; a draft that was cancelled stays hidden", async () => {
    const cancel = (campaign: Campaign) =>
      runUseCase(databases, as(organizer), (ctx) =>
        cancelCampaign(ctx, {
          id: campaign.id,
          version: campaign.version,
          reason: "Thay bằng phong trào khác.",
          confirm: true,
        }),
      );
    const running = await aCampaign(databases, { state: "reviewing" });
    valueOf(await cancel(running));
    expect((await find(running.id)).stage).toMatchObject({
      state: "cancelled",
      reason: "Thay bằng phong trào khác.",
      launched: { launchedBy: "system" },
    });
    expect(codeOf(await cancel(await aCampaign(databases, { state: "decided" })))).toBe("campaign.wrong_state");
    const draft = await aDraft(aPlan());
    valueOf(await cancel(draft));
    const staff = makeActor({ roles: ["staff"] });
    expect((await openCampaign(databases.read, staff, running.id, "campaign.read")).ok).toBe(true);
    expect(errorOf(await openCampaign(databases.read, staff, draft.id, "campaign.read")).kind).toBe("not_found");
  });
});

describe("the campaign's page", () => {
  it("gives a unit its own row and nothing of the others", async () => {
    const [mine, other] = [await insertUnit(databases), await insertUnit(databases)];
    const campaign = await aCampaign(databases);
    const page = await campaignPage(
      databases.read,
      makeActor({ roles: ["unit"], unitIds: [mine.id] }),
      campaign,
      testNow,
    );
    expect(page.own).toMatchObject([{ unitId: mine.id, mayStart: true, look: { label: "Chưa lập hồ sơ" } }]);
    expect(page.progress).toBeNull();
    expect(JSON.stringify(page)).not.toContain(other.id);
    expect(page.can).toMatchObject({ edit: false, allocate: false, cancel: false, organise: false });
    expect(page.deadline).toMatchObject({ text: "24 giờ 00, thứ Ba 10/11/2026", tone: "far" });
  });

  it("counts what was submitted, hides what a unit is still drafting, and shows all units to organizer and inspector only", async () => {
    const [one, two] = [await insertUnit(databases), await insertUnit(databases)];
    const campaign = await aCampaign(databases);
    const dossier = (id: string, unitId: string, state: "draft" | "submitted") => ({
      id,
      campaign_id: campaign.id,
      unit_id: unitId,
      state,
      submitted_at: state === "draft" ? null : testNow,
      submission_count: state === "draft" ? 0 : 1,
      individual_count: 1,
      created_at: testNow,
      created_by: "x",
      updated_at: testNow,
      updated_by_name: "x",
    });
    const lineId = lineFor(campaign, "agency", "collective").id;
    const nomination = (id: string, dossierId: string, unitId: string) => ({
      id,
      dossier_id: dossierId,
      campaign_id: campaign.id,
      award_line_id: lineId,
      ordinal: 1,
      recipient_kind: "collective" as const,
      candidate_unit_id: unitId,
      candidate_name: "Phòng",
      honorific: "",
      post: "",
      unit_name: "",
      achievement: "",
      created_at: testNow,
      updated_at: testNow,
      updated_by_name: "x",
    });
    await databases.write(async (tx) => {
      await tx
        .insertInto("dossier")
        .values([dossier("d1", one.id, "submitted"), dossier("d2", two.id, "draft")])
        .execute();
      await tx
        .insertInto("nomination")
        .values([nomination("n1", "d1", one.id), nomination("n2", "d2", two.id)])
        .execute();
    });
    for (const role of roles) {
      const page = await campaignPage(databases.read, makeActor({ roles: [role] }), campaign, testNow);
      expect(page.progress !== null).toBe(role === "organizer" || role === "inspector");
    }
    const page = await campaignPage(databases.read, organizer, campaign, testNow);
    expect(page.lines.map((line) => line.nominated)).toEqual(["01", "00", "00", "00"]);
    expect(page.progress?.map((row) => [row.look.label, row.individuals])).toEqual([["Đang soạn", "–"]]);
    expect(page.figures).toEqual({ unitCount: 2, dossierCount: 1, latePassCount: 0 });
    const list = await listCampaigns(databases.read, organizer, { year: "2026", after: null }, testNow);
    expect(list.rows).toMatchObject([
      { units: "1/2", nominations: "01", awards: "–", look: { label: "Đang nhận hồ sơ" } },
    ]);
  });

  it("lists fifty a page, by year, each campaign once", async () => {
    for (let index = 0; index < 53; index += 1)
      await aCampaign(databases, { awardYear: 2020 + (index % 3), lines: [aLine()] });
    const first = await listCampaigns(databases.read, organizer, { year: null, after: null }, testNow);
    const second = await listCampaigns(databases.read, organizer, { year: null, after: first.next }, testNow);
    expect([first.rows.length, second.rows.length, second.next, first.years]).toEqual([
      50,
      3,
      null,
      [2022, 2021, 2020],
    ]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(53);
    const year = await listCampaigns(databases.read, organizer, { year: "2021", after: null }, testNow);
    expect(new Set(year.rows.map((row) => row.year))).toEqual(new Set([2021]));
  });
});

describe("the plan as a document", () => {
  it("prints the wording of the deadline, the quotas and who receives, considers and watches", async () => {
    const plan = await readyPlan();
    const campaign = await aCampaign(databases, plan);
    const made = valueOf(await makePlanDocument(databases.read, makeActor({ roles: ["staff"] }), campaign.id, testNow));
    const words = JSON.stringify(made.document);
    for (const part of [
      "chậm nhất đến",
      "ngày 10 tháng 11 năm 2026",
      "Văn phòng Sở",
      "Ban vận động",
      "Ban Thanh tra nhân dân",
      "101/KH-UBND",
      "Số: 12/KH-SCT",
      "Phân bổ sau",
    ])
      expect(words).toContain(part);
    expect(made.isFinal).toBe(true);
  });

  it("stays the plan that was launched when a number arrives later", async () => {
    const campaign = await aCampaign(databases, await readyPlan());
    const before = valueOf(await makePlanDocument(databases.read, organizer, campaign.id, testNow));
    valueOf(
      await runUseCase(databases, as(organizer), (ctx) =>
        allocateQuota(ctx, {
          id: campaign.id,
          lineId: lineFor(campaign, "province", "individual").id,
          count: 2,
          source: "Công văn 1",
          documentOn: "2026-11-02",
        }),
      ),
    );
    const after = valueOf(await makePlanDocument(databases.read, organizer, campaign.id, "2026-12-01T00:00:00.000Z"));
    expect(after.document).toEqual(before.document);
  });

  it("says what is missing when the days are not set", async () => {
    const draft = await aDraft(aPlan({ dossierDueOn: null }));
    expect(codeOf(await makePlanDocument(databases.read, organizer, draft.id, testNow))).toBe(
      "campaign.plan_incomplete",
    );
    const done = await databases.write(async (tx) =>
      setCampaignState(tx, draft, { state: "cancelled", reason: "x", launched: null }),
    );
    expect(done.ok).toBe(true);
  });
});
