import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition, safeFileName } from "~/shared/file-name";

describe("a file's name", () => {
  it.each([
    ["Báo cáo thành tích.pdf", "Báo cáo thành tích.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\Lan\\Tờ trình.docx", "Tờ trình.docx"],
    ["bao\u0000cao\r\n.pdf", "baocao.pdf"],
    ["Ba\u0301o  ca\u0301o\u200b .pdf", "Báo cáo .pdf"],
    ["ảnh\u202egpj.exe", "ảnhgpj.exe"],
    [".htaccess", "htaccess"],
    ["...", "tep"],
    ["", "tep"],
    ["a/", "tep"],
    ['danh sách "mật": 1?.pdf', "danh sách -mật-- 1-.pdf"],
  ])("%j is kept as %j", (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it("keeps its ending when it is cut", () => {
    const name = safeFileName(`${"ộ".repeat(400)}.pdf`);
    expect([...name]).toHaveLength(180);
    expect(name.endsWith("ộ.pdf")).toBe(true);
  });

  it("is never empty, long, a path or unstable, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = safeFileName(given);
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(180);
        expect(name).not.toMatch(/[/\\\u0000-\u001f\u007f]/);
        expect(safeFileName(name)).toBe(name);
        expect(contentDisposition(given)).toMatch(
          /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/,
        );
      }),
    );
  });

  it("goes into a header in both forms", () => {
    expect(contentDisposition("Đề nghị (1).pdf")).toBe(
      "attachment; filename=\"De nghi (1).pdf\"; filename*=UTF-8''%C4%90%E1%BB%81%20ngh%E1%BB%8B%20%281%29.pdf",
    );
    // A letter that is a mark alone leaves nothing to old readers.
    expect(contentDisposition("\u{11127}")).toBe("attachment; filename=\"tep\"; filename*=UTF-8''%F0%91%84%A7");
    expect(contentDisposition("a.png", true)).toBe("inline; filename=\"a.png\"; filename*=UTF-8''a.png");
  });
});
