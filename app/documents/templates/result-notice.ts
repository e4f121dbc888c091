import type { AdministrativeDocument, Block } from "~/documents/blocks";
import {
  closingOf,
  documentOf,
  fullName,
  letterheadOf,
  standing,
  tableOf,
  type Closing,
  type Issuer,
  type Party,
  type Registration,
} from "~/documents/parties";
import { count, roman, upperFirst, withFullStop } from "~/documents/wording";
import type { Instant } from "~/shared/time";

export interface ResultNoticeData {
  issuer: Issuer;
  registration: Registration;
  createdAt: Instant;
  campaign: string;
  unit: string;
  /** "Quyết định số 412/QĐ-SCT ngày … của Giám đốc Sở Công Thương"; absent while no decision is issued. */
  decision?: string;
  awarded: readonly (Party & { label: string; goldenBookNumber: number })[];
  proposedToSuperior: readonly (Party & { label: string; superior: string })[];
  notAwarded: readonly (Party & { label: string; reason: string })[];
  /** When and where certificates are handed over, whom to ask. */
  remarks?: readonly string[];
  closing: Closing;
}

const person = { header: "Tập thể, cá nhân", width: 42 };
const ordinalColumn = { header: "STT", width: 7, align: "center" as const };

function name(party: Party): readonly { text: string; bold?: boolean }[] {
  const where = standing(party);
  return [{ text: fullName(party), bold: true }, ...(where === "" ? [] : [{ text: `\n${where}` }])];
}

/** Thông báo kết quả for one unit: what became of each of its own nominations. */
export function resultNoticeDocument(data: ResultNoticeData): AdministrativeDocument {
  const sections: readonly { title: string; blocks: readonly Block[] }[] = [
    {
      title: `ĐƯỢC KHEN THƯỞNG: ${count(data.awarded.length)}`,
      blocks:
        data.awarded.length === 0
          ? []
          : [
              tableOf(
                [
                  ordinalColumn,
                  person,
                  { header: "Hình thức, danh hiệu", width: 40 },
                  { header: "Số sổ vàng", width: 14, align: "right" },
                ],
                data.awarded.map((item, index) => ({
                  cells: [String(index + 1), name(item), item.label, String(item.goldenBookNumber)],
                })),
              ),
            ],
    },
    {
      title: `ĐỀ NGHỊ CẤP TRÊN KHEN THƯỞNG: ${count(data.proposedToSuperior.length)}`,
      blocks:
        data.proposedToSuperior.length === 0
          ? []
          : [
              tableOf(
                [
                  ordinalColumn,
                  person,
                  { header: "Hình thức, danh hiệu", width: 32 },
                  { header: "Nơi xem xét", width: 26 },
                ],
                data.proposedToSuperior.map((item, index) => ({
                  cells: [String(index + 1), name(item), item.label, item.superior],
                })),
              ),
            ],
    },
    {
      title: `CHƯA ĐƯỢC KHEN THƯỞNG: ${count(data.notAwarded.length)}`,
      blocks:
        data.notAwarded.length === 0
          ? []
          : [
              tableOf(
                [
                  ordinalColumn,
                  { ...person, width: 34 },
                  { header: "Hình thức, danh hiệu", width: 28 },
                  { header: "Lý do", width: 36 },
                ],
                data.notAwarded.map((item, index) => ({
                  cells: [String(index + 1), name(item), item.label, upperFirst(withFullStop(item.reason))],
                })),
              ),
            ],
    },
  ];
  const filled = sections.filter((section) => section.blocks.length > 0);
  const source = data.decision === undefined ? "" : `Căn cứ ${data.decision}, `;
  const remarks = data.remarks ?? [];
  return documentOf(`Thông báo kết quả khen thưởng ${data.campaign} – ${data.unit}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, data.registration),
    { kind: "title", type: "THÔNG BÁO", abstract: `Kết quả xét khen thưởng ${data.campaign}` },
    { kind: "addressee", to: [data.unit] },
    {
      kind: "paragraph",
      text:
        filled.length === 0
          ? `${source}${data.issuer.name} thông báo: ${data.unit} không có tập thể, cá nhân nào được đề nghị khen thưởng ${data.campaign}.`
          : `${source}${data.issuer.name} thông báo kết quả xét khen thưởng ${data.campaign} đối với các đề nghị của ${data.unit} như sau:`,
    },
    filled.flatMap((section, index): readonly Block[] => [
      { kind: "heading", level: 1, text: `${roman(index + 1)}. ${section.title}` },
      ...section.blocks,
    ]),
    remarks.map((text): Block => ({ kind: "paragraph", text: withFullStop(text) })),
    {
      kind: "paragraph",
      text: `${data.issuer.name} thông báo để ${data.unit} biết, phổ biến đến các tập thể, cá nhân có tên nêu trên./.`,
    },
    closingOf(data.closing),
  ]);
}
