import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decisionPage, listDecisions, makeDecisionPaper } from "~/decisions/decision-page.server";
import { decisionsFileAccess } from "~/decisions/file-access.server";
import { issueDecision } from "~/decisions/issue-decision.server";
import { listSigningFiles, listToPrepare } from "~/decisions/list-queries.server";
import { makeSigningDraft, makeSigningPaper, partOf } from "~/decisions/make-signing-paper.server";
import { noticePaper } from "~/decisions/notice-paper.server";
import { publicationPage } from "~/decisions/publication-page.server";
import { publishList } from "~/decisions/publish-list.server";
import { findNotice, listOwnAwards, listResults, resultPage } from "~/decisions/result-pages.server";
import { signFile } from "~/decisions/sign-file.server";
import { preparePage, signingFilePage } from "~/decisions/signing-page.server";
import type { Role, SignedInActor } from "~/shared/actor";
import { addMs } from "~/shared/time";
import { makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import {
  aPendingScan,
  aReviewedCampaign,
  aSubmittedFile,
  publishedAt,
  type ReviewedFields,
} from "../../support/decision-builders";
import { codeOf, runUseCase, sentenceOf, valueOf } from "../../support/run";

let databases: TestDatabases;
beforeEach(async () => {
  databases = await openTestDatabases();
});
afterEach(closeTestDatabases);

const actors = Object.fromEntries(
  (["organizer", "unit", "council", "signer", "hr", "inspector", "staff", "admin"] as const).map((role) => [
    role,
    makeActor({ roles: [role] }),
  ]),
) as Record<Role, SignedInActor>;
const staffRoles = ["organizer", "unit", "council", "signer", "hr", "inspector", "staff"] as const;
const endedAt = "2026-11-25T17:00:00.000Z";

/** Everything said in a page or paper, to look for what must not be there. */
const said = (value: unknown): string => JSON.stringify(value);

const signed = async (of: ReviewedFields = {}) => {
  const file = await aSubmittedFile(databases, of);
  const left = file.nominees.find((one) => one.name === "Trung tâm Khuyến công")?.id ?? "";
  const names = [{ nominationId: left, isLeftOut: true, reason: "đang giải quyết đơn" }];
  const { decisionId } = valueOf(
    await runUseCase(databases, { actor: file.signer, now: publishedAt }, (ctx) =>
      signFile(ctx, { id: file.signingFileId, version: 1, capacity: "head", names }),
    ),
  );
  return { ...file, decisionId };
};
const issued = async () => {
  const made = await signed();
  const scan = await aPendingScan(databases, made.clerk);
  const now = addMs(publishedAt, 86_400_000);
  valueOf(
    await runUseCase(databases, { actor: made.clerk, now }, (ctx) =>
      issueDecision(ctx, { id: made.decisionId, version: 1, number: "126", datedOn: "2026-11-21", scan }),
    ),
  );
  return { ...made, now };
};

describe("the proposed list", () => {
  it("is nobody's to read before it is published, and every employee's while it hangs, without a vote", async () => {
    const reviewed = await aReviewedCampaign(databases);
    const { id } = reviewed.campaign;
    for (const role of staffRoles)
      expect(codeOf(await resultPage(databases.read, actors[role], id, publishedAt))).toBe("not_found");
    expect(await listResults(databases.read, publishedAt)).toEqual([]);
    valueOf(
      await runUseCase(databases, { actor: reviewed.organizer, now: publishedAt }, (ctx) =>
        publishList(ctx, { id, dayCount: 3, confirm: true }),
      ),
    );
    for (const role of staffRoles) {
      const page = valueOf(await resultPage(databases.read, actors[role], id, publishedAt));
      expect(page.phase).toBe("running");
      expect(page.here.flatMap((group) => group.nominees.map((one) => one.name))).toContain("Phòng Quản lý thương mại");
      expect(
        page.here.flatMap((group) => group.nominees).every((one) => one.agree === null && one.memberCount === null),
      ).toBe(true);
      expect(said(page)).not.toContain("Phạm Quỳnh Như");
    }
    expect(codeOf(await resultPage(databases.read, actors.admin, id, publishedAt))).toBe("not_found");
    expect(await listResults(databases.read, publishedAt)).toMatchObject([
      { phase: "running", note: "Đến 24 giờ 00, thứ Tư 25/11/2026 (giờ Việt Nam)" },
    ]);
  });

  it("comes down when its time has passed; names return with the decision", async () => {
    const reviewed = await aReviewedCampaign(databases);
    const { id } = reviewed.campaign;
    valueOf(
      await runUseCase(databases, { actor: reviewed.organizer, now: publishedAt }, (ctx) =>
        publishList(ctx, { id, dayCount: 3, confirm: true }),
      ),
    );
    const page = valueOf(await resultPage(databases.read, actors.staff, id, endedAt));
    expect(page).toMatchObject({ phase: "waiting", here: [], upward: [], awarded: [], notices: [] });
    expect(await listToPrepare(databases.read, endedAt)).toMatchObject([
      { campaignId: id, note: "Đã hết thời gian công khai, chờ lập hồ sơ trình" },
    ]);
  });

  it("is prepared by the organizer and watched by the inspector, neither seeing votes on this page", async () => {
    const { campaign } = await aReviewedCampaign(databases);
    for (const role of ["organizer", "inspector"] as const) {
      const page = valueOf(await publicationPage(databases.read, actors[role], campaign.id, publishedAt));
      expect(page.mayPublish).toBe(role === "organizer");
      expect(page.here.flatMap((group) => group.nominees).every((one) => one.agree === null)).toBe(true);
    }
    for (const role of ["unit", "council", "signer", "hr", "staff", "admin"] as const)
      expect(codeOf(await publicationPage(databases.read, actors[role], campaign.id, publishedAt))).toBe("not_found");
  });

  it("shows nothing of a session that is still open", async () => {
    const { campaign } = await aReviewedCampaign(databases, { sessionState: "open" });
    expect(valueOf(await publicationPage(databases.read, actors.organizer, campaign.id, publishedAt))).toMatchObject({
      here: [],
      upward: [],
      blockedBy: "Phiên họp xét chưa kết thúc.",
    });
  });
});

describe("the signer's page", () => {
  it("tells what was received, appraised, voted and published, and every name with its votes or its reason", async () => {
    const file = await aSubmittedFile(databases);
    const page = valueOf(await signingFilePage(databases.read, file.signer, file.signingFileId));
    expect(page.facts).toEqual({
      received: "02 hồ sơ của 02 đơn vị, 11 đề nghị",
      appraised: "10 đề nghị đạt, 01 đề nghị không đạt",
      voted:
        "Hội đồng Thi đua - Khen thưởng Sở Công Thương, 08 giờ 00, thứ Sáu 20/11/2026; 07/09 thành viên có mặt, 01 gửi ý kiến bằng văn bản",
      published: "Công khai ngày 20/11/2026, không kéo dài ngày nào",
    });
    expect(page.names.map((one) => [one.ordinal, one.name, one.rank, one.agree, one.memberCount])).toEqual([
      [1, "Phòng Quản lý thương mại", 1, 9, 9],
      [2, "Trung tâm Khuyến công", 2, 8, 9],
      [3, "Ông Nguyễn Thị Ánh Nguyệt", 1, 9, 9],
      [4, "Ông Đặng Đình Đức", 2, 8, 9],
      [5, "Ông H’Bia Êban", 3, 7, 9],
      [6, "Ông Lý Vừ Sình", 4, 6, 9],
      [7, "Ông Y Nuê Niê", 5, 5, 9],
    ]);
    expect(page.upward.map((group) => group.nominees.map((one) => one.name))).toEqual([["Ông Đoàn Đắc Đạt"]]);
    expect(new Map(page.notProposed.map((one) => [one.name, one.reason]))).toEqual(
      new Map([
        ["Ông Thạch Sa Rinh", "Hết chỉ tiêu, xếp vào danh sách dự bị."],
        ["Ông Phạm Quỳnh Như", "Số đồng ý không đạt tỷ lệ biểu quyết trên tổng số thành viên."],
        ["Ông Võ Minh Trí", "Thẩm định không đạt: thiếu báo cáo thành tích."],
      ]),
    );
    expect(page).toMatchObject({
      mayDecide: true,
      capacities: { head: "GIÁM ĐỐC", deputy: "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC", likely: "head" },
    });
    expect(valueOf(await signingFilePage(databases.read, file.organizer, file.signingFileId)).mayDecide).toBe(false);
    expect(await listSigningFiles(databases.read)).toMatchObject([{ state: "submitted", nameCount: 7 }]);
  });

  it("and its papers are the organizer's and the signer's alone", async () => {
    const file = await aSubmittedFile(databases);
    for (const role of ["unit", "council", "hr", "inspector", "staff", "admin"] as const) {
      expect(codeOf(await signingFilePage(databases.read, actors[role], file.signingFileId))).toBe("not_found");
      for (const part of ["to-trinh", "bien-ban"] as const)
        expect(
          codeOf(await makeSigningPaper(databases.read, actors[role], file.signingFileId, part, publishedAt)),
        ).toBe("not_found");
      expect(codeOf(await preparePage(databases.read, actors[role], file.campaign.id, publishedAt))).toBe("not_found");
      expect(
        codeOf(await makeSigningDraft(databases.read, actors[role], file.campaign.id, "to-trinh", publishedAt)),
      ).toBe("not_found");
    }
    expect(partOf("constructor.pdf")).toBeNull();
    expect(partOf("to-trinh")).toBeNull();
  });

  it("brings the letter, the minutes, the list and a draft without number, date or the province's names", async () => {
    const file = await aSubmittedFile(databases);
    const paper = async (part: "to-trinh" | "bien-ban" | "danh-sach" | "du-thao-quyet-dinh") =>
      valueOf(await makeSigningPaper(databases.read, file.signer, file.signingFileId, part, publishedAt));
    const letter = said((await paper("to-trinh")).document);
    for (const words of [
      "02 hồ sơ của 02 đơn vị với 11 đề nghị khen thưởng",
      "ĐỀ NGHỊ TRÌNH CẤP TRÊN KHEN THƯỞNG",
      "Đề nghị khen thưởng cấp tỉnh",
      "Đoàn Đắc Đạt",
      "TRƯỜNG HỢP KHÔNG ĐỀ NGHỊ",
      "Thẩm định không đạt: thiếu báo cáo thành tích.",
      "09/09 (100%)",
      "Giám đốc Sở Công Thương",
    ])
      expect(letter).toContain(words);
    const draft = said((await paper("du-thao-quyet-dinh")).document);
    expect(draft).toContain("Tặng Giấy khen cho 02 tập thể và 05 cá nhân đã có thành tích xuất sắc");
    for (const words of ["Đoàn Đắc Đạt", "Thạch Sa Rinh", "126"]) expect(draft).not.toContain(words);
    expect(said((await paper("danh-sach")).document)).toContain("Đoàn Đắc Đạt");
    // The minutes come to the signer with the file, though he is no member of the body.
    expect((await paper("bien-ban")).keptAs).toBe(`minutes:${file.sessionId}`);
  });
});

describe("a decision", () => {
  it("is read by organizer, signer and văn thư; the inspector reads it once it is issued", async () => {
    const made = await signed();
    for (const role of ["organizer", "signer", "hr"] as const) {
      expect(valueOf(await decisionPage(databases.read, actors[role], made.decisionId, publishedAt)).mayIssue).toBe(
        role === "hr",
      );
      expect(await listDecisions(databases.read, actors[role])).toHaveLength(1);
    }
    for (const role of ["inspector", "unit", "council", "staff", "admin"] as const) {
      expect(codeOf(await decisionPage(databases.read, actors[role], made.decisionId, publishedAt))).toBe("not_found");
      expect(
        await decisionsFileAccess["decision"]?.(
          { actor: actors[role], read: databases.read, now: publishedAt },
          made.decisionId,
        ),
      ).toBe("hidden");
    }
    expect(await listDecisions(databases.read, actors.inspector)).toEqual([]);
  });

  it("says which rule is not chosen where money is not known, why, and to whom the choice is open", async () => {
    const made = await signed({ choosesMoney: false });
    const page = valueOf(await decisionPage(databases.read, actors.organizer, made.decisionId, publishedAt));
    expect(page.bonusTotal).toBe("chưa xác định");
    expect(page.awards.map((award) => [award.recipientKind, award.bonus])).toContainEqual([
      "individual",
      "chưa xác định",
    ]);
    expect(page.awards.map((award) => [award.recipientKind, award.bonus])).toContainEqual([
      "collective",
      "1.520.000 đ",
    ]);
    expect(page.bonusMissing).toEqual([
      "Tiền thưởng giấy khen, cá nhân (Nghị định 152/2025/NĐ-CP, Điều 50): chưa kiểm chứng, chưa đọc được điều luật; cơ quan chưa chọn áp dụng.",
    ]);
    expect(page.mayChooseRules).toBe(true);
    const signer = valueOf(await decisionPage(databases.read, actors.signer, made.decisionId, publishedAt));
    expect(signer.mayChooseRules).toBe(false);
  });

  it("once issued shows number, scan, annex and where the money comes from, and its paper is final", async () => {
    const made = await issued();
    const page = valueOf(await decisionPage(databases.read, actors.inspector, made.decisionId, made.now));
    expect(page).toMatchObject({
      number: "126/QĐ-SCT",
      datedOn: "21/11/2026",
      countsText: "01 tập thể, 05 cá nhân",
      bonusTotal: "5.320.000 đ",
      mayIssue: false,
      maySeeFile: false,
      leftOut: [{ name: "Trung tâm Khuyến công", reason: "đang giải quyết đơn" }],
    });
    expect(page.bonusBases.map((basis) => basis.isVerified)).toEqual([true, false]);
    expect(
      await decisionsFileAccess["decision"]?.(
        { actor: actors.inspector, read: databases.read, now: made.now },
        made.decisionId,
      ),
    ).toBeNull();
    const paper = valueOf(await makeDecisionPaper(databases.read, actors.hr, made.decisionId));
    expect(paper.isFinal).toBe(true);
    for (const words of ["Số: 126/QĐ-SCT", "ngày 21 tháng 11 năm 2026", "Trần Hữu Khánh", "Nhật ký hệ thống"])
      expect(said(paper.document)).toContain(words);
    expect(said(paper.document)).not.toContain("Trung tâm Khuyến công");
  });
});

describe("the results", () => {
  it("show the awards to the staff and to each awardee his own, from the issue on", async () => {
    const made = await signed();
    const awardee = makeActor({
      roles: ["staff"],
      personId: made.nominees.find((one) => one.name === "Y Nuê Niê")?.personId ?? null,
    });
    expect(await listOwnAwards(databases.read, awardee)).toEqual([]);
    expect(said(valueOf(await resultPage(databases.read, actors.staff, made.campaign.id, publishedAt)))).not.toContain(
      "Y Nuê Niê",
    );
    const scan = await aPendingScan(databases, made.clerk);
    valueOf(
      await runUseCase(databases, { actor: made.clerk, now: publishedAt }, (ctx) =>
        issueDecision(ctx, { id: made.decisionId, version: 1, number: "126", datedOn: "2026-11-20", scan }),
      ),
    );
    expect(await listOwnAwards(databases.read, awardee)).toMatchObject([
      { kind: "Giấy khen", decision: "số 126/QĐ-SCT ngày 20/11/2026", goldenBookNo: 6 },
    ]);
    const page = valueOf(await resultPage(databases.read, actors.staff, made.campaign.id, publishedAt));
    expect(page.awarded.map((award) => award.goldenBookNo)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(page).toMatchObject({ phase: "issued", mayReadDecision: false, notices: [] });
    expect(page.upward.map((group) => group.nominees.map((one) => one.name))).toEqual([["Ông Đoàn Đắc Đạt"]]);
  });

  it("reach each unit as a notice of its own nominations, and no other unit", async () => {
    const made = await issued();
    const [own, other] = made.units.map((unit) => unit.id);
    const unit = makeActor({ unitIds: [own ?? ""] });
    const notice = valueOf(await findNotice(databases.read, unit, made.campaign.id, own ?? ""));
    expect(new Map(notice.entries.map((entry) => [entry.nominee.candidateName, entry.fate]))).toEqual(
      new Map([
        ["Phòng Quản lý thương mại", "awarded"],
        ["Nguyễn Thị Ánh Nguyệt", "awarded"],
        ["H’Bia Êban", "awarded"],
        ["Y Nuê Niê", "awarded"],
        ["Phạm Quỳnh Như", "not_awarded"],
        ["Đoàn Đắc Đạt", "to_superior"],
      ]),
    );
    const paper = said(noticePaper(notice));
    for (const words of [
      "Quyết định số 126/QĐ-SCT",
      "Đã đề nghị cấp tỉnh",
      "Ban Chỉ đạo tỉnh",
      "Số đồng ý không đạt tỷ lệ biểu quyết trên tổng số thành viên.",
    ])
      expect(paper).toContain(words);
    expect(paper).not.toContain("Thạch Sa Rinh");
    expect(codeOf(await findNotice(databases.read, unit, made.campaign.id, other ?? ""))).toBe("not_found");
    expect(
      valueOf(await resultPage(databases.read, unit, made.campaign.id, made.now)).notices.map((one) => one.unitId),
    ).toEqual([own]);
    for (const role of ["organizer", "inspector", "hr"] as const) {
      const entries = valueOf(await findNotice(databases.read, actors[role], made.campaign.id, other ?? "")).entries;
      expect(
        new Map(entries.map((entry) => [entry.nominee.candidateName, entry.reason])).get("Trung tâm Khuyến công"),
      ).toBe("người ký không ký duyệt: đang giải quyết đơn");
    }
    for (const role of ["signer", "council", "staff", "admin"] as const)
      expect(codeOf(await findNotice(databases.read, actors[role], made.campaign.id, own ?? ""))).toBe("not_found");
  });

  it("have no notice before the decision is issued", async () => {
    const made = await signed();
    const refused = await findNotice(databases.read, actors.organizer, made.campaign.id, made.units[0]?.id ?? "");
    expect(codeOf(refused)).toBe("result.not_issued");
    expect(sentenceOf(refused)?.title).toBe("Thông báo kết quả chưa có: quyết định khen thưởng chưa ban hành.");
  });
});
