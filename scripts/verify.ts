import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { checkPackage, sayPackage } from "./verify/package";
import { compareFiles, readReceiptText, type GivenFile } from "./verify/receipt";
import { checkSeal, type SealVerdict } from "./verify/receipt-seal";
import { textOfPdf } from "./verify/pdf-text";

const help = `npm run verify -- receipt GIAY-BIEN-NHAN.pdf [--key KHOA.pem] [TEP …]
npm run verify -- package BO-HO-SO.zip [--key KHOA.pem]

--key: khóa công khai tải ở trang "Khóa ký giấy biên nhận" của hệ thống; cho biết tệp giấy biên nhận còn nguyên hay đã bị sửa.
package: bộ hồ sơ trình cấp trên; từng tệp được so với danh mục đã ký, báo tệp bị sửa, thiếu hoặc thêm.
TEP:   tệp hồ sơ, hoặc thư mục; từng tệp được so với mã SHA-256 in trên giấy biên nhận.
Không cần mạng, không cần cơ sở dữ liệu.
`;

async function verifyReceipt(
  receiptFile: string,
  keyFile: string | undefined,
  given: readonly string[],
): Promise<boolean> {
  const pdf = await readFile(receiptFile);
  const receipt = readReceiptText(await textOfPdf(pdf));
  if (receipt.code === null || receipt.hashes.length === 0) {
    process.stdout.write(`Không đọc được mã biên nhận và mã SHA-256 trong ${basename(receiptFile)}.\n`);
    return false;
  }
  process.stdout.write(`Giấy biên nhận ${receipt.code}: ${String(receipt.hashes.length)} tệp.\n`);
  let isRight = true;
  if (keyFile === undefined) process.stdout.write("  chữ ký     chưa kiểm tra: chưa đưa khóa công khai (--key)\n");
  else {
    const verdict = checkSeal(pdf, await readFile(keyFile, "utf8"));
    process.stdout.write(`  chữ ký     ${sayVerdict(verdict)}\n`);
    isRight = verdict.kind === "genuine";
  }
  if (given.length === 0) return isRight;
  const { matched, strange, missing } = compareFiles(receipt, await hashAll(given));
  for (const file of matched) process.stdout.write(`  đúng       ${file.name}\n`);
  for (const file of strange)
    process.stdout.write(`  KHÁC       ${file.name}: không có trên giấy biên nhận, hoặc đã bị sửa sau khi nộp\n`);
  for (const hash of missing) process.stdout.write(`  chưa đưa   tệp có mã ${hash.slice(0, 16)}…\n`);
  return isRight && strange.length === 0 && matched.length > 0;
}

function sayVerdict(verdict: SealVerdict): string {
  switch (verdict.kind) {
    case "genuine":
      return `ĐÚNG: tệp còn nguyên như lúc hệ thống lập, khóa ${verdict.keyId}`;
    case "changed":
      return `SAI: tệp đã bị sửa sau khi lập, hoặc chữ ký không phải của khóa ${verdict.keyId}`;
    case "other_key":
      return `CHƯA RÕ: tệp ký bằng khóa ${verdict.keyId}, khóa đưa vào là ${verdict.givenKeyId}; tải đúng khóa rồi kiểm tra lại`;
    case "unsealed":
      return "KHÔNG CÓ: tệp không mang chữ ký của hệ thống, hoặc đã bị lưu lại bằng chương trình khác";
    case "bad_key":
      return "CHƯA RÕ: tệp đưa vào sau --key không phải khóa công khai dạng PEM";
  }
}

async function verifyPackage(file: string, keyFile: string | undefined): Promise<boolean> {
  const key = keyFile === undefined ? null : await readFile(keyFile, "utf8");
  const verdict = checkPackage(await readFile(file), key);
  process.stdout.write(`${sayPackage(basename(file), verdict).join("\n")}\n`);
  return verdict.kind === "read" && verdict.isRight;
}

async function hashAll(paths: readonly string[]): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) {
      files.push(...(await hashAll((await readdir(path)).sort().map((name) => join(path, name)))));
      continue;
    }
    files.push({
      name: basename(path),
      sha256: createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    });
  }
  return files;
}

const [what, ...words] = process.argv.slice(2);
const keyAt = words.indexOf("--key");
const [keyFile] = keyAt === -1 ? [] : words.splice(keyAt, 2).slice(1);
const [receiptFile, ...given] = words;
const hasTask = keyFile !== undefined || given.length > 0;
if (what === "package" && receiptFile !== undefined) {
  process.exitCode = (await verifyPackage(receiptFile, keyFile)) ? 0 : 1;
} else if (what !== "receipt" || receiptFile === undefined || !hasTask) {
  process.stdout.write(help);
  process.exitCode = what === undefined ? 0 : 1;
} else {
  process.exitCode = (await verifyReceipt(receiptFile, keyFile, given)) ? 0 : 1;
}
