import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { walkThrough } from "./walkthrough/walk";

const help = `npm run walkthrough -- --out THU_MUC

Mở một máy chủ riêng trên cơ sở dữ liệu tạm và đi hết công việc chính trong trình duyệt Chromium, mỗi vai trò một tài khoản.
Để lại trong THU_MUC hình từng bước, các văn bản PDF và walkthrough.json.
`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(folder: string): Promise<boolean> {
  const out = resolve(folder);
  const begun = performance.now();
  await mkdir(out, { recursive: true });
  const dataDir = await mkdtemp(join(tmpdir(), "vinh-danh-"));
  try {
    const { files, faults } = await walkThrough({ out, dataDir, say });
    const pictures = files.filter((name) => name.endsWith(".png")).length;
    say(`\nĐã ghi vào ${out}: ${String(pictures)} hình và`);
    for (const name of files.filter((one) => !one.endsWith(".png"))) say(`  ${name}`);
    for (const fault of faults) say(`LỖI  ${fault}`);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).replace(".", ",");
    say(
      faults.length === 0
        ? `Xong sau ${seconds} giây; dữ liệu nguyên vẹn.`
        : `Có ${String(faults.length)} lỗi, sau ${seconds} giây.`,
    );
    return faults.length === 0;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const at = process.argv.indexOf("--out");
const folder = at === -1 ? undefined : process.argv[at + 1];
if (folder === undefined) {
  process.stdout.write(help);
  process.exit(1);
}
process.exit((await main(folder)) ? 0 : 1);
