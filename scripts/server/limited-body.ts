import type { IncomingMessage } from "node:http";
import { PassThrough, Readable } from "node:stream";

const megabyte = 1024 * 1024;
/** The largest post with files: a form carries a few of 25 MB each. Typed text alone is far smaller. */
const filesLimit = 110 * megabyte;
const textLimit = 10 * megabyte;

export interface LimitedBody {
  stream: ReadableStream<Uint8Array>;
  /** True once more has arrived than is taken; what came is thrown away. */
  isTooLarge(): boolean;
}

export function takesFiles(request: IncomingMessage): boolean {
  const type = request.headers["content-type"] ?? "";
  return type.startsWith("multipart/form-data") || type === "application/offset+octet-stream";
}

export function limitOf(request: IncomingMessage): number {
  return takesFiles(request) ? filesLimit : textLimit;
}

/** The body of a post, cut off where it exceeds the limit: a sender need not say beforehand how much comes. */
export function limitBody(request: IncomingMessage): LimitedBody {
  const limit = limitOf(request);
  const taken = new PassThrough();
  let byteCount = 0;
  request.on("data", (chunk: Buffer) => {
    byteCount += chunk.length;
    if (byteCount <= limit || taken.destroyed) return;
    // The rest is read away, or the browser would show a broken connection instead of our answer.
    request.unpipe(taken);
    request.resume();
    taken.destroy(new Error("the body is larger than the limit"));
  });
  request.on("close", () => {
    if (!request.complete) taken.destroy(new Error("the sender broke off"));
  });
  request.pipe(taken);
  return { stream: Readable.toWeb(taken) as ReadableStream<Uint8Array>, isTooLarge: () => byteCount > limit };
}
