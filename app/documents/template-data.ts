import { markerOf, plainText, type AdministrativeDocument, type Block, type Signature } from "./blocks";

interface Line {
  chu: string;
}

/** One piece of the text; exactly one of the four is there, so that a template gives each its own look. */
export interface TemplatePiece {
  muc?: Line;
  doan?: Line;
  y?: Line;
  dong?: Line;
}

/** A paper as an agency's own Word template takes it up; names are what the template's author types between braces. */
export interface TemplateData {
  co_quan_cap_tren: string;
  co_quan: string;
  so_ky_hieu: string;
  ve_viec: string;
  dia_danh_ngay: string;
  ten_loai: string;
  trich_yeu: string;
  kinh_gui: string;
  noi_dung: TemplatePiece[];
  noi_nhan: string;
  luu: string;
  tham_quyen: string;
  nguoi_ky: string;
  tham_quyen_trai: string;
  nguoi_ky_trai: string;
}

/** What each name stands for, in the order of the paper; for the page on which templates are kept. */
export const templateFields: readonly { name: string; what: string }[] = [
  { name: "{co_quan_cap_tren}", what: "Cơ quan cấp trên trực tiếp" },
  { name: "{co_quan}", what: "Cơ quan, đơn vị ban hành" },
  { name: "{so_ky_hieu}", what: "Dòng số, ký hiệu; trống khi đơn vị không có con dấu" },
  { name: "{ve_viec}", what: "“V/v …” của công văn" },
  { name: "{dia_danh_ngay}", what: "Địa danh, ngày tháng năm" },
  { name: "{ten_loai}", what: "Tên loại văn bản, chữ in hoa" },
  { name: "{trich_yeu}", what: "Trích yếu" },
  { name: "{kinh_gui}", what: "Nơi gửi của công văn, tờ trình" },
  { name: "{#noi_dung} … {/noi_dung}", what: "Lặp qua từng phần của nội dung; bên trong dùng bốn tên dưới đây" },
  { name: "{#muc}{chu}{/muc}", what: "Tiêu đề của một mục" },
  { name: "{#doan}{chu}{/doan}", what: "Một đoạn văn" },
  { name: "{#y}{chu}{/y}", what: "Một ý trong danh sách, kèm số hoặc gạch đầu dòng" },
  { name: "{#dong}{chu}{/dong}", what: "Một dòng của bảng" },
  { name: "{noi_nhan}", what: "Nơi nhận, mỗi nơi một dòng" },
  { name: "{luu}", what: "Nơi lưu" },
  { name: "{tham_quyen}, {nguoi_ky}", what: "Quyền hạn, chức vụ và họ tên người ký (bên phải)" },
  { name: "{tham_quyen_trai}, {nguoi_ky_trai}", what: "Người ký bên trái, khi văn bản có hai chữ ký" },
];

/** Every name that a template may use. */
export const templateNames: ReadonlySet<string> = new Set(
  templateFields.flatMap(({ name }) => [...name.matchAll(/[a-z_]+/gu)].map((match) => match[0])),
);

export function templateData(document: AdministrativeDocument): TemplateData {
  const data: TemplateData = {
    co_quan_cap_tren: "",
    co_quan: "",
    so_ky_hieu: "",
    ve_viec: "",
    dia_danh_ngay: "",
    ten_loai: "",
    trich_yeu: "",
    kinh_gui: "",
    noi_dung: [],
    noi_nhan: "",
    luu: "",
    tham_quyen: "",
    nguoi_ky: "",
    tham_quyen_trai: "",
    nguoi_ky_trai: "",
  };
  for (const block of document.blocks) take(data, block);
  return data;
}

function take(data: TemplateData, block: Block): void {
  switch (block.kind) {
    case "letterhead":
      data.co_quan_cap_tren = block.superior ?? "";
      data.co_quan = block.issuer;
      data.so_ky_hieu = block.number ?? "";
      data.ve_viec = block.subject ?? "";
      data.dia_danh_ngay = block.placeAndDate;
      return;
    case "title":
      data.ten_loai = block.type;
      data.trich_yeu = block.abstract ?? "";
      return;
    case "addressee":
      data.kinh_gui = block.to.join("\n");
      return;
    case "closing":
      data.noi_nhan = block.recipients.join(";\n");
      data.luu = block.archive;
      sign(data, [block.signature]);
      return;
    case "signatures":
      sign(data, block.signatures);
      return;
    default:
      data.noi_dung.push(...piecesOf(block));
  }
}

function sign(data: TemplateData, signatures: readonly Signature[]): void {
  const right = signatures.at(-1);
  const left = signatures.length > 1 ? signatures[0] : undefined;
  data.tham_quyen = right?.authority.join("\n") ?? "";
  data.nguoi_ky = right?.name ?? "";
  data.tham_quyen_trai = left?.authority.join("\n") ?? "";
  data.nguoi_ky_trai = left?.name ?? "";
}

function piecesOf(block: Block): TemplatePiece[] {
  switch (block.kind) {
    case "heading":
    case "proclamation":
      return [{ muc: { chu: block.text } }];
    case "annex-header":
      return [block.title, block.abstract, block.attachedTo].flatMap((text) =>
        text === undefined ? [] : [{ muc: { chu: text } }],
      );
    case "paragraph":
      return [{ doan: { chu: plainText(block.text) } }];
    case "article":
      return [{ doan: { chu: `Điều ${String(block.ordinal)}. ${plainText(block.text)}` } }];
    case "basis":
    case "note":
    case "draft-note":
    case "qr":
      return [{ doan: { chu: block.text } }];
    case "list":
      return block.items.map((item, index) => ({
        y: { chu: `${markerOf(block.marker, index)} ${plainText(item)}` },
      }));
    case "facts":
      return block.rows.map((row) => ({ doan: { chu: `${row.label}: ${plainText(row.value)}` } }));
    case "table":
      return block.rows.map((row) =>
        "group" in row
          ? { muc: { chu: row.group } }
          : {
              dong: {
                chu: row.cells
                  .map((cell, column) => cellText(block.columns[column]?.header ?? "", plainText(cell)))
                  .filter((text) => text !== "")
                  .join("; "),
              },
            },
      );
    case "hash-list":
      return block.items.map((item) => ({ dong: { chu: `${item.name} (${item.detail}), SHA-256 ${item.sha256}` } }));
    default:
      return [];
  }
}

// Without its table a figure says nothing; the ordinal says itself.
function cellText(header: string, text: string): string {
  if (text.trim() === "") return "";
  return header === "" || /^(?:STT|TT|Số TT)$/iu.test(header) ? text : `${header}: ${text}`;
}
