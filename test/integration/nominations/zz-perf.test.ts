import { afterAll, beforeAll, expect, it } from "vitest";
import { findEligiblePage } from "~/nominations/eligible-page.server";
import { switchRule } from "~/rules/switch-rule.server";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { insertPastAward, insertRecognised, insertTaskRating } from "../../support/history-builders";
import { aDraftDossier } from "../../support/nomination-builders";
import { runUseCase, testNow, valueOf } from "../../support/run";
let db: TestDatabases;
beforeAll(async () => { db = await openTestDatabases(); await insertAgency(db); });
afterAll(closeTestDatabases);
it("perf", async () => {
  const organizer = await insertAccount(db, { displayName: "L", roles: ["organizer"] });
  valueOf(await runUseCase(db, { actor: organizer, now: "2025-12-20T02:00:00.000Z" }, (ctx) => switchRule(ctx, { choiceId: "bac-ninh-86-2025", isOn: "on", reason: "Đã đối chiếu" })));
  const campaign = await aCampaign(db);
  const unit = await insertUnit(db);
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", post: "Trưởng phòng", isHead: true });
  for (let i = 0; i < 60; i += 1) {
    const { id } = await insertMember(db, unit.id, { fullName: `Nguyễn Văn A${String(i)}` });
    const owner = { personId: id, unitId: null };
    for (const year of [2022, 2023, 2024, 2025, 2026]) await insertTaskRating(db, owner, { year, rating: "COMPLETED" });
    for (const y of [2023, 2024, 2025]) await insertPastAward(db, owner, { yearFrom: y, yearTo: y, decisionNumber: `${String(y)}/QĐ` });
    await insertRecognised(db, [id], { year: 2026, title: `S${String(i)}` });
  }
  const writer = await insertAccount(db, { displayName: "T", unitIds: [unit.id] });
  const { dossier } = await aDraftDossier(db, { campaign, unitId: unit.id, actor: writer });
  const line = lineFor(campaign, "agency", "individual");
  for (let n = 0; n < 4; n += 1) {
    const t = performance.now();
    const page = valueOf(await findEligiblePage({ read: db.read, actor: writer, now: testNow, url: new URL(`https://x.example/?chi-tieu=${line.id}`) }, dossier.id));
    console.log("ms", Math.round(performance.now() - t), page.rows.length, page.total, JSON.stringify(page.counts), JSON.stringify(page.rows[0]?.next).slice(0, 400), page.nextHref);
  }
  expect(1).toBe(1);
});
