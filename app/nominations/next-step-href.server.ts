import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import type { Instant } from "~/shared/time";
import { findDossierInPlace, loadContent } from "./load-dossier.server";
import { nextStep } from "./next-step";
import { returnedView } from "./returned-items-view";
import { afterSaving, type SavedThing } from "./saved";
import { findLastSubmission } from "./submission-repo.server";

/** Where the work goes on after something was saved: the next thing to be done, the check before submission when nothing is. */
export async function nextStepHref(
  { read, now }: { read: Queryable; now: Instant },
  dossierId: string,
  saved: SavedThing,
): Promise<string> {
  const place = await findDossierInPlace(read, dossierId, now);
  if (place === null) return paths.dossiers();
  const content = await loadContent(read, place);
  const { dossier } = place;
  const last = dossier.stage.state === "returned" ? await findLastSubmission(read, dossier.id) : null;
  const returned = returnedView(dossier, content, last?.manifest ?? null)?.items ?? [];
  return afterSaving(nextStep(dossierId, { missing: content.missing, returned }).href, saved);
}
