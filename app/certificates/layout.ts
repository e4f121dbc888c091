import { rule, type AppError } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { BORDER_DEPTH } from "./border";
import {
  checkText,
  dateInWords,
  decisionLine,
  goldenBookLine,
  recipientLine,
  type CertificateText,
} from "./certificate-text";
import { fit, tidy, type Fitted } from "./fit";

export type Face = "regular" | "bold" | "boldItalic" | "title";
export type LineRole =
  | "country"
  | "motto"
  | "authority"
  | "verb"
  | "award"
  | "name"
  | "detail"
  | "achievement"
  | "decision"
  | "goldenBook"
  | "placeDate"
  | "signerTitle"
  | "signerName"
  | "verifyUrl";

/** A line of text in place. Points; x from the left, `baseline` from the top of the page. */
export type TextLine = {
  readonly role: LineRole;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly ink: "black" | "red";
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
};

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type CertificateLayout = {
  readonly lines: readonly TextLine[];
  readonly qr: { readonly url: string; readonly box: Box } | null;
};

/** Width of a text at 1 point in a face of the printing fonts. Throws for a letter the font lacks. */
export type Metrics = { readonly width: (face: Face, text: string) => number };

/** A4 lying, points. */
export const PAGE = { width: 841.89, height: 595.28 } as const;

/** Inside the border's innermost line: everything but the border lies within. */
export const INNER: Box = {
  left: BORDER_DEPTH,
  top: BORDER_DEPTH,
  right: PAGE.width - BORDER_DEPTH,
  bottom: PAGE.height - BORDER_DEPTH,
};

export const EMBLEM_BOX: Box = { left: PAGE.width / 2 - 34, top: 53, right: PAGE.width / 2 + 34, bottom: 121 };

/** Room kept free for the signature and the seal, points (30 mm). */
export const SIGNATURE_ROOM = 85.04;

const CENTRE = PAGE.width / 2;
const COLUMN = 640;
const LEFT = { x: 84, width: 350 } as const;
const RIGHT = { centre: 604, width: 310 } as const;
const SIGNER_BASELINE = 533;
const TITLE_BASELINE = 427;
const TITLE_PITCH = 17.2;
const QR_SIDE = 62;
const QR_BOTTOM = 496;

// Vietnamese capitals carry two marks: their ink reaches this far above and below the baseline, in sizes.
const ASCENT: Readonly<Record<Face, number>> = { regular: 0.92, bold: 0.94, boldItalic: 0.94, title: 1.17 };
const DESCENT: Readonly<Record<Face, number>> = { regular: 0.24, bold: 0.24, boldItalic: 0.24, title: 0.2 };

/** The space a line's ink may take. */
export function boxOf(line: TextLine): Box {
  return {
    left: line.x,
    top: line.baseline - ASCENT[line.face] * line.size,
    right: line.x + line.width,
    bottom: line.baseline + DESCENT[line.face] * line.size,
  };
}

type Style = { role: LineRole; face: Face; ink?: "red" };
type Place = { centre: number } | { left: number };

function setLines(
  metrics: Metrics,
  style: Style,
  fitted: Fitted,
  place: Place,
  first: number,
  pitch: number,
): TextLine[] {
  return fitted.lines.map((text, index) => {
    const width = metrics.width(style.face, text) * fitted.size;
    const x = "centre" in place ? place.centre - width / 2 : place.left;
    const baseline = first + index * pitch;
    return {
      role: style.role,
      text,
      face: style.face,
      size: fitted.size,
      ink: style.ink ?? "black",
      x,
      baseline,
      width,
    };
  });
}

type Setting = { width: number; preferred: number; smallest: number; maxLines: number };

function setter(metrics: Metrics) {
  const fitIn = (face: Face, text: string, setting: Setting): Fitted =>
    fit(text, { ...setting, widthOf: (part) => metrics.width(face, part) });
  const one = (style: Style, text: string, size: number, smallest: number, place: Place, width: number, y: number) =>
    setLines(
      metrics,
      style,
      fitIn(style.face, text, { width, preferred: size, smallest, maxLines: 1 }),
      place,
      y,
      size,
    );
  return { fitIn, one };
}

/** The two lines at the head that every certificate carries; the renderer keeps them in its template. */
export function layoutHeading(metrics: Metrics): TextLine[] {
  const { one } = setter(metrics);
  const middle = { centre: CENTRE };
  return [
    ...one({ role: "country", face: "bold" }, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 15, 15, middle, COLUMN, 138),
    ...one({ role: "motto", face: "bold" }, "Độc lập - Tự do - Hạnh phúc", 15.5, 15.5, middle, COLUMN, 157),
  ];
}

