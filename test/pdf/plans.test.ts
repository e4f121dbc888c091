import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Amendment } from "~/campaigns/amendment";
import { readyPlans } from "~/campaigns/ready-plans";
import type { AdministrativeDocument } from "~/documents/blocks";
import { renderDocumentPdf } from "~/documents/render-pdf.server";
import { pdftoppmPath } from "../support/provision";
import { readyPaper } from "../support/ready-plan-papers";

const folder = mkdtempSync(join(tmpdir(), "plans-"));
const pdftotext = join(dirname(await pdftoppmPath()), "pdftotext");

/** The lines of each page, without its number. */
async function pagesOf(name: string, document: AdministrativeDocument): Promise<string[][]> {
  const pdf = join(folder, `${name}.pdf`);
  writeFileSync(pdf, await renderDocumentPdf(document));
  return execFileSync(pdftotext, ["-raw", pdf, "-"], { encoding: "utf8" })
    .split("\f")
    .map((page) => page.split("\n").filter((line) => line.trim() !== "" && !/^\d$/u.test(line)))
    .filter((page) => page.length > 0);
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const isHeading = (line: string): boolean => /^[IVX]+\. \p{Lu}{2}/u.test(line) || /^\d+\. [^.;]{3,40}$/u.test(line);

describe.each(readyPlans.map(({ code }) => code))("the plan %s", (code) => {
  test("ends no page with a heading and begins none with the last word of a paragraph", async () => {
    const pages = await pagesOf(code, readyPaper(code));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(0, -1)) expect(isHeading(page.at(-1) ?? ""), page.at(-1)).toBe(false);
    for (const page of pages.slice(1)) expect((page[0] ?? "").split(" ").length, page[0]).toBeGreaterThan(2);
  });
});

test("the table of quotas stays on one page wherever it falls", async () => {
  for (const extra of [0, 2, 4, 6, 8]) {
    const requirements = Array.from({ length: extra + 1 }, (_, index) => `Yêu cầu thứ ${String(index + 1)}.`).join(
      "\n",
    );
    const pages = await pagesOf(`quota-${String(extra)}`, readyPaper("dan-chu-co-so-2023", { requirements }));
    const holding = pages.filter((page) => page.some((line) => line.includes("Phân bổ sau")));
    expect(holding).toHaveLength(1);
    const text = (holding[0] ?? []).join("\n");
    expect(text).toMatch(/3\. Chỉ tiêu khen thưởng\nHình thức, danh hiệu/u);
    expect(text).toMatch(/Giấy khen của Giám đốc tập thể 02\nGiấy khen của Giám đốc cá nhân 05/u);
  }
});

test("the plan of a deputy is signed for the head, and that of a people's committee on its behalf", async () => {
  const signed = readyPaper("dan-chu-co-so-2023", { signerCapacity: "deputy", signerName: "Nguyễn Văn Mẫu" });
  const [lastPage = []] = (await pagesOf("deputy", signed)).slice(-1);
  const text = lastPage.join("\n");
  expect(text.indexOf("KT. GIÁM ĐỐC")).toBeGreaterThan(-1);
  expect(text.indexOf("PHÓ GIÁM ĐỐC")).toBeGreaterThan(text.indexOf("KT. GIÁM ĐỐC"));
  expect(text).toContain("Nguyễn Văn Mẫu");
});

const amendment = (of: Partial<Amendment>): Amendment => ({
  id: "0198c000-0000-7000-8000-0000000000a1",
  campaignId: "0198c000-0000-7000-8000-0000000000c1",
  ordinal: 1,
  kind: "extension",
  reason: "Nhiều đơn vị cần thêm thời gian",
  documentNumber: "25/KH-SCT",
  documentOn: "2026-11-03",
  fileId: null,
  changes: [],
  dueBefore: "2026-11-10T17:00:00.000Z",
  dueAfter: "2026-11-20T17:00:00.000Z",
  at: "2026-11-03T20:00:00.000Z",
  by: "system",
  byName: "Trần Thị Hằng",
  ...of,
});

test("an amended plan names what amended it before its legal bases", async () => {
  const second = amendment({ ordinal: 2, kind: "plan", documentNumber: "", documentOn: null, reason: "Thêm chỉ tiêu" });
  const pages = await pagesOf("amended", readyPaper("dan-chu-co-so-2023", {}, [amendment({}), second]));
  const text = (pages[0] ?? []).join(" ").replaceAll("\u00a0", " ");
  expect(text).toMatch(
    /Kế hoạch này đã được sửa đổi, bổ sung theo: - Điều chỉnh số 01 ngày 04 tháng 11 năm 2026 \(gia hạn nộp hồ sơ\), ban hành bằng văn bản số 25\/KH-SCT ngày 03 tháng 11 năm 2026\. Lý do: Nhiều đơn vị cần thêm thời gian\. - Điều chỉnh số 02 ngày 04 tháng 11 năm 2026\. Lý do: Thêm chỉ tiêu\. Căn cứ/u,
  );
  expect((await pagesOf("as-launched", readyPaper("dan-chu-co-so-2023"))).flat().join(" ")).not.toContain(
    "sửa đổi, bổ sung",
  );
});
