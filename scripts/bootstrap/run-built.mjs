import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { fail, Stop } from "./say.mjs";

/** Sentences for what a started script may meet on its machine.
 * @param {NodeJS.ErrnoException & { port?: number }} error */
function machineFailure(error) {
  if (error.code === "EADDRINUSE")
    return `Cổng ${error.port ?? ""} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: npm start -- --port 3001`;
  if (error.code === "EACCES" && error.port)
    return `Tài khoản này không được phép mở cổng ${error.port}. Hãy chọn cổng từ 1024 trở lên: npm start -- --port 3000`;
  if (error.code === "ENOSPC" || error.code === "SQLITE_FULL")
    return "Ổ đĩa đã đầy. Hãy giải phóng chỗ trống rồi chạy lại; những gì đã lưu vẫn còn.";
  return undefined;
}

/** Installs and builds what is missing, then runs build/scripts/<name>.js in this process.
 * @param {string | undefined} name @param {string[]} args */
export async function runBuilt(name, args) {
  try {
    if (!name || !existsSync(`scripts/${name}.ts`)) throw new Stop(`Không có lệnh "${name ?? ""}".`);
    await ensureInstalled();
    await ensureBuilt();
    process.env.NODE_ENV = "production";
    const entry = `build/scripts/${name}.js`;
    // The script sees its arguments as if Node had started it.
    process.argv = [process.execPath, entry, ...args];
    process.on("uncaughtException", explainUncaught);
    if (process.env.npm_lifecycle_event) stopWithParent();
    await import(pathToFileURL(entry).href);
  } catch (error) {
    explain(error);
  }
}

/** npm hands a signal to its shell, and a shell that ends by it leaves us behind, holding the port. */
function stopWithParent() {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  look.unref();
}

/** A script that brings its own last resort keeps it. Rejected promises arrive here too: that is Node's default.
 * @param {unknown} error */
function explainUncaught(error) {
  if (process.listenerCount("uncaughtException") === 1) explain(error);
}

/** @param {unknown} error @returns {never} */
function explain(error) {
  const sentence = error instanceof Error ? machineFailure(error) : undefined;
  return fail(sentence ? new Stop(sentence) : error);
}
