import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { compareFiles, readReceiptText, type GivenFile } from "./verify/receipt";

const help = `npm run verify -- receipt GIAY-BIEN-NHAN.pdf TEP [TEP …]

So từng tệp (hoặc mọi tệp trong một thư mục) với mã SHA-256 in trên giấy biên nhận. Không cần mạng, không cần cơ sở dữ liệu.
`;

async function verifyReceipt(receiptFile: string, given: readonly string[]): Promise<boolean> {
  const receipt = readReceiptText(await textOf(await readFile(receiptFile)));
  if (receipt.code === null || receipt.hashes.length === 0) {
    process.stdout.write(`Không đọc được mã biên nhận và mã SHA-256 trong ${basename(receiptFile)}.\n`);
    return false;
  }
  const { matched, strange, missing } = compareFiles(receipt, await hashAll(given));
  process.stdout.write(`Giấy biên nhận ${receipt.code}: ${String(receipt.hashes.length)} tệp.\n`);
  for (const file of matched) process.stdout.write(`  đúng       ${file.name}\n`);
  for (const file of strange)
    process.stdout.write(`  KHÁC       ${file.name}: không có trên giấy biên nhận, hoặc đã bị sửa sau khi nộp\n`);
  for (const hash of missing) process.stdout.write(`  chưa đưa   tệp có mã ${hash.slice(0, 16)}…\n`);
  return strange.length === 0 && matched.length > 0;
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({
    data: Uint8Array.from(pdf),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  return pages.join(" ").normalize("NFC");
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

const [what, receiptFile, ...given] = process.argv.slice(2);
if (what !== "receipt" || receiptFile === undefined || given.length === 0) {
  process.stdout.write(help);
  process.exitCode = what === undefined ? 0 : 1;
} else {
  process.exitCode = (await verifyReceipt(receiptFile, given)) ? 0 : 1;
}
