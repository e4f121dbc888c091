import { formatDate } from "~/shared/time";
import { awardKindName } from "./award-kinds";
import { conditionText } from "./evaluate";
import type { DayKind, RecipientCode, RuleValue } from "./rule";
import type { Source } from "./source";

export const recipientWords: Readonly<Record<RecipientCode, string>> = { collective: "tập thể", individual: "cá nhân" };
export const dayKindNames: Readonly<Record<DayKind, string>> = { day: "ngày", working_day: "ngày làm việc" };

const bodyNames: Readonly<Record<string, string>> = {
  central: "Hội đồng Trung ương",
  province: "Hội đồng tỉnh",
  agency: "Hội đồng của cơ quan",
};

/** What a rule says, in one or a few words, for tables. */
export function valueText(value: RuleValue): string {
  switch (value.kind) {
    case "text":
      return value.citation;
    case "award_kind":
      return `${listNames[value.list]}, ${value.recipients.map((one) => recipientWords[one]).join(", ")}`;
    case "condition":
      return upperFirst(conditionText(value.condition));
    case "cap":
      return value.percent === null
        ? "Không giới hạn tỷ lệ"
        : `Không quá ${String(value.percent)} % số ${awardKindName(value.of)}`;
    case "vote":
      return `${value.atLeastPercent === null ? "Quá nửa" : `Từ ${String(value.atLeastPercent)} %`} tổng số thành viên${value.isSecret === true ? ", bỏ phiếu kín" : ""}`;
    case "quorum":
      return `${bodyNames[value.body] ?? "Hội đồng"}: ít nhất ${value.whole === 100 ? `${String(value.part)} %` : `${String(value.part)}/${String(value.whole)}`} số thành viên${value.countsWritten === true ? ", kể cả gửi ý kiến bằng văn bản" : ""}`;
    case "items":
      return `${value.items.join("; ")}${value.copies === null ? "" : ` (${String(value.copies).padStart(2, "0")} bộ)`}`;
    case "limit":
      return `${String(value.days).padStart(2, "0")} ${dayKindNames[value.dayKind]}`;
    case "yearly":
      return `${value.isBefore ? "Trước ngày" : "Chậm nhất ngày"} ${formatDate(`2024-${value.day}`).slice(0, 5)} hằng năm`;
    case "bonus":
      return `${tenthsText(value.tenths)} lần mức lương cơ sở`;
    case "amount":
      return `${dong(value.dong)} một tháng`;
    case "rounding":
      return `Làm tròn lên bội số của ${dong(value.step)}`;
    case "layout":
      return `Khổ ${value.pageMm.join(" × ")} mm. ${value.lines.join("; ")}`;
    case "statement":
      return value.text;
  }
}

const listNames = { title: "Danh hiệu thi đua", form: "Hình thức khen thưởng", recognition: "Công nhận ngoài luật" };

/** 3 → "0,3"; 10 → "1". */
export function tenthsText(tenths: number): string {
  const rest = tenths % 10;
  return `${String(Math.floor(tenths / 10))}${rest === 0 ? "" : `,${String(rest)}`}`;
}

function dong(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/gu, ".")} đ`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "từ 01/07/2025 đến 28/02/2027" */
export function daysText({ validFrom, validTo }: Pick<Source, "validFrom" | "validTo">): string {
  const from = validFrom === null ? "" : `Từ ${formatDate(validFrom)}`;
  if (validTo === null) return from === "" ? "Không ghi thời hạn" : from;
  return from === "" ? `Đến hết ${formatDate(validTo)}` : `${from} đến hết ${formatDate(validTo)}`;
}
