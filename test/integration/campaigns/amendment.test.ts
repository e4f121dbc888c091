import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { amendCampaign } from "~/campaigns/amend-campaign.server";
import { listAmendments } from "~/campaigns/amendment-repo.server";
import { addAwarded, findCampaign } from "~/campaigns/campaign-repo.server";
import { campaignPage } from "~/campaigns/campaign-page-queries.server";
import type { Campaign } from "~/campaigns/campaign";
import { closeReceiving } from "~/campaigns/close-receiving.server";
import { extendDeadline } from "~/campaigns/extend-deadline.server";
import { amendCampaignForm, type AmendCampaign } from "~/campaigns/forms";
import { planToForm, type PlanFormValues } from "~/campaigns/plan-form";
import { recordAmendment } from "~/campaigns/record-amendment.server";
import { reopenReceiving } from "~/campaigns/reopen-receiving.server";
import { planPart } from "~/campaigns/campaign";
import type { SignedInActor } from "~/shared/actor";
import { readForm } from "~/shared/forms/form-schema";
import { flattenValues, nestValues } from "~/shared/forms/parse-form-data";
import { addMs } from "~/shared/time";
import { insertAgency, insertMember, insertUnit, makeActor } from "../../support/builders";
import { aCampaign, aLine, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aDraftDossier } from "../../support/nomination-builders";
import { auditEvents, codeOf, errorOf, runUseCase, testNow, valueOf } from "../../support/run";

let databases: TestDatabases;
let organizer: SignedInActor;
let unit: SignedInActor;

