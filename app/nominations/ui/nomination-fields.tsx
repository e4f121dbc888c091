import { RadioGroup } from "~/shared/forms/choice-fields";
import { FileField } from "~/shared/forms/file-field";
import { TextArea } from "~/shared/forms/text-fields";
import { documentFile } from "../forms";
import type { DocumentLimit } from "../document-limit";
import { achievementLimit } from "../nomination";

/** The summary of what was achieved, with its limit and how long it is now. */
export function AchievementField({ value, period }: { value: string; period: string }) {
  const length = [...value].length;
  return (
    <TextArea
      name="achievement"
      label="Tóm tắt thành tích"
      size="lg"
      defaultValue={value}
      hint={`Việc đã làm, kết quả, số liệu${period === "" ? "" : ` trong thời gian thi đua ${period}`}. Nhiều nhất ${formatted(achievementLimit)} chữ${length === 0 ? "" : `, bản đã lưu có ${formatted(length)} chữ`}.`}
    />
  );
}

function formatted(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/gu, ".");
}

/** Uploads a report or letter, and says whether it is signed. */
export function DocumentFields({
  name,
  label,
  required,
  statusName,
  current,
  hint,
  limit = null,
  documentName,
}: {
  name: string;
  label: string;
  required: boolean;
  statusName: string;
  current?: string | undefined;
  hint?: string | undefined;
  /** How heavy and long a document of this kind may be, where the kind is known. */
  limit?: DocumentLimit | null | undefined;
  /** What it is called when it is made of pictures; the label when left out. */
  documentName?: string | undefined;
}) {
  return (
    <>
      <FileField
        name={name}
        label={label}
        required={required}
        hint={[hint, limit === null ? undefined : pagesHint(limit)].filter(Boolean).join(" ")}
        kinds={documentFile.kinds}
        maxBytes={limit?.maxBytes ?? documentFile.maxBytes}
        resumes
        documentName={documentName}
        {...(current === undefined ? {} : { current })}
      />
      <StatusField name={statusName} />
    </>
  );
}

function pagesHint({ maxPages, line }: DocumentLimit): string {
  return `Nhiều nhất ${String(maxPages)} trang${line === undefined ? "" : ", theo mức của chỉ tiêu"}.`;
}

function StatusField({ name }: { name: string }) {
  return (
    <RadioGroup
      name={name}
      label="Tệp này là"
      inline
      defaultValue="signed"
      options={[
        { value: "signed", label: "Bản đã ký" },
        { value: "draft", label: "Bản thảo" },
      ]}
    />
  );
}
