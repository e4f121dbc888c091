import type { Browser } from "playwright-core";
import type { Party } from "~/documents/parties";
import { renderDocumentPdf } from "~/documents/render-pdf.server";
import { achievementReportDocument } from "~/documents/templates/achievement-report";
import { dateOf, formatDate, type Instant } from "~/shared/time";
import { letterPdf, unitMinutesPdf } from "../sample/papers";
import { sampleAgency, sampleUnits, type SampleUnit } from "../sample/people-data";
import type { Candidate, Proposal } from "./story";

/** A file in a user's hand. */
export interface Paper {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const pdf = (name: string, bytes: Uint8Array): Paper => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(bytes),
});

/** What the units bring along: letters, minutes and reports, as signed and scanned. */
export class Papers {
  constructor(
    private readonly browser: Browser,
    private readonly campaign: string,
  ) {}

  async letter(of: Proposal, at: Instant): Promise<Paper> {
    const unit = unitOf(of);
    if (of.papers === "photo") return this.photographedLetter(of, unit, at);
    return pdf(`Tờ trình đề nghị khen thưởng - ${unit.shortName}.pdf`, await letterPdf(unit, this.campaign, at, partiesOf(of)));
  }

  async minutes(of: Proposal, at: Instant): Promise<Paper> {
    const unit = unitOf(of);
    return pdf(`Biên bản họp xét - ${unit.shortName}.pdf`, await unitMinutesPdf(unit, this.campaign, at, partiesOf(of)));
  }

  async report(of: Proposal, candidate: Candidate, at: Instant): Promise<Paper> {
    const unit = unitOf(of);
    const name = candidate.name ?? unit.name;
    const bytes = await renderDocumentPdf(
      achievementReportDocument({
        issuer: { superior: "Sở Công Thương", name: unit.name, place: sampleAgency.place },
        date: dateOf(at),
        createdAt: at,
        isSummary: candidate.level === "agency",
        award: "Giấy khen của Giám đốc Sở Công Thương",
        campaign: this.campaign,
        subject:
          candidate.name === null
            ? { kind: "collective", name, duties: "Tham mưu và thực hiện nhiệm vụ theo quy định của Sở." }
            : { kind: "individual", name, unit: unit.name },
        achievements: [{ text: candidate.achievement }],
        initiatives: [],
        ratings: [],
        titles: [],
        forms: [],
        reporter: { authority: [], name: candidate.name ?? headOf(unit) },
      }),
    );
    return pdf(`Báo cáo thành tích - ${name}.pdf`, bytes);
  }

  /** A sheet of paper before the camera of a telephone. */
  private async photographedLetter(of: Proposal, unit: SampleUnit, at: Instant): Promise<Paper> {
    const page = await this.browser.newPage({ viewport: { width: 900, height: 1270 } });
    const names = of.candidates.map((one) => `<li>${one.name ?? unit.name}</li>`).join("");
    await page.setContent(
      `<body style="margin:0;padding:110px 100px;background:#f4f1e8;font:22px/1.6 serif;color:#222"><p style="display:flex;justify-content:space-between;margin:0"><b>${unit.name.toUpperCase()}</b><i>${sampleAgency.place}, ngày ${formatDate(dateOf(at))}</i></p>
      <h1 style="font-size:28px;text-align:center;margin:70px 0 0">TỜ TRÌNH</h1><p style="text-align:center;margin:0 0 40px"><b>Về việc đề nghị khen thưởng</b></p>
      <p>Kính gửi: Văn phòng Sở Công Thương</p><p>Thực hiện kế hoạch phong trào “${this.campaign}”, ${unit.name} đề nghị xét khen thưởng:</p><ul>${names}</ul>
      <p style="margin:70px 0 0 430px;text-align:center"><b>${headPost(unit).toUpperCase()}</b><br><br><span style="font:italic 42px cursive;color:#1b3a8a">${headOf(unit).split(" ").at(-1) ?? ""}</span><br><br><b>${headOf(unit)}</b></p></body>`,
    );
    const buffer = await page.screenshot({ type: "jpeg", quality: 80 });
    await page.close();
    return { name: `Tờ trình đã ký - ${unit.shortName}.jpg`, mimeType: "image/jpeg", buffer };
  }
}

function unitOf(of: Proposal): SampleUnit {
  const unit = sampleUnits.find((one) => one.key === of.unit);
  if (unit === undefined) throw new Error(`no unit ${of.unit}`);
  return unit;
}

function partiesOf(of: Proposal): Party[] {
  const unit = unitOf(of);
  return of.candidates.map((one) =>
    one.name === null
      ? { kind: "collective", name: unit.name }
      : { kind: "individual", name: one.name, unit: unit.name },
  );
}

// The first of a unit is its head: "m Lê Hoàng Phúc, Trưởng phòng".
function headOf(unit: SampleUnit): string {
  return (unit.people[0] ?? "").slice(2).split(", ")[0] ?? "";
}

function headPost(unit: SampleUnit): string {
  return (unit.people[0] ?? "").split(", ")[1] ?? "";
}
