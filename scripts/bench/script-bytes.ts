import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fetchPage, type Target } from "./load";

/** Bytes of all script that a page makes the browser load, each file gzipped at the usual level. */
export async function scriptBytesOf(target: Target): Promise<number> {
  const html = await fetchPage(target);
  const files = new Set([...html.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([path]) => path));
  const sizes = await Promise.all(
    [...files].map(async (path) => gzipSync(await readFile(join(process.cwd(), "build/client", path))).length),
  );
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => gzipSync(text ?? "").length,
  );
  return [...sizes, ...inline].reduce((sum, size) => sum + size, 0);
}
