import { createReadStream } from "node:fs";

/** True when the whole file is text: UTF-8, or UTF-16 as Excel's “Unicode Text” writes it. */
export async function readTableText(path: string): Promise<boolean> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : "utf-8", { fatal: true });
      if (hasControl(decoder.decode(chunk, { stream: true }))) return false;
    }
    decoder?.decode();
    return decoder !== null;
  } catch {
    return false;
  }
}

// No keyboard types these, and no table has them: bytes of something else that happen to decode.
function hasControl(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001f]/u.test(text);
}
