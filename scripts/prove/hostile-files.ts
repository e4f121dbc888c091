import { randomBytes, randomInt } from "node:crypto";
import { crc32, deflateRawSync, deflateSync } from "node:zlib";

/** `takes` null: whatever is said of it, it must be said. */
export interface HostileFile {
  what: string;
  name: string;
  bytes: Buffer;
  takes: boolean | null;
}

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`;
const letter = `<?xml version="1.0"?><w:document><w:body><w:p/></w:body></w:document>`;

interface Entry {
  name: string;
  content: Buffer | string;
  /** What the archive claims of the unpacked size; the truth when left out. */
  claims?: number;
}

/** A zip of these entries, each deflated. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of entries) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claims ?? plain.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claims ?? plain.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

export function docxOf(more: readonly Entry[] = [], contentTypes = types): Buffer {
  return zipOf([
    { name: "[Content_Types].xml", content: contentTypes },
    { name: "word/document.xml", content: letter },
    ...more,
  ]);
}

/** A PDF of one page with this among its objects. */
export function pdfOf(more: Buffer | string = ""): Buffer {
  const body = Buffer.concat([
    Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"),
    Buffer.from("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"),
    Buffer.from("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n"),
    Buffer.from(more),
    Buffer.from("\n"),
  ]);
  const end = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n${String(body.length)}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(end)]);
}

export function packedPdf(plain: Buffer): Buffer {
  return pdfOf(
    Buffer.concat([
      Buffer.from("9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n"),
      deflateSync(plain),
      Buffer.from("\nendstream\nendobj\n"),
    ]),
  );
}

export function pngOf(width: number, height: number, before: Buffer = Buffer.alloc(0)): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crcOf(named));
    return Buffer.concat([length, named, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    ...(before.length > 0 ? [chunk("tEXt", before)] : []),
    chunk("IDAT", deflateSync(Buffer.alloc((Math.min(width, 64) + 1) * Math.min(height, 64)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

// zlib has it from Node 20.15 on.
const crcOf = (bytes: Buffer): number => crc32(bytes);

/** The smallest that a reader takes as a JPEG: one frame of 8 by 8, and its end. */
export function jpegOf(): Buffer {
  const frame = "ffc0000b080008000801011100";
  const scan = "ffda0008010100003f00";
  return Buffer.from(`ffd8ffe000104a46494600010100000100010000${frame}${scan}aabbccffd9`, "hex");
}

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);

const makers: readonly (() => HostileFile)[] = [
  () => ({
    what: "a letter (PDF)",
    name: "Công văn.pdf",
    bytes: pdfOf(randomBytes(randomInt(0, 200_000)).toString("hex")),
    takes: true,
  }),
  () => ({ what: "a letter (DOCX)", name: "Công văn.docx", bytes: docxOf(), takes: true }),
  () => ({ what: "a picture (PNG)", name: "trang 1.png", bytes: pngOf(40, 30), takes: true }),
  () => ({ what: "a picture (JPEG)", name: "trang 1.jpg", bytes: jpegOf(), takes: true }),
  () => ({
    what: "a letter as large as is taken",
    name: "quét.pdf",
    bytes: pdfOf(randomBytes(25 * 1024 * 1024 - 1_000)),
    takes: true,
  }),
  () => ({
    what: "a letter larger than is taken",
    name: "quét.pdf",
    bytes: pdfOf(randomBytes(25 * 1024 * 1024)),
    takes: false,
  }),
  () => ({
    what: "a program",
    name: "bao-cao.pdf",
    bytes: Buffer.concat([Buffer.from("MZ"), randomBytes(5_000)]),
    takes: false,
  }),
  () => ({
    what: "a web page",
    name: "bao-cao.docx",
    bytes: Buffer.from("<!doctype html><script>alert(1)</script>"),
    takes: false,
  }),
  () => ({
    what: "a drawing",
    name: "a.png",
    bytes: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
    takes: false,
  }),
  () => ({ what: "noise", name: "scan.pdf", bytes: randomBytes(randomInt(1, 300_000)), takes: false }),
  () => ({
    what: "a picture of an iPhone",
    name: "IMG_1.jpg",
    bytes: Buffer.from("0000001c6674797068656963000000006d696631", "hex"),
    takes: false,
  }),
  () => ({ what: "PDF and archive in one", name: "a.pdf", bytes: Buffer.concat([pdfOf(), docxOf()]), takes: false }),
  () => ({
    what: "picture and archive in one",
    name: "a.jpg",
    bytes: Buffer.concat([jpegOf(), docxOf()]),
    takes: false,
  }),
  () => ({
    what: "picture and PDF in one",
    name: "a.png",
    bytes: pngOf(4, 4, Buffer.from("x\0%PDF-1.4 1 0 obj")),
    takes: false,
  }),
  () => ({ what: "archive and PDF in one", name: "a.docx", bytes: docxFirst("%PDF-1.4"), takes: false }),
  () => ({
    what: "archive of anything",
    name: "a.docx",
    bytes: zipOf([{ name: "run.exe", content: "MZ" }]),
    takes: false,
  }),
  () => ({
    what: "macros",
    name: "a.docx",
    bytes: docxOf([{ name: "word/vbaProject.bin", content: "macro" }]),
    takes: false,
  }),
  () => ({
    what: "macros by type",
    name: "a.docx",
    bytes: docxOf([], `${types}application/vnd.ms-word.document.macroEnabled.main+xml`),
    takes: false,
  }),
  () => ({
    what: "program in a letter",
    name: "a.docx",
    bytes: docxOf([{ name: "word/embeddings/a.exe", content: "MZ" }]),
    takes: false,
  }),
  () => ({
    what: "zip bomb",
    name: "a.docx",
    bytes: docxOf(Array.from({ length: 7 }, (_, at) => ({ name: `word/${String(at)}.xml`, content: zeros(50) }))),
    takes: false,
  }),
  () => ({
    what: "zip bomb that lies",
    name: "a.docx",
    bytes: docxOf(
      Array.from({ length: 7 }, (_, at) => ({ name: `word/${String(at)}.xml`, content: zeros(50), claims: 10 })),
    ),
    takes: false,
  }),
  () => ({ what: "packed objects that swell", name: "a.pdf", bytes: packedPdf(zeros(40)), takes: false }),
  () => ({ what: "a picture of billions of points", name: "a.png", bytes: pngOf(60_000, 60_000), takes: false }),
  () => ({
    what: "nesting without an end",
    name: "a.pdf",
    bytes: pdfOf(`7 0 obj ${"[".repeat(300_000)}${"]".repeat(300_000)} endobj`),
    takes: null,
  }),
  () => ({ what: "a flood of page trees", name: "a.pdf", bytes: pdfOf("/Type/Pages".repeat(300_000)), takes: null }),
  () => ({ what: "a flood of packs", name: "a.pdf", bytes: pdfOf("/Type/ObjStm".repeat(200_000)), takes: false }),
  () => ({
    what: "a script in a PDF",
    name: "a.pdf",
    bytes: pdfOf("4 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj"),
    takes: false,
  }),
  () => ({
    what: "a script under another name",
    name: "a.pdf",
    bytes: pdfOf("4 0 obj << /S /J#61vaScript >> endobj"),
    takes: false,
  }),
  () => ({
    what: "a packed script",
    name: "a.pdf",
    bytes: packedPdf(Buffer.from("4 0 << /S /Launch /F (cmd.exe) >>")),
    takes: false,
  }),
  () => ({
    what: "a locked PDF",
    name: "a.pdf",
    bytes: pdfOf("5 0 obj << >> endobj trailer << /Encrypt 5 0 R >>"),
    takes: false,
  }),
  () => ({
    what: "a PDF cut off",
    name: "a.pdf",
    bytes: cut(pdfOf(randomBytes(20_000).toString("hex"))),
    takes: false,
  }),
  () => ({ what: "a letter cut off", name: "a.docx", bytes: cut(docxOf()), takes: false }),
  () => ({ what: "a picture cut off", name: "a.jpg", bytes: jpegOf().subarray(0, -2), takes: false }),
  () => ({ what: "a name that climbs", name: "../../../../etc/cron.d/x.pdf", bytes: pdfOf(), takes: true }),
  () => ({
    what: "a name of control characters",
    name: "a\u0000\u202efdp.exe\u0007\r\nSet-Cookie: x.pdf",
    bytes: pdfOf(),
    takes: true,
  }),
  () => ({ what: "a name without an end", name: `${"ă".repeat(2_000)}.pdf`, bytes: pdfOf(), takes: true }),
  () => ({ what: "one byte", name: "a.pdf", bytes: Buffer.from("%"), takes: false }),
];

function cut(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor((bytes.length * 3) / 5));
}

function docxFirst(name: string): Buffer {
  return zipOf([
    { name, content: "x" },
    { name: "[Content_Types].xml", content: types },
    { name: "word/document.xml", content: letter },
  ]);
}

export const hostileKinds = makers.length;

/** The n-th file: every kind in turn, each new. */
export function hostileFile(n: number): HostileFile {
  const make = makers[n % makers.length];
  if (make === undefined) throw new Error("no kind of file");
  return make();
}
