import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { deflateRawSync } from "node:zlib";
import busboy from "busboy";
import { PDFDocument } from "pdf-lib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sweepFiles } from "~/shared/file-sweep.server";
import { diskFileStore, type FileStore, type PutOptions } from "~/shared/files.server";
import { newId } from "~/shared/ids";
import { closeTestDatabases, makeTestFolder, openTestDatabases } from "../../support/database";
import { exifJpeg } from "../../support/pictures";

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await makeTestFolder();
  store = diskFileStore(folder);
});
afterEach(async () => {
  await closeTestDatabases();
  await rm(folder, { recursive: true, force: true });
});

const anything: PutOptions = { name: "tệp.pdf", maxBytes: 1_000_000, allowed: ["pdf", "docx", "jpeg", "png"] };
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const jpeg = exifJpeg({ width: 4, height: 3, orientation: 1 });

async function pdfBytes(pages: number, useObjectStreams = false): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let i = 0; i < pages; i += 1) pdf.addPage();
  return Buffer.from(await pdf.save({ useObjectStreams }));
}

/** A zip with these names, each entry deflated. */
function zip(...names: string[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const content = deflateRawSync(Buffer.from(`<xml>${name}</xml>`));
    const local = Buffer.alloc(30);
    local.write("PK\u0003\u0004", "latin1");
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.write("PK\u0001\u0002", "latin1");
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), content);
    entries.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + content.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const docx = zip("[Content_Types].xml", "word/document.xml");
const inChunks = (bytes: Uint8Array, size = 1_000) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size)),
  );

async function put(bytes: Uint8Array, options: Partial<PutOptions> = {}) {
  return await store.put(inChunks(bytes), { ...anything, ...options });
}

async function storedHashes(): Promise<string[]> {
  const found: string[] = [];
  for await (const sha256 of store.list()) found.push(sha256);
  return found.sort();
}

async function expectNothingStored(): Promise<void> {
  expect(await storedHashes()).toEqual([]);
  expect(await readdir(join(folder, "files/tmp")).catch(() => [])).toEqual([]);
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a file", () => {
  it.each([
    ["PDF", () => pdfBytes(3), "application/pdf", 3],
    ["PDF with packed objects", () => pdfBytes(2, true), "application/pdf", 2],
    ["DOCX", () => docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", null],
    ["PNG", () => png, "image/png", 1],
    ["JPEG", () => jpeg, "image/jpeg", 1],
  ])("%s is kept under its hash and read back", async (_, make, mediaType, pageCount) => {
    const bytes = await make();
    const sha256 = hashOf(bytes);
    expect(await put(bytes, { name: "tên bất kỳ" })).toEqual({
      ok: true,
      value: { sha256, byteCount: bytes.length, mediaType, pageCount },
    });
    expect(await store.has(sha256)).toBe(true);
    expect(await store.read(sha256)).toEqual(bytes);
    const opened = await store.open(sha256);
    expect(opened?.byteCount).toBe(bytes.length);
    expect(Buffer.concat(await opened!.stream.toArray())).toEqual(bytes);
  });

  it("that comes twice is stored once", async () => {
    const bytes = await pdfBytes(1);
    const [first, second] = await Promise.all([put(bytes), put(bytes)]);
    expect(first).toEqual(second);
    expect(await storedHashes()).toEqual([hashOf(bytes)]);
    expect(await readdir(join(folder, "files/tmp"))).toEqual([]);
  });

  it("that the product made is kept as it is", async () => {
    const bytes = Buffer.from("bất cứ gì");
    expect(await store.putOwn(bytes)).toEqual({ sha256: hashOf(bytes), byteCount: bytes.length });
    expect(await store.read(hashOf(bytes))).toEqual(bytes);
  });

  it("is not there after it was removed, and never outside the store", async () => {
    const bytes = await pdfBytes(1);
    await put(bytes);
    await store.remove(hashOf(bytes));
    expect(await store.open(hashOf(bytes))).toBeNull();
    expect(await store.read(hashOf(bytes))).toBeNull();
    await expect(store.read("../../../etc/passwd")).rejects.toThrow();
  });
});