/** The solid line under the motto, as long as the motto. */
export function mottoRule(heading: readonly TextLine[]): Box {
  const motto = heading.find((line) => line.role === "motto");
  if (!motto) throw new Error("The heading has no motto");
  const top = motto.baseline + 4.6;
  return { left: motto.x, right: motto.x + motto.width, top, bottom: top + 0.9 };
}

export type Frame = {
  readonly lines: readonly TextLine[];
  readonly room: { readonly top: number; readonly bottom: number };
};

const tooLong = (role: LineRole, text: string): AppError =>
  rule("certificate.text_too_long", { role, length: [...text].length, text: text.slice(0, 80) });

/** The lines that all recipients of one decision share, and the room between them for the recipient. */
export function layoutFrame(text: CertificateText, metrics: Metrics): Result<Frame> {
  const { fitIn, one } = setter(metrics);
  const middle = { centre: CENTRE };
  const right = { centre: RIGHT.centre };
  const authority = tidy(text.authorityTitle).toLocaleUpperCase("vi");
  const red: Style = { role: "authority", face: "bold", ink: "red" };
  const title = fitIn("bold", authority, { width: COLUMN, preferred: 20, smallest: 14, maxLines: 1 });
  const authorityLines =
    title.lines.length === 1
      ? setLines(metrics, red, title, middle, 188, 0)
      : setLines(
          metrics,
          red,
          fitIn("bold", authority, { width: COLUMN, preferred: 12, smallest: 8, maxLines: 2 }),
          middle,
          176.5,
          14.3,
        );
  if (authorityLines.length > 2) return fail(tooLong("authority", authority));

  const titles = text.signerTitleLines.map((line) => tidy(line).toLocaleUpperCase("vi"));
  const placeDateBaseline = TITLE_BASELINE - titles.length * TITLE_PITCH;
  const placeDate = `${tidy(text.place)}, ${dateInWords(text.signedOn)}`;
  const bold = (role: LineRole): Style => ({ role, face: "bold" });
  const single: TextLine[][] = [
    one(bold("verb"), tidy(text.verb).toLocaleUpperCase("vi"), 15, 10, middle, COLUMN, 209),
    one(
      { role: "award", face: "title", ink: "red" },
      tidy(text.awardName).toLocaleUpperCase("vi"),
      41,
      20,
      middle,
      COLUMN,
      261,
    ),
    one({ role: "decision", face: "boldItalic" }, decisionLine(text), 12, 8, { left: LEFT.x }, LEFT.width, 517),
    one({ role: "placeDate", face: "boldItalic" }, placeDate, 14, 8, right, RIGHT.width, placeDateBaseline),
    ...titles.map((line, index) =>
      one(bold("signerTitle"), line, 14.5, 7, right, RIGHT.width, placeDateBaseline + (index + 1) * TITLE_PITCH),
    ),
    one(bold("signerName"), text.signerName, 15, 7, right, RIGHT.width, SIGNER_BASELINE),
  ];
  for (const lines of single) {
    const [first, more] = lines;
    if (first && more) return fail(tooLong(first.role, lines.map((line) => line.text).join(" ")));
  }
  const lines = [...authorityLines, ...single.flat()];
  const bottomOf = (role: LineRole): number =>
    Math.max(...lines.filter((l) => l.role === role).map((l) => boxOf(l).bottom));
  const topOf = (role: LineRole): number => Math.min(...lines.filter((l) => l.role === role).map((l) => boxOf(l).top));
  return ok({ lines, room: { top: bottomOf("award") + 1, bottom: topOf("placeDate") - 5 } });
}

type Rhythm = {
  /** From line to line, in sizes. */
  readonly leading: number;
  /** Above the paragraph, points, and the share of spare room that is added to it. */
  readonly gap: number;
  readonly stretch: number;
};
type Paragraph = Rhythm & { readonly style: Style; readonly fitted: Fitted };

/** Recipient, detail and achievement at `scale` of their preferred sizes. */
function recipientParagraphs(text: CertificateText, metrics: Metrics, scale: number): Paragraph[] {
  const { fitIn } = setter(metrics);
  const paragraph = (style: Style, value: string, setting: Omit<Setting, "width">, rhythm: Rhythm): Paragraph[] => {
    if (!tidy(value)) return [];
    const [preferred, smallest] = [setting.preferred * scale, setting.smallest * scale];
    const fitted = fitIn(style.face, value, { width: COLUMN, preferred, smallest, maxLines: setting.maxLines });
    return [{ style, fitted, ...rhythm, gap: rhythm.gap * scale }];
  };
  return [
    ...paragraph(
      { role: "name", face: "bold" },
      recipientLine(text),
      { preferred: 25, smallest: 19, maxLines: 1 },
      { leading: 1.22, gap: 0, stretch: 0 },
    ),
    ...paragraph(
      { role: "detail", face: "regular" },
      text.detail,
      { preferred: 16, smallest: 14.5, maxLines: 1 },
      { leading: 1.24, gap: 1.5, stretch: 0.2 },
    ),
    ...paragraph(
      { role: "achievement", face: "regular" },
      text.achievement,
      { preferred: 17, smallest: 15.5, maxLines: 2 },
      { leading: 1.28, gap: 3, stretch: 0.45 },
    ),
  ];
}

