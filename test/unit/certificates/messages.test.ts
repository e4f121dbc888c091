import { describe, expect, it } from "vitest";
import type { AppError } from "~/shared/errors";
import { joinMessages } from "~/shared/messages";
import { checkText, type CertificateText } from "~/certificates/certificate-text";
import { certificatesMessages } from "~/certificates/messages";
import { sampleText } from "./sample-texts";

const table = joinMessages([certificatesMessages]);
const inWords = (error: AppError | null): string => {
  if (error?.kind !== "rule") throw new Error("no rule was broken");
  return table[error.code]!(error.facts).facts.join(" ");
};

describe("a refusal says", () => {
  it.each<[Partial<CertificateText>, string]>([
    [{ achievement: "" }, "Giấy khen của “Nguyễn Thị Ngọc Ánh” chưa có thành tích."],
    [{ name: "" }, "Chưa có tên tập thể, cá nhân nhận."],
    [{ goldenBookNo: 0 }, "Giấy khen của “Nguyễn Thị Ngọc Ánh” có số sổ vàng 0."],
    [{ signedOn: "2026-12-01" }, "ghi ngày ký 01/12/2026, quyết định ban hành ngày 02/12/2026."],
  ])("%o", (change, sentence) => {
    expect(inWords(checkText({ ...sampleText, ...change }))).toContain(sentence);
  });

  it("which letter of which name no font has", () => {
    const error = certificatesMessages.refuse("certificate.glyph_missing", { letter: "ĕ", text: "Y Blĕk" });
    expect(inWords(error)).toBe("Chữ “ĕ” trong tên “Y Blĕk” không có trong phông.");
  });
});
