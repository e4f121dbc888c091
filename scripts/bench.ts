import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { measureBoard } from "./bench/board";
import { measureCertificates } from "./bench/certificates";
import { measureList, serveList } from "./bench/list";
import { measureListGrowth } from "./bench/list-growth";
import { measureSearch } from "./bench/search";
import { measureStart } from "./bench/start";

const entry = fileURLToPath(import.meta.url);

const measures: Readonly<Record<string, { about: string; measure: () => Promise<Record<string, unknown>> }>> = {
  list: { about: "danh sách hồ sơ, 50 trong 10.000, so với giới hạn của Node", measure: () => measureList(entry) },
  "list-growth": {
    about: "danh sách hồ sơ, 100.000 hồ sơ, so với một phần mười",
    measure: () => measureListGrowth(entry),
  },
  board: {
    about: "bảng tiến độ, 2.000 đơn vị và 20.000 đề nghị, so với 20 đơn vị",
    measure: () => measureBoard(entry),
  },
  search: {
    about: "tìm theo tên, 100.000 người và 10.000 đề nghị, so với một phần mười",
    measure: () => measureSearch(entry),
  },
  start: { about: "khởi động nguội đến trang đầu tiên, bộ nhớ khi nghỉ", measure: () => measureStart(entry) },
  certificates: { about: "giấy khen PDF, so với pdfkit", measure: () => measureCertificates() },
};

const help = `npm run bench -- [tên …] [--json TỆP]

${Object.entries(measures)
  .map(([name, { about }]) => `  ${name.padEnd(14)}${about}`)
  .join("\n")}

Không nêu tên: đo tất cả. Mỗi phép đo chạy xen kẽ với mốc so sánh trong cùng một lượt; số in ra là trung vị.
`;

async function bench(args: readonly string[]): Promise<number> {
  const at = args.indexOf("--json");
  const file = at === -1 ? null : args[at + 1];
  const names = args.filter((_, index) => at === -1 || (index !== at && index !== at + 1));
  const unknown = names.filter((name) => !Object.hasOwn(measures, name));
  if (unknown.length > 0 || file === undefined) {
    process.stdout.write(unknown.length > 0 ? `Không có phép đo "${unknown.join(", ")}".\n\n${help}` : help);
    return 1;
  }
  const results: Record<string, Record<string, unknown>> = {};
  for (const [name, { about, measure }] of Object.entries(measures)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stdout.write(`${name}: ${about} …\n`);
    const result = await measure();
    results[name] = result;
    for (const [key, value] of Object.entries(result)) process.stdout.write(`  ${key.padEnd(26)}${String(value)}\n`);
    // Written after each: a long run that is broken off has not measured in vain.
    if (file !== null) await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  }
  return 0;
}

const args = process.argv.slice(2);
if (args[0] === "serve" && process.send !== undefined) await serveList();
else process.exitCode = await bench(args);
