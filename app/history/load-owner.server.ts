import { findMembershipOn, findPerson } from "~/people/person-repo.server";
import { findUnit } from "~/people/unit-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf, type Instant } from "~/shared/time";
import { ownerOf, type Owner } from "./owner";
import { historyPolicy, type HistorySubject } from "./policy";

export interface LoadedOwner {
  owner: Owner;
  name: string;
  recipient: "individual" | "collective";
  subject: HistorySubject;
}

/** Whose history it is, with what the policy asks about; null when there is no such person or unit. */
export async function loadOwner(
  read: Queryable,
  named: { personId: string | null; unitId: string | null },
  now: Instant,
): Promise<LoadedOwner | null> {
  const owner = ownerOf(named);
  if (owner === null) return null;
  if (owner.personId === null) {
    const unit = await findUnit(read, owner.unitId);
    if (unit === null) return null;
    return {
      owner,
      name: unit.name,
      recipient: "collective",
      subject: { kind: "history", personId: null, unitId: unit.id },
    };
  }
  const person = await findPerson(read, owner.personId);
  if (person === null) return null;
  const place = await findMembershipOn(read, person.id, dateOf(now));
  return {
    owner,
    name: person.fullName,
    recipient: "individual",
    subject: { kind: "history", personId: person.id, unitId: place?.unitId ?? null },
  };
}

/** The owner of what is about to be written, when this actor may write it. */
export async function loadOwnerToEdit(
  ctx: Ctx,
  named: { personId: string | null; unitId: string | null },
): Promise<Result<LoadedOwner>> {
  const loaded = await loadOwner(ctx.db, named, ctx.now);
  if (loaded === null) return fail(notFound);
  const access = allowed(historyPolicy.permit(ctx.actor, "history.edit", loaded.subject));
  return access.ok ? ok(loaded) : access;
}

/** Where the entry of a log is filed: with the person or the unit. */
export function logSubject({ owner, subject }: LoadedOwner) {
  return owner.personId === null
    ? { subjectKind: "unit" as const, subjectId: owner.unitId, unitId: owner.unitId }
    : {
        subjectKind: "person" as const,
        subjectId: owner.personId,
        ...(subject.unitId === null ? {} : { unitId: subject.unitId }),
      };
}

/** Whom a fact names as the one who wrote it down. */
export function writerName(ctx: Pick<Ctx, "actor">): string {
  return ctx.actor.kind === "public" ? "" : ctx.actor.name;
}
