import type { AdministrativeDocument } from "~/documents/blocks";
import { loadAgency } from "~/people/agency-repo.server";
import type { Unit } from "~/people/unit-repo.server";
import type { Queryable } from "~/shared/db.server";
import { dateOf, type CalendarDate, type Instant } from "~/shared/time";
import type { TypedValues } from "~/shared/forms/parse-form-data";
import { findEarlierMinutes } from "./document-repo.server";
import type { DossierOnPage } from "./dossier-page.server";
import type { DossierContent, DossierInPlace } from "./load-dossier.server";
import { lineOf } from "./load-dossier.server";
import { readMinutesBody, readyConclusion, type CandidateVotes, type MinutesBody } from "./minutes-body";
import { minutesOfUnit } from "./minutes-document";
import { readyAsOfNow, rowsInOrder } from "./working-copy";
import { findMembers, listUnitMembers, loadLetterFacts, type UnitMember } from "./writing-facts.server";

export interface MinutesPage {
  /** What was saved; null as long as nothing is. */
  body: MinutesBody | null;
  readyConclusion: string;
  /** Day and place to begin with: today, and where the unit met last. */
  heldOn: CalendarDate;
  place: string;
  chairId: string;
  secretaryId: string;
  people: { personId: string; label: string; isPresent: boolean; reason: string }[];
  candidates: { nominationId: string; name: string; line: string; votes: CandidateVotes | null }[];
  replaces: string | null;
  isWritten: boolean;
  uploadedName: string | null;
}

/** The minutes as their writer finds them: what was saved, else everybody of the unit present and nothing voted. */
export async function findMinutesPage(
  db: Queryable,
  { place, content, frame }: DossierOnPage,
  now: Instant,
): Promise<MinutesPage> {
  const current = content.documents.find((one) => one.kind === "minutes" && one.nominationId === null) ?? null;
  const written = current?.body ?? null;
  const body = written === null ? null : readMinutesBody(written);
  const heldOn = body?.heldOn ?? dateOf(now);
  const members = await listUnitMembers(db, place.unit.id, heldOn);
  const kept = body === null ? await findEarlierMinutes(db, { unitId: place.unit.id, dossierId: frame.id }) : null;
  const earlier = kept === null ? null : readMinutesBody(kept);
  const { chair, secretary } = officersOf(members, earlier);
  return {
    body,
    readyConclusion: readyConclusion(body, content.nominations),
    heldOn,
    place: body?.place ?? earlier?.place ?? seatOf(place.unit, await loadAgency(db)),
    chairId: body?.chairId ?? chair,
    secretaryId: body?.secretaryId ?? secretary,
    people: members.map((one) => ({
      personId: one.personId,
      label: one.post === "" ? one.name : `${one.name}, ${one.post}`,
      isPresent: body === null || body.presentIds.includes(one.personId),
      reason: body?.absent.find((absent) => absent.personId === one.personId)?.reason ?? "",
    })),
    candidates: frame.nominations.map((one) => ({
      nominationId: one.id,
      name: `${one.honorific} ${one.name}`.trim(),
      line: one.line,
      votes: body?.votes.find((vote) => vote.nominationId === one.id) ?? null,
    })),
    replaces: current?.id ?? null,
    isWritten: written !== null,
    uploadedName: current !== null && written === null ? current.name : null,
  };
}

/** What was typed and not saved, with the people and the candidates of now. */
export function typedMinutes(
  values: TypedValues,
  { people, candidates, readyConclusion: ready }: MinutesPage,
): TypedValues {
  const attended = rowsInOrder(
    values,
    "attendance",
    "personId",
    people.map((one) => ({
      id: one.personId,
      fresh: { state: one.isPresent ? "present" : "absent", reason: one.reason },
    })),
  );
  const voted = rowsInOrder(
    attended,
    "votes",
    "nominationId",
    candidates.map((one) => ({ id: one.nominationId, fresh: {} })),
  );
  return readyAsOfNow(voted, [{ field: "conclusion", shown: "shownConclusion", ready }]);
}

// The head presides; who takes the minutes is whoever took them last, else mostly nobody of the leadership.
function officersOf(
  members: readonly UnitMember[],
  earlier: Pick<MinutesBody, "chairId" | "secretaryId"> | null,
): { chair: string; secretary: string } {
  const again = (id: string | undefined): UnitMember | undefined => members.find((one) => one.personId === id);
  const chair =
    members.find((one) => one.isHead) ?? again(earlier?.chairId) ?? members.find((one) => one.isLeader) ?? members[0];
  const rest = members.filter((one) => one.personId !== chair?.personId);
  const last = again(earlier?.secretaryId);
  const secretary =
    last !== undefined && last.personId !== chair?.personId ? last : (rest.find((one) => !one.isLeader) ?? rest[0]);
  return { chair: chair?.personId ?? "", secretary: secretary?.personId ?? "" };
}

// A unit with a seal has a seat of its own.
function seatOf(unit: Pick<Unit, "name" | "hasSeal">, agency: { name: string }): string {
  return `trụ sở ${unit.hasSeal ? unit.name : agency.name}`;
}

/** The minutes as a paper. `createdAt`: of their text. */
export async function drawMinutes(
  db: Queryable,
  place: DossierInPlace,
  content: Pick<DossierContent, "nominations" | "documents">,
  stored: string,
  createdAt: Instant,
): Promise<AdministrativeDocument> {
  const body = readMinutesBody(stored);
  const ids = [...body.presentIds, ...body.absent.map((one) => one.personId), body.chairId, body.secretaryId];
  const members = await findMembers(db, place.unit.id, ids, body.heldOn);
  const { nominations } = content;
  return minutesOfUnit(
    {
      ...(await loadLetterFacts(db, place, content)),
      nominations,
      awardKinds: nominations.flatMap((one) => lineOf(place.campaign, one.lineId)?.awardKind ?? []),
    },
    body,
    (id) => {
      const member = members.get(id);
      return { name: member?.name ?? "", role: member?.post ?? "" };
    },
    createdAt,
  );
}
