import { listAwards } from "~/decisions/award-queries.server";
import { findDecision } from "~/decisions/decision-repo.server";
import { renderDocumentPdf } from "~/documents/render-pdf.server";
import type { Party } from "~/documents/parties";
import { decisionDocument } from "~/documents/templates/decision";
import { minutesDocument } from "~/documents/templates/minutes";
import { requestLetterDocument } from "~/documents/templates/request-letter";
import type { Queryable } from "~/shared/db.server";
import { dateOf, type CalendarDate, type Instant } from "~/shared/time";
import { sampleAgency, type SampleUnit } from "./people-data";

const issuerOf = (unit: SampleUnit) => ({
  superior: "Sở Công Thương tỉnh Đồng Phước",
  name: unit.name,
  place: sampleAgency.place,
});

/** The unit's request, as if scanned after signing. */
export async function letterPdf(
  unit: SampleUnit,
  campaignTitle: string,
  at: Instant,
  candidates: readonly Party[],
): Promise<Uint8Array> {
  const [head] = headOf(unit);
  return renderDocumentPdf(
    requestLetterDocument({
      issuer: issuerOf(unit),
      registration: { date: dateOf(at) },
      createdAt: at,
      to: "Văn phòng Sở Công Thương",
      campaign: `phong trào “${campaignTitle}”`,
      lines: candidates.length === 0 ? [] : [{ label: "Khen thưởng", candidates }],
      attachments: ["Biên bản họp xét", "Báo cáo thành tích"],
      closing: {
        recipients: ["Như trên"],
        archive: "Lưu: Đơn vị.",
        signature: { authority: [head.post.toUpperCase()], name: head.name },
      },
    }),
  );
}

/** The minutes of the unit's own meeting. */
export async function unitMinutesPdf(
  unit: SampleUnit,
  campaignTitle: string,
  at: Instant,
  candidates: readonly Party[],
): Promise<Uint8Array> {
  const people = headOf(unit);
  const [head] = people;
  const secretary = people.at(-1) ?? head;
  return renderDocumentPdf(
    minutesDocument({
      issuer: issuerOf(unit),
      registration: { date: dateOf(at) },
      createdAt: at,
      subject: "awards",
      campaign: `phong trào “${campaignTitle}”`,
      body: unit.name,
      startedAt: at,
      endedAt: at,
      place: `phòng họp ${unit.shortName}`,
      membersTotal: people.length,
      present: people.map((person) => ({ name: person.name, role: person.post })),
      absent: [],
      chair: { name: head.name, role: head.post },
      secretary: { name: secretary.name, role: secretary.post },
      legalBases: [],
      lines: [
        {
          label: "Đề nghị khen thưởng",
          quota: null,
          method: "biểu quyết bằng hình thức giơ tay",
          rule: "quá bán số người dự họp",
          candidates: candidates.map((party, index) => ({
            ...party,
            agree: people.length,
            disagree: 0,
            noOpinion: 0,
            rank: index + 1,
            outcome: "proposed",
          })),
          rounds: [],
        },
      ],
      discussion: [],
      conclusions: ["Thống nhất danh sách đề nghị nêu trên"],
    }),
  );
}

/** Stands for the scan of the signed decision, with the number and the day that văn thư gave it. */
export async function signedDecisionPdf(
  read: Queryable,
  decisionId: string,
  number: string,
  datedOn: CalendarDate,
  achievement: string,
): Promise<Uint8Array> {
  const decision = await findDecision(read, decisionId);
  if (decision === null) throw new Error("no decision");
  const [digits = "", symbol = ""] = number.split("/");
  return renderDocumentPdf(
    decisionDocument({
      issuer: { superior: "UBND tỉnh Đồng Phước", name: "Sở Công Thương", place: sampleAgency.place },
      registration: { number: digits, symbol, date: datedOn },
      createdAt: decision.signedAt,
      authority: "Giám đốc Sở Công Thương",
      award: "Giấy khen",
      achievement,
      legalBases: decision.legalBases,
      proposer: "Theo đề nghị của Chánh Văn phòng Sở.",
      awards: (await listAwards(read, decisionId)).map((award) => ({
        kind: award.recipientKind,
        name: award.candidateName,
        ...(award.honorific === "" ? {} : { honorific: award.honorific }),
        position: award.post,
        unit: award.unitName,
      })),
      executors: "Chánh Văn phòng Sở, thủ trưởng các đơn vị thuộc Sở và các tập thể, cá nhân có tên tại Điều 1",
      closing: {
        recipients: ["Như Điều 3"],
        archive: "VT, VP.",
        signature: { authority: decision.signerTitle, name: decision.signerName },
      },
    }),
  );
}

function headOf(unit: SampleUnit): [{ name: string; post: string }, ...{ name: string; post: string }[]] {
  const people = unit.people.map((line) => {
    const [name = "", post = ""] = line.slice(2).split(", ");
    return { name, post };
  });
  const [first, ...rest] = people;
  if (first === undefined) throw new Error(`${unit.name} has nobody`);
  return [first, ...rest];
}
