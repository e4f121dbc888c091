import { formatBytes } from "~/shared/forms/bytes";
import { lowerFirst } from "~/shared/forms/fields";
import { paths } from "~/shared/paths";

/** Refusals about how long and heavy documents may be. */
export const documentLimitMessages = {
  "document.too_long": (f: {
    document: string;
    name: string;
    pageCount: number;
    maxPages: number;
    line: string | null;
  }) => ({
    title: `Tệp “${f.name}” dài quá mức nhận của ${lowerFirst(f.document)}.`,
    facts: [`Tệp có ${String(f.pageCount)} trang, nhiều nhất ${String(f.maxPages)} trang.`],
    source: limitSource(f.line),
    kept: "Tệp đã tải lên được giữ 24 giờ; những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Bỏ các trang không thuộc văn bản này rồi tải bản mới lên" }],
  }),
  "document.too_heavy": (f: {
    document: string;
    name: string;
    byteCount: number;
    maxBytes: number;
    line: string | null;
  }) => ({
    title: `Tệp “${f.name}” nặng quá mức nhận của ${lowerFirst(f.document)}.`,
    facts: [`Tệp nặng ${formatBytes(f.byteCount)}, nhiều nhất ${formatBytes(f.maxBytes)}.`],
    source: limitSource(f.line),
    kept: "Tệp đã tải lên được giữ 24 giờ; những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Quét lại ở 150–200 dpi rồi tải bản mới lên" }],
  }),
  "document.over_line_limit": (f: {
    dossierId: string;
    documents: readonly { nominationId: string; candidate: string; document: string; line: string; excess: string }[];
  }) => ({
    title: "Hồ sơ chưa được nộp: có tài liệu vượt mức nhận của chỉ tiêu.",
    facts: f.documents.map((one) => `${one.document} của ${one.candidate} (${one.line}): ${one.excess}.`),
    source: "Mức Thường trực thi đua đặt cho từng chỉ tiêu; tài liệu đưa vào hồ sơ trước khi đặt mức không phải thay",
    kept: "Bản thảo còn nguyên.",
    next: f.documents.map((one) => ({
      label: `Thay ${lowerFirst(one.document)} của ${one.candidate}`,
      href: paths.nomination(f.dossierId, one.nominationId),
    })),
  }),
  "line_limit.campaign_over": (f: { campaignId: string; title: string; isDraft: boolean }) => ({
    title: f.isDraft
      ? "Giới hạn tệp chưa đặt được: phong trào chưa phát động."
      : "Giới hạn tệp không thay đổi: phong trào đã kết thúc.",
    facts: [
      f.isDraft
        ? `Phong trào “${f.title}” còn là dự thảo, các chỉ tiêu còn thay đổi.`
        : `Phong trào “${f.title}” đã tổng kết hoặc đã hủy, không còn nhận tài liệu.`,
    ],
    source: "Giới hạn tệp đặt được từ khi phát động đến khi tổng kết",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Về phong trào", href: paths.campaign(f.campaignId) }],
  }),
};

function limitSource(line: string | null): string {
  return line === null
    ? "Mức chung của cơ quan cho từng loại văn bản trong hồ sơ"
    : `Mức của chỉ tiêu ${line}, do Thường trực thi đua đặt`;
}
