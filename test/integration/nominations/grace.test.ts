import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaignPage } from "~/campaigns/campaign-page-queries.server";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { closeReceiving } from "~/campaigns/close-receiving.server";
import { extendDeadline } from "~/campaigns/extend-deadline.server";
import { launchCampaign } from "~/campaigns/launch-campaign.server";
import { findReceiptPage } from "~/nominations/receipt-page.server";
import { listSubmissions } from "~/nominations/submission-repo.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { loadAgency } from "~/people/agency-repo.server";
import { saveAgencyForm } from "~/people/forms";
import { saveAgency } from "~/people/save-agency.server";
import { findAuditPage } from "~/people/audit-queries.server";
import { auditSentences } from "~/registry";
import type { SignedInActor } from "~/shared/actor";
import { readForm } from "~/shared/forms/form-schema";
import { newId } from "~/shared/ids";
import { insertAccount, insertAgency, insertMember, insertUnit, makeActor } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aCompleteDossier } from "../../support/nomination-builders";
import { runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

const organizer = makeActor({ roles: ["organizer"] });
const regulation = "Quy chế thi đua, khen thưởng của Sở, Điều 9";
let db: TestDatabases;
let admin: SignedInActor;

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  admin = await insertAccount(db, { roles: ["admin"], displayName: "Đỗ Quản Trị" });
});
afterAll(closeTestDatabases);

async function setGrace(graceMinutes: number, graceSource = regulation): Promise<void> {
  const { id: _id, isSample: _isSample, emblemFileId: _emblem, publicUrl: _url, ...agency } = await loadAgency(db.read);
  const input = { ...agency, publicUrl: null, graceMinutes, graceSource, emblem: null, removesEmblem: false };
  valueOf(await runUseCase(db, { actor: admin }, (ctx) => saveAgency(ctx, input)));
}

async function aReadyDraft() {
  const office = await insertUnit(db, { kind: "office" });
  const bodyId = newId();
  await db.write((tx) =>
    tx
      .insertInto("body")
      .values({ id: bodyId, name: "Hội đồng", short_name: "Hội đồng", standing_name: "Thường trực", regulation: "" })
      .execute(),
  );
  return aCampaign(db, { state: "draft", receivingUnitId: office.id, bodyId });
}

async function aDossierFor(campaignId: string) {
  const campaign = (await findCampaign(db.read, campaignId))!;
  const unit = await insertUnit(db);
  await insertMember(db, unit.id, { isHead: true });
  const person = await insertMember(db, unit.id);
  const actor = await insertAccount(db, { unitIds: [unit.id] });
  const proposals = [{ line: lineFor(campaign, "agency", "individual"), candidateId: person.id }];
  const { dossier } = await aCompleteDossier(db, { campaign, unitId: unit.id, actor, proposals });
  const submitAt = (now: string) =>
    runUseCase(db, { actor, now }, (ctx) =>
      submitDossier(ctx, { id: dossier.id, version: dossier.version, confirm: true }),
    );
  return { dossier, actor, submitAt };
}

