import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { flatten, pathData, placeShape, type Shape } from "~/certificates/art/drawing";
import { borderPicture } from "~/certificates/border";
import type { CertificateText } from "~/certificates/certificate-text";
import { EMBLEM_SIZE, emblemShapes } from "~/certificates/emblem";
import { fontKit, SOURCES, type FontKit } from "~/certificates/font-kit.server";
import { VIETNAMESE_REPERTOIRE } from "~/certificates/font-repertoire";
import { EMBLEM_BOX, layoutCertificate, mottoRule, PAGE, type Face } from "~/certificates/layout";
import { qrMatrix } from "~/certificates/qr.server";
import { createCertificateRenderer } from "~/certificates/render-certificates.server";

/**
 * Our certificates beside pdfkit's: the same texts and layout, the same four subset fonts, the same code.
 * The reference of the ratios is the stiffest one: pdfkit leaves border and emblem out, as if it had them
 * for nothing. `…Drawn` is pdfkit drawing them with its own path calls, so that both pages look alike.
 */
export type CertificatesMeasure = {
  readonly ratio: number;
  readonly batchVsPdfkit: number;
  readonly batchVsPdfkitDrawn: number;
  readonly singleVsPdfkit: number;
  readonly singleVsPdfkitDrawn: number;
  /** CPU of one page of a batch, milliseconds. */
  readonly cpuMs: number;
  readonly referenceCpuMs: number;
  readonly singleCpuMs: number;
  readonly singleBytes: number;
  readonly bytesPerPage: number;
  /** Highest resident memory seen while our batch was written, MB. */
  readonly peakMb: number;
  readonly pages: number;
  readonly rounds: number;
};

const NAMES = [
  "Nguyễn Thị Ngọc Ánh",
  "Đặng Hữu Nghĩa",
  "H’Bia Êban",
  "Lê Hoàng Phúc",
  "Phạm Quỳnh Như",
  "Trần Vĩnh Ưng",
];
const UNITS = ["Văn phòng Sở", "Phòng Quản lý Thương mại", "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp"];

function certificates(count: number): CertificateText[] {
  return Array.from({ length: count }, (_, index) => ({
    authorityTitle: "GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC",
    verb: "TẶNG",
    awardName: "GIẤY KHEN",
    recipientKind: "individual",
    honorific: index % 2 === 0 ? "Bà" : "Ông",
    name: `${NAMES[index % NAMES.length] ?? ""} ${String.fromCharCode(65 + (index % 26))}`,
    detail: `Chuyên viên, ${UNITS[index % UNITS.length] ?? ""}`,
    achievement: `Đã có thành tích xuất sắc, tiêu biểu trong phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm ${2020 + (index % 7)}`,
    decisionNumber: "126/QĐ-SCT",
    decisionDate: "2026-12-02",
    goldenBookNo: index + 1,
    place: "Đồng Phước",
    signedOn: "2026-12-02",
    signerTitleLines: ["GIÁM ĐỐC"],
    signerName: "Trịnh Quang Vinh",
    verifyUrl: `https://vinhdanh.dongphuoc.example/xac-minh/7K3M-9QXA-${String(index).padStart(4, "0")}`,
  }));
}

type Kit = {
  readonly PDFDocument: PDFKit.PDFDocument;
  readonly fonts: Readonly<Record<Face, Buffer>>;
  readonly metrics: FontKit;
};
type Art = readonly { readonly d: string; readonly shape: Shape }[];

async function pdfkitKit(): Promise<Kit> {
  const { default: PDFDocument } = (await import("pdfkit")) as { default: PDFKit.PDFDocument };
  const cut = async (face: Face): Promise<Buffer> => {
    const source = await readFile(createRequire(import.meta.url).resolve(SOURCES[face].file));
    // As ours, but with the tables that pdfkit's font reader insists on.
    const options = { targetFormat: "truetype", noHinting: true, noLayoutClosure: true } as const;
    return Buffer.from(await subsetFont(source, VIETNAMESE_REPERTOIRE.join(""), options));
  };
  const fonts = {
    regular: await cut("regular"),
    bold: await cut("bold"),
    boldItalic: await cut("boldItalic"),
    title: await cut("title"),
  };
  return { PDFDocument, fonts, metrics: await fontKit("vietnamese") };
}

function artOf(): Art {
  const scale = (EMBLEM_BOX.right - EMBLEM_BOX.left) / EMBLEM_SIZE;
  const emblem = emblemShapes().map((shape) => placeShape(shape, scale, EMBLEM_BOX.left, EMBLEM_BOX.top));
  return [...flatten(borderPicture(PAGE)), ...emblem].map((shape) => ({ d: pathData(shape.path), shape }));
}

function drawArt(document: PDFKit.PDFDocument, art: Art): void {
  for (const { d, shape } of art) {
    document.path(d);
    if (shape.stroke) {
      const end = shape.stroke.round ? "round" : "butt";
      document
        .lineWidth(shape.stroke.width)
        .lineCap(end)
        .lineJoin(shape.stroke.round ? "round" : "miter");
    }
    if (shape.fill && shape.stroke)
      document.fillAndStroke(shape.fill, shape.stroke.color, shape.evenOdd ? "even-odd" : "non-zero");
    else if (shape.fill) document.fill(shape.fill, shape.evenOdd ? "even-odd" : "non-zero");
    else document.stroke(shape.stroke?.color ?? "#000000");
  }
}

