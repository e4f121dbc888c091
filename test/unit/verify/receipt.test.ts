import { describe, expect, it } from "vitest";
import { compareFiles, readReceiptText } from "../../../scripts/verify/receipt";

const hash = "9f3c71ae04d2b86e17fa90c35d2e4b7718c6a05fe2d94b31cc07f6a8235b10e4";
const grouped = "9f3c71ae 04d2b86e 17fa90c3 5d2e4b77\n18c6a05f e2d94b31 cc07f6a8 235b10e4";

describe("a printed receipt", () => {
  it("gives its code and its hashes, however the lines are broken", () => {
    expect(readReceiptText(`Mã biên nhận: BN-2026-7KQ4ZD  SHA-256 ${grouped} và tiếp`)).toEqual({
      code: "BN-2026-7KQ4ZD",
      hashes: [hash],
    });
  });

  it("has no hash where the text only looks like one", () => {
    expect(readReceiptText("9f3c71ae 04d2b86e 17fa90c3 5d2e4b77").hashes).toEqual([]);
  });

  it("does not take the head of the log for a file", () => {
    const text = `SHA-256 ${grouped} Nhật ký hệ thống khi lập văn bản: 1284 mục, mã kiểm tra của mục\ncuối ${"ab12cd34 ".repeat(8)}.`;
    expect(readReceiptText(text).hashes).toEqual([hash]);
  });

  it("tells the right file from a changed one and from one that was not given", () => {
    const other = "0".repeat(64);
    const receipt = { code: "BN-2026-7KQ4ZD", hashes: [hash, "1".repeat(64)] };
    const result = compareFiles(receipt, [
      { name: "cong-van.pdf", sha256: hash },
      { name: "sua.pdf", sha256: other },
    ]);
    expect(result.matched.map((file) => file.name)).toEqual(["cong-van.pdf"]);
    expect(result.strange.map((file) => file.name)).toEqual(["sua.pdf"]);
    expect(result.missing).toEqual(["1".repeat(64)]);
  });
});
