import { fork, type ChildProcess } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabases } from "~/shared/db.server";
import { diskFileStore } from "~/shared/files.server";
import { call } from "./call";
import { hostileFile, hostileKinds, type HostileFile } from "./hostile-files";
import type { Ready } from "./uploads-server";

const atOnce = 4;
/** One file of 25 MB goes through the judge's memory a few times over; four at once, and nothing that grows with their number. */
const memoryLimitBytes = 384 * 1024 * 1024;

interface Count {
  sent: number;
  taken: number;
  refused: number;
  failures: string[];
  wrong: string[];
}

/**
 * Sends N hostile and a few ordinary files in pieces to a server of its own. Holds when none is answered with a failure of the
 * server, the ordinary are taken and the hostile are not, nothing lies in the store that no row names, and memory stays bounded.
 */
export async function proveUploads(args: readonly string[], self: string): Promise<boolean> {
  const at = args.indexOf("--files");
  const files = at === -1 ? hostileKinds * 2 : Number.parseInt(args[at + 1] ?? "", 10);
  if (!Number.isSafeInteger(files) || files < 1) {
    process.stderr.write("--files: số tệp, từ 1\n");
    return false;
  }
  const dataDir = await mkdtemp(join(tmpdir(), "vinh-danh-prove-"));
  // A share is twenty files of an account: what one has sent must not keep the next from being judged.
  const child = fork(self, ["uploads-server", dataDir, String(Math.ceil(files / 20))]);
  try {
    const ready = await hear<Ready>(child);
    const before = await memoryOf(child);
    const count = await sendAll(ready, files);
    const peak = await memoryOf(child);
    const left = await leftBehind(dataDir);
    for (const line of [...count.failures, ...count.wrong, ...left].slice(0, 30)) process.stdout.write(`${line}\n`);
    process.stdout.write(
      `files = ${String(count.sent)} of ${String(Math.min(files, hostileKinds))} kinds, taken = ${String(count.taken)}, refused = ${String(count.refused)}\n` +
        `server failures = ${String(count.failures.length)}, wrongly judged = ${String(count.wrong.length)}, left behind = ${String(left.length)}\n` +
        `memory before = ${megabytes(before)} MB, peak = ${megabytes(peak)} MB, limit = ${megabytes(memoryLimitBytes)} MB\n`,
    );
    const isWhole = count.sent === files && count.taken + count.refused === files;
    return isWhole && count.failures.length + count.wrong.length + left.length === 0 && peak <= memoryLimitBytes;
  } finally {
    const ended = child.exitCode === null ? once(child, "exit") : Promise.resolve();
    if (child.connected) child.disconnect();
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function sendAll({ port, cookies }: Ready, files: number): Promise<Count> {
  const count: Count = { sent: 0, taken: 0, refused: 0, failures: [], wrong: [] };
  let next = 0;
  const work = async (): Promise<void> => {
    for (let n = next++; n < files; n = next++) {
      const file = hostileFile(n);
      // A line that the server lets fall is a failure like any other.
      const status = await send(`http://127.0.0.1:${String(port)}`, cookies[Math.floor(n / 20)] ?? "", file).catch(
        (error: unknown) => {
          process.stderr.write(`${file.what}: ${String(error)}\n`);
          return 599;
        },
      );
      count.sent += 1;
      const isTaken = status < 300;
      if (isTaken) count.taken += 1;
      else if (status < 500) count.refused += 1;
      if (status >= 500) count.failures.push(`${file.what}: ${String(status)}`);
      if (file.takes !== null && isTaken !== file.takes) count.wrong.push(`${file.what}: ${String(status)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return count;
}

/** In pieces of any size, now and then at a wrong place first; answers the last status. */
async function send(url: string, cookie: string, { name, bytes }: HostileFile): Promise<number> {
  const common = { cookie, origin: url, "tus-resumable": "1.0.0" };
  const metadata = `filename ${Buffer.from(name).toString("base64")},purpose ${Buffer.from("document").toString("base64")}`;
  const begun = await call("POST", `${url}/tai-len`, {
    ...common,
    "upload-length": String(bytes.length),
    "upload-metadata": metadata,
  });
  if (begun.status !== 201) return begun.status;
  const patch = async (offset: number, body: Buffer): Promise<number> => {
    const headers = { ...common, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" };
    return (await call("PATCH", `${url}${begun.location}`, headers, body)).status;
  };
  if (randomInt(4) === 0) {
    const astray = await patch(bytes.length + randomInt(1, 1_000), Buffer.from("x"));
    if (astray !== 409 && astray !== 413) return astray >= 500 ? astray : 599;
  }
  let status = 0;
  for (let offset = 0; offset < bytes.length;) {
    const length = Math.min(bytes.length - offset, randomInt(1, 3_000_000));
    status = await patch(offset, bytes.subarray(offset, offset + length));
    if (status !== 204) return status;
    offset += length;
  }
  return status;
}

/** What lies on the disk and no row names: half an upload, or a file that was refused. */
async function leftBehind(dataDir: string): Promise<string[]> {
  const databases = await openDatabases({ url: null, file: join(dataDir, "vinh-danh.sqlite") });
  try {
    const named = new Set(
      (await databases.read.selectFrom("stored_file").select("sha256").execute()).map((row) => row.sha256),
    );
    const found: string[] = [];
    for await (const sha256 of diskFileStore(dataDir).list())
      if (!named.has(sha256)) found.push(`no row names ${sha256}`);
    for (const folder of ["tmp", "uploads"])
      for (const name of await readdir(join(dataDir, "files", folder)).catch(() => []))
        found.push(`left in ${folder}: ${name}`);
    const expected = new Set(["files", "secret.key", "receipt-key.pem"]);
    for (const name of await readdir(dataDir))
      if (!expected.has(name) && !name.startsWith("vinh-danh.sqlite")) found.push(`not ours: ${name}`);
    return found;
  } finally {
    await databases.close();
  }
}

async function memoryOf(child: ChildProcess): Promise<number> {
  child.send("memory");
  return await hear<number>(child);
}

async function hear<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, "exit").then(() => {
    throw new Error("the server of the proof ended");
  });
  ended.catch(() => undefined);
  const [said] = (await Promise.race([once(child, "message"), ended])) as [T];
  return said;
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / (1024 * 1024)));
}
