import type { AdministrativeDocument } from "~/documents/blocks";
import { documentOf, letterheadOf, tableOf, type Issuer } from "~/documents/parties";
import type { Signature } from "~/documents/blocks";
import type { CalendarDate, Instant } from "~/shared/time";

export interface RecognisedInitiativesData {
  issuer: Issuer;
  date: CalendarDate | null;
  createdAt: Instant;
  candidate: string;
  initiatives: readonly {
    title: string;
    kind: string;
    level: string;
    year: number;
    recognised: string;
    effect: string;
  }[];
  signature: Signature;
}

/** What the register holds of a candidate's initiatives: who recognised each, by which decision, how far it reaches. */
export function recognisedInitiativesDocument(data: RecognisedInitiativesData): AdministrativeDocument {
  return documentOf(`Sáng kiến, đề tài đã được công nhận: ${data.candidate}`, data.issuer, data.createdAt, [
    letterheadOf(data.issuer, { date: data.date }),
    { kind: "title", type: "DANH MỤC", abstract: "Sáng kiến, đề tài đã được công nhận" },
    { kind: "paragraph", text: `Tác giả: ${data.candidate}.`, opensList: true },
    tableOf(
      [
        { header: "STT", width: 7, align: "center" },
        { header: "Tên sáng kiến, đề tài", width: 40 },
        { header: "Năm", width: 10, align: "center" },
        { header: "Phạm vi", width: 18 },
        { header: "Quyết định công nhận", width: 38 },
      ],
      data.initiatives.map((one, index) => ({
        cells: [
          String(index + 1),
          [one.title, one.effect].filter((part) => part !== "").join(". "),
          String(one.year),
          one.level,
          one.recognised,
        ],
      })),
    ),
    { kind: "signatures", signatures: [data.signature] },
  ]);
}
