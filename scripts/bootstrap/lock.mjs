import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./say.mjs";

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** @param {string} folder */
function holderOf(folder) {
  try {
    return Number(readFileSync(`${folder}/pid`, "utf8"));
  } catch {
    return undefined;
  }
}

/** Lets one process of this checkout do `work` at a time: two commands started together must not install or build twice.
 * @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>} */
export async function withLock(name, work) {
  const folder = `.cache/${name}.lock`;
  mkdirSync(".cache", { recursive: true });
  let hasSaid = false;
  for (let empty = 0; ;) {
    try {
      mkdirSync(folder);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    const pid = holderOf(folder);
    // A holder that died, or one that never came to write its number.
    if (pid === undefined ? ++empty > 20 : !isAlive(pid)) {
      rmSync(folder, { recursive: true, force: true });
      empty = 0;
      continue;
    }
    if (!hasSaid && pid !== undefined) {
      say(`Một lệnh khác (tiến trình ${pid}) đang cài đặt hoặc dựng chương trình; chờ lệnh đó xong …`);
      hasSaid = true;
    }
    await sleep(200);
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", release);
  try {
    writeFileSync(`${folder}/pid`, String(process.pid));
    return await work();
  } finally {
    release();
    process.removeListener("exit", release);
  }
}
