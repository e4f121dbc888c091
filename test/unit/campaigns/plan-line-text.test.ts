import { expect, test } from "vitest";
import type { AwardLine, Campaign } from "~/campaigns/campaign";
import { announcedQuota, dossierItems, quotaNote } from "~/campaigns/plan-line-text";
import { plainLine } from "~/campaigns/blank-plan";

const line: AwardLine = {
  ...plainLine,
  id: "1",
  ordinal: 1,
  level: "agency",
  awardKind: "GIAYKHEN",
  recipientKind: "individual",
  commendationType: "CAMPAIGN",
  quotaKind: "number",
  quotaCount: 5,
  quotaSource: "",
  receiver: "",
  reportKind: "report_summary",
  standard: "",
  awardedCount: 0,
};
const note = (facts: Partial<AwardLine>): string[] =>
  quotaNote({ ...line, ...facts }, (id) => `Phòng ${id}`).split("\n");

test("a plain number needs no note, one that the superior gives later says who gives it", () => {
  expect([announcedQuota(line), quotaNote(line, () => "")]).toEqual(["05", ""]);
  const later = { quotaKind: "to_be_allocated", quotaCount: 3, receiver: "Ban Chỉ đạo tỉnh" } as const;
  expect(announcedQuota({ ...line, ...later })).toBe("Phân bổ sau");
  expect(
    note({ ...later, quotaDocument: "Công văn 9", quotaSplit: "split", shares: [{ unitId: "A", count: 3 }] }),
  ).toEqual(["Theo phân bổ của Ban Chỉ đạo tỉnh."]);
});

test("a percentage shows its computation with the source of the rounding, shares what is left in common", () => {
  const facts = {
    quotaBasis: "percentage",
    quotaBasisPoints: 1500,
    quotaBaseCount: 47,
    quotaCount: 7,
    quotaBaseName: "cá nhân đạt Lao động tiên tiến",
    quotaRoundingSource: "Quy chế thi đua.",
    quotaSplit: "both",
    shares: [
      { unitId: "A", count: 2 },
      { unitId: "B", count: 1 },
    ],
    unitNominationCap: 2,
    minNonLeaderBasisPoints: 6000,
    womenFirstAtTie: true,
    womenFirstSource: "Quy chế thi đua",
  } as const;
  expect(announcedQuota({ ...line, ...facts })).toBe("07");
  expect(note(facts)).toEqual([
    "cá nhân đạt Lao động tiên tiến: 15 % × 47 = 7,05 → 07 (làm tròn xuống) (theo Quy chế thi đua).",
    "Trong đó: Phòng A 02; Phòng B 01; dùng chung 04.",
    "Mỗi đơn vị đề nghị không quá 02.",
    "Ít nhất 60 % không giữ chức vụ lãnh đạo, quản lý.",
    "Bằng nhau thì ưu tiên nữ (theo Quy chế thi đua).",
  ]);
});

test("dossier items follow the lines: a line without a report asks for none, its own papers are named with it", () => {
  const documents: Campaign["documents"] = [
    { documentKind: "letter", isRequired: true, mustBeSigned: true },
    { documentKind: "minutes", isRequired: false, mustBeSigned: false },
    { documentKind: "report", isRequired: true, mustBeSigned: false },
  ];
  const items = (...lines: AwardLine[]) => dossierItems({ documents, lines } as unknown as Campaign);
  expect(items({ ...line, reportRequired: false, extraDocuments: "Xác nhận của công an xã.\nẢnh chân dung" })).toEqual([
    { label: "Công văn đề nghị (bản có chữ ký)" },
    { label: "Xác nhận của công an xã", appliesTo: "Giấy khen, cá nhân" },
    { label: "Ảnh chân dung", appliesTo: "Giấy khen, cá nhân" },
  ]);
  expect(items(line, { ...line, level: "province", reportKind: "report_full" }).slice(1)).toEqual([
    { label: "Báo cáo thành tích đầy đủ", appliesTo: "đề nghị khen thưởng cấp tỉnh" },
    { label: "Báo cáo tóm tắt thành tích", appliesTo: "đề nghị khen thưởng cấp cơ sở" },
  ]);
});
