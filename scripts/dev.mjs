// npm run dev [-- arguments of npm start]: runs the product, and builds and starts it anew after every change.
// The very server of npm start, so that what works here works there.
import "./bootstrap/before.cjs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { ensureBuilt } from "./bootstrap/build.mjs";
import { ensureInstalled } from "./bootstrap/install.mjs";
import { fail, say, Stop } from "./bootstrap/say.mjs";

const WATCHED = ["app", "db", "scripts", "public"];

/** @type {import("node:child_process").ChildProcess | undefined} */
let child;

async function restart() {
  if (child && child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  child = spawn(process.execPath, ["scripts/start.cjs", ...process.argv.slice(2)], { stdio: "inherit" });
}

async function rebuild() {
  try {
    await ensureBuilt();
    await restart();
  } catch (error) {
    // The old one keeps running until the mistake is mended.
    if (!(error instanceof Stop)) throw error;
    say(error.message);
  }
}

/** One rebuild at a time; what changes meanwhile is taken up by one more. */
let running = Promise.resolve();
/** @type {NodeJS.Timeout | undefined} */
let soon;
function changed() {
  clearTimeout(soon);
  soon = setTimeout(() => {
    running = running.then(rebuild).catch(fail);
  }, 150);
}

try {
  await ensureInstalled();
  for (const folder of WATCHED) if (existsSync(folder)) watch(folder, { recursive: true }, changed);
  await rebuild();
} catch (error) {
  fail(error);
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.on(signal, () => {
    child?.kill(signal);
    void (child ? once(child, "exit") : Promise.resolve()).then(() => process.exit(0));
  });
