import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

export interface Encoded {
  body: Buffer;
  encoding: "gzip" | "br" | null;
}

/** Small answers are not worth the header. */
const worthwhileBytes = 1_024;

/** Compresses a page for this caller: gzip at speed for what is made anew each time, brotli at its best for what is kept. */
export async function encode(body: Buffer, accepts: string, kept: boolean): Promise<Encoded> {
  if (body.length < worthwhileBytes) return { body, encoding: null };
  if (kept && /\bbr\b/.test(accepts))
    return {
      body: await brotliAsync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
      encoding: "br",
    };
  if (/\bgzip\b/.test(accepts)) return { body: await gzipAsync(body, { level: kept ? 9 : 1 }), encoding: "gzip" };
  return { body, encoding: null };
}

export function isCompressible(type: string): boolean {
  return /^(text\/|application\/(json|javascript|manifest)|image\/svg)/.test(type);
}