beforeAll(() => {
  organizer = makeActor({ roles: ["organizer"], name: "Trần Thị Hằng" });
  unit = makeActor({ roles: ["unit"] });
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
const why = { reason: "Mưa lũ", documentNumber: "25/KH-SCT", documentOn: "2026-11-03", documentFile: null };
const extension = { ...why, dossierWording: "by", dossierDueOn: "2026-11-17", dossierHour: null } as const;
const run = { actor: {} as SignedInActor, now: testNow };

describe("the end of receiving dossiers", () => {
  it("is moved for all, closed early and opened again; every end stays in the history and is told to a unit", async () => {
    const { id, version } = await aCampaign(databases, { state: "launched" });
    const as = { ...run, actor: organizer };
    valueOf(await runUseCase(databases, as, (ctx) => extendDeadline(ctx, { ...extension, id, version })));
    valueOf(
      await runUseCase(databases, as, (ctx) =>
        closeReceiving(ctx, { ...why, id, version: version + 1, isWaitingKnown: false, confirm: true }),
      ),
    );
    const later = addMs(testNow, 3_600_000);
    valueOf(
      await runUseCase(databases, { ...as, now: later }, (ctx) =>
        reopenReceiving(ctx, { ...extension, dossierDueOn: "2026-11-20", id, version: version + 2, confirm: true }),
      ),
    );
    const ends = (await listAmendments(databases.read, id)).map((one) => [one.ordinal, one.kind, one.dueAfter]);
    expect(ends).toEqual([
      [1, "extension", "2026-11-17T17:00:00.000Z"],
      [2, "early_close", testNow],
      [3, "reopening", "2026-11-20T17:00:00.000Z"],
    ]);
    expect((await find(id)).stage).toMatchObject({ dossierDueAt: "2026-11-20T17:00:00.000Z" });
    expect(await auditEvents(databases)).toEqual(Array(3).fill("campaign.amended"));
    const page = await campaignPage(databases.read, unit, await find(id), later);
    expect(page.amendments.map((one) => one.title)).toEqual([
      "Điều chỉnh số 03: mở lại việc nhận hồ sơ",
      "Điều chỉnh số 02: kết thúc nhận hồ sơ sớm",
      "Điều chỉnh số 01: gia hạn nộp hồ sơ",
    ]);
    expect(page.amendments[2]).toMatchObject({
      reason: "Mưa lũ",
      document: "văn bản số 25/KH-SCT ngày 03/11/2026",
      changes: [{ before: "10/11/2026", after: "17/11/2026" }, expect.anything()],
    });
    expect(page.can.moveDeadline).toBe(false);
  });

  it("is moved once by two who come at the same time, and by nobody else than the organizer", async () => {
    const { id, version } = await aCampaign(databases, { state: "launched" });
    const two = await Promise.all(
      [1, 2].map(async () =>
        runUseCase(databases, { ...run, actor: organizer }, (ctx) =>
          extendDeadline(ctx, { ...extension, id, version }),
        ),
      ),
    );
    expect(two.filter((one) => one.ok)).toHaveLength(1);
    expect(two.flatMap((one) => (one.ok ? [] : [one.error.kind]))).toEqual(["conflict"]);
    const denied = await runUseCase(databases, { ...run, actor: unit }, (ctx) =>
      extendDeadline(ctx, { ...extension, id, version: version + 1 }),
    );
    expect(errorOf(denied).kind).toBe("denied");
    expect(await listAmendments(databases.read, id)).toHaveLength(1);
  });

  it("is refused for a draft, and for a campaign under review that awards once", async () => {
    for (const state of ["draft", "reviewing", "decided"] as const) {
      const { id, version } = await aCampaign(databases, { state });
      const refused = await runUseCase(databases, { ...run, actor: organizer }, (ctx) =>
        extendDeadline(ctx, { ...extension, id, version }),
      );
      expect(codeOf(refused)).toBe("campaign.wrong_state");
    }
  });
});

describe("an amendment of the plan", () => {
  it("changes award lines where they stand, so that they keep their ids", async () => {
    const { id, version } = await aCampaign(databases, { state: "launched" });
    const before = await find(id);
    const [first, second] = before.lines;
    if (first === undefined || second === undefined || before.stage.state !== "launched") throw new Error("no lines");
    const due = { dueAt: before.stage.dossierDueAt, grace: before.stage.dossierGrace };
    const plan = {
      ...planPart(before),
      purpose: "Nâng cao hơn nữa.",
      lines: [{ ...second, quotaCount: 9 }, first, aLine({ awardKind: "LDTT" })],
    };
    valueOf(
      await runUseCase(databases, { ...run, actor: organizer }, (ctx) =>
        recordAmendment(ctx, before, { kind: "plan", plan, before: due, after: due, ...why }),
      ),
    );
    const after = await find(id);
    expect(after.lines.map((line) => line.id).slice(0, 2)).toEqual([second.id, first.id]);
    expect(after.lines.map((line) => line.quotaCount)).toEqual([9, first.quotaCount, 5]);
    expect(after).toMatchObject({ purpose: "Nâng cao hơn nữa.", stage: before.stage, version: version + 1 });
  });

  it("is sent by the page's own form; a number below what was awarded and a line that is in use are refused", async () => {
    const campaign = await aCampaign(databases, { state: "launched" });
    const line = lineFor(campaign, "agency", "individual");
    const { id: unitId } = await insertUnit(databases);
    const { id: candidateId } = await insertMember(databases, unitId);
    const maker = makeActor({ roles: ["unit"], unitIds: [unitId] });
    await aDraftDossier(databases, {
      campaign,
      unitId,
      actor: maker,
      proposals: [{ line, candidateId }],
    });
    valueOf(await databases.write((tx) => addAwarded(tx, line.id, 3)));

    const at = campaign.lines.findIndex((one) => one.id === line.id);
    const withQuota = (values: PlanFormValues, quotaCount: number): PlanFormValues => ({
      ...values,
      lines: values.lines.map((one, index) => (index === at ? { ...one, quotaCount } : one)),
    });
    const send = async (change: (values: PlanFormValues) => PlanFormValues, version = campaign.version) =>
      runUseCase(databases, { ...run, actor: organizer }, async (ctx) =>
        amendCampaign(ctx, asSent(campaign.id, version, change(planToForm(planPart(await find(campaign.id)))))),
      );

    expect(codeOf(await send((values) => values))).toBe("amendment.nothing_changed");
    expect(codeOf(await send((values) => withQuota(values, 2)))).toBe("amendment.quota_below_used");
    expect(
      codeOf(await send((values) => ({ ...values, lines: values.lines.filter((_one, index) => index !== at) }))),
    ).toBe("amendment.line_in_use");
    expect(await listAmendments(databases.read, campaign.id)).toEqual([]);

    valueOf(await send((values) => withQuota({ ...values, purpose: "Nâng cao hơn nữa." }, 8)));
    const after = await find(campaign.id);
    expect(after.lines.map((one) => one.id)).toEqual(campaign.lines.map((one) => one.id));
    expect(after).toMatchObject({ purpose: "Nâng cao hơn nữa.", version: campaign.version + 1 });
    expect(lineFor(after, "agency", "individual")).toMatchObject({ quotaCount: 8, awardedCount: 3 });
    const page = await campaignPage(databases.read, maker, after, testNow);
    expect(page.amendments).toMatchObject([{ title: "Điều chỉnh số 01: điều chỉnh kế hoạch", reason: "Mưa lũ" }]);
    expect(page.amendments[0]?.changes).toHaveLength(2);
    expect(errorOf(await send((values) => withQuota(values, 9), campaign.version))).toMatchObject({
      kind: "conflict",
      facts: { by: "Trần Thị Hằng" },
    });
  });
});

// What the browser posts for these values.
function asSent(id: string, version: number, values: PlanFormValues): AmendCampaign {
  const typed = { ...values, id, version, reason: "Mưa lũ" };
  const reading = readForm(amendCampaignForm, nestValues(flattenValues(typed)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.fields));
  return reading.value;
}
