// npm test [-- NAME…]: every check and every suite, or the named ones. Stops at nothing; the last line counts.
import "./bootstrap/before.cjs";
import { existsSync } from "node:fs";
import { ensureBuilt } from "./bootstrap/build.mjs";
import { command } from "./bootstrap/command.mjs";
import { ensureInstalled } from "./bootstrap/install.mjs";
import { startPostgres } from "./bootstrap/postgres.mjs";
import { duration, say, step, Stop } from "./bootstrap/say.mjs";
import { runSuite } from "./bootstrap/suites.mjs";
import { ensureTools } from "./bootstrap/tools.mjs";

// Twenty minutes are the aim on two cores, and the last lines tell what each part took; a suite that hangs is stopped here and counted
// as failed. Counted from the end of the installation, whose time is the network's.
const LIMIT_MS = 40 * 60_000;
let installedAt = 0;

// The longest first: whatever else needs no other core runs beside it.
const CHECKS = {
  lint: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"],
  typecheck: ["node_modules/typescript/bin/tsc", "--noEmit"],
  format: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
  structure: [
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    ...["--config", ".dependency-cruiser.cjs", "app", "db", "scripts", "test"],
  ],
};

/**
 * In the order in which they run. `needs`: what the suite finds in its environment. `shares`: its files keep the modules they load.
 * `beside`: waits for nothing and is timed by nothing, so that it runs beside the checks. `alone`: one file at a time, since a browser
 * and its server keep two cores busy and two of each hinder one another.
 */
const SUITES = [
  { name: "unit", folder: "test/unit", needs: [], shares: true, beside: true, alone: false },
  { name: "architecture", folder: "test/architecture", needs: [], shares: true, beside: true, alone: false },
  { name: "integration", folder: "test/integration", needs: ["pdftoppm"], shares: true, beside: false, alone: false },
  {
    name: "integration-postgres",
    folder: "test/integration",
    needs: ["postgres", "pdftoppm"],
    shares: true,
    beside: false,
    alone: false,
  },
  { name: "routes", folder: "test/routes", needs: ["build", "pdftoppm"], shares: false, beside: false, alone: false },
  { name: "pdf", folder: "test/pdf", needs: ["build", "pdftoppm"], shares: false, beside: false, alone: false },
  {
    name: "e2e",
    folder: "test/e2e",
    needs: ["build", "chromium", "pdftoppm"],
    shares: false,
    beside: false,
    alone: true,
  },
];

/** @typedef {import("./bootstrap/suites.mjs").Count} Count */
/** @type {{ name: string, count: Count, ms: number }[]} */
const results = [];

/** @param {string} name @param {() => Promise<Count>} work */
async function record(name, work) {
  const began = performance.now();
  /** @type {Count} */
  let count;
  try {
    count = await work();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    count = { passed: 0, failed: 1, skipped: 0 };
  }
  const ms = performance.now() - began;
  results.push({ name, count, ms });
  say(`${count.failed === 0 ? "✓" : "✗"} ${name}: ${lineOf(count)} (${duration(ms)})`);
}

/** @param {Count} count */
function lineOf(count) {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  return `${count.passed} passed, ${count.failed} failed${skipped}`;
}

function timeLeft() {
  return Math.max(1, LIMIT_MS - (performance.now() - installedAt));
}

/** @param {string} name @param {string[]} args */
function check(name, args) {
  return record(name, async () => {
    const ran = await command(process.execPath, args, { timeoutMs: timeLeft() });
    if (ran.code !== 0) say(ran.output.trimEnd());
    return { passed: ran.code === 0 ? 1 : 0, failed: ran.code === 0 ? 0 : 1, skipped: 0 };
  });
}

/** Two at a time: these are single processes that keep one core busy each.
 * @param {(() => Promise<void>)[]} works */
async function twoAtATime(works) {
  const next = async () => {
    for (let work = works.shift(); work; work = works.shift()) await work();
  };
  await Promise.all([next(), next()]);
}

/** @param {string[]} names */
async function main(names) {
  const isChosen = (/** @type {string} */ name) =>
    names.length === 0 || names.some((chosen) => name === chosen || name === `${chosen}-postgres`);
  const suites = SUITES.filter((suite) => isChosen(suite.name) && existsSync(suite.folder));
  const checks = Object.entries(CHECKS).filter(([name]) => isChosen(name));
  const known = new Set([...Object.keys(CHECKS), ...SUITES.map((suite) => suite.name)]);
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Stop(`Không có phần kiểm tra "${unknown.join(", ")}". Có: ${[...known].join(", ")}.`);
  await ensureInstalled();
  installedAt = performance.now();

  const needs = new Set(suites.flatMap((suite) => suite.needs));
  /** @type {("chromium" | "pdftoppm" | "postgres")[]} */
  const wanted = ["chromium", "pdftoppm", "postgres"];
  const tools = await ensureTools(...wanted.filter((tool) => needs.has(tool)));
  /** @type {Record<string, string>} */
  const env = {};
  if (tools.chromium) env.VINH_DANH_CHROMIUM = tools.chromium;
  if (tools.pdftoppm) env.VINH_DANH_PDFTOPPM = tools.pdftoppm;

  const works = checks.map(
    ([name, args]) =>
      () =>
        check(name, args),
  );
  if (needs.has("build"))
    works.push(() =>
      record("build", async () => {
        await ensureBuilt();
        return { passed: 1, failed: 0, skipped: 0 };
      }),
    );
  await twoAtATime([...works, ...suites.filter((suite) => suite.beside).map((suite) => () => suiteOf(suite))]);
  for (const suite of suites) if (!suite.beside) await suiteOf(suite);

  /** @param {typeof SUITES[number]} suite */
  async function suiteOf(suite) {
    say(`\n— ${suite.name}`);
    await record(suite.name, () => (suite.needs.includes("postgres") ? onPostgres(suite) : run(suite)));
  }

  /** @param {typeof SUITES[number]} suite @param {Record<string, string>} [more] */
  function run(suite, more = {}) {
    const { name, folder, shares, alone } = suite;
    return runSuite({ name, folder, shares, alone, env: { ...env, ...more }, timeoutMs: timeLeft() });
  }

  /** @param {typeof SUITES[number]} suite */
  async function onPostgres(suite) {
    const server = await step("Khởi động PostgreSQL tạm", async () => startPostgres(tools.postgres));
    process.once("exit", server.stop);
    try {
      const more = { VINH_DANH_TEST_ENGINE: "postgres", VINH_DANH_PG_URL: server.url, DATABASE_URL: server.url };
      return await run(suite, more);
    } finally {
      process.removeListener("exit", server.stop);
      server.stop();
    }
  }
}

try {
  await main(process.argv.slice(2));
  const total = { passed: 0, failed: 0, skipped: 0 };
  say("");
  for (const { name, count, ms } of results) {
    say(
      `${count.failed + count.skipped === 0 ? "✓" : "✗"} ${name.padEnd(22)} ${lineOf(count).padEnd(26)} ${duration(ms)}`,
    );
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  say(`Tổng thời gian: ${duration(performance.now())}.`);
  say(lineOf(total));
  // A skipped test has checked nothing.
  process.exitCode = total.failed + total.skipped > 0 || total.passed === 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Stop ? error.message : error);
  say("0 passed, 1 failed");
  process.exit(1);
}
