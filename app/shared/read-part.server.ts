import { open } from "node:fs/promises";

/** So many bytes of a file from a place on; fewer where it ends. */
export async function readPart(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
