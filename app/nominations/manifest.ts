import type { DueSource, Grace } from "~/campaigns/deadline";
import type { Instant } from "~/shared/time";
import type { DocumentKind, DocumentStatus } from "./completeness";
import type { Confirmation, Paper } from "./dossier";
import type { NominationKind, ReportKind } from "./nomination";

export interface ManifestNomination {
  id: string;
  lineId: string;
  /** "Giấy khen, cá nhân" */
  line: string;
  level: "agency" | "province";
  recipientKind: NominationKind;
  name: string;
  honorific: string;
  post: string;
  unitName: string;
  achievement: string;
  reportKind: ReportKind;
  /** Of a candidate that was gathered: whose submission it comes from, with its receipt. */
  origin?: string;
}

export interface ManifestDocument {
  id: string;
  kind: DocumentKind;
  title: string;
  /** Name of the file; of a document written in the product the name under which its PDF is given out. */
  name: string;
  /** Of a document written in the product: of its text in UTF-8. */
  sha256: string;
  byteCount: number;
  status: DocumentStatus;
  isWritten: boolean;
  /** Of a written document: of its paper as it stood, whose blocks are kept beside the submission. Left out by older submissions. */
  paperSha256?: string;
  /** Whose report it is; null for the documents of the whole dossier. */
  candidate: string | null;
  /** The same by id; left out by what was submitted before it was kept. */
  nominationId?: string | null;
}

/** Exactly what was submitted, frozen: the receipt and every later check are made from it. */
export interface Manifest {
  unit: { id: string; name: string };
  campaign: { id: string; title: string; plan: string };
  ordinal: number;
  receiver: string;
  confirmation: Pick<Confirmation, "kind" | "name" | "at"> & { post: string };
  /** `grace` is left out by what was submitted before there could be any. */
  due: { endsAt: Instant; source: DueSource; grace?: Grace };
  /** Of papers that arrived by their incoming stamp, and by whom and when they were submitted in the product. */
  paper?: Paper;
  nominations: readonly ManifestNomination[];
  documents: readonly ManifestDocument[];
}

const documentOrder: readonly DocumentKind[] = ["letter", "minutes", "report_full", "report_summary", "other"];

/** The manifest in the order in which people read a dossier: letter, minutes, then the reports in the order of the candidates. */
export function makeManifest(content: Manifest): Manifest {
  const nominations = [...content.nominations].sort((a, b) => rankOf(a) - rankOf(b));
  const places = new Map(nominations.map((one, index) => [one.name, index]));
  const placeOf = (one: ManifestDocument): number =>
    one.candidate === null ? -1 : (places.get(one.candidate) ?? nominations.length);
  const documents = [...content.documents].sort(
    (a, b) => placeOf(a) - placeOf(b) || documentOrder.indexOf(a.kind) - documentOrder.indexOf(b.kind),
  );
  return { ...content, nominations, documents };
}

// Agency lines before the province's, collectives before people; Array.sort keeps the rest as it was.
function rankOf(one: ManifestNomination): number {
  return (one.level === "agency" ? 0 : 2) + (one.recipientKind === "collective" ? 0 : 1);
}

/** A stored manifest was written by `JSON.stringify(makeManifest(…))` and is read as it is. */
export function readManifest(stored: string): Manifest {
  return JSON.parse(stored) as Manifest;
}

/** Candidates by award line, in the manifest's order. */
export function candidatesByLine(
  manifest: Manifest,
): { label: string; level: "agency" | "province"; candidates: string[] }[] {
  const groups = new Map<string, { label: string; level: "agency" | "province"; candidates: string[] }>();
  for (const one of manifest.nominations) {
    const group = groups.get(one.lineId) ?? {
      label: one.level === "province" ? `Đề nghị cấp tỉnh: ${one.line}` : one.line,
      level: one.level,
      candidates: [],
    };
    const name = one.honorific === "" ? one.name : `${one.honorific} ${one.name}`;
    group.candidates.push(one.origin === undefined ? name : `${name} (theo hồ sơ của ${one.origin})`);
    groups.set(one.lineId, group);
  }
  return [...groups.values()];
}
