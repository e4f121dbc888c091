import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addNomination } from "~/nominations/add-nomination.server";
import { findAppraisalPage } from "~/nominations/appraisal-page.server";
import { editNomination } from "~/nominations/edit-nomination.server";
import { checkCandidate } from "~/nominations/check-candidate.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { findEligiblePage } from "~/nominations/eligible-page.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { removeNomination } from "~/nominations/remove-nomination.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { switchRule } from "~/rules/switch-rule.server";
import { addOverlay } from "~/rules/add-overlay.server";
import { addOverlayForm } from "~/rules/forms";
import { paths } from "~/shared/paths";
import { readForm } from "~/shared/forms/form-schema";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { insertDiscipline, insertTaskRating } from "../../support/history-builders";
import { aCompleteDossier, aDraftDossier } from "../../support/nomination-builders";
import { codeOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

let db: TestDatabases;
beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
});
afterAll(closeTestDatabases);

const ruleTitle = "Giấy khen: hoàn thành tốt nhiệm vụ trở lên";

/** A complete draft of one person, in a campaign under an own rule that asks for a good rating; a second person waits to be chosen. */
async function aDraft() {
  const organizer = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
  const reading = readForm(addOverlayForm, {
    subject: "prerequisite",
    awardKind: "GIAYKHEN",
    recipientKind: "individual",
    combine: "all",
    title: ruleTitle,
    fact1: "taskRating",
    comparison1: "good",
    replacedRuleId: "",
    document: "Quyết định 12/QĐ-SCT",
    documentOn: "15/09/2025",
    issuer: "Sở Công Thương",
    article: "Điều 6",
    validFrom: "01/10/2025",
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.fields));
  valueOf(
    await runUseCase(db, { actor: organizer, now: "2025-12-01T02:00:00.000Z" }, (ctx) =>
      addOverlay(ctx, reading.value),
    ),
  );
  const campaign = await aCampaign(db);
  const unit = await insertUnit(db);
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", post: "Trưởng phòng", isHead: true });
  const [first, second] = [
    await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" }),
    await insertMember(db, unit.id, { fullName: "Võ Minh Trí" }),
  ];
  const writer = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  const line = lineFor(campaign, "agency", "individual");
  const { dossier, nominations } = await aCompleteDossier(db, {
    campaign,
    unitId: unit.id,
    actor: writer,
    proposals: [{ line, candidateId: first.id }],
  });
  const rate = (personId: string) =>
    insertTaskRating(db, { personId, unitId: null }, { year: campaign.awardYear, rating: "COMPLETED" });
  const add = (overrideReason: string) =>
    runUseCase(db, { actor: writer }, (ctx) =>
      addNomination(ctx, {
        id: dossier.id,
        lineId: line.id,
        candidateId: second.id,
        achievement: "Đạt kết quả.",
        overrideReason,
        report: null,
        reportStatus: "draft",
      }),
    );
  const check = async (candidateId: string) =>
    valueOf(
      await checkCandidate(
        { read: db.read, actor: writer, now: testNow },
        { id: dossier.id, lineId: line.id, candidateId, achievement: "" },
      ),
    ).eligibility;
  const submitNow = async () => {
    const version = (await findDossier(db.read, dossier.id))?.version ?? 0;
    return runUseCase(db, { actor: writer }, (ctx) => submitDossier(ctx, { id: dossier.id, version, confirm: true }));
  };
  return { organizer, unit, first, second, writer, line, dossier, nominations, rate, add, check, submitNow };
}

