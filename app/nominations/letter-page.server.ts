import { loadAgency } from "~/people/agency-repo.server";
import type { Queryable } from "~/shared/db.server";
import { dateOf, type Instant } from "~/shared/time";
import { readLetterBody, type LetterBody, type ReadyTexts } from "./letter-body";
import { letterDocument, readyTexts, type LetterFacts } from "./letter-document";
import type { DossierContent, DossierInPlace } from "./load-dossier.server";
import type { DossierOnPage } from "./dossier-page.server";
import { findMembers, headPostOf, listUnitMembers, loadLetterFacts, type UnitMember } from "./writing-facts.server";
import type { AdministrativeDocument } from "~/documents/blocks";

export interface LetterPage {
  body: LetterBody;
  ready: ReadyTexts;
  signers: { value: string; label: string }[];
  /** What the lists will hold, one line each. */
  lists: { title: string; names: string[] }[];
  /** Id of the document that is there now, written or not. */
  replaces: string | null;
  isWritten: boolean;
  /** Name of an uploaded file that would be replaced. */
  uploadedName: string | null;
  hasSeal: boolean;
}

/** The letter as its writer finds it: what was saved, else a letter that is right as it stands. */
export async function findLetterPage(
  db: Queryable,
  { place, content }: Pick<DossierOnPage, "place" | "content">,
  now: Instant,
): Promise<LetterPage> {
  const facts = await loadLetterFacts(db, place, content);
  const members = await listUnitMembers(db, place.unit.id, dateOf(now));
  const current = content.documents.find((one) => one.kind === "letter" && one.nominationId === null) ?? null;
  const written = current?.body ?? null;
  const body = written === null ? await newLetter(db, place, members, now) : readLetterBody(written);
  const ready = readyTexts(facts, body.to);
  return {
    body,
    ready,
    signers: members.map((one) => ({
      value: one.personId,
      label: one.post === "" ? one.name : `${one.name}, ${one.post}`,
    })),
    lists: facts.lines.flatMap((line) => {
      const names = facts.nominations.filter((one) => one.lineId === line.id).map((one) => one.name);
      return names.length === 0 ? [] : [{ title: line.title, names }];
    }),
    replaces: current?.id ?? null,
    isWritten: written !== null,
    uploadedName: current !== null && written === null ? current.name : null,
    hasSeal: place.unit.hasSeal,
  };
}

async function newLetter(
  db: Queryable,
  { unit }: DossierInPlace,
  members: readonly UnitMember[],
  now: Instant,
): Promise<LetterBody> {
  const signer = members.find((one) => one.isHead) ?? members.find((one) => one.isLeader) ?? null;
  return {
    form: "letter",
    number: "",
    datedOn: dateOf(now),
    place: (await loadAgency(db)).place,
    signerId: signer?.personId ?? null,
    capacity: unit.kind === "association" ? "collective" : signer?.isHead === false ? "deputy" : "head",
    to: null,
    opening: null,
    ending: null,
    recipients: ["Như trên"],
    archive: unit.hasSeal ? "VT" : "Đơn vị",
  };
}

/** The letter as a paper. `createdAt`: of its text, which gives the date of the file. */
export async function drawLetter(
  db: Queryable,
  place: DossierInPlace,
  content: Pick<DossierContent, "nominations" | "documents">,
  stored: string,
  createdAt: Instant,
): Promise<AdministrativeDocument> {
  const body = readLetterBody(stored);
  const facts: LetterFacts = await loadLetterFacts(db, place, content);
  const on = body.datedOn ?? dateOf(createdAt);
  const members = await findMembers(db, place.unit.id, body.signerId === null ? [] : [body.signerId], on);
  const signer = members.get(body.signerId ?? "") ?? null;
  return letterDocument(facts, body, { signer, headPost: await headPostOf(db, place.unit.id, on), createdAt });
}
