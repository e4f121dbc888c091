import { tableKinds, uploadLimitBytes } from "~/shared/file-kinds";
import { choice, field, id, version, type Parsed } from "~/shared/forms/fields";
import { file } from "~/shared/forms/file-schema";
import { form } from "~/shared/forms/form-schema";
import { importSlugs } from "./import-kind";
import type { RowAnswer } from "./row";

export const startImportForm = form({
  kind: choice({ label: "Loại bảng", of: importSlugs }),
  table: file({ label: "Bảng tính", kinds: tableKinds, maxBytes: uploadLimitBytes }),
});
export type StartImport = Parsed<typeof startImportForm>;

/** For what is done with the import as a whole: write, discard, compare anew, undo. */
export const importStepForm = form({ id: id({ label: "Lần nhập" }), version: version() });
export type ImportStep = Parsed<typeof importStepForm>;

/** Row number → answer. Names of the fields: "rows.r17"; "" leaves the row open. */
const answers = field<{ rowNumber: number; answer: RowAnswer }[]>((raw) => {
  const given = typeof raw === "object" && raw !== null ? Object.entries(raw as Record<string, unknown>) : [];
  const value = given.flatMap(([key, said]) => {
    const rowNumber = Number(key.replace(/^r/u, ""));
    const answer = typeof said === "string" ? answerOf(said) : null;
    return Number.isSafeInteger(rowNumber) && rowNumber > 0 && answer !== null ? [{ rowNumber, answer }] : [];
  });
  return value.length === 0 ? { problem: "Chọn người cho ít nhất một dòng." } : { value };
});

export const answerRowsForm = form({ id: id({ label: "Lần nhập" }), rows: answers });
export type AnswerRows = Parsed<typeof answerRowsForm>;

function answerOf(said: string): RowAnswer | null {
  if (said === "new" || said === "skip") return { kind: said };
  return /^[0-9a-f-]{36}$/u.test(said) ? { kind: "person", personId: said } : null;
}

/** The answer as the form sends it and the row keeps it. */
export function answerText(answer: RowAnswer): string {
  return answer.kind === "person" ? answer.personId : answer.kind;
}
