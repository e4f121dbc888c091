import { TextArea } from "~/shared/forms/text-fields";
import { Verdict, type RuleView } from "~/shared/ui/verdict";
import { looks, type StatusLook } from "~/shared/ui/status";
import { twoDigits } from "~/shared/time";
import { overrideText, type Eligibility, type EligibilityItem, type EligibilityStanding } from "../eligibility";

export const standingLooks: Readonly<Record<EligibilityStanding, StatusLook>> = {
  clear: { ...looks.done, label: "Đủ điều kiện" },
  unknown: looks.unknown,
  warned: { ...looks.soon, label: "Cần lưu ý" },
  held: { ...looks.paused, label: "Tạm dừng xét" },
  refused: { ...looks.refused, label: "Chưa đạt" },
};

const tones = { clear: "ok", unknown: "mute", warned: "wait", held: "wait", refused: "bad" } as const;

/** Where a candidate stands: each rule that is not met with its facts, source and what would put it right; what is unknown in one line. */
export function EligibilityVerdict({ eligibility, name }: { eligibility: Eligibility; name: string }) {
  const { standing, items, unknown } = eligibility;
  return (
    <Verdict
      tone={tones[standing]}
      title={`${name}: ${titleOf(eligibility)}`}
      rules={[
        ...items.map(itemView),
        ...(unknown.length === 0
          ? []
          : [
              {
                status: looks.unknown,
                rule: `${twoDigits(unknown.length)} quy định chưa đủ dữ liệu, không chặn đề nghị`,
                facts: `${unknown.map((one) => one.title).join("; ")}.`,
              },
            ]),
      ]}
    />
  );
}

function titleOf({ standing, items }: Eligibility): string {
  const count = (level: EligibilityItem["level"]): string =>
    twoDigits(items.filter((one) => one.level === level && one.override === null).length);
  switch (standing) {
    case "clear":
      return "đủ điều kiện theo dữ liệu hiện có";
    case "unknown":
      return "chưa thấy điểm nào không đạt";
    case "warned":
      return "đề nghị được, có điểm cần lưu ý";
    case "held":
      return "đề nghị được, tạm dừng xét đến khi có kết luận";
    case "refused":
      return `chưa đạt ${count("refused")} quy định`;
  }
}

const levelLooks: Readonly<Record<EligibilityItem["level"], StatusLook>> = {
  refused: standingLooks.refused,
  held: standingLooks.held,
  warned: standingLooks.warned,
};

function itemView(item: EligibilityItem): RuleView {
  const look = item.level === "refused" && item.override !== null ? levelLooks.warned : levelLooks[item.level];
  return {
    status: look,
    rule: item.title,
    facts: item.override === null ? item.facts : `${item.facts} ${overrideText(item.override)}.`,
    source: item.citation,
    unverified: item.unverified ?? undefined,
    todo:
      item.override !== null ? undefined : item.href === null ? (
        item.cure
      ) : (
        <>
          {item.cure} <a href={item.href}>Xem dữ liệu</a>
        </>
      ),
  };
}

/** Whether to offer a reason: something refuses, and each rule that does leaves room. */
export function mayOverride(eligibility: Eligibility | null): boolean {
  const open = eligibility?.items.filter((one) => one.level === "refused" && one.override === null) ?? [];
  return open.length > 0 && open.every((one) => one.mayOverride);
}

/** The reason for going on although a rule that leaves room is not met. */
export function OverrideField({ isOpen }: { isOpen: boolean }) {
  return (
    <details className="field" open={isOpen}>
      <summary>Vẫn đề nghị khi chưa đạt một quy định</summary>
      <TextArea
        name="overrideReason"
        label="Vẫn đề nghị, lý do"
        required={false}
        hint="Chỉ với quy định riêng của cơ quan, hoặc khi thành tích khác nhau mà tóm tắt trùng lời. Lý do đi cùng tên người đề nghị đến người thẩm định; tiêu chuẩn do luật định không thay được bằng lý do."
        defaultValue=""
      />
    </details>
  );
}