describe("a refused file leaves nothing:", () => {
  async function expectRefusal(
    outcome: Awaited<ReturnType<FileStore["put"]>>,
    code: string,
    facts: object,
  ): Promise<void> {
    expect(outcome).toMatchObject({
      ok: false,
      error: { kind: "rule", code, facts: { name: anything.name, maxBytes: anything.maxBytes, ...facts } },
    });
    await expectNothingStored();
  }

  it("too large, read to its end all the same", async () => {
    const source = inChunks(randomBytes(1_200_000), 64_000);
    await expectRefusal(await store.put(source, anything), "file.too_large", { byteCount: 1_200_000 });
    expect(source.readableEnded).toBe(true);
  });

  it("exactly as large as allowed is not too large", async () => {
    const bytes = await pdfBytes(1);
    expect(await put(bytes, { maxBytes: bytes.length })).toMatchObject({ ok: true });
    expect(await put(bytes, { maxBytes: bytes.length - 1 })).toMatchObject({
      ok: false,
      error: { code: "file.too_large" },
    });
  });

  it("empty", async () => {
    await expectRefusal(await put(Buffer.alloc(0)), "file.empty", { byteCount: 0 });
  });

  it.each([
    ["exe", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)])],
    ["html", Buffer.from("\ufeff  <!DOCTYPE html><html><script>alert(1)</script></html>")],
    ["svg", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ["heic", Buffer.from("000000186674797068656963000000006d69663168656963", "hex")],
    ["docm", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")],
    ["xlsx", zip("[Content_Types].xml", "xl/workbook.xml")],
    ["zip", zip("virus.exe")],
    ["broken_zip", docx.subarray(0, docx.length - 30)],
    ["doc", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])],
    ["unknown", Buffer.from("chỉ là chữ")],
  ])("wrong type under a good name: %s", async (kind, bytes) => {
    await expectRefusal(await put(bytes), "file.wrong_type", { kind, byteCount: bytes.length });
  });

  it("a type that this form does not take", async () => {
    await expectRefusal(await put(docx, { allowed: ["pdf"] }), "file.wrong_type", { kind: "docx" });
  });

  it("a broken PDF", async () => {
    const bytes = await pdfBytes(2);
    await expectRefusal(await put(bytes.subarray(0, bytes.length - 40)), "file.broken_pdf", { kind: "pdf" });
    await expectRefusal(await put(Buffer.from("%PDF-1.7\nkhông có gì")), "file.broken_pdf", { kind: "pdf" });
  });

  it("a PDF that needs a password", async () => {
    const bytes = (await pdfBytes(1)).toString("latin1").replace("trailer\n<<", "trailer\n<<\n/Encrypt 9 0 R");
    await expectRefusal(await put(Buffer.from(bytes, "latin1")), "file.encrypted_pdf", { kind: "pdf" });
  });

  it("broken off on the way", async () => {
    const bytes = await pdfBytes(1);
    const source = new PassThrough();
    source.write(bytes.subarray(0, 300));
    setTimeout(() => source.destroy(new Error("ECONNRESET")), 20);
    await expectRefusal(await store.put(source, anything), "file.interrupted", { byteCount: 300 });
    const closed = new PassThrough();
    closed.write(bytes.subarray(0, 300));
    setTimeout(() => closed.destroy(), 20);
    await expectRefusal(await store.put(closed, anything), "file.interrupted", {});
  });

  it("a full disk, while the file is written or before it is opened", async () => {
    const noSpace = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    for (const openNew of [
      async (path: string) => {
        const file = await open(path, "wx");
        // The kernel's own answer cannot be had without a disk to fill.
        file.writeFile = () => Promise.reject(noSpace);
        return file;
      },
      () => Promise.reject(noSpace),
    ]) {
      store = diskFileStore(folder, { openNew });
      const source = inChunks(await pdfBytes(1), 100);
      await expectRefusal(await store.put(source, anything), "file.disk_full", {});
      expect(source.readableEnded).toBe(true);
    }
  });
});

