import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { command } from "./command.mjs";
import { contentPrint, filesUnder, touchPrint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { step, Stop } from "./say.mjs";

const COMMON = ["app", "db", "package-lock.json", "tsconfig.json", "vite.aliases.ts"];

/** @typedef {{ name: string, title: string, inputs: string[], output: string, args: string[] }} Part */
/** @type {Part[]} */
const PARTS = [
  {
    name: "remix",
    title: "trang web",
    inputs: [...COMMON, "public", "remix.config.js", "vite.config.ts"],
    output: "build/server/index.js",
    args: ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"],
  },
  {
    name: "scripts",
    title: "máy chủ và các lệnh",
    inputs: [...COMMON, "scripts", "vite.scripts.config.ts"],
    output: "build/scripts",
    args: ["node_modules/vite/bin/vite.js", "build", "--config", "vite.scripts.config.ts"],
  },
];

/** @param {Part} part */
function inputsOf(part) {
  return filesUnder(part.inputs);
}

/** @param {Part} part */
function stampPath(part) {
  return `build/.${part.name}.json`;
}

/** @param {Part} part @returns {{ touch?: string, content?: string }} */
function stampOf(part) {
  try {
    return JSON.parse(readFileSync(stampPath(part), "utf8"));
  } catch {
    return {};
  }
}

/** @param {Part} part @param {string} touch @param {string} content */
function writeStamp(part, touch, content) {
  mkdirSync("build", { recursive: true });
  writeFileSync(stampPath(part), `${JSON.stringify({ touch, content })}\n`);
}

/** @param {Part} part */
function isFresh(part) {
  if (!existsSync(part.output)) return false;
  const files = inputsOf(part);
  const stamp = stampOf(part);
  const touch = touchPrint(files);
  if (stamp.touch === touch) return true;
  if (!stamp.content || stamp.content !== contentPrint(files)) return false;
  writeStamp(part, touch, stamp.content);
  return true;
}

/** Builds what is older than its sources.
 * @param {{ force?: boolean }} [options] */
export async function ensureBuilt(options = {}) {
  if (!options.force && PARTS.every(isFresh)) return;
  await withLock("build", async () => {
    const stale = options.force ? PARTS : PARTS.filter((part) => !isFresh(part));
    if (stale.length === 0) return;
    await step(`Dựng ${stale.map((part) => part.title).join(" và ")}`, async () => {
      const failed = (await Promise.all(stale.map(build))).filter((message) => message !== undefined);
      if (failed.length > 0) throw new Stop(failed.join("\n"));
    });
  });
}

/** @param {Part} part @returns {Promise<string | undefined>} what to tell the reader when it failed */
async function build(part) {
  const files = inputsOf(part);
  const touch = touchPrint(files);
  const content = contentPrint(files);
  rmSync(stampPath(part), { force: true });
  const ran = await command(process.execPath, part.args, { env: { ...process.env, NODE_ENV: "production" } });
  if (ran.code === 0) {
    const warnings = ran.output.trim();
    if (warnings) process.stdout.write(`${warnings}\n`);
    return writeStamp(part, touch, content);
  }
  // Rollup prints every file it had seen: the reason stands before that list.
  process.stderr.write(ran.output.replace(/,?\s*watchFiles: \[[\s\S]*?\n\s*\]/, ""));
  return /ENOSPC/.test(ran.output)
    ? "Ổ đĩa đã đầy nên không dựng được chương trình."
    : `Không dựng được ${part.title}; thông báo ở trên nói rõ nguyên nhân.`;
}
