/** The outside programs of the tests. `npm test` finds or installs them and names them in the environment; a suite run by
 * hand (`npx vitest run test/e2e/x`) finds or installs them here. */
import { startPostgres } from "../../scripts/bootstrap/postgres.mjs";
import { ensureTools } from "../../scripts/bootstrap/tools.mjs";

/** Path of a Chromium or Chrome, for playwright-core's `executablePath`. */
export async function chromiumPath(): Promise<string> {
  return process.env["VINH_DANH_CHROMIUM"] ?? (await ensureTools("chromium")).chromium;
}

/** Arguments Chromium needs under root and in a closed network. */
export const chromiumArguments: readonly string[] = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Path of poppler's pdftoppm. */
export async function pdftoppmPath(): Promise<string> {
  return process.env["VINH_DANH_PDFTOPPM"] ?? (await ensureTools("pdftoppm")).pdftoppm;
}

let ownServer: Promise<string> | undefined;

/** Address of a PostgreSQL server on which databases may be created and dropped. */
export async function postgresUrl(): Promise<string> {
  const given = process.env["VINH_DANH_PG_URL"];
  if (given !== undefined) return given;
  ownServer ??= ensureTools("postgres").then(({ postgres }) => {
    const server = startPostgres(postgres);
    process.once("exit", server.stop);
    return server.url;
  });
  return ownServer;
}
