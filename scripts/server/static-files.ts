import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { encode, isCompressible, type Encoded } from "./compress";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

export interface StaticFile {
  type: string;
  cacheControl: string;
  encoded(accepts: string): Promise<Encoded>;
}

export type StaticFiles = ReadonlyMap<string, StaticFile>;

/**
 * The built client files by address, found once at start: an address outside this list is no file, so that no path can
 * climb out of the folder. Names under /assets carry a hash of their content and may be kept for ever.
 */
export async function listStaticFiles(folder: string): Promise<StaticFiles> {
  const found = new Map<string, StaticFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${path.slice(folder.length + 1).replaceAll("\\", "/")}`;
    const type = types[extname(entry.name)] ?? "application/octet-stream";
    found.set(address, staticFile(path, type, address.startsWith("/assets/")));
  }
  return found;
}

function staticFile(path: string, type: string, isHashed: boolean): StaticFile {
  const kept = new Map<string, Promise<Encoded>>();
  return {
    type,
    cacheControl: isHashed ? "public, max-age=31536000, immutable" : "public, max-age=86400",
    encoded(accepts) {
      const key = isCompressible(type) ? (/\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : "") : "";
      let encoded = kept.get(key);
      if (encoded === undefined) {
        encoded = readFile(path).then((body) => (key === "" ? { body, encoding: null } : encode(body, key, true)));
        kept.set(key, encoded);
      }
      return encoded;
    },
  };
}
