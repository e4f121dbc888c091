import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { deflateSync } from "node:zlib";
import { tidy } from "./fit";
import { kitFor, type FontKit } from "./font-kit.server";
import { checkText, recipientLine, type CertificateText } from "./certificate-text";
import { layoutFrame, layoutRecipient, PAGE, type Frame } from "./layout";
import { qrOperators } from "./qr.server";
import { buildTemplate, type EmblemArtwork, type Template } from "./render-template.server";
import { textOperators } from "./text-encoder";

export type CertificateOptions = {
  /** The agency's own emblem instead of the drawn one. */
  readonly emblem?: EmblemArtwork | null;
  /** Told after every fifty pages and at the end. */
  readonly onProgress?: (done: number, total: number) => void;
};

export type CertificateRenderer = {
  /** One certificate as a file of its own. */
  readonly single: (text: CertificateText) => Promise<Uint8Array>;
  /** One file with a page for each certificate, in order. */
  readonly batch: (texts: readonly CertificateText[]) => Promise<Uint8Array>;
};

/** A kit with its template, and the frames already set: recipients of one decision share theirs. */
type Press = {
  readonly kit: FontKit;
  readonly template: Template;
  readonly prefix: Buffer;
  readonly offsets: readonly number[];
  readonly frames: Map<string, { frame: Frame; body: Buffer }>;
};

const HEADER = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");
const FRAMES_KEPT = 64;
const PAGES_A_TURN = 50;

async function makePress(kit: FontKit, emblem: EmblemArtwork | null): Promise<Press> {
  const template = await buildTemplate(kit, emblem);
  const offsets: number[] = [];
  let length = HEADER.length;
  for (const object of template.objects) {
    offsets.push(length);
    length += object.length;
  }
  return { kit, template, prefix: Buffer.concat([HEADER, ...template.objects]), offsets, frames: new Map() };
}

function frameKey(text: CertificateText): string {
  const {
    authorityTitle,
    verb,
    awardName,
    decisionNumber,
    decisionDate,
    place,
    signedOn,
    signerTitleLines,
    signerName,
  } = text;
  return JSON.stringify([
    authorityTitle,
    verb,
    awardName,
    decisionNumber,
    decisionDate,
    place,
    signedOn,
    signerTitleLines,
    signerName,
  ]);
}

function refuse(text: CertificateText, reason: unknown): never {
  // Callers ask checkCertificates first; whoever comes here skipped it.
  throw new Error(`Giấy khen của “${tidy(text.name)}” không in được: ${JSON.stringify(reason)}`);
}

/** The shared lines of a decision as a form that its pages show by reference. */
function frameOf(press: Press, text: CertificateText, key: string): { frame: Frame; body: Buffer } {
  const known = press.frames.get(key);
  if (known) return known;
  const frame = layoutFrame(text, press.kit);
  if (!frame.ok) refuse(text, frame.error);
  const content = deflateSync(Buffer.from(textOperators(frame.value.lines, press.kit.fonts, PAGE.height), "latin1"));
  const dictionary =
    `<</Type/XObject/Subtype/Form/BBox[0 0 ${PAGE.width} ${PAGE.height}]/Resources<</Font ${press.template.fontResources}>>` +
    `/Filter/FlateDecode/Length ${content.length}>>stream\n`;
  const made = {
    frame: frame.value,
    body: Buffer.concat([Buffer.from(dictionary), content, Buffer.from("\nendstream")]),
  };
  if (press.frames.size >= FRAMES_KEPT) press.frames.clear();
  press.frames.set(key, made);
  return made;
}

function pageContent(press: Press, text: CertificateText, frame: Frame, frameName: string): Buffer {
  const refusal = checkText(text);
  if (refusal) refuse(text, refusal);
  const layout = layoutRecipient(text, frame, press.kit);
  if (!layout.ok) refuse(text, layout.error);
  const { lines, qr } = layout.value;
  const operators =
    `/Ground Do /${frameName} Do\n${textOperators(lines, press.kit.fonts, PAGE.height)}` +
    (qr ? `\n${qrOperators(qr.url, qr.box, PAGE.height)}` : "");
  return deflateSync(Buffer.from(operators, "latin1"));
}

/** Text for the Info dictionary: UTF-16 with its mark. */
function infoText(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  return `<${bytes.toString("hex")}>`;
}

function titleOf(texts: readonly CertificateText[]): string {
  const [first] = texts;
  if (!first) return "";
  const award = tidy(first.awardName).toLocaleLowerCase("vi");
  const named = award.charAt(0).toLocaleUpperCase("vi") + award.slice(1);
  const whose = texts.length === 1 ? recipientLine(first) : `${texts.length} tờ`;
  return `${named} - ${whose} - Quyết định số ${tidy(first.decisionNumber)}`;
}

