import { awardKindName, awardVerb } from "~/rules/award-kinds";
import type { CertificateText } from "./certificate-text";
import { tidy } from "./fit";

/** The agency as far as a certificate names it. */
export interface IssuingAgency {
  /** "Sở Công Thương" */
  name: string;
  /** "UBND tỉnh Đồng Phước" */
  parentName: string;
  place: string;
  headTitle: string;
  authorityTitle: string;
  publicUrl: string | null;
  hasQr: boolean;
}

export interface IssuedDecision {
  /** "126/QĐ-SCT"; empty while the decision has none. */
  number: string;
  datedOn: string;
  signerName: string;
  /** "GIÁM ĐỐC", or "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC" on two lines. */
  signerTitle: string;
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

/** "Sở Công Thương tỉnh Đồng Phước": the agency with the province that the body above it governs. */
export function agencyFullName(agency: Pick<IssuingAgency, "name" | "parentName">): string {
  const name = tidy(agency.name);
  const [, area = ""] = /^(?:UBND|Ủy ban nhân dân)\s+((?:tỉnh|thành phố)\s+.+)$/iu.exec(tidy(agency.parentName)) ?? [];
  return area === "" || name.toLocaleLowerCase("vi").includes(area.toLocaleLowerCase("vi")) ? name : `${name} ${area}`;
}

/** "Giám đốc Sở Công Thương tỉnh Đồng Phước" */
export function authorityInWords(agency: Pick<IssuingAgency, "name" | "parentName" | "headTitle">): string {
  return tidy(`${titleInWords(agency.headTitle)} ${agencyFullName(agency)}`);
}

/** Lines of a signer's title, as the decision keeps them in one text. */
export function signerTitleLines(title: string): string[] {
  return title
    .split("\n")
    .map(tidy)
    .filter((line) => line !== "");
}

/** "Phó Giám đốc Nguyễn Hoàng Khánh Đường": who signed, with the own post, not that of the head signed for. */
export function signerInWords(title: string, name: string): string {
  return tidy(`${titleInWords(signerTitleLines(title).at(-1) ?? "")} ${name}`);
}

/** "PHÓ GIÁM ĐỐC" → "Phó Giám đốc" */
function titleInWords(title: string): string {
  const lower = tidy(title).toLocaleLowerCase("vi");
  const [deputy = ""] = /^phó /u.exec(lower) ?? [];
  return upperFirst(deputy) + upperFirst(lower.slice(deputy.length));
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** "Đã có thành tích …": what the award is given for, closed by no mark. Words that begin otherwise are led in. */
export function praiseOf(achievement: string): string {
  const said = tidy(achievement).replace(/[.;]+$/u, "");
  if (said === "" || /^đã /iu.test(said)) return upperFirst(said);
  const rest = said.charAt(0).toLocaleLowerCase("vi") + said.slice(1);
  if (/^có /u.test(rest)) return `Đã ${rest}`;
  return /^(?:nhiều )?thành tích/u.test(rest) ? `Đã có ${rest}` : said;
}

/** Where anyone checks this certificate; null where the agency prints no QR code or has no public address. */
export function verifyUrl(
  agency: Pick<IssuingAgency, "publicUrl" | "hasQr">,
  publicUrl: string | null,
  code: string,
): string | null {
  const base = tidy(agency.publicUrl ?? "") || tidy(publicUrl ?? "");
  return agency.hasQr && base !== "" ? `${base.replace(/\/+$/u, "")}/xac-minh/${code}` : null;
}

/** Post and unit of a person; the body that a collective belongs to. */
export function detailOf(award: AwardedRecipient, agency: Pick<IssuingAgency, "name" | "parentName">): string {
  const [post, unit] = [tidy(award.post), tidy(award.unitName)];
  if (award.recipientKind === "collective")
    return unit === "" || unit === tidy(award.name) ? agencyFullName(agency) : unit;
  const names = post.toLocaleLowerCase("vi").includes(unit.toLocaleLowerCase("vi")) ? [post] : [post, unit];
  return names.filter((part) => part !== "").join(", ");
}

/** What one certificate of an issued decision says. `publicUrl`: the installation's own address, where the agency names none. */
export function composeCertificate(
  award: AwardedRecipient,
  decision: IssuedDecision,
  agency: IssuingAgency,
  publicUrl: string | null,
): CertificateText {
  return {
    authorityTitle: agency.authorityTitle,
    verb: awardVerb(award.awardKind).toLocaleUpperCase("vi"),
    awardName: awardKindName(award.awardKind).toLocaleUpperCase("vi"),
    recipientKind: award.recipientKind,
    honorific: award.honorific === "Ông" || award.honorific === "Bà" ? award.honorific : "",
    name: tidy(award.name),
    detail: detailOf(award, agency),
    achievement: praiseOf(award.achievement),
    decisionNumber: decision.number,
    decisionDate: decision.datedOn,
    goldenBookNo: award.goldenBookNo,
    place: agency.place,
    signedOn: decision.datedOn,
    signerTitleLines: signerTitleLines(decision.signerTitle),
    signerName: decision.signerName,
    verifyUrl: verifyUrl(agency, publicUrl, award.verificationCode),
  };
}