describe("whoever is chosen", () => {
  it("stands by what is on record: unknown, then refused with source and facts; a reason goes to the appraiser", async () => {
    const { check, second, rate, add, organizer, dossier, writer, nominations } = await aDraft();
    expect(await check(second.id)).toMatchObject({ standing: "unknown", items: [] });
    await rate(second.id);
    const judged = await check(second.id);
    expect(judged.standing).toBe("refused");
    expect(judged.items[0]).toMatchObject({
      title: ruleTitle,
      citation: "Quyết định 12/QĐ-SCT ngày 15/09/2025 của Sở Công Thương, Điều 6",
      mayOverride: true,
    });
    const refused = await add("");
    expect(codeOf(refused)).toBe("nomination.not_eligible");
    expect(sentenceOf(refused)?.next?.at(-1)?.href).toBe("#f-overrideReason");
    const { nominationId } = valueOf(await add("Xếp loại đang được ghi lại theo kết luận mới."));
    const kept = await db.read.selectFrom("nomination_override").selectAll().execute();
    expect(kept.filter((one) => one.nomination_id === nominationId)).toMatchObject([
      { title: ruleTitle, reason: "Xếp loại đang được ghi lại theo kết luận mới.", by_name: "Trương Công Định" },
    ]);
    const log = await db.read.selectFrom("audit_entry").select(["event"]).execute();
    expect(log.map((one) => one.event)).toContain("nomination.overridden");
    expect(nominations).toHaveLength(1);
    // The appraiser reads the reason beside the rule; before the submission there is nothing to appraise.
    expect(
      codeOf(
        await findAppraisalPage(
          { read: db.read, actor: organizer, now: testNow, url: new URL("https://vinhdanh.example/") },
          dossier.id,
        ),
      ),
    ).toBe("not_found");
    valueOf(
      await runUseCase(db, { actor: writer }, (ctx) =>
        removeNomination(ctx, { id: dossier.id, nominationId, version: 1, confirm: true }),
      ),
    );
    expect(
      (await db.read.selectFrom("nomination_override").selectAll().execute()).filter(
        (one) => one.nomination_id === nominationId,
      ),
    ).toEqual([]);
  });

  it("is judged anew at submission; texts stay editable, and a reason lets the dossier go to its appraiser", async () => {
    const { first, rate, submitNow, writer, line, dossier, nominations, organizer } = await aDraft();
    const [nomination] = nominations;
    if (nomination === undefined) throw new Error("one was proposed");
    await rate(first.id);
    const refused = await submitNow();
    expect(codeOf(refused)).toBe("dossier.not_eligible");
    expect(sentenceOf(refused)?.next?.[0]?.href).toBe(`/ho-so/${dossier.id}/de-nghi/${nomination.id}`);
    const edit = async (version: number, overrideReason: string) =>
      runUseCase(db, { actor: writer }, (ctx) =>
        editNomination(ctx, {
          id: dossier.id,
          nominationId: nomination.id,
          version,
          lineId: line.id,
          post: nomination.post,
          achievement: "Đạt kết quả tốt hơn năm trước.",
          overrideReason,
          report: null,
          reportStatus: "draft",
        }),
      );
    valueOf(await edit(nomination.version, ""));
    valueOf(await edit(nomination.version + 1, "Xếp loại ghi nhầm, đang sửa."));
    const version = (await findDossier(db.read, dossier.id))?.version ?? 0;
    valueOf(
      await runUseCase(db, { actor: writer }, (ctx) =>
        confirmDossier(ctx, { method: "letter", id: dossier.id, version }),
      ),
    );
    valueOf(await submitNow());
    const { checks } = valueOf(
      await findAppraisalPage(
        { read: db.read, actor: organizer, now: testNow, url: new URL("https://vinhdanh.example/") },
        dossier.id,
      ),
    );
    const check = checks.find((one) => one.rule === ruleTitle);
    expect(check?.result).toBe("not_met");
    expect(check?.facts).toContain("Đơn vị vẫn đề nghị, lý do: Xếp loại ghi nhầm, đang sửa.");
  });

  it("with an open case is held in neutral words and can be proposed", async () => {
    const { second, check, add } = await aDraft();
    await insertDiscipline(db, { personId: second.id, unitId: null });
    const judged = await check(second.id);
    expect(judged.standing).toBe("held");
    expect(JSON.stringify(judged)).not.toContain("Đơn phản ánh");
    valueOf(await add(""));
    expect((await check(second.id)).standing).toBe("refused");
  });
});

describe("the list of who may be proposed", () => {
  it("asks of a movement's giấy khen none of the standards for merit, pages by key, and finds a name without diacritics", async () => {
    const organizer = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
    valueOf(
      await runUseCase(db, { actor: organizer, now: "2025-12-20T02:00:00.000Z" }, (ctx) =>
        switchRule(ctx, { choiceId: "bac-ninh-86-2025", isOn: "on", reason: "Đã đối chiếu" }),
      ),
    );
    const unit = await insertUnit(db);
    const campaign = await aCampaign(db);
    for (let index = 1; index <= 51; index += 1)
      await insertMember(db, unit.id, { fullName: `Trần Thị Số ${String(index)}` });
    const { id: personId } = await insertMember(db, unit.id, { fullName: "Nguyễn Thị Đào", isHead: true });
    await insertTaskRating(db, { personId, unitId: null }, { year: campaign.awardYear, rating: "COMPLETED" });
    const writer = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
    const { dossier } = await aDraftDossier(db, { campaign, unitId: unit.id, actor: writer });
    const line = lineFor(campaign, "agency", "individual");
    const read = async (address: string) =>
      valueOf(
        await findEligiblePage(
          { read: db.read, actor: writer, now: testNow, url: new URL(address, "https://vinhdanh.example") },
          dossier.id,
        ),
      );
    const first = await read(paths.eligible(dossier.id, { line: line.id }));
    const rest = await read(first.nextHref ?? "");
    expect([first.rows.length, rest.rows.length, rest.nextHref, first.total]).toEqual([50, 2, null, 52]);
    expect(new Set([...first.rows, ...rest.rows].map((row) => row.candidateId)).size).toBe(52);
    const found = await read(paths.eligible(dossier.id, { line: line.id, q: "dao nguyen" }));
    expect(found.rows).toMatchObject([
      {
        name: "Nguyễn Thị Đào",
        proposeHref: paths.newNomination(dossier.id, { line: line.id, candidate: personId }),
        next: { name: "Lao động tiên tiến" },
      },
    ]);
    // The adopted regulation asks for a good rating too; of both only the agency's own rule, recorded above, counts here.
    expect([...new Set(found.rows[0]?.items.map((item) => item.title))]).toEqual([ruleTitle]);
  });
});
