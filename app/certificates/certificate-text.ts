import { rule, type AppError } from "~/shared/errors";
import { isCalendarDate, type CalendarDate } from "~/shared/time";
import { tidy } from "./fit";

/**
 * What a giấy khen says. Layout by Nghị định 98/2023/NĐ-CP, Điều 104 (version ND98_A104): order,
 * letter cases and colours of the lines are the decree's; sizes and places are ours.
 */
export type CertificateText = {
  /** Line 3, red: GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH … (also where a deputy signs). */
  readonly authorityTitle: string;
  /** TẶNG, or TẶNG DANH HIỆU. */
  readonly verb: string;
  /** GIẤY KHEN */
  readonly awardName: string;
  readonly recipientKind: "individual" | "collective";
  readonly honorific: "Ông" | "Bà" | "";
  readonly name: string;
  /** Post and unit of a person, parent body of a collective; may be empty. */
  readonly detail: string;
  readonly achievement: string;
  /** 126/QĐ-SCT */
  readonly decisionNumber: string;
  readonly decisionDate: CalendarDate;
  /** Place of the recipient in the decision's list, from 1. */
  readonly goldenBookNo: number;
  readonly place: string;
  readonly signedOn: CalendarDate;
  /** ["GIÁM ĐỐC"], or ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]. */
  readonly signerTitleLines: readonly string[];
  readonly signerName: string;
  /** Address of the public check, printed as a QR code; null prints none. */
  readonly verifyUrl: string | null;
};

/** `ngày 05 tháng 3 năm 2027`: a zero before days below 10 and months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function dateInWords(date: CalendarDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : String(Number(month))} năm ${year}`;
}

/** The recipient as printed: `Bà Nguyễn Thị Ngọc Ánh`; a collective carries no honorific. */
export function recipientLine(text: CertificateText): string {
  return tidy(text.recipientKind === "individual" ? `${text.honorific} ${text.name}` : text.name);
}

export function decisionLine(text: CertificateText): string {
  return `Quyết định số: ${tidy(text.decisionNumber)} ${dateInWords(text.decisionDate)}`;
}

export function goldenBookLine(text: CertificateText): string {
  return `Số sổ vàng: ${String(text.goldenBookNo).padStart(2, "0")}`;
}

const REQUIRED = [
  "authorityTitle",
  "verb",
  "awardName",
  "name",
  "achievement",
  "decisionNumber",
  "place",
  "signerName",
] as const;

/**
 * What a certificate must have before it may be printed (Nghị định 98/2023/NĐ-CP, Điều 104).
 * Refusals: certificate.field_empty { field, name }, .date_invalid { field, name }, .golden_number_invalid
 * { name, number }, .signed_before_decision { name, signedOn, decisionDate }.
 */
export function checkText(text: CertificateText): AppError | null {
  const name = tidy(text.name);
  for (const field of REQUIRED) {
    if (!tidy(text[field])) return rule("certificate.field_empty", { field, name });
  }
  if (text.signerTitleLines.length === 0 || text.signerTitleLines.length > 3 || !text.signerTitleLines.every(tidy)) {
    return rule("certificate.field_empty", { field: "signerTitleLines", name });
  }
  for (const field of ["decisionDate", "signedOn"] as const) {
    if (!isCalendarDate(text[field])) return rule("certificate.date_invalid", { field, name });
  }
  if (!Number.isSafeInteger(text.goldenBookNo) || text.goldenBookNo < 1) {
    return rule("certificate.golden_number_invalid", { name, number: text.goldenBookNo });
  }
  if (text.signedOn < text.decisionDate) {
    const { signedOn, decisionDate } = text;
    return rule("certificate.signed_before_decision", { name, signedOn, decisionDate });
  }
  return null;
}
