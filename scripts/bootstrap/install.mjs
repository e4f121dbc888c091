import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { command, npm } from "./command.mjs";
import { installFailure } from "./install-failure.mjs";
import { withLock } from "./lock.mjs";
import { step, Stop } from "./say.mjs";

const STAMP = "node_modules/.vinh-danh.json";
const PLATFORM = `${process.platform}-${process.arch}`;

/** @param {string} path @returns {any} */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function lockHash() {
  return createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
}

function isStamped() {
  const stamp = readJson(STAMP);
  return stamp?.lock === lockHash() && stamp?.platform === PLATFORM;
}

function writeStamp() {
  writeFileSync(STAMP, `${JSON.stringify({ lock: lockHash(), platform: PLATFORM })}\n`);
}

/** True when somebody has already installed this very lock file by hand (`npm ci`, `npm install`). */
function isInstalledByHand() {
  const wanted = readJson("package-lock.json")?.packages;
  const present = readJson("node_modules/.package-lock.json")?.packages;
  if (!wanted || !present) return false;
  // npm writes that list before the install scripts run: sqlite3 is there only when its own has ended well.
  if (!existsSync("node_modules/sqlite3/build/Release/node_sqlite3.node")) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || entry.devOptional || present[path]?.version === entry.version,
  );
}

/** Installs from the lock file unless node_modules already holds exactly that. */
export async function ensureInstalled() {
  if (isStamped()) return;
  await withLock("install", async () => {
    if (isStamped()) return;
    if (isInstalledByHand()) return writeStamp();
    await step("Cài đặt các thư viện theo package-lock.json (lần đầu mất vài phút)", install);
    writeStamp();
  });
}

async function install() {
  const { file, before } = npm();
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--no-progress"];
  const ran = await command(file, [...before, ...args]);
  if (ran.code === 0) return;
  const shown = ran.output.trimEnd().split("\n").slice(-40).join("\n");
  process.stderr.write(`${shown}\n`);
  throw new Stop(installFailure(ran.output));
}