describe("a posted form", () => {
  const part = (name: string, bytes: Buffer) =>
    Buffer.concat([
      Buffer.from(`--x\r\ncontent-disposition: form-data; name="${name}"; filename="${name}.pdf"\r\n\r\n`),
      bytes,
      Buffer.from("\r\n"),
    ]);

  /** What the store says to each file of this body, whose line breaks off at its end when `isWhole` is false. */
  async function post(body: Buffer, isWhole: boolean): Promise<Record<string, string>> {
    const parser = busboy({ headers: { "content-type": "multipart/form-data; boundary=x" } });
    const answers: Promise<[string, string]>[] = [];
    parser.on("file", (name, stream) =>
      answers.push(
        store
          .put(stream, anything)
          .then((outcome) => [name, outcome.ok ? "kept" : "code" in outcome.error ? outcome.error.code : ""]),
      ),
    );
    const ended = new Promise<void>((resolve) => parser.on("close", resolve).on("error", () => resolve()));
    for (let at = 0; at < body.length; at += 30_000) {
      parser.write(body.subarray(at, at + 30_000));
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (isWhole) parser.end("--x--\r\n");
    else parser.destroy(new Error("the line broke off"));
    await ended;
    return Object.fromEntries(await Promise.all(answers));
  }

  it("keeps its good files beside a refused one", async () => {
    const good = await pdfBytes(1);
    const body = Buffer.concat([
      part("large", randomBytes(1_500_000)),
      part("good", good),
      part("empty", Buffer.alloc(0)),
    ]);
    expect(await post(body, true)).toEqual({ large: "file.too_large", good: "kept", empty: "file.empty" });
    expect(await storedHashes()).toEqual([hashOf(good)]);
  });

  it("whose line breaks off keeps nothing of the file that was on its way", async () => {
    const body = part("half", randomBytes(200_000));
    expect(await post(body.subarray(0, 150_000), false)).toEqual({ half: "file.interrupted" });
    await expectNothingStored();
  });
});

describe("the sweep", () => {
  const now = "2026-11-10T00:00:00.000Z";
  const age = async (sha256: string, instant: string) => {
    const seconds = Date.parse(instant) / 1_000;
    await utimes(join(folder, "files", sha256.slice(0, 2), sha256.slice(2, 4), sha256), seconds, seconds);
  };
  const stored = (sha256: string, more: { is_pending?: 0 | 1; created_at?: string } = {}) => ({
    id: newId(),
    sha256,
    byte_count: 1,
    media_type: "application/pdf",
    name: "a.pdf",
    page_count: null,
    subject_kind: "dossier",
    subject_id: "d",
    uploaded_by: null,
    created_at: "2026-11-01T00:00:00.000Z",
    is_pending: 0 as 0 | 1,
    ...more,
  });

  it("removes only what is older than a day and has no row", async () => {
    const databases = await openTestDatabases();
    const [orphan, referenced, rendered, young, pending] = await Promise.all(
      ["orphan", "referenced", "rendered", "young", "pending"].map(
        async (word) => (await store.putOwn(Buffer.from(word))).sha256,
      ),
    );
    for (const sha256 of [orphan, referenced, rendered, pending]) await age(sha256!, "2026-11-08T00:00:00.000Z");
    await age(young!, "2026-11-09T00:00:00.001Z");
    await databases.write(async (tx) => {
      await tx
        .insertInto("stored_file")
        .values([stored(referenced!), stored(pending!, { is_pending: 1 })])
        .execute();
      await tx
        .insertInto("rendered_document")
        .values({ id: "r", sha256: rendered!, byte_count: 1, name: "x", rendered_at: now })
        .execute();
    });
    expect(await sweepFiles(databases, store, now)).toEqual({ pending: 1, files: 2 });
    expect(await storedHashes()).toEqual([referenced, rendered, young].sort());
    expect(await sweepFiles(databases, store, now)).toEqual({ pending: 0, files: 0 });
  });

  it("keeps a pending upload of the last day", async () => {
    const databases = await openTestDatabases();
    const { sha256 } = await store.putOwn(Buffer.from("pending"));
    await age(sha256, "2026-11-08T00:00:00.000Z");
    await databases.write((tx) =>
      tx
        .insertInto("stored_file")
        .values(stored(sha256, { is_pending: 1, created_at: "2026-11-09T01:00:00.000Z" }))
        .execute(),
    );
    expect(await sweepFiles(databases, store, now)).toEqual({ pending: 0, files: 0 });
  });

  it("leaves a file that is put again while it looks", async () => {
    const { sha256 } = await store.putOwn(Buffer.from("again"));
    await age(sha256, "2026-11-08T00:00:00.000Z");
    const references = {
      underWriterLock: async (
        work: (among: (hashes: readonly string[]) => Promise<ReadonlySet<string>>) => Promise<void>,
      ) => {
        await store.putOwn(Buffer.from("again"));
        await work(() => Promise.resolve(new Set()));
      },
    };
    expect(await store.sweep(references, "2026-11-09T00:00:00.000Z")).toBe(0);
    expect(await store.has(sha256)).toBe(true);
  });

  it("clears half-written files that a killed process left", async () => {
    const left = join(folder, "files/tmp/left");
    await mkdir(join(folder, "files/tmp"), { recursive: true });
    await writeFile(left, "half");
    await utimes(left, 1, 1);
    const databases = await openTestDatabases();
    await sweepFiles(databases, store, now);
    expect(await readdir(join(folder, "files/tmp"))).toEqual([]);
  });
});
