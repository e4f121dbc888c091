// One vitest suite as a process of its own, and what its JSON report counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { command } from "./command.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** Environment of every suite: a zone far from Hanoi, and no setting of the machine's own installation.
 * @param {Record<string, string>} [more] @returns {NodeJS.ProcessEnv} */
export function suiteEnvironment(more = {}) {
  const env = { ...process.env, TZ: "America/Los_Angeles", UV_THREADPOOL_SIZE: "12", ...more };
  for (const name of ["NODE_ENV", "NODE_OPTIONS"]) delete env[name];
  if (!more.DATABASE_URL) delete env.DATABASE_URL;
  return env;
}

/** Counts of a vitest JSON report. A file that could not be loaded, and an error outside every test, count as failed.
 * @param {any} report undefined where vitest wrote none @param {number} code exit code of vitest @returns {Count} */
export function countReport(report, code) {
  const files = report?.testResults ?? [];
  const unloaded = files.filter(
    (/** @type {any} */ file) =>
      file.status === "failed" && !file.assertionResults.some((/** @type {any} */ one) => one.status === "failed"),
  );
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const failed = (report?.numFailedTests ?? 0) + unloaded.length;
  return { passed, skipped, failed: failed === 0 && (code !== 0 || passed + skipped === 0) ? 1 : failed };
}

/** `shares`: one worker loads a module once for all its files; loading them anew for each file takes longer than the tests do.
 * `alone`: one file at a time.
 * @param {{ name: string, folder: string, shares: boolean, alone: boolean, env?: Record<string, string>, node?: string, timeoutMs: number }} suite
 * @returns {Promise<Count>} */
export async function runSuite(suite) {
  const outputFile = `.cache/test/${suite.name}.json`;
  mkdirSync(".cache/test", { recursive: true });
  rmSync(outputFile, { force: true });
  const args = ["node_modules/vitest/vitest.mjs", "run", `${suite.folder}/`, "--reporter=default"];
  if (suite.shares) args.push("--no-isolate");
  if (suite.alone) args.push("--maxWorkers=1");
  const ran = await command(
    suite.node ?? process.execPath,
    [...args, "--reporter=json", `--outputFile=${outputFile}`],
    {
      env: suiteEnvironment(suite.env),
      show: true,
      timeoutMs: suite.timeoutMs,
    },
  );
  const report = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, "utf8")) : undefined;
  return countReport(report, ran.code);
}
