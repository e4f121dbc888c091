import { paths } from "~/shared/paths";

/** Refusals about appraising and mending a dossier; joined in messages.ts. */
export const appraisalMessages = {
  "appraisal.not_waiting": (f: { unitName: string; dossierId: string }) => ({
    title: "Việc thẩm định chưa được giao.",
    facts: [`Hồ sơ của ${f.unitName} không chờ thẩm định và không ở bước đơn vị sửa.`],
    source: "Giao thẩm định từ khi đơn vị nộp đến khi tiếp nhận hồ sơ",
    kept: "Người thẩm định của các hồ sơ giữ nguyên.",
    next: [
      { label: "Xem hồ sơ", href: paths.dossier(f.dossierId) },
      { label: "Về danh sách thẩm định", href: paths.appraisals() },
    ],
  }),
} as const;
