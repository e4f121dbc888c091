import type { AdministrativeDocument, Block } from "~/documents/blocks";
import { auditLine, documentOf, letterheadOf, tableOf, type AuditHead, type Issuer } from "~/documents/parties";
import { againstDeadline, count, exactInVietnam, fileSize } from "~/documents/wording";
import { dateOf, type Instant } from "~/shared/time";

export interface ReceiptFile {
  /** What the document is: "Công văn đề nghị khen thưởng". */
  title: string;
  fileName: string;
  /** "Bản đã ký" or "Bản thảo", as the screen says it. */
  status: string;
  bytes: number;
  sha256: string;
}

export interface ReceiptData {
  issuer: Issuer;
  /** Who receives dossiers: "Văn phòng Sở". */
  receiver: string;
  code: string;
  campaign: string;
  unit: string;
  /** 1 for the first submission of this dossier, 2 after a return, … */
  submissionOrdinal: number;
  arrivedAt: Instant;
  /** A dossier that came on paper: its incoming stamp is the arrival; who entered it and when. */
  paper?: { stamp: string; entry: string; enteredAt: Instant };
  /** Exclusive end of the term that counts for this unit. */
  deadline: Instant;
  /** The deadline in words with its zone, and what the agency adds to it. */
  deadlineText: string;
  /** What moved the deadline, where something did: "gia hạn nộp đến …, lý do …". */
  deadlineNote?: string;
  /** Who confirmed for the unit and how. */
  confirmation: string;
  submittedBy: string;
  lines: readonly { label: string; candidates: readonly string[] }[];
  files: readonly ReceiptFile[];
  auditHead: AuditHead;
  /** Where the paper is checked, and the key that signs its file. */
  check: { url: string; keyId: string };
}

export function receiptDocument(data: ReceiptData): AdministrativeDocument {
  const total = data.lines.reduce((sum, line) => sum + line.candidates.length, 0);
  const nominations: readonly Block[] =
    total === 0
      ? []
      : [
          { kind: "heading", level: 1, text: `Các đề nghị trong hồ sơ: ${count(total)}` },
          tableOf(
            [
              { header: "STT", width: 7, align: "center" },
              { header: "Hình thức, danh hiệu", width: 40 },
              { header: "Số lượng", width: 13, align: "right" },
              { header: "Tập thể, cá nhân được đề nghị", width: 45 },
            ],
            data.lines
              .filter((line) => line.candidates.length > 0)
              .map((line, index) => ({
                cells: [String(index + 1), line.label, count(line.candidates.length), line.candidates.join("; ")],
              })),
          ),
        ];
  const files: readonly Block[] =
    data.files.length === 0
      ? []
      : [
          { kind: "heading", level: 1, text: `Tài liệu đã nhận: ${count(data.files.length)}` },
          {
            kind: "hash-list",
            header: "Tài liệu và mã SHA-256 của tệp",
            items: data.files.map((file) => ({
              name: file.title,
              detail: `${file.fileName} – ${file.status}, ${fileSize(file.bytes)}`,
              sha256: file.sha256,
            })),
          },
        ];
  // The paper is made out when the dossier stands in the product, which of papers is after they have come.
  const madeAt = data.paper?.enteredAt ?? data.arrivedAt;
  return documentOf(`Giấy biên nhận ${data.code}`, data.issuer, madeAt, [
    letterheadOf({ ...data.issuer, name: data.issuer.name }, { date: dateOf(madeAt) }),
    { kind: "title", type: "GIẤY BIÊN NHẬN", abstract: "Hồ sơ đề nghị khen thưởng" },
    {
      kind: "facts",
      rows: [
        {
          label: "Mã biên nhận",
          value: [
            { text: data.code, bold: true },
            { text: ` (lần nộp thứ ${data.submissionOrdinal === 1 ? "nhất" : String(data.submissionOrdinal)})` },
          ],
        },
        { label: "Phong trào thi đua", value: data.campaign },
        { label: "Đơn vị nộp hồ sơ", value: data.unit },
        { label: "Nơi nhận hồ sơ", value: data.receiver },
        { label: "Thời điểm nhận", value: [{ text: exactInVietnam(data.arrivedAt), bold: true }] },
        ...(data.paper === undefined
          ? []
          : [
              { label: "Dấu công văn đến", value: data.paper.stamp },
              { label: "Nhập hồ sơ giấy", value: data.paper.entry },
            ]),
        {
          label: "Hạn nộp",
          value: `${data.deadlineText}; nhận ${againstDeadline(data.arrivedAt, data.deadline)}`,
        },
        ...(data.deadlineNote === undefined ? [] : [{ label: "Về hạn nộp", value: data.deadlineNote }]),
        { label: "Người xác nhận", value: data.confirmation },
        { label: "Người nộp", value: data.submittedBy },
      ],
    },
    nominations,
    files,
    auditLine(data.auditHead),
    {
      kind: "qr",
      url: data.check.url,
      text: `Quét mã để kiểm tra giấy biên nhận này trên hệ thống. Tệp PDF được máy chủ ký bằng khóa ${data.check.keyId} (Ed25519): sửa một ký tự là chữ ký không còn đúng.`,
    },
    {
      kind: "note",
      text: `Giấy biên nhận do phần mềm lập tự động theo ${data.paper === undefined ? "giờ máy chủ" : "dấu công văn đến trên hồ sơ giấy"}, không cần chữ ký tay và con dấu. Tệp còn nguyên vẹn khi mã SHA-256 tính lại trùng với mã ghi ở trên. Giấy này chứng nhận việc nhận hồ sơ, không thay cho kết quả thẩm định.`,
    },
  ]);
}
