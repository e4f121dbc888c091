import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import type { Instant } from "~/shared/time";
import { findDossierInPlace, loadContent } from "./load-dossier.server";

/** Where the next thing that is missing is put right; the check before submission when nothing is. */
export async function nextMissingHref(db: Queryable, dossierId: string, now: Instant): Promise<string> {
  const place = await findDossierInPlace(db, dossierId, now);
  if (place === null) return paths.dossiers();
  const [first] = (await loadContent(db, place)).missing;
  return first?.href ?? paths.submitDossier(dossierId);
}
