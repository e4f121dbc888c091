import { RadioGroup } from "~/shared/forms/choice-fields";
import { TextField } from "~/shared/forms/text-fields";
import { twoDigits } from "~/shared/time";
import { itemStateNames } from "../appraisal-item";
import type { AppraisalPage, ChecklistItem } from "../appraisal-page.server";

/** Item by item: looked at or not, in order or to be mended, and what. Fields of the form around it. */
export function Checklist({ page }: { page: AppraisalPage }) {
  const { common, own } = page.checklist;
  const isSettled = common.every((one) => one.state === "ok");
  return (
    <div className="checklist" id="danh-muc">
      <details open={!isSettled}>
        <summary className="in">
          Cả hồ sơ: đã kiểm tra {twoDigits(common.filter((one) => one.state !== "").length)} trong{" "}
          {twoDigits(common.length)} mục
        </summary>
        <Items of={common} />
      </details>
      <h3 className="in">Đề nghị này</h3>
      <Items of={own} />
    </div>
  );
}

function Items({ of }: { of: readonly ChecklistItem[] }) {
  return of.map((item) => {
    const remark = [item.earlierText, item.markedText === "" ? "" : `Đã ghi: ${item.markedText}`]
      .filter((one) => one !== "")
      .join(" ");
    return (
      <div className="check" key={item.key} role="group" aria-label={item.label}>
        <input type="hidden" name={`marks.${item.key}.seen`} value={item.seen} />
        <RadioGroup
          name={`marks.${item.key}.state`}
          label={item.label}
          hint={remark === "" ? undefined : remark}
          defaultValue={item.state}
          inline
          options={[
            { value: "", label: "Chưa xem" },
            { value: "ok", label: itemStateNames.ok },
            { value: "problem", label: itemStateNames.problem },
          ]}
        />
        <TextField name={`marks.${item.key}.note`} label="Chỗ cần sửa" required={false} defaultValue={item.note} />
      </div>
    );
  });
}

/** The same for reading, once the dossier is elsewhere. */
export function ChecklistFacts({ page }: { page: AppraisalPage }) {
  const marked = [...page.checklist.common, ...page.checklist.own].filter((one) => one.state !== "");
  if (marked.length === 0) return null;
  return (
    <ul className="in">
      {marked.map((one) => (
        <li key={one.key}>
          {one.label}: <b>{one.state === "" ? "" : itemStateNames[one.state]}</b>
          {one.note === "" ? "" : `, ${one.note}`} <span className="dim sm">({one.markedText})</span>
        </li>
      ))}
    </ul>
  );
}