describe("the time that the agency adds to a deadline", () => {
  it("is asked for with the document that says so, up to an hour", async () => {
    const { id: _id, ...agency } = await loadAgency(db.read);
    const typed = (of: Record<string, string>) => {
      const read = readForm(saveAgencyForm, { ...agency, publicUrl: "", version: "1", ...of });
      return read.ok ? "ok" : Object.keys(read.fields);
    };
    expect(typed({ graceMinutes: "0", graceSource: "" })).toBe("ok");
    expect(typed({ graceMinutes: "60", graceSource: regulation })).toBe("ok");
    expect(typed({ graceMinutes: "15", graceSource: "" })).toEqual(["graceSource"]);
    expect(typed({ graceMinutes: "61", graceSource: regulation })).toEqual(["graceMinutes"]);
    expect(typed({ graceMinutes: "-1", graceSource: regulation })).toEqual(["graceMinutes"]);
  });

  it("is fixed at the launch, told wherever the deadline is, counted to the millisecond and kept with the submission", async () => {
    await setGrace(15);
    const draft = await aReadyDraft();
    valueOf(
      await runUseCase(db, { actor: organizer }, (ctx) =>
        launchCampaign(ctx, { id: draft.id, version: draft.version, confirm: true }),
      ),
    );
    // What is set later changes nothing for who was told of the deadline already.
    await setGrace(0, "");
    expect((await findCampaign(db.read, draft.id))?.stage).toMatchObject({
      dossierDueAt: "2026-11-10T17:15:00.000Z",
      dossierGrace: { minutes: 15, source: regulation },
    });
    const page = await campaignPage(db.read, organizer, (await findCampaign(db.read, draft.id))!, testNow);
    expect(page.deadline?.text).toBe(`24 giờ 00, thứ Ba 10/11/2026, cộng thêm 15 phút theo ${regulation}`);
    const late = await aDossierFor(draft.id);
    expect(sentenceOf(await late.submitAt("2026-11-10T17:15:00.000Z"))?.facts[0]).toBe(
      `Hạn nộp hồ sơ: 24 giờ 00 phút 00 giây, thứ Ba 10/11/2026 (giờ Việt Nam, UTC+7), cộng thêm 15 phút theo ${regulation}.`,
    );
    const { receiptCode } = valueOf(await late.submitAt("2026-11-10T17:14:59.999Z"));
    const [kept] = await listSubmissions(db.read, late.dossier.id);
    expect(kept).toMatchObject({
      arrivedAt: "2026-11-10T17:14:59.999Z",
      due: { endsAt: "2026-11-10T17:15:00.000Z", source: "campaign", grace: { minutes: 15, source: regulation } },
    });
    const receipt = valueOf(await findReceiptPage({ read: db.read, actor: late.actor, now: testNow }, receiptCode));
    expect(receipt.dueText).toBe(`24 giờ 00, thứ Ba 10/11/2026 (giờ Việt Nam), cộng thêm 15 phút theo ${regulation}`);
    const log = await findAuditPage(db.read, { campaignId: "", subject: "", before: null }, auditSentences);
    expect(log.rows.map((row) => row.sentence)).toContain(
      `Đặt thời gian cộng thêm vào hạn nộp hồ sơ từ không cộng thêm thành 15 phút theo ${regulation}.`,
    );
  });

  it("comes with a deadline that is set anew, and never with an early end", async () => {
    await setGrace(0, "");
    const campaign = await aCampaign(db);
    await setGrace(10);
    const why = { id: campaign.id, reason: "Mưa lũ.", documentNumber: "", documentOn: null, documentFile: null };
    valueOf(
      await runUseCase(db, { actor: organizer }, (ctx) =>
        extendDeadline(ctx, {
          ...why,
          version: campaign.version,
          dossierWording: "by",
          dossierDueOn: "2026-11-17",
          dossierHour: "17:00",
        }),
      ),
    );
    const stage = async () => (await findCampaign(db.read, campaign.id))?.stage;
    expect(await stage()).toMatchObject({ dossierDueAt: "2026-11-17T10:10:00.000Z", dossierGrace: { minutes: 10 } });
    valueOf(
      await runUseCase(db, { actor: organizer }, (ctx) =>
        closeReceiving(ctx, { ...why, version: campaign.version + 1, isWaitingKnown: false, confirm: true }),
      ),
    );
    expect(await stage()).toMatchObject({ dossierDueAt: testNow, dossierGrace: { minutes: 0, source: "" } });
    const { changes } = await db.read
      .selectFrom("campaign_amendment")
      .select("changes")
      .where("campaign_id", "=", campaign.id)
      .where("ordinal", "=", 2)
      .executeTakeFirstOrThrow();
    expect(changes).toContain(`17 giờ 00 phút 00 giây, thứ Ba 17/11/2026, cộng thêm 10 phút theo ${regulation}`);
  });
});
