import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../scripts/bootstrap/build.mjs";
import { walkThrough, type Walked } from "../../scripts/walkthrough/walk";
import { chromiumPath, pdftoppmPath } from "../support/provision";

const folder = mkdtempSync(join(tmpdir(), "vinh-danh-walkthrough-"));
let walked: Walked;
let pdftotext = "";

beforeAll(async () => {
  await ensureBuilt();
  process.env["NODE_ENV"] = "production";
  process.env["VINH_DANH_CHROMIUM"] = await chromiumPath();
  pdftotext = join(dirname(await pdftoppmPath()), "pdftotext");
  walked = await walkThrough({ out: folder, dataDir: join(folder, "data"), say: () => undefined });
}, 900_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Words of a document, page by page. */
function pagesOf(name: string): string[] {
  const text = execFileSync(pdftotext, ["-layout", join(folder, name), "-"], { encoding: "utf8" });
  return text.normalize("NFC").split("\f").slice(0, -1);
}

describe("walkthrough", () => {
  it("meets no script error, refused policy, failed answer, page wider than a phone or broken invariant", () => {
    expect(walked.faults).toEqual([]);
  });

  it("ends with seven certificates, collectives first, numbered without a gap", () => {
    const pages = pagesOf("certificates.pdf");
    expect(pages.map((page) => /Số sổ vàng: (\d+)/u.exec(page)?.[1])).toEqual([
      "01",
      "02",
      "03",
      "04",
      "05",
      "06",
      "07",
    ]);
    const isPerson = pages.map((page) => /(Ông|Bà) \p{Lu}/u.test(page));
    expect(isPerson).toEqual([false, false, true, true, true, true, true]);
    expect(pages.every((page) => page.includes("212/QĐ-SCT"))).toBe(true);
  });

  it("prints each certificate by itself with the words of its page", () => {
    for (const [index, page] of pagesOf("certificates.pdf").entries()) {
      const words = (text: string): string => text.replace(/\s+/gu, " ").trim();
      const [single = "", ...more] = pagesOf(`certificate-${String(index + 1)}.pdf`);
      expect(more).toEqual([]);
      expect(words(single)).toBe(words(page));
    }
  });

  it("gives a receipt with the hash of every file", () => {
    const text = pagesOf("receipt.pdf").join("\n");
    const files = [...text.matchAll(/^ +\d+ {2,}(?:Công văn|Biên bản|Báo cáo|Văn bản)/gmu)];
    const hashes = [
      ...text.replace(/(?<=[0-9a-f]{8})[ \n]+(?=[0-9a-f]{8})/gu, "").matchAll(/SHA-256 +([0-9a-f]{64})/gu),
    ];
    expect(files).toHaveLength(5);
    expect(new Set(hashes.map(([, hash]) => hash)).size).toBe(5);
  });

  it("names the two collectives and five people in the decision", () => {
    const text = pagesOf("decision.pdf").join("\n");
    for (const name of [
      "Phòng Quản lý thương mại",
      "Văn phòng Sở",
      "Trần Quốc Bảo",
      "Phan Thị Kiều Oanh",
      "H’Bia Êban",
    ])
      expect(text).toContain(name);
    for (const name of ["Tô Vĩnh Hưng", "Y Blĕk", "Lương Thị Bích Diệp"]) expect(text).not.toContain(name);
  });

  it("counts what the task of every role took", () => {
    const report = JSON.parse(readFileSync(join(folder, "walkthrough.json"), "utf8"));
    const roles = ["admin", "council", "hr", "inspector", "organizer", "public", "signer", "staff", "unit"];
    expect(Object.keys(report.roles).sort()).toEqual(roles);
    for (const role of roles) expect(report.roles[role].clicks).toBeGreaterThan(0);
  });

  it("leaves a picture of every step at the width of a desk and of a phone", () => {
    const wide = walked.files.filter((name) => name.endsWith("-1280.png"));
    const narrow = walked.files.filter((name) => name.endsWith("-390.png"));
    expect(wide.length).toBeGreaterThan(50);
    expect(narrow.map((name) => name.replace("-390", ""))).toEqual(wide.map((name) => name.replace("-1280", "")));
  });
});
