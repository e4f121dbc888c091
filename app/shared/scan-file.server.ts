import { once } from "node:events";
import { createReadStream } from "node:fs";
import { connect } from "node:net";
import type { ScannerSettings } from "./env.server";

/** What a scanner says of a file: the name of what it found, null for nothing, or that it could not be asked. */
export type ScanVerdict = { found: string | null } | "unreachable";

export type FileScan = (path: string) => Promise<ScanVerdict>;

const silenceMs = 30_000;

/**
 * Asks clamd over TCP (INSTREAM): each part with its length in four bytes, a length of zero at the end, one line as the answer. An
 * answer that is neither OK nor FOUND, its limit of size for one, counts as not asked: nothing unseen is let in.
 */
export function clamdScan({ host, port }: ScannerSettings): FileScan {
  return async (path) => {
    const socket = connect({ host, port });
    socket.setTimeout(silenceMs, () => socket.destroy(new Error("clamd is silent")));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => (answer += text));
    // Heard wherever it happens: what was said until then is the answer.
    socket.on("error", () => undefined);
    const ended = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    try {
      await once(socket, "connect");
      socket.write("zINSTREAM\0");
      for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        socket.write(length);
        if (!socket.write(chunk)) await Promise.race([once(socket, "drain"), ended]);
        if (socket.destroyed) break;
      }
      if (!socket.destroyed) socket.end(Buffer.alloc(4));
      await ended;
    } catch {
      return "unreachable";
    } finally {
      socket.destroy();
    }
    return verdictOf(answer);
  };
}

function verdictOf(answer: string): ScanVerdict {
  const [line = ""] = answer.split("\0");
  if (line.trim() === "stream: OK") return { found: null };
  const found = /^stream: (.+) FOUND$/.exec(line.trim())?.[1];
  return found === undefined ? "unreachable" : { found };
}
