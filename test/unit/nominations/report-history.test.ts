import { expect, it } from "vitest";
import { documentText } from "~/documents/blocks";
import { emptyReport } from "~/nominations/report-body";
import { readRows, reportDocument } from "~/nominations/report-document";
import { sectionsOf } from "~/nominations/report-history.server";

const award = (list: "title" | "form", name: string, period: string, of: { isRevoked?: boolean } = {}) => ({
  key: name + period,
  list,
  name,
  period,
  decision: "số 35/QĐ-SCT ngày 15/01/2026 của Sở Công Thương",
  recipient: "",
  achievement: "",
  source: { kind: "entry" as const, entryId: "e" },
  isRevoked: false,
  order: `${period.slice(-4)} `,
  ...of,
});

const sections = sectionsOf(
  {
    awards: {
      title: [award("title", "Lao động tiên tiến", "2025")],
      form: [
        award("form", "Giấy khen", "2024", { isRevoked: true }),
        {
          ...award("form", "Giấy khen", "2023"),
          decision: "số 7/QĐ-SCT",
          source: { kind: "decision", decisionId: "d" },
        },
        award("form", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "2020 - 2022"),
      ],
      recognition: [],
    },
    ratings: [
      { id: "2", year: 2025, rating: "Hoàn thành tốt nhiệm vụ", decision: "số Quyết định số 120/QĐ-SCT" },
      { id: "1", year: 2024, rating: "Hoàn thành xuất sắc nhiệm vụ", decision: "" },
    ],
    initiatives: [
      {
        id: "i",
        kind: "Sáng kiến",
        title: "Số hóa kho hồ sơ",
        year: 2025,
        level: "",
        recognised: "Sở Công Thương",
        coAuthors: [],
        usedFor: "",
      },
    ],
  },
  "Sở Công Thương",
);

it("fills a report from the register, the earliest year first, without what was revoked", () => {
  expect(sections).toEqual({
    ratings: "2024: Hoàn thành xuất sắc nhiệm vụ\n2025: Hoàn thành tốt nhiệm vụ; Quyết định số 120/QĐ-SCT",
    pastAwards:
      "2022: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (2020 - 2022); Quyết định số 35/QĐ-SCT ngày 15/01/2026 của Sở Công Thương\n" +
      "2023: Giấy khen; Quyết định số 7/QĐ-SCT của Sở Công Thương\n" +
      "2025: Lao động tiên tiến; Quyết định số 35/QĐ-SCT ngày 15/01/2026 của Sở Công Thương",
    initiatives: "Số hóa kho hồ sơ; Sở Công Thương; 2025",
  });
});

it("is read back into tables, titles and forms apart", () => {
  expect(readRows(sections.pastAwards)).toHaveLength(3);
  const text = documentText(
    reportDocument({
      agency: { name: "Sở Công Thương", place: "Đồng Phước" },
      unitName: "Phòng Kỹ thuật",
      head: null,
      campaignTitle: "Thi đua",
      line: { awardKind: "GIAYKHEN", level: "agency" },
      isSummary: false,
      candidate: { kind: "individual", name: "Đỗ Kim Chi", honorific: "Bà", post: "", unitName: "Phòng Kỹ thuật" },
      body: { ...emptyReport, ...sections, achievements: "Đã làm." },
      createdAt: "2026-11-03T01:00:00.000Z",
    }),
  );
  const [, titles = "", forms = ""] = text.split(/^\d\. (?:Danh hiệu thi đua|Hình thức khen thưởng)$/mu);
  expect(titles).toContain("2025 | Lao động tiên tiến | Quyết định số 35/QĐ-SCT");
  expect(titles).not.toContain("Giấy khen");
  expect(forms).toContain("2023 | Giấy khen | Quyết định số 7/QĐ-SCT của Sở Công Thương");
});
