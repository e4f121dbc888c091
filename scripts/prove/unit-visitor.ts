import { createHash, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { paths } from "~/shared/paths";
import { breakOff, call, type Answer } from "./call";
import { pdfOf } from "./hostile-files";
import type { CrowdUnit } from "./unit-crowd";

/** The three files of a dossier, in the order in which they are sent. */
export const papers = ["letter", "minutes", "report"] as const;
export type PaperKind = (typeof papers)[number];

export interface Paper {
  bytes: Buffer;
  sha256: string;
}

/** A PDF of one page and about `size` bytes that no other has. */
export function newPaper(size: number): Paper {
  const hex = randomBytes(Math.ceil(size / 2)).toString("hex");
  const bytes = pdfOf(`9 0 obj\n<< /Length ${String(hex.length)} >>\nstream\n${hex}\nendstream\nendobj`);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** An answer that the product gives to no such act: the proof has found a fault, of the product or its own. */
export class Unexpected extends Error {
  constructor(act: string, answer: Answer) {
    const text = answer.body.toString("utf8").replace(/<[^>]*>/gu, " ");
    super(`${act}: ${String(answer.status)} ${answer.location} ${text.replace(/\s+/gu, " ").slice(0, 300)}`);
  }
}

/** What a unit's preparer does with the product, over HTTP as a browser does it. `urlOf`: the server may have come back elsewhere. */
export class UnitVisitor {
  constructor(
    readonly unit: CrowdUnit,
    private readonly urlOf: () => string,
  ) {}

  private async ask(method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array) {
    const url = this.urlOf();
    return call(method, `${url}${path}`, { cookie: this.unit.cookie, origin: url, ...headers }, body);
  }

  /** Announces a file and answers where its bytes go. */
  async announce({ bytes }: Paper): Promise<string> {
    const answer = await this.ask("POST", paths.uploads(), {
      ...tus,
      "upload-length": String(bytes.length),
      "upload-metadata": `filename ${Buffer.from("Văn bản.pdf").toString("base64")},purpose ${Buffer.from("document").toString("base64")}`,
    });
    if (answer.status !== 201) throw new Unexpected("announce", answer);
    return answer.location;
  }

  /** How much of the file the server has. */
  async offsetOf(place: string): Promise<number> {
    // A line that has just fallen may still hold the upload's lock for a moment.
    for (let tries = 0; ; tries += 1) {
      const answer = await this.ask("HEAD", place, tus);
      if (answer.status === 200) return Number(answer.header("upload-offset"));
      if (answer.status !== 423 || tries === 50) throw new Unexpected("offset", answer);
      await pause(100);
    }
  }

  /** Sends bytes from `offset` to `end`; answers the id of the finished file with the last of them. */
  async sendPart(place: string, { bytes }: Paper, offset: number, end = bytes.length): Promise<string | null> {
    const answer = await this.patch(place, bytes.subarray(0, end), offset);
    if (answer.status !== 200 && answer.status !== 204) throw new Unexpected("send", answer);
    return end < bytes.length ? null : fileIdIn(answer);
  }

  private patch(place: string, bytes: Buffer, offset: number): Promise<Answer> {
    return this.ask("PATCH", place, partAt(offset), bytes.subarray(offset));
  }

  /** Half of the file, then the line falls; then goes on where the server says. */
  async sendBroken(place: string, paper: Paper): Promise<string> {
    const url = this.urlOf();
    const headers = { cookie: this.unit.cookie, origin: url, ...partAt(0) };
    await breakOff("PATCH", `${url}${place}`, headers, paper.bytes, Math.floor(paper.bytes.length / 2));
    // What was on the wire when the line fell may still be on its way to the disk: told so, the unit asks again where to go on.
    for (let tries = 0; ; tries += 1) {
      const answer = await this.patch(place, paper.bytes, await this.offsetOf(place));
      if (answer.status === 200) return fileIdIn(answer);
      if (answer.status !== 409 || tries === 20) throw new Unexpected("send", answer);
      await pause(200);
    }
  }

  async keepPaper(kind: PaperKind, fileId: string): Promise<void> {
    const { dossierId, lineId, candidateId } = this.unit;
    const answer =
      kind === "report"
        ? await this.post(paths.newNomination(dossierId), {
            intent: "add",
            lineId,
            candidateId,
            achievement: "Hoàn thành xuất sắc nhiệm vụ trong phong trào.",
            "report.pending": fileId,
            reportStatus: "signed",
          })
        : await this.post(paths.dossierDocument(dossierId, kind === "letter" ? "cong-van" : "bien-ban"), {
            intent: "attach",
            "file.pending": fileId,
            status: "signed",
          });
    if (answer.status !== 303) throw new Unexpected(`keep ${kind}`, answer);
  }

  async confirm(): Promise<void> {
    const answer = await this.post(this.submitPath, { intent: "letter", version: await this.version() });
    if (answer.status !== 303) throw new Unexpected("confirm", answer);
  }

  /** The version of the dossier on the page from which it is submitted. */
  async version(): Promise<string> {
    const page = await this.ask("GET", this.submitPath);
    const found = /name="version" value="(\d+)"/u.exec(page.body.toString("utf8"))?.[1];
    if (page.status !== 200 || found === undefined) throw new Unexpected("page of submission", page);
    return found;
  }

  submit(version: string): Promise<Answer> {
    return this.post(this.submitPath, submission(version));
  }

  /** Presses the button, and the line falls before the answer. */
  async submitUnheard(version: string): Promise<void> {
    const url = this.urlOf();
    const body = formBytes(submission(version));
    const headers = { cookie: this.unit.cookie, origin: url, ...formType };
    await breakOff("POST", `${url}${this.submitPath}`, headers, body, body.length);
  }

  async download(path: string): Promise<Buffer> {
    const answer = await this.ask("GET", path);
    if (answer.status !== 200) throw new Unexpected(path, answer);
    return answer.body;
  }

  private get submitPath(): string {
    return paths.submitDossier(this.unit.dossierId);
  }

  private post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    return this.ask("POST", path, formType, formBytes(fields));
  }
}

const tus = { "tus-resumable": "1.0.0" };
const formType = { "content-type": "application/x-www-form-urlencoded" };

function partAt(offset: number): Record<string, string> {
  return { ...tus, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" };
}

function fileIdIn(answer: Answer): string {
  return (JSON.parse(answer.body.toString("utf8")) as { fileId: string }).fileId;
}

function submission(version: string): Record<string, string> {
  return { intent: "submit", version, confirm: "on" };
}

function formBytes(fields: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(new URLSearchParams(fields).toString());
}