const heightOf = ({ style, fitted, leading }: Paragraph): number =>
  (leading * (fitted.lines.length - 1) + ASCENT[style.face] + DESCENT[style.face]) * fitted.size;

function blockHeight(paragraphs: readonly Paragraph[], spare: number): number {
  return paragraphs.reduce(
    (sum, part, index) => sum + heightOf(part) + (index > 0 ? part.gap + spare * part.stretch : 0),
    0,
  );
}

/** The smallest share of the preferred sizes: text of 8 points, the least that is read without a glass. */
const SMALLEST_SCALE = 0.52;

/** The lines that belong to one recipient, set as large as the room allows. */
export function layoutRecipient(text: CertificateText, frame: Frame, metrics: Metrics): Result<CertificateLayout> {
  const { one } = setter(metrics);
  const room = frame.room.bottom - frame.room.top;
  let scale = 1;
  let paragraphs = recipientParagraphs(text, metrics, scale);
  while (blockHeight(paragraphs, 0) > room) {
    scale -= 0.02;
    if (scale < SMALLEST_SCALE) return fail(tooLong("achievement", `${recipientLine(text)} ${tidy(text.achievement)}`));
    paragraphs = recipientParagraphs(text, metrics, scale);
  }
  const spare = Math.min(room - blockHeight(paragraphs, 0), 40);
  let y = frame.room.top + Math.min((room - blockHeight(paragraphs, spare)) * 0.45, 14);
  const lines: TextLine[] = [];
  for (const part of paragraphs) {
    const { style, fitted, leading } = part;
    if (lines.length > 0) y += part.gap + spare * part.stretch;
    const first = y + ASCENT[style.face] * fitted.size;
    lines.push(...setLines(metrics, style, fitted, { centre: CENTRE }, first, leading * fitted.size));
    y += heightOf(part);
  }
  lines.push(
    ...one(
      { role: "goldenBook", face: "boldItalic" },
      goldenBookLine(text),
      12,
      8,
      { left: LEFT.x },
      LEFT.width,
      SIGNER_BASELINE,
    ),
  );
  if (text.verifyUrl === null) return ok({ lines, qr: null });
  const box = { left: LEFT.x, top: QR_BOTTOM - QR_SIDE, right: LEFT.x + QR_SIDE, bottom: QR_BOTTOM };
  return ok({
    lines: [...lines, ...verifyLines(text.verifyUrl, box.right + 9, metrics)],
    qr: { url: text.verifyUrl, box },
  });
}

/** The address beside the QR code for who types it; left out where it would need more than three lines. */
function verifyLines(url: string, x: number, metrics: Metrics): TextLine[] {
  const { fitIn } = setter(metrics);
  const address = url.replace(/^https?:\/\//, "");
  const fitted = fitIn("regular", address, {
    width: LEFT.x + LEFT.width - x,
    preferred: 8,
    smallest: 6.5,
    maxLines: 1,
  });
  if (fitted.lines.length > 3) return [];
  const style: Style = { role: "verifyUrl", face: "regular" };
  const first = QR_BOTTOM - 3 - (fitted.lines.length - 1) * 9.5;
  const caption = setLines(
    metrics,
    style,
    { size: 8, lines: ["Kiểm tra giấy khen tại:"] },
    { left: x },
    first - 10.5,
    0,
  );
  return [...caption, ...setLines(metrics, style, fitted, { left: x }, first, 9.5)];
}

/** A whole certificate in place, or why it may not be printed. */
export function layoutCertificate(text: CertificateText, metrics: Metrics): Result<CertificateLayout> {
  const refusal = checkText(text);
  if (refusal) return fail(refusal);
  const frame = layoutFrame(text, metrics);
  if (!frame.ok) return frame;
  const recipient = layoutRecipient(text, frame.value, metrics);
  if (!recipient.ok) return recipient;
  return ok({
    lines: [...layoutHeading(metrics), ...frame.value.lines, ...recipient.value.lines],
    qr: recipient.value.qr,
  });
}
