import { documentDate, withoutFullStop } from "~/documents/wording";
import { levelNames } from "~/rules/award-kinds";
import { twoDigits } from "~/shared/time";
import { lineTitle, type AwardLine, type Campaign } from "./campaign";
import { linesOf } from "./campaign-text";
import { documentNames } from "./plan-changes";
import { commonPart, computationText, effectiveCount, percentText, quotaText } from "./quota";

const sourced = (text: string, source: string): string =>
  source === "" ? text : `${text} (theo ${withoutFullStop(source)})`;

/** The number of a line as the plan announces it; a superior's number that came later has its own document. */
export function announcedQuota(line: AwardLine): string {
  if (line.quotaKind === "to_be_allocated") return "Phân bổ sau";
  return line.quotaBasis === "fixed" && line.quotaCount === null ? "Không ấn định" : quotaText(line);
}

/** How the number came about and how it is given out, one sentence a part; "" when there is nothing to say. */
export function quotaNote(line: AwardLine, unitName: (id: string) => string): string {
  const common = commonPart(line, effectiveCount(line));
  const document = [line.quotaDocument, line.quotaDocumentOn === null ? "" : documentDate(line.quotaDocumentOn)]
    .filter((part) => part !== "")
    .join(" ");
  const computed = computationText(line);
  return [
    line.quotaKind === "to_be_allocated"
      ? `Theo phân bổ của ${line.receiver === "" ? "cấp trên" : line.receiver}`
      : document === ""
        ? ""
        : `Theo ${document}`,
    line.quotaBasis === "percentage" && computed !== null
      ? sourced(`${line.quotaBaseName === "" ? "" : `${line.quotaBaseName}: `}${computed}`, line.quotaRoundingSource)
      : "",
    line.quotaKind === "to_be_allocated" || line.quotaSplit === "common" || line.shares.length === 0
      ? ""
      : `Trong đó: ${[
          ...line.shares.map((share) => `${unitName(share.unitId)} ${twoDigits(share.count)}`),
          ...(common === null || common === 0 ? [] : [`dùng chung ${twoDigits(common)}`]),
        ].join("; ")}`,
    line.unitNominationCap === null ? "" : `Mỗi đơn vị đề nghị không quá ${twoDigits(line.unitNominationCap)}`,
    line.minNonLeaderBasisPoints === null
      ? ""
      : sourced(
          `Ít nhất ${percentText(line.minNonLeaderBasisPoints)} không giữ chức vụ lãnh đạo, quản lý${line.minNonLeaderBinding ? ", không đạt thì chưa trình ký" : ""}`,
          line.minNonLeaderSource,
        ),
    line.womenFirstAtTie ? sourced("Bằng nhau thì ưu tiên nữ", line.womenFirstSource) : "",
  ]
    .filter((part) => part !== "")
    .map((part) => `${withoutFullStop(part)}.`)
    .join("\n");
}

/** What a dossier holds, each paper with the lines that ask for it where not all do. */
export function dossierItems({ documents, lines }: Campaign): { label: string; appliesTo?: string }[] {
  const asked = (kind: "letter" | "minutes" | "report") =>
    documents.find((one) => one.documentKind === kind && one.isRequired);
  const general = (["letter", "minutes"] as const).flatMap((kind) => {
    const one = asked(kind);
    return one === undefined
      ? []
      : [{ label: one.mustBeSigned ? `${documentNames[kind]} (bản có chữ ký)` : documentNames[kind] }];
  });
  const report = asked("report");
  const withReport = report === undefined ? [] : lines.filter((line) => line.reportRequired);
  const reports = (["report_full", "report_summary"] as const).flatMap((kind) => {
    const those = withReport.filter((line) => line.reportKind === kind);
    const levels = [...new Set(those.map((line) => levelNames[line.level].toLowerCase()))];
    const isSigned = report?.mustBeSigned === true || those.some((line) => line.reportMustBeSigned);
    const name = kind === "report_full" ? "Báo cáo thành tích đầy đủ" : "Báo cáo tóm tắt thành tích";
    return levels.length === 0
      ? []
      : [
          {
            label: isSigned ? `${name} có xác nhận, chữ ký` : name,
            appliesTo: `đề nghị khen thưởng ${levels.join(", ")}`,
          },
        ];
  });
  const extra = lines.flatMap((line) =>
    linesOf(line.extraDocuments).map((label) => ({ label: withoutFullStop(label), appliesTo: lineTitle(line) })),
  );
  return [...general, ...reports, ...extra];
}
