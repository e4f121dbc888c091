import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { dirname, join } from "node:path";

export interface RealServer {
  url: string;
  /** Lines of the log that tell of a failure. */
  failures: string[];
  /** SIGKILL: no goodbye, no flush. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built product as an installation does, in a process of its own. `self`: the script that proves. */
export async function startRealServer(
  self: string,
  { dataDir, databaseUrl }: { dataDir: string; databaseUrl: string | null },
): Promise<RealServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(dirname(self), "serve.js")], {
    env: {
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "error",
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const failures: string[] = [];
  const ended = once(child, "exit");
  await new Promise<void>((resolve, reject) => {
    const hear = (said: Buffer): void => {
      const text = said.toString();
      if (text.includes("http://localhost:")) resolve();
      for (const line of text.split("\n")) if (line.startsWith('{"level":')) failures.push(line);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", (said: Buffer) => {
      failures.push(said.toString());
    });
    void ended.then(() => {
      reject(new Error(`the server ended: ${failures.join("\n")}`));
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    url: `http://127.0.0.1:${String(port)}`,
    failures,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
