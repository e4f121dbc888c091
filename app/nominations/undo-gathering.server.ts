import type { Ctx } from "~/shared/ctx.server";
import { ok, type Result } from "~/shared/result";
import { touchContent } from "./dossier-repo.server";
import { requireUndoable } from "./gathering";
import type { UndoGathering } from "./gathering-forms";
import { moveBack, writeLeft } from "./gathering-repo.server";
import { stampOf } from "./load-dossier.server";
import { auditBoth, loadGathering } from "./load-gathering.server";

/** A candidate that was taken over or left is to be considered again. Refuses gathering.nothing_to_undo, gathering.not_advising. */
export async function undoGathering(ctx: Ctx, input: UndoGathering): Promise<Result<{ dossierId: string }>> {
  const loaded = await loadGathering(ctx, input.id, [input.nominationId]);
  if (!loaded.ok) return loaded;
  const { place, cases } = loaded.value;
  for (const { nomination, lower, candidate } of cases) {
    const undoable = requireUndoable(candidate, place.dossier.id);
    if (!undoable.ok) return undoable;
    if (nomination.origin === null) await writeLeft(ctx.db, nomination, null, stampOf(ctx));
    else {
      await moveBack(ctx.db, nomination, nomination.origin);
      await touchContent(ctx.db, place.dossier, stampOf(ctx));
    }
    auditBoth(ctx, place, lower, "gathering.undone", {
      candidateName: nomination.name,
      unitName: candidate.unitName,
      advisingName: place.unit.name,
      wasTaken: undoable.value === "taken",
    });
  }
  return ok({ dossierId: place.dossier.id });
}
