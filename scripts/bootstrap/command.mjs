import { spawn } from "node:child_process";

/** @typedef {{ code: number, output: string, seconds: number }} Ran */

/** Runs a command to its end and collects what it printed; with `show` it is printed as it comes, too.
 * @param {string} file @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<Ran>} */
export function command(file, args, options = {}) {
  return new Promise((resolve) => {
    const began = performance.now();
    let output = "";
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString("utf8");
      if (options.show) process.stdout.write(chunk);
    };
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
      // npm is a batch file on Windows, which only a shell can start.
      shell: process.platform === "win32" && file.endsWith(".cmd"),
    });
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const stop = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    const limit = options.timeoutMs
      ? setTimeout(() => {
          output += `\n(quá ${options.timeoutMs} ms, đã dừng)\n`;
          child.kill("SIGKILL");
        }, options.timeoutMs)
      : undefined;
    const done = (/** @type {number} */ code) => {
      clearTimeout(limit);
      process.removeListener("SIGINT", stop);
      process.removeListener("SIGTERM", stop);
      resolve({ code, output, seconds: (performance.now() - began) / 1000 });
    };
    child.on("error", (error) => {
      output += String(error);
      done(127);
    });
    child.on("close", (code, signal) => {
      if (signal === "SIGINT") process.exit(130);
      if (signal === "SIGTERM") process.exit(143);
      done(code ?? 1);
    });
  });
}

/** How to start npm: the very npm that started us where there is one.
 * @returns {{ file: string, before: string[] }} */
export function npm() {
  const path = process.env.npm_execpath;
  if (path && /npm-cli\.[cm]?js$/.test(path)) return { file: process.execPath, before: [path] };
  return { file: process.platform === "win32" ? "npm.cmd" : "npm", before: [] };
}
