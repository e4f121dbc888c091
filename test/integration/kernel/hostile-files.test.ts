import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "~/shared/env.server";
import { diskFileStore } from "~/shared/files.server";
import { clamdScan } from "~/shared/scan-file.server";
import { hostileFile, hostileKinds, packedPdf, pdfOf } from "../../../scripts/prove/hostile-files";
import { makeTestFolder } from "../../support/database";

let folder: string;
beforeAll(async () => {
  folder = await makeTestFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const allowed = ["pdf", "docx", "jpeg", "png"] as const;
const put = (bytes: Buffer, store = diskFileStore(folder)) =>
  store.put(Readable.from([bytes]), { name: "a", maxBytes: 25 * 1024 * 1024, allowed });
const codeOf = (result: Awaited<ReturnType<typeof put>>): string =>
  result.ok ? "taken" : result.error.kind === "rule" ? result.error.code : result.error.kind;

describe("files that want something else than to be read", () => {
  const all = Array.from({ length: hostileKinds }, (_, n) => hostileFile(n));

  it.each(all.map((file) => [file.what, file] as const))("%s", async (_what, file) => {
    const began = performance.now();
    const code = codeOf(await put(file.bytes));
    if (file.takes !== null) expect([code, code === "taken"]).toEqual([code, file.takes]);
    // A flood is looked at for a moment, not for minutes.
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it("are refused each with its own reason", async () => {
    const reason = async (what: string) =>
      codeOf(await put(all.find((file) => file.what === what)?.bytes ?? Buffer.alloc(0)));
    expect(await reason("PDF and archive in one")).toBe("file.disguised");
    expect(await reason("zip bomb that lies")).toBe("file.bomb");
    expect(await reason("packed objects that swell")).toBe("file.bomb");
    expect(await reason("a script under another name")).toBe("file.active_pdf");
    expect(await reason("a packed script")).toBe("file.active_pdf");
    expect(await reason("a locked PDF")).toBe("file.encrypted_pdf");
    expect(await reason("a picture of billions of points")).toBe("picture.too_fine");
    expect(await reason("a picture cut off")).toBe("file.broken_picture");
  });
});

describe("the pages of a PDF", () => {
  it("are counted, in packed objects too", async () => {
    for (const useObjectStreams of [false, true]) {
      const pdf = await PDFDocument.create();
      for (let page = 0; page < 7; page += 1) pdf.addPage();
      expect(await put(Buffer.from(await pdf.save({ useObjectStreams })))).toMatchObject({
        ok: true,
        value: { pageCount: 7 },
      });
    }
    expect(await put(packedPdf(Buffer.from("<< /Type /Pages /Count 12 >>")))).toMatchObject({
      value: { pageCount: 12 },
    });
  });
});

describe("the scanner", () => {
  /** Speaks clamd's INSTREAM; finds whatever holds the word. */
  async function fakeClamd(word: string): Promise<{ server: Server; port: number }> {
    const server = createServer((socket: Socket) => {
      const chunks: Buffer[] = [];
      socket.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        const all = Buffer.concat(chunks);
        if (!all.subarray(-4).equals(Buffer.alloc(4))) return;
        expect(all.subarray(0, 10).toString()).toBe("zINSTREAM\0");
        socket.end(all.includes(word) ? "stream: Eicar-Test FOUND\0" : "stream: OK\0");
      });
      socket.on("error", () => undefined);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return { server, port: (server.address() as AddressInfo).port };
  }

  it("lets a clean file in and names what it finds in another", async () => {
    const { server, port } = await fakeClamd("EICAR");
    const store = diskFileStore(folder, { scan: clamdScan({ host: "127.0.0.1", port }) });
    expect(codeOf(await put(pdfOf("clean"), store))).toBe("taken");
    expect(await put(pdfOf("EICAR"), store)).toMatchObject({
      error: { code: "file.infected", facts: { found: "Eicar-Test" } },
    });
    server.close();
    await once(server, "close");
    expect(codeOf(await put(pdfOf("clean again"), store))).toBe("file.not_scanned");
  });

  it("is named by its address, which must be one", () => {
    expect(readEnv({ CLAMD_ADDRESS: "127.0.0.1:3310" }).scanner).toEqual({ host: "127.0.0.1", port: 3310 });
    expect(readEnv({ CLAMD_ADDRESS: "[::1]:3310" }).scanner).toEqual({ host: "::1", port: 3310 });
    expect(readEnv({}).scanner).toBeNull();
    for (const wrong of ["127.0.0.1", "host:99999", "host: 3310", ":3310"])
      expect(() => readEnv({ CLAMD_ADDRESS: wrong })).toThrow("CLAMD_ADDRESS");
  });
});
