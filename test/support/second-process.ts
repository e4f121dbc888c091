import { spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { build } from "vite";
import { aliases } from "../../vite.aliases";

export interface SecondProcess {
  child: ChildProcessByStdio<null, Readable, null>;
  /** Resolves when the process has printed this word. */
  said: (word: string) => Promise<void>;
  /** The exit code; null when it was killed. */
  ended: Promise<number | null>;
}

export interface ProcessScript {
  start: (args: readonly string[]) => SecondProcess;
  remove: () => Promise<void>;
}

/** Builds a TypeScript entry of the tests, so that plain Node can run it as a process of its own. */
export async function buildProcessScript(entry: string): Promise<ProcessScript> {
  // Inside the project, where Node finds its packages.
  const cache = join(import.meta.dirname, "../../.cache");
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, "process-"));
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: aliases },
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      target: "node20",
      rollupOptions: { input: entry, output: { entryFileNames: "entry.mjs" } },
    },
  });
  return {
    start: (args) => startProcess(join(outDir, "entry.mjs"), args),
    remove: () => rm(outDir, { recursive: true, force: true }),
  };
}

function startProcess(file: string, args: readonly string[]): SecondProcess {
  const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (text: string) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const said = async (word: string) => {
    while (!output.includes(word)) {
      if (child.exitCode !== null) throw new Error(`the process ended before it said ${word}: ${output}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { child, said, ended };
}
