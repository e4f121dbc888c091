import { uploadLimitBytes } from "~/shared/file-kinds";
import { choice, id, integer, text, type Parsed } from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";
import { megabyte } from "./document-limit";

const documentKinds = ["letter", "minutes", "report_full", "report_summary", "other"] as const;

const pages = { label: "Số trang nhiều nhất", min: 1, max: 500, unit: "trang" } as const;
const megabytes = { label: "Dung lượng nhiều nhất", min: 1, max: uploadLimitBytes / megabyte, unit: "MB" } as const;
/** What stood on the page when it was opened: changed by another since is a conflict. */
const seen = text({ label: "Mức đang áp dụng", required: false, max: 100 });

export const setDocumentLimitForm = form({
  kind: choice({ label: "Loại văn bản", of: documentKinds }),
  maxPages: integer(pages),
  maxMegabytes: integer(megabytes),
  seen,
});
export type SetDocumentLimit = Parsed<typeof setDocumentLimitForm>;

/** `id` is the campaign: the address is /phong-trao/:id/gioi-han-tep. Left empty: as the kind of document has it. */
export const setLineLimitForm = form({
  id: id({ label: "Phong trào" }),
  lineId: id({ label: "Chỉ tiêu" }),
  reportPages: integer({ ...pages, required: false }),
  reportMegabytes: integer({ ...megabytes, required: false }),
  otherPages: integer({ ...pages, required: false }),
  otherMegabytes: integer({ ...megabytes, required: false }),
  seen,
});
export type SetLineLimit = Parsed<typeof setLineLimitForm>;
