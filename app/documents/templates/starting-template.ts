import type { AdministrativeDocument } from "../blocks";
import type { Instant } from "~/shared/time";

/** A Word file to begin a template with: every name in its place, in the layout of Nghị định 30/2020/NĐ-CP. */
export function startingTemplate(createdAt: Instant): AdministrativeDocument {
  return {
    title: "Mẫu văn bản của cơ quan",
    author: "",
    createdAt,
    blocks: [
      {
        kind: "letterhead",
        superior: "{co_quan_cap_tren}",
        issuer: "{co_quan}",
        number: "{so_ky_hieu}",
        subject: "{ve_viec}",
        placeAndDate: "{dia_danh_ngay}",
      },
      { kind: "title", type: "{ten_loai}", abstract: "{trich_yeu}" },
      { kind: "paragraph", text: "{#kinh_gui}Kính gửi: {kinh_gui}{/kinh_gui}", align: "center", indent: false },
      { kind: "paragraph", text: "{#noi_dung}" },
      { kind: "heading", level: 1, text: "{#muc}{chu}{/muc}" },
      { kind: "paragraph", text: "{#doan}{chu}{/doan}" },
      { kind: "paragraph", text: "{#y}{chu}{/y}" },
      { kind: "paragraph", text: "{#dong}{chu}{/dong}" },
      { kind: "paragraph", text: "{/noi_dung}" },
      {
        kind: "signatures",
        signatures: [
          { authority: ["{tham_quyen_trai}"], name: "{nguoi_ky_trai}" },
          { authority: ["{tham_quyen}"], name: "{nguoi_ky}" },
        ],
      },
      {
        kind: "paragraph",
        text: "{#noi_nhan}Nơi nhận: {noi_nhan}; Lưu: {luu}.{/noi_nhan}",
        indent: false,
        align: "left",
      },
    ],
  };
}
