import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fetchPage, type Target } from "./load";

/** Bytes of all script that a page makes the browser load, with what each file imports, gzipped one by one at the usual level. */
export async function scriptBytesOf(target: Target): Promise<number> {
  const html = await fetchPage(target);
  const sizes = new Map<string, number>();
  const waiting = namesIn(html);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (sizes.has(name)) continue;
    const text = await readFile(join(process.cwd(), "build/client/assets", name), "utf8");
    sizes.set(name, gzipSync(text).length);
    waiting.push(...namesIn(text));
  }
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => gzipSync(text ?? "").length,
  );
  return [...sizes.values(), ...inline].reduce((sum, size) => sum + size, 0);
}

/** Modules that a page or a module names: "/assets/x.js", "./x.js", "assets/x.js". */
function namesIn(text: string): string[] {
  return [...text.matchAll(/["'`](?:\.\/|\/?assets\/)([\w.-]+\.js)["'`]/g)].map(([, name]) => name ?? "");
}
