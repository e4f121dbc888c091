import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { paths } from "~/shared/paths";
import { makeListData } from "./list-data";
import { fetchPage } from "./load";
import { median, rounded } from "./numbers";

export type StartMeasure = {
  /** From the start of the process to the first whole page. */
  readonly firstPageMs: number;
  /** Resident memory five seconds later; null where the system does not tell it. */
  readonly memoryMb: number | null;
  readonly rounds: number;
};

const restMs = 5_000;

/** A cold start of the built product on a database of 10,000 dossiers: the system's file cache is warm, nothing else. */
export async function measureStart(entry: string, { rounds = 3 } = {}): Promise<StartMeasure> {
  const data = await makeListData();
  const times: number[] = [];
  const sizes: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const port = await freePort();
      const begun = performance.now();
      const child = spawn(process.execPath, [join(dirname(entry), "serve.js"), "--port", String(port)], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { DATA_DIR: data.dataDir, HOST: "127.0.0.1", NODE_ENV: "production" },
      });
      await firstPage(port);
      times.push(performance.now() - begun);
      await rest();
      sizes.push(await residentMb(child.pid ?? 0));
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
  } finally {
    await data.remove();
  }
  const memory = median(sizes);
  return { firstPageMs: Math.round(median(times)), memoryMb: Number.isNaN(memory) ? null : rounded(memory, 1), rounds };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const patienceMs = 30_000;

async function firstPage(port: number): Promise<void> {
  const begun = performance.now();
  for (;;) {
    try {
      await fetchPage({ port, path: paths.signIn(), cookie: "" });
      return;
    } catch (error) {
      if (performance.now() - begun > patienceMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, restMs));
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