/** Appends numbered objects after the prefix and ends the file with its cross-reference table. */
class Writer {
  private readonly chunks: Buffer[];
  private readonly offsets: number[];
  private length: number;

  constructor(press: Press) {
    this.chunks = [press.prefix];
    this.offsets = [...press.offsets];
    this.length = press.prefix.length;
  }

  get next(): number {
    return this.offsets.length + 1;
  }

  private push(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  add(...body: readonly (string | Buffer)[]): number {
    const number = this.next;
    this.offsets.push(this.length);
    this.push(Buffer.from(`${number} 0 obj\n`));
    for (const part of body) this.push(typeof part === "string" ? Buffer.from(part, "latin1") : part);
    this.push(Buffer.from("\nendobj\n"));
    return number;
  }

  /** Keeps a number for an object that is written later. */
  reserve(): number {
    this.offsets.push(0);
    return this.offsets.length;
  }

  fill(number: number, body: string): void {
    this.offsets[number - 1] = this.length;
    this.push(Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, "latin1"));
  }

  end(root: number, info: number, id: string): Uint8Array {
    const table = this.offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    const size = this.offsets.length + 1;
    this.push(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R` +
          `/ID[<${id}><${id}>]>>\nstartxref\n${this.length}\n%%EOF\n`,
        "latin1",
      ),
    );
    return Buffer.concat(this.chunks);
  }
}

/** Writes the pages one by one; yields after each so that a long batch can let others go first. */
function* pages(press: Press, texts: readonly CertificateText[]): Generator<number, Uint8Array> {
  const [first] = texts;
  if (!first) throw new Error("Không có giấy khen nào để in");
  const writer = new Writer(press);
  const [tree, resources] = [writer.reserve(), writer.reserve()];
  const frames = new Map<string, { name: string; number: number }>();
  const kids: number[] = [];
  for (const text of texts) {
    const key = frameKey(text);
    const { frame, body } = frameOf(press, text, key);
    const shown = frames.get(key) ?? { name: `Frame${frames.size + 1}`, number: writer.add(body) };
    frames.set(key, shown);
    const content = pageContent(press, text, frame, shown.name);
    const stream = writer.add(`<</Length ${content.length}/Filter/FlateDecode>>stream\n`, content, "\nendstream");
    kids.push(writer.add(`<</Type/Page/Parent ${tree} 0 R/Contents ${stream} 0 R>>`));
    yield kids.length;
  }
  const shown = [...frames.values()].map(({ name, number }) => `/${name} ${number} 0 R`).join("");
  const { fontResources, ground, fingerprint } = press.template;
  writer.fill(resources, `<</Font ${fontResources}/XObject<</Ground ${ground} 0 R${shown}>>>>`);
  writer.fill(
    tree,
    `<</Type/Pages/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Resources ${resources} 0 R/Count ${kids.length}` +
      `/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`,
  );
  const root = writer.add(
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(vi-VN)/ViewerPreferences<</PrintScaling/None/DisplayDocTitle true>>>>`,
  );
  const date = `(D:${first.signedOn.replaceAll("-", "")}000000+07'00')`;
  const info = writer.add(
    `<</Title ${infoText(titleOf(texts))}/Author ${infoText(tidy(first.authorityTitle))}/Creator(Vinh Danh)` +
      `/Producer(Vinh Danh)/CreationDate${date}/ModDate${date}>>`,
  );
  const id = createHash("sha256").update(fingerprint).update(JSON.stringify(texts)).digest("hex").slice(0, 32);
  return writer.end(root, info, id);
}

/**
 * A renderer that keeps its fonts, border and emblem ready between files.
 * Same texts, same bytes: dates are the certificates' own and the file's /ID is a digest of its contents.
 * Throws for a text that `checkCertificates` refuses.
 */
export function createCertificateRenderer(options: CertificateOptions = {}): CertificateRenderer {
  const presses = new Map<FontKit["repertoire"], Promise<Press>>();
  const pressFor = async (texts: readonly CertificateText[]): Promise<Press> => {
    const kit = await kitFor(texts);
    const press = presses.get(kit.repertoire) ?? makePress(kit, options.emblem ?? null);
    presses.set(kit.repertoire, press);
    return press;
  };
  const batch = async (texts: readonly CertificateText[]): Promise<Uint8Array> => {
    const work = pages(await pressFor(texts), texts);
    for (;;) {
      const step = work.next();
      if (step.done) {
        options.onProgress?.(texts.length, texts.length);
        return step.value;
      }
      if (step.value % PAGES_A_TURN === 0) {
        options.onProgress?.(step.value, texts.length);
        await setImmediate();
      }
    }
  };
  return { batch, single: (text) => batch([text]) };
}

/** All certificates as one file in the order given. */
export function renderCertificates(
  texts: readonly CertificateText[],
  options: CertificateOptions = {},
): Promise<Uint8Array> {
  return createCertificateRenderer(options).batch(texts);
}
