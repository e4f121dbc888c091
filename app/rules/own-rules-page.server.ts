import { dateOf, type CalendarDate } from "~/shared/time";
import { readForm } from "~/shared/forms/form-schema";
import type { FormState } from "~/shared/forms/form-state";
import type { Page } from "~/shared/http.server";
import { allowed } from "~/shared/refuse";
import { ok, type Result } from "~/shared/result";
import { draftOverlay } from "./draft-overlay";
import { addOverlayForm } from "./forms";
import { loadRules } from "./load-rules.server";
import {
  effectDay,
  overlayEffect,
  overlayRule,
  overlaySubjects,
  type OverlayEffect,
  type OverlaySubject,
} from "./overlay";
import { listOverlays, type RecordedChoice, listChoices } from "./overlay-repo.server";
import { anyRule, rulesPolicy } from "./policy";
import type { Rule } from "./rule";
import { choicesOf, rulesInForce, standingOf, type Choice, type RuleBook, type RuleConflict } from "./rule-book";

export interface OwnRule {
  rule: Rule;
  replacedTitle: string | null;
  recordedAt: string;
  recordedByName: string;
  ended: { at: string; byName: string; reason: string } | null;
}

export interface OwnRulesPage {
  mayEdit: boolean;
  own: OwnRule[];
  ended: OwnRule[];
  choices: (Choice & { last: RecordedChoice | null })[];
  conflicts: readonly RuleConflict[];
}

/** What the agency recorded and chose, with what is ended. */
export async function findOwnRulesPage(page: Pick<Page, "read" | "actor" | "now">): Promise<Result<OwnRulesPage>> {
  const access = allowed(rulesPolicy.permit(page.actor, "rule.read_own", anyRule));
  if (!access.ok) return access;
  const book = await loadRules(page.read, page.now);
  const overlays = await listOverlays(page.read);
  const titleOf = (id: string | null): string | null =>
    book.rules.find((rule) => rule.id === id)?.title ?? overlays.find((one) => one.id === id)?.title ?? null;
  const own = overlays.map((overlay): OwnRule => ({
    rule: overlayRule(overlay),
    replacedTitle: titleOf(overlay.replacedRuleId),
    recordedAt: overlay.recordedAt,
    recordedByName: overlay.recordedByName,
    ended:
      overlay.endedAt === null
        ? null
        : { at: overlay.endedAt, byName: overlay.endedByName, reason: overlay.endedReason },
  }));
  const last = new Map((await listChoices(page.read, page.now)).map((choice) => [choice.choiceId, choice]));
  const today = dateOf(page.now);
  return ok({
    mayEdit: rulesPolicy.can(page.actor, "rule.edit_own", anyRule),
    own: own.filter((one) => one.ended === null),
    ended: own.filter((one) => one.ended !== null),
    choices: choicesOf(book)
      .filter((choice) => choice.isOn || choice.rules.some((rule) => rule.validTo === null || rule.validTo >= today))
      .map((choice) => ({ ...choice, last: last.get(choice.id) ?? null })),
    conflicts: rulesInForce(book, today).conflicts,
  });
}

export interface NewOverlayPage {
  subject: OverlaySubject;
  replacedRuleId: string;
  replaceable: { value: string; label: string }[];
  /** What was typed and asked to be previewed, with what is wrong; undefined before. */
  state: FormState | undefined;
  /** The effect of what was typed, when nothing is wrong with it. */
  effect: (OverlayEffect & { rule: Rule }) | null;
  /** The typed values as they are sent for saving. */
  typed: Record<string, string>;
}

/** The form of a new rule, and what it would change. Its values come in the address: nothing is stored before it is saved. */
export async function findNewOverlayPage(
  page: Pick<Page, "read" | "actor" | "now" | "url">,
): Promise<Result<NewOverlayPage>> {
  const access = allowed(rulesPolicy.permit(page.actor, "rule.edit_own", anyRule));
  if (!access.ok) return access;
  const { searchParams } = page.url;
  const typed = Object.fromEntries([...searchParams.entries()].filter(([name]) => name !== "xem"));
  const subject = overlaySubjects.find((one) => one === typed["subject"]) ?? "vote";
  const book = await loadRules(page.read, page.now);
  const today = dateOf(page.now);
  const shown = searchParams.has("xem") ? preview(book, { ...typed, subject }, today) : null;
  return ok({
    subject,
    replacedRuleId: typed["replacedRuleId"] ?? "",
    replaceable: replaceableRules(book, subject, today).map((rule) => ({
      value: rule.id,
      label: `${rule.title} (${rule.basis})`,
    })),
    state:
      shown === null
        ? undefined
        : { intent: "preview", values: typed, fields: shown.fields, refusal: null, pending: [] },
    effect: shown?.effect ?? null,
    typed: { ...typed, subject },
  });
}

/** Rules of the subject that bind, or would by the agency's choice, today or later. */
function replaceableRules(book: RuleBook, subject: OverlaySubject, today: CalendarDate): Rule[] {
  return book.rules.filter(
    (rule) =>
      rule.subject === subject &&
      (rule.validTo === null || rule.validTo >= today) &&
      (rule.origin.kind === "agency" || standingOf(rule, book.choices) !== "off" || rule.origin.adoption === "law"),
  );
}

// Not an id of anything: the rule is not stored yet.
const draftId = "draft";

function preview(
  book: RuleBook,
  typed: Readonly<Record<string, string>>,
  today: CalendarDate,
): { fields: Record<string, string>; effect: NewOverlayPage["effect"] } {
  const reading = readForm(addOverlayForm, typed);
  if (!reading.ok) return { fields: reading.fields, effect: null };
  const draft = draftOverlay(draftId, reading.value, book.rules);
  if (!draft.ok) return { fields: draft.error.kind === "invalid" ? { ...draft.error.fields } : {}, effect: null };
  const effect = overlayEffect(book, draft.value, effectDay(draft.value, today));
  return { fields: {}, effect: { ...effect, rule: overlayRule(draft.value) } };
}
