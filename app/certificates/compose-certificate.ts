import { awardKindName, titles } from "~/rules/award-kinds";
import type { CertificateText } from "./certificate-text";
import { tidy } from "./fit";

/** The agency as far as a certificate names it. */
export interface IssuingAgency {
  /** "Sở Công Thương" */
  name: string;
  /** "UBND tỉnh Đồng Phước" */
  parentName: string;
  /** "SCT" */
  symbol: string;
  place: string;
  headTitle: string;
  authorityTitle: string;
  publicUrl: string | null;
  hasQr: boolean;
}

export interface IssuedDecision {
  /** Empty while the decision has none. */
  number: string;
  datedOn: string;
  signerName: string;
  signerCapacity: "head" | "deputy";
  signerTitle: string;
  /** What the campaign says of all whom it praises; may be empty. */
  praiseText: string;
  campaignTitle: string;
}

export interface AwardedRecipient {
  awardKind: string;
  recipientKind: "collective" | "individual";
  goldenBookNo: number;
  name: string;
  honorific: string;
  post: string;
  unitName: string;
  achievement: string;
  verificationCode: string;
}

/** "126/QĐ-SCT", whether the number was entered with its symbol or alone. */
export function decisionNumber(number: string, symbol: string): string {
  const entered = tidy(number);
  return entered === "" || entered.includes("/") ? entered : `${entered}/QĐ-${tidy(symbol)}`;
}

/** "Sở Công Thương tỉnh Đồng Phước": the agency with the province that the body above it governs. */
export function agencyFullName(agency: Pick<IssuingAgency, "name" | "parentName">): string {
  const name = tidy(agency.name);
  const [, area = ""] = /^(?:UBND|Ủy ban nhân dân)\s+((?:tỉnh|thành phố)\s+.+)$/iu.exec(tidy(agency.parentName)) ?? [];
  return area === "" || name.toLocaleLowerCase("vi").includes(area.toLocaleLowerCase("vi")) ? name : `${name} ${area}`;
}

/** "Giám đốc Sở Công Thương tỉnh Đồng Phước" */
export function authorityInWords(agency: Pick<IssuingAgency, "name" | "parentName" | "headTitle">): string {
  return tidy(`${sentenceCase(agency.headTitle)} ${agencyFullName(agency)}`);
}

/** "PHÓ GIÁM ĐỐC" → "Phó Giám đốc" is beyond what capitals tell; only the first letter stays one. */
export function sentenceCase(title: string): string {
  const lower = tidy(title).toLocaleLowerCase("vi");
  return lower.charAt(0).toLocaleUpperCase("vi") + lower.slice(1);
}

/** One line above the name of the head; a deputy signs under "KT." and the deputy's own post (Nghị định 30/2020/NĐ-CP, Điều 13). */
export function signerTitleLines(decision: IssuedDecision, agency: Pick<IssuingAgency, "headTitle">): string[] {
  if (decision.signerCapacity === "head") return [tidy(agency.headTitle)];
  return [`KT. ${tidy(agency.headTitle)}`, tidy(decision.signerTitle) || `PHÓ ${tidy(agency.headTitle)}`];
}

const citation = /^(?:đã )?(?:có )?(?:nhiều )?thành tích/iu;

/**
 * What the certificate praises. A recipient's own achievement is printed where it is worded as a citation; a summary of the
 * work done, as units write it, is not: then all carry the words of the campaign.
 */
export function praiseOf(achievement: string, decision: Pick<IssuedDecision, "praiseText" | "campaignTitle">): string {
  const own = achievement.includes("\n") ? "" : tidy(achievement);
  const said = citation.test(own) ? own : tidy(decision.praiseText);
  if (said === "") return `Đã có thành tích xuất sắc trong phong trào thi đua “${tidy(decision.campaignTitle)}”`;
  const bare = said.replace(/[.;]+$/u, "");
  const [start = ""] = citation.exec(bare) ?? [];
  if (start === "" || /^đã /iu.test(start)) return bare.charAt(0).toLocaleUpperCase("vi") + bare.slice(1);
  return `${/^có /iu.test(start) ? "Đã" : "Đã có"} ${bare.charAt(0).toLocaleLowerCase("vi")}${bare.slice(1)}`;
}

/** Where anyone checks this certificate; null where the agency prints no QR code or has no public address. */
export function verifyUrl(agency: Pick<IssuingAgency, "publicUrl" | "hasQr">, publicUrl: string | null, code: string): string | null {
  const base = tidy(agency.publicUrl ?? "") || tidy(publicUrl ?? "");
  return agency.hasQr && base !== "" ? `${base.replace(/\/+$/u, "")}/xac-minh/${code}` : null;
}

/** Post and unit of a person; the body that a collective belongs to. */
export function detailOf(award: AwardedRecipient, agency: Pick<IssuingAgency, "name" | "parentName">): string {
  const [post, unit] = [tidy(award.post), tidy(award.unitName)];
  if (award.recipientKind === "collective") return unit === "" || unit === tidy(award.name) ? agencyFullName(agency) : unit;
  const names = post.toLocaleLowerCase("vi").includes(unit.toLocaleLowerCase("vi")) ? [post] : [post, unit];
  return names.filter((part) => part !== "").join(", ");
}

/** What one certificate of an issued decision says. `publicUrl`: the installation's own address, where the agency names none. */
export function composeCertificate(award: AwardedRecipient, decision: IssuedDecision, agency: IssuingAgency, publicUrl: string | null): CertificateText {
  const isTitle = titles.some((kind) => kind.code === award.awardKind);
  return {
    authorityTitle: agency.authorityTitle,
    verb: isTitle ? "TẶNG DANH HIỆU" : "TẶNG",
    awardName: awardKindName(award.awardKind).toLocaleUpperCase("vi"),
    recipientKind: award.recipientKind,
    honorific: award.honorific === "Ông" || award.honorific === "Bà" ? award.honorific : "",
    name: tidy(award.name),
    detail: detailOf(award, agency),
    achievement: praiseOf(award.achievement, decision),
    decisionNumber: decisionNumber(decision.number, agency.symbol),
    decisionDate: decision.datedOn,
    goldenBookNo: award.goldenBookNo,
    place: agency.place,
    signedOn: decision.datedOn,
    signerTitleLines: signerTitleLines(decision, agency),
    signerName: decision.signerName,
    verifyUrl: verifyUrl(agency, publicUrl, award.verificationCode),
  };
}
