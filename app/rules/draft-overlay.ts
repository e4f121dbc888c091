import { invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { awardKindName } from "./award-kinds";
import { conditionLines, type AddOverlay } from "./forms";
import type { Overlay } from "./overlay";
import { conditionFrom } from "./own-condition";
import type { Rule, RuleValue } from "./rule";

/**
 * The overlay that a form describes. A rule that takes another's place must speak of the same thing. Refusal: `invalid` on
 * replacedRuleId.
 */
export function draftOverlay(id: string, input: AddOverlay, rules: readonly Rule[]): Result<Overlay> {
  const replaced = input.replacedRuleId === "" ? null : rules.find((rule) => rule.id === input.replacedRuleId);
  if (replaced === undefined || (replaced !== null && replaced.subject !== input.subject))
    return fail(invalid({ replacedRuleId: "Chọn quy định được thay trong danh sách." }));
  const own = aboutOf(id, input);
  if (replaced !== null && own !== null && own !== replaced.about)
    return fail(
      invalid({
        replacedRuleId: `“${replaced.title}” nói về nội dung khác (${awardKindName(replaced.about.split("/", 1)[0] ?? "")}); chọn đúng quy định được thay.`,
      }),
    );
  return ok({
    id,
    subject: input.subject,
    about: replaced?.about ?? own ?? id,
    title: input.title,
    value: valueOf(input, replaced),
    replacedRuleId: replaced?.id ?? null,
    document: input.document,
    documentOn: input.documentOn,
    issuer: input.issuer,
    article: input.article,
    validFrom: input.validFrom,
    validTo: input.validTo,
    note: input.note,
  });
}

/** Which thing it governs by what was typed; null = whatever the rule governs whose place it takes. */
function aboutOf(id: string, input: AddOverlay): string | null {
  switch (input.subject) {
    case "vote":
      return input.awardKind;
    case "bonus":
      return `${input.awardKind ?? ""}/${input.recipientKind ?? ""}`;
    case "quorum":
      return input.replacedRuleId === "" ? "agency" : null;
    case "dossier_item":
      return input.replacedRuleId === "" ? input.awardKind : null;
    case "time_limit":
      return input.replacedRuleId === "" ? (input.limitOf ?? id) : null;
    // Several standards may stand side by side: one more asks one thing more.
    case "prerequisite":
    case "principle":
      return input.replacedRuleId === "" ? id : null;
  }
}

// The form has seen to it that what the subject needs is there.
function valueOf(input: AddOverlay, replaced: Rule | null): RuleValue {
  const awardKind = input.awardKind ?? "";
  const percent = input.percent ?? 0;
  switch (input.subject) {
    case "vote":
      return { kind: "vote", awardKind, atLeastPercent: percent, isSecret: null };
    case "quorum":
      return {
        kind: "quorum",
        body: replaced?.value.kind === "quorum" ? replaced.value.body : "agency",
        part: percent,
        whole: 100,
        countsWritten: input.countsWritten === "yes",
      };
    case "bonus":
      return {
        kind: "bonus",
        awardKind,
        recipientKind: input.recipientKind ?? "individual",
        tenths: input.tenths ?? 0,
      };
    case "dossier_item":
      return {
        kind: "items",
        awardKind,
        items: input.items.split("\n").filter((line) => line.trim() !== ""),
        copies: null,
      };
    case "time_limit":
      return { kind: "limit", days: input.days ?? 0, dayKind: input.dayKind ?? "day" };
    case "prerequisite":
      return {
        kind: "condition",
        awardKind: input.awardKind,
        recipientKind: input.recipientKind,
        // An empty condition was refused by the form.
        condition: conditionFrom(conditionLines(input), input.combine ?? "all") ?? { all: [] },
      };
    case "principle":
      return { kind: "statement", text: input.items };
  }
}
