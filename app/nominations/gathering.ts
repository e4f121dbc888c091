import { fail, ok, type Result } from "~/shared/result";
import type { CalendarDate, Instant } from "~/shared/time";
import type { AppraisalResult } from "./appraisal";
import { dossierStateNames, type DossierState } from "./dossier";
import { nominationsMessages } from "./messages";

/** A unit whose dossier another one gathers into its own, in one campaign. */
export interface AdvisedUnit {
  unitId: string;
  advisingUnitId: string;
  /** The day the advising unit asks for; the campaign's deadline binds. */
  dueOn: CalendarDate | null;
}

/** Who gathers a unit's dossier. */
export interface Advising {
  unitId: string;
  unitName: string;
  dueOn: CalendarDate | null;
  /** The dossier of the advising unit; null: not begun. */
  dossierId: string | null;
  /** When that one was taken in: what it did not gather is appraised by itself from then on. */
  doneAt: Instant | null;
}

/** Where a candidate comes from that an advising unit took over. */
export interface Origin {
  dossierId: string;
  unitId: string;
  unitName: string;
  submissionOrdinal: number;
  receiptCode: string;
  takenAt: Instant;
  takenByName: string;
  /** The dossier that holds the candidate now, and its unit. */
  holder: { dossierId: string; unitName: string };
}

/** "Phòng Quản lý thương mại, nộp lần 1, biên nhận BN-2026-…" */
export function originText({ unitName, submissionOrdinal, receiptCode }: Origin): string {
  return `${unitName}, nộp lần ${String(submissionOrdinal)}, biên nhận ${receiptCode}`;
}

/** "Phòng Quản lý thương mại (Văn phòng tổng hợp)"; the dossier's own unit where nothing was gathered. */
export function nominatingUnit(dossierUnitName: string, originUnitName: string | null): string {
  return originUnitName === null ? dossierUnitName : `${originUnitName} (${dossierUnitName} tổng hợp)`;
}

/**
 * One step only: who gathers is gathered by nobody, and each unit has one advising unit a campaign. `named`: what stands already;
 * `nameOf`: of units; `takenIn`: units whose dossier was taken in already. Refuses advising.itself, advising.chain,
 * advising.named_already, advising.taken_in.
 */
export function requireNameable(
  advisingUnitId: string,
  unitIds: readonly string[],
  named: readonly AdvisedUnit[],
  nameOf: (unitId: string) => string,
  takenIn: readonly string[],
): Result<null> {
  if (unitIds.includes(advisingUnitId))
    return fail(nominationsMessages.refuse("advising.itself", { unitName: nameOf(advisingUnitId) }));
  const above = named.find((one) => one.unitId === advisingUnitId);
  if (above !== undefined)
    return fail(
      nominationsMessages.refuse("advising.chain", {
        unitName: nameOf(advisingUnitId),
        advisingName: nameOf(above.advisingUnitId),
      }),
    );
  const gatherer = unitIds.find((id) => named.some((one) => one.advisingUnitId === id));
  if (gatherer !== undefined)
    return fail(
      nominationsMessages.refuse("advising.chain", {
        unitName: nameOf(gatherer),
        advisingName: nameOf(advisingUnitId),
      }),
    );
  const taken = named.filter((one) => unitIds.includes(one.unitId));
  if (taken.length > 0)
    return fail(
      nominationsMessages.refuse("advising.named_already", {
        units: taken.map((one) => `${nameOf(one.unitId)}: ${nameOf(one.advisingUnitId)}`),
      }),
    );
  const done = [advisingUnitId, ...unitIds].filter((id) => takenIn.includes(id));
  return done.length === 0
    ? ok(null)
    : fail(nominationsMessages.refuse("advising.taken_in", { units: done.map(nameOf) }));
}

/** A candidate of a unit that is gathered, as it stands. */
export interface Gatherable {
  id: string;
  name: string;
  appraisal: AppraisalResult;
  appraisalNote: string;
  unitName: string;
  /** Of the unit's own dossier. */
  state: DossierState;
  /** Null: it is in the unit's own dossier. */
  origin: Origin | null;
}

export type GatheringState = "waiting" | "taken" | "left" | "unsubmitted";

export function gatheringState({ state, origin, appraisal }: Gatherable): GatheringState {
  if (origin !== null) return "taken";
  if (state !== "submitted" && state !== "accepted") return "unsubmitted";
  return appraisal === "fails" ? "left" : "waiting";
}

/** Only what was submitted and is taken by nobody yet. Refuses gathering.taken_already, gathering.not_submitted. */
export function requireTakeable(one: Gatherable, dossierId: string): Result<null> {
  if (one.origin !== null)
    return fail(
      nominationsMessages.refuse("gathering.taken_already", {
        dossierId,
        name: one.name,
        byName: one.origin.takenByName,
        at: one.origin.takenAt,
      }),
    );
  return one.state === "submitted" ? ok(null) : fail(notSubmitted(one, dossierId));
}

/** With the candidate goes what was decided of it: what is undone must have been done. Refuses gathering.nothing_to_undo. */
export function requireUndoable(one: Gatherable, dossierId: string): Result<"taken" | "left"> {
  const state = gatheringState(one);
  if (state === "taken" && one.origin?.holder.dossierId === dossierId) return ok("taken");
  return state === "left" && one.state === "submitted"
    ? ok("left")
    : fail(nominationsMessages.refuse("gathering.nothing_to_undo", { dossierId, name: one.name }));
}

/** Back to the unit that can mend it: what it submitted, or what was returned to it before. Refuses gathering.not_submitted. */
export function requireHandBack(one: Gatherable, dossierId: string): Result<null> {
  return one.state === "submitted" || (one.state === "returned" && one.origin !== null)
    ? ok(null)
    : fail(notSubmitted(one, dossierId));
}

function notSubmitted(one: Gatherable, dossierId: string) {
  return nominationsMessages.refuse("gathering.not_submitted", {
    dossierId,
    name: one.name,
    unitName: one.unitName,
    state: dossierStateNames[one.state],
  });
}