function drawPage(document: PDFKit.PDFDocument, text: CertificateText, kit: Kit, art: Art): void {
  document.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
  drawArt(document, art);
  const layout = layoutCertificate(text, kit.metrics);
  if (!layout.ok) throw new Error(layout.error.kind);
  const { lines, qr } = layout.value;
  for (const line of lines) {
    document
      .font(line.face)
      .fontSize(line.size)
      .fillColor(line.ink === "red" ? "#c4161c" : "#000000");
    document.text(line.text, line.x, line.baseline, { lineBreak: false, baseline: "alphabetic", features: [] });
  }
  const bar = mottoRule(lines);
  document.rect(bar.left, bar.top, bar.right - bar.left, bar.bottom - bar.top).fill("#000000");
  if (!qr) return;
  const matrix = qrMatrix(qr.url);
  const module = (qr.box.right - qr.box.left) / matrix.size;
  for (let row = 0; row < matrix.size; row++) {
    for (let column = 0; column < matrix.size; column++) {
      const from = column;
      while (column < matrix.size && matrix.dark(row, column)) column++;
      if (column > from)
        document.rect(qr.box.left + from * module, qr.box.top + row * module, (column - from) * module, module);
    }
  }
  document.fill("#000000");
}

function withPdfkit(texts: readonly CertificateText[], kit: Kit, art: Art): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new kit.PDFDocument({ autoFirstPage: false, lang: "vi-VN" });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    document.on("error", reject);
    for (const [face, program] of Object.entries(kit.fonts)) document.registerFont(face, program);
    for (const text of texts) drawPage(document, text, kit, art);
    document.end();
  });
}

/** CPU milliseconds (user and system) that the work takes for each of `count` pieces. */
async function cpuOf(count: number, work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function inTurn(
  texts: readonly CertificateText[],
  one: (text: CertificateText) => Promise<unknown>,
): Promise<void> {
  for (const text of texts) await one(text);
}

/**
 * Interleaved rounds of the same run, medians of CPU per page and per file; ratios above 1 say how many
 * times less CPU ours takes. What pdfkit draws is linear in pages: a smaller batch gives its cost per page.
 */
export async function measureCertificates(
  options: { pages?: number; singles?: number; drawnPages?: number; pdfkitSingles?: number; rounds?: number } = {},
): Promise<CertificatesMeasure> {
  const { pages = 1000, singles = 300, drawnPages = 50, pdfkitSingles = 40, rounds = 3 } = options;
  const texts = certificates(Math.max(pages, singles));
  const all = texts.slice(0, pages);
  const few = texts.slice(0, pdfkitSingles);
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const ours = createCertificateRenderer({ onProgress: look });
  const bytes = await ours.batch(all);
  const peakMb = Math.round(peak / 1e6);
  const [first] = await Promise.all(texts.slice(0, 1).map((text) => ours.single(text)));
  const kit = await pdfkitKit();
  const art = artOf();
  await withPdfkit(few.slice(0, 3), kit, art);

  const works: Readonly<Record<string, { count: number; work: () => Promise<unknown> }>> = {
    batch: { count: pages, work: () => ours.batch(all) },
    pdfkit: { count: pages, work: () => withPdfkit(all, kit, []) },
    pdfkitDrawn: { count: drawnPages, work: () => withPdfkit(texts.slice(0, drawnPages), kit, art) },
    single: { count: singles, work: () => inTurn(texts.slice(0, singles), (text) => ours.single(text)) },
    pdfkitSingle: { count: few.length, work: () => inTurn(few, (text) => withPdfkit([text], kit, [])) },
    pdfkitSingleDrawn: { count: few.length, work: () => inTurn(few, (text) => withPdfkit([text], kit, art)) },
  };
  const cpu = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, { count, work }] of Object.entries(works)) {
      cpu.set(name, [...(cpu.get(name) ?? []), await cpuOf(count, work)]);
    }
  }
  const middle = (name: string): number => median(cpu.get(name) ?? []);
  const times = (reference: string, name: string): number => Math.round((middle(reference) / middle(name)) * 100) / 100;
  const ms = (name: string): number => Math.round(middle(name) * 1000) / 1000;
  return {
    ratio: times("pdfkit", "batch"),
    batchVsPdfkit: times("pdfkit", "batch"),
    batchVsPdfkitDrawn: times("pdfkitDrawn", "batch"),
    singleVsPdfkit: times("pdfkitSingle", "single"),
    singleVsPdfkitDrawn: times("pdfkitSingleDrawn", "single"),
    cpuMs: ms("batch"),
    referenceCpuMs: ms("pdfkit"),
    singleCpuMs: ms("single"),
    singleBytes: first?.byteLength ?? 0,
    bytesPerPage: Math.round(bytes.byteLength / pages),
    peakMb,
    pages,
    rounds,
  };
}
