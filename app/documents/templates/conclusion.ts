import type { AdministrativeDocument, Block, TableRow } from "~/documents/blocks";
import {
  closingOf,
  documentOf,
  letterheadOf,
  tableOf,
  type Closing,
  type Issuer,
  type Registration,
} from "~/documents/parties";
import { count, documentDate, grouped, roman, withFullStop } from "~/documents/wording";
import type { CalendarDate, Instant } from "~/shared/time";

export interface ConclusionData {
  issuer: Issuer;
  registration: Registration;
  createdAt: Instant;
  /** Absent for a report that goes to nobody in particular. */
  to?: string;
  campaign: string;
  period: { from: CalendarDate | null; to: CalendarDate };
  /** What was done to lead the movement. */
  leadership: readonly string[];
  figures: { unitsTotal: number; unitsSubmitted: number; nominations: number; accepted: number; latePasses: number };
  /** `awarded` null: a superior body decides. */
  lines: readonly {
    label: string;
    quota: number | null;
    nominated: number;
    proposed: number;
    awarded: number | null;
  }[];
  /** Đồng; absent where nothing was paid. */
  bonusTotal?: number;
  decision?: string;
  results: readonly string[];
  models: readonly string[];
  shortcomings: readonly string[];
  directions: readonly string[];
  proposals: readonly string[];
  closing: Closing;
}

function dashes(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", marker: "dash", items: items.map(withFullStop) }];
}

function awardBlocks(data: ConclusionData): readonly Block[] {
  const { figures } = data;
  const rows: TableRow[] = data.lines.map((line, index) => ({
    cells: [
      String(index + 1),
      line.label,
      line.quota === null ? "Cấp trên phân bổ" : count(line.quota),
      count(line.nominated),
      count(line.proposed),
      line.awarded === null ? "–" : count(line.awarded),
    ],
  }));
  const bonus = data.bonusTotal === undefined ? [] : [`Tổng tiền thưởng: ${grouped(data.bonusTotal)} đồng`];
  const late = figures.latePasses > 0 ? `; ${count(figures.latePasses)} đơn vị được gia hạn nộp hồ sơ` : "";
  return [
    ...dashes([
      `${count(figures.unitsSubmitted)}/${count(figures.unitsTotal)} đơn vị gửi hồ sơ với ${count(figures.nominations)} đề nghị, trong đó ${count(figures.accepted)} đề nghị đủ điều kiện${late}`,
      ...(data.decision === undefined ? [] : [`Khen thưởng theo ${data.decision}`]),
      ...bonus,
    ]),
    ...(rows.length === 0
      ? []
      : [
          tableOf(
            [
              { header: "STT", width: 7, align: "center" },
              { header: "Hình thức, danh hiệu", width: 38 },
              { header: "Chỉ tiêu", width: 15, align: "right" },
              { header: "Số đề nghị", width: 13, align: "right" },
              { header: "Được xét chọn", width: 13, align: "right" },
              { header: "Được khen thưởng", width: 13, align: "right" },
            ],
            rows,
          ),
        ]),
  ];
}

/** Báo cáo tổng kết, short, with the figures of the campaign. */
export function conclusionDocument(data: ConclusionData): AdministrativeDocument {
  const from = data.period.from === null ? "từ ngày phát động" : `từ ${documentDate(data.period.from)}`;
  const sections: readonly { title: string; blocks: readonly Block[] }[] = [
    { title: "CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN", blocks: dashes(data.leadership) },
    { title: "KẾT QUẢ PHONG TRÀO", blocks: dashes(data.results) },
    { title: "CÔNG TÁC KHEN THƯỞNG", blocks: awardBlocks(data) },
    { title: "ĐIỂN HÌNH TIÊN TIẾN", blocks: dashes(data.models) },
    { title: "TỒN TẠI, NGUYÊN NHÂN", blocks: dashes(data.shortcomings) },
    { title: "PHƯƠNG HƯỚNG", blocks: dashes(data.directions) },
    { title: "KIẾN NGHỊ", blocks: dashes(data.proposals) },
  ];
  return documentOf(`Báo cáo tổng kết ${data.campaign}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, data.registration),
    { kind: "title", type: "BÁO CÁO", abstract: `Tổng kết ${data.campaign}` },
    data.to === undefined ? null : { kind: "addressee", to: [data.to] },
    {
      kind: "paragraph",
      text: `${data.issuer.name} báo cáo kết quả thực hiện ${data.campaign} (${from} đến hết ${documentDate(data.period.to)}) như sau:`,
    },
    sections
      .filter((section) => section.blocks.length > 0)
      .flatMap((section, index): readonly Block[] => [
        { kind: "heading", level: 1, text: `${roman(index + 1)}. ${section.title}` },
        ...section.blocks,
      ]),
    { kind: "paragraph", text: `Trên đây là báo cáo tổng kết ${data.campaign} của ${data.issuer.name}./.` },
    closingOf(data.closing),
  ]);
}
