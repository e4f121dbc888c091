import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertAwardEntry } from "~/history/award-entry-repo.server";
import { insertCase } from "~/history/discipline-repo.server";
import { insertRating } from "~/history/rating-repo.server";
import { findAppraisalPage } from "~/nominations/appraisal-page.server";
import { returnDossier } from "~/nominations/return-dossier.server";
import { addOverlay } from "~/rules/add-overlay.server";
import { addOverlayForm } from "~/rules/forms";
import { readForm } from "~/shared/forms/form-schema";
import { newId } from "~/shared/ids";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aSubmittedDossier } from "../../support/nomination-builders";
import { codeOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

let db: TestDatabases;
beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
});
afterAll(closeTestDatabases);

const source = {
  replacedRuleId: "",
  document: "Quyết định 12/QĐ-SCT",
  documentOn: "15/09/2025",
  issuer: "Sở Công Thương",
  article: "Điều 6",
  validFrom: "01/10/2025",
};

/** A dossier that waits for its appraisal, with a person and a unit on it, in a campaign that began after these own rules. */
async function aWaiting(rules: Record<string, string>[]) {
  const organizer = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
  for (const rule of rules) {
    const reading = readForm(addOverlayForm, { ...source, ...rule });
    if (!reading.ok) throw new Error(JSON.stringify(reading.fields));
    valueOf(
      await runUseCase(db, { actor: organizer, now: "2025-12-01T02:00:00.000Z" }, (ctx) =>
        addOverlay(ctx, reading.value),
      ),
    );
  }
  const campaign = await aCampaign(db);
  const unit = await insertUnit(db);
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", post: "Trưởng phòng", isHead: true });
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const writer = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  const { dossier, nominations } = await aSubmittedDossier(db, {
    campaign,
    unitId: unit.id,
    actor: writer,
    proposals: [
      { line: lineFor(campaign, "agency", "collective"), candidateId: unit.id },
      { line: lineFor(campaign, "agency", "individual"), candidateId: person.id },
    ],
  });
  const of = async (kind: "collective" | "individual") => {
    const id = nominations.find((one) => one.recipientKind === kind)?.id ?? "";
    const url = new URL(`https://vinhdanh.example/?de-nghi=${id}`);
    return valueOf(await findAppraisalPage({ read: db.read, actor: organizer, now: testNow, url }, dossier.id));
  };
  return { organizer, campaign, unit, person, dossier, of };
}

const standard = (recipientKind: string, title: string, over: Record<string, string>) => ({
  subject: "prerequisite",
  awardKind: "GIAYKHEN",
  recipientKind,
  combine: "all",
  title,
  ...over,
});

describe("a standard of the agency's own at the appraisal", () => {
  it("is judged by what the history holds, with its document; what is not recorded stays open and stops nothing", async () => {
    const titles = [
      "Giấy khen: hoàn thành tốt nhiệm vụ",
      "Giấy khen: ba năm là Lao động tiên tiến",
      "Giấy khen: từ 02 người",
    ];
    const { of, person, campaign } = await aWaiting([
      standard("individual", titles[0] ?? "", { fact1: "taskRating", comparison1: "good" }),
      standard("individual", titles[1] ?? "", { fact1: "years.LDTT", comparison1: "consecutive", number1: "3" }),
      standard("collective", titles[2] ?? "", { fact1: "memberCount", comparison1: "at_least", number1: "2" }),
    ]);
    const read = async () => {
      const { checks } = await of("individual");
      return [...titles.slice(0, 2), "Không thuộc trường hợp tạm dừng xét"].map(
        (title) => checks.find((one) => one.rule === title)?.result,
      );
    };
    expect(await read()).toEqual(["unknown", "unknown", "unknown"]);
    const owner = { personId: person.id, unitId: null };
    const stamp = () => ({ id: newId(), now: testNow, byName: "Lê Thị Thu Hằng" });
    const year = campaign.awardYear;
    await db.write(async (tx) => {
      await insertRating(tx, owner, { year, rating: "COMPLETED", document: "", decidedOn: null, issuer: "" }, stamp());
      for (const back of [1, 2, 3])
        await insertAwardEntry(
          tx,
          owner,
          {
            list: "title",
            awardKind: "LDTT",
            awardName: "Lao động tiên tiến",
            level: "agency",
            commendationType: "MERIT",
            yearFrom: year - back,
            yearTo: year - back,
            decisionNumber: "",
            decidedOn: null,
            issuer: "",
            achievement: "",
            note: "",
            recipientName: "Trần Quốc Bảo",
            post: "",
            unitName: "",
          },
          stamp(),
        );
      await insertCase(
        tx,
        owner,
        {
          kind: "complaint",
          matter: "Đơn của ông A",
          openedOn: "2026-01-05",
          outcome: "pending",
          closedOn: null,
          measure: null,
          decisionNumber: "",
          decidedOn: null,
          issuer: "",
          effectiveFromOn: null,
          effectiveToOn: null,
        },
        stamp(),
      );
    });
    expect(await read()).toEqual(["not_met", "met", "not_met"]);
    const page = await of("individual");
    const rated = page.checks.find((one) => one.rule === titles[0]);
    expect(rated?.source).toBe("Quyết định 12/QĐ-SCT ngày 15/09/2025 của Sở Công Thương, Điều 6");
    expect(rated?.facts).toContain("hoàn thành nhiệm vụ");
    // What a case is about is not for everybody who appraises.
    expect(JSON.stringify(page.checks)).not.toContain("Đơn của ông A");
    expect(page.mayDecideNow).toBe(true);
    expect((await of("collective")).checks.find((one) => one.rule === titles[2])?.result).toBe("met");
  });
});

describe("a time limit of the agency's own for corrections", () => {
  it("is what the return proposes, with its document, and binds the return", async () => {
    const { of, organizer, dossier } = await aWaiting([
      {
        subject: "time_limit",
        title: "Thời gian sửa hồ sơ",
        limitOf: "correction",
        days: "5",
        dayKind: "day",
      },
    ]);
    const { correction } = await of("individual");
    expect(correction).toMatchObject({
      time: "24:00",
      rule: "Thời gian sửa hồ sơ: ít nhất 05 ngày, tính từ ngày tiếp theo (Quyết định 12/QĐ-SCT ngày 15/09/2025 của Sở Công Thương, Điều 6).",
    });
    const back = (correctionTime: string) =>
      runUseCase(db, { actor: organizer }, (ctx) =>
        returnDossier(ctx, {
          id: dossier.id,
          version: dossier.version,
          reason: "Biên bản thiếu chữ ký của thư ký.",
          opensAll: true,
          correctionOn: correction.on,
          correctionTime,
        }),
      );
    const short = await back("23:59");
    expect(codeOf(short)).toBe("dossier.correction_short");
    expect(sentenceOf(short)).toMatchObject({
      source: "Quyết định 12/QĐ-SCT ngày 15/09/2025 của Sở Công Thương, Điều 6",
    });
    valueOf(await back(correction.time));
  });
});
