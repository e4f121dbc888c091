import type { Page } from "~/shared/http.server";
import { invalid } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { findDossierPage } from "./dossier-page.server";
import type { Eligibility } from "./eligibility";
import { findCandidate } from "./find-candidate.server";
import { findEligibility } from "./find-eligibility.server";
import type { CheckCandidate } from "./forms";
import { lineOf, type DossierInPlace } from "./load-dossier.server";

export interface CheckedCandidate {
  name: string;
  eligibility: Eligibility;
}

/** Where somebody stands who is not proposed yet; nothing is written. */
export async function checkCandidate(
  page: Pick<Page, "read" | "actor" | "now">,
  input: CheckCandidate,
): Promise<Result<CheckedCandidate>> {
  const found = await findDossierPage(page, input.id, "dossier.edit");
  if (!found.ok) return found;
  const { place } = found.value;
  const line = lineOf(place.campaign, input.lineId);
  if (line === null) return fail(invalid({ lineId: "Chọn chỉ tiêu đề nghị." }));
  const checked = await findChecked(page, place, input);
  return checked === null
    ? fail(
        invalid({
          candidateId:
            line.recipientKind === "collective"
              ? "Chỉ tiêu này dành cho tập thể: chọn tập thể."
              : "Chỉ tiêu này dành cho cá nhân: chọn một người của đơn vị.",
        }),
      )
    : ok(checked);
}

/** The same for a page that begins with a candidate in its address; null where it names none of the unit. */
export async function findChecked(
  reader: Pick<Page, "read" | "actor" | "now">,
  place: DossierInPlace,
  { lineId, candidateId, achievement }: Pick<CheckCandidate, "lineId" | "candidateId" | "achievement">,
): Promise<CheckedCandidate | null> {
  const line = lineOf(place.campaign, lineId);
  if (line === null) return null;
  const candidate = await findCandidate(reader.read, line.recipientKind, candidateId, place.unit, dateOf(reader.now));
  if (!candidate.ok) return null;
  const { name } = candidate.value;
  const eligibility = await findEligibility(reader, place, lineId, {
    candidateId,
    name,
    achievement,
    nominationId: null,
  });
  return eligibility === null ? null : { name, eligibility };
}
