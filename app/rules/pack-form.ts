import * as z from "zod/mini";
import { isCalendarDate } from "~/shared/time";
import type { Condition } from "./condition";
import { isFactName } from "./facts";
import { ruleSubjects, type RulePack } from "./rule";
import { evidences } from "./source";

const words = z.string().check(z.refine((text) => text.trim() !== "", "must not be empty"));
const day = z.string().check(z.refine(isCalendarDate, "is no day of the calendar (YYYY-MM-DD)"));
const whole = z
  .number()
  .check(z.refine((count) => Number.isSafeInteger(count) && count >= 0, "must be a whole number"));
const percent = whole.check(z.refine((count) => count <= 100, "must be a percentage of at most 100"));
const fact = z.string().check(z.refine(isFactName, "is no fact that rules may ask about"));
const recipient = z.enum(["collective", "individual"]);

const condition: z.ZodMiniType<Condition, unknown> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ not: condition }),
    z.strictObject({ fact, is: z.union([z.string(), z.number(), z.boolean()]) }),
    z.strictObject({ fact, in: z.array(words).check(z.minLength(1)) }),
    z.strictObject({ fact, atLeast: whole }),
    z.strictObject({ fact, atMost: whole }),
    z.strictObject({ part: fact, whole: fact, atLeastPercent: percent }),
    z.strictObject({ part: fact, whole: fact, atMostPercent: percent }),
    z.strictObject({ fact, consecutiveYears: whole.check(z.minimum(1)), lag: whole }),
  ]),
);

/** The value of a rule, by its kind; what an agency records is read by the same form. */
export const ruleValueForm = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), citation: words, rank: whole }),
  z.strictObject({
    kind: z.literal("award_kind"),
    list: z.enum(["title", "form", "recognition"]),
    code: words,
    name: words,
    level: z.enum(["agency", "province", "state"]),
    recipients: z.array(recipient).check(z.minLength(1)),
  }),
  z.strictObject({
    kind: z.literal("condition"),
    awardKind: z.nullable(words),
    recipientKind: z.nullable(recipient),
    condition,
  }),
  z.strictObject({ kind: z.literal("cap"), awardKind: words, percent: z.nullable(percent), of: words }),
  z.strictObject({
    kind: z.literal("vote"),
    awardKind: words,
    atLeastPercent: z.nullable(percent),
    isSecret: z.nullable(z.boolean()),
  }),
  z
    .strictObject({
      kind: z.literal("quorum"),
      body: words,
      part: whole,
      whole: whole.check(z.minimum(1)),
      countsWritten: z.optional(z.boolean()),
    })
    .check(z.refine((value) => value.part <= value.whole, "asks for more than all members")),
  z.strictObject({
    kind: z.literal("items"),
    awardKind: z.string(),
    items: z.array(words).check(z.minLength(1)),
    copies: z.nullable(whole),
  }),
  z.strictObject({ kind: z.literal("limit"), days: whole, dayKind: z.enum(["day", "working_day"]) }),
  z.strictObject({
    kind: z.literal("yearly"),
    day: z.string().check(z.refine((text) => isCalendarDate(`2024-${text}`), "is no day of the year (MM-DD)")),
    isBefore: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("bonus"), awardKind: words, recipientKind: recipient, tenths: whole }),
  z.strictObject({ kind: z.literal("amount"), dong: whole }),
  z.strictObject({ kind: z.literal("rounding"), step: whole.check(z.minimum(1)) }),
  z.strictObject({ kind: z.literal("layout"), pageMm: z.tuple([whole, whole]), lines: z.array(words) }),
  z.strictObject({ kind: z.literal("statement"), text: words }),
]);

const entry = z.strictObject({
  id: words,
  subject: z.enum(ruleSubjects),
  about: words,
  title: words,
  value: ruleValueForm,
  article: z.optional(words),
  clause: z.optional(z.string()),
  validFrom: z.optional(z.nullable(day)),
  validTo: z.optional(z.nullable(day)),
  evidence: z.enum(evidences),
  note: z.optional(words),
  replaces: z.optional(z.array(words)),
});

const packForm = z.strictObject({
  id: words,
  text: words,
  name: words,
  issuedOn: z.nullable(day),
  validFrom: z.nullable(day),
  validTo: z.nullable(day),
  adoption: z.enum(["law", "choice"]),
  note: z.optional(words),
  rules: z.array(entry).check(z.minLength(1)),
});

/** A file of rules that cannot be used: which file, which rule, what is wrong. A broken file stops the start. */
export class BrokenPackError extends Error {
  override readonly name = "BrokenPackError";
}

/** Reads one text of law. Throws BrokenPackError. */
export function readPack(file: unknown): RulePack {
  const reading = z.safeParse(packForm, file);
  const name = labelOf(file);
  if (!reading.success) {
    const problems = reading.error.issues.map(
      (issue) => `  ${issue.path.map(String).join(".")}${ruleName(file, issue.path)}: ${issue.message}`,
    );
    throw new BrokenPackError(`Rule pack ${name} is broken:\n${problems.join("\n")}`);
  }
  // The form gives the same shape; the type of the file also knows which fields may be left out.
  const pack = reading.data as RulePack;
  for (const rule of pack.rules) {
    const [from, to] = [rule.validFrom ?? pack.validFrom, rule.validTo ?? pack.validTo];
    if (from !== null && to !== null && from > to)
      throw new BrokenPackError(`Rule pack ${name} is broken:\n  rule “${rule.id}”: it ends before it begins`);
  }
  return pack;
}

function labelOf(file: unknown): string {
  const id = typeof file === "object" && file !== null && "id" in file ? file.id : undefined;
  return typeof id === "string" ? `“${id}”` : "without an id";
}

function ruleName(file: unknown, path: readonly PropertyKey[]): string {
  const [list, index] = path;
  if (list !== "rules" || typeof index !== "number") return "";
  const rules = (file as { rules: readonly unknown[] }).rules;
  const label = labelOf(rules[index]);
  return ` (rule ${label})`;
}
