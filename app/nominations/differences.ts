import { nameOfDocument, type DocumentStatus } from "./completeness";
import { contentOfManifest } from "./dossier-item";
import { titleKey } from "./other-document";
import type { Manifest, ManifestDocument, ManifestNomination } from "./manifest";

/** What became of one part from one submission to the next. */
export type Change = "added" | "removed" | "changed";

export interface Difference {
  change: Change;
  /** "Đề nghị Trần Quốc Bảo", "Biên bản họp xét đề nghị" */
  item: string;
  /** What of it: "Tóm tắt thành tích"; "" for the part as a whole. */
  field: string;
  before: string;
  after: string;
  /** Ids of the documents that stood there. */
  beforeDocumentId: string | null;
  afterDocumentId: string | null;
}

export interface Differences {
  rows: Difference[];
  /** Parts that are as they were, in the order of the dossier. */
  same: string[];
}

const statusNames: Readonly<Record<DocumentStatus, string>> = { signed: "bản đã ký", draft: "bản thảo" };

const fields: readonly { label: string; of: (one: ManifestNomination) => string }[] = [
  { label: "Chỉ tiêu", of: (one) => one.line },
  { label: "Chức vụ", of: (one) => one.post },
  { label: "Tóm tắt thành tích", of: (one) => one.achievement },
];

/** What a later submission changed of an earlier one: candidates field by field, documents by their hash. */
export function differencesOf(before: Manifest, after: Manifest): Differences {
  const rows: Difference[] = [];
  const same: string[] = [];
  for (const [old, now] of pairs(documentsOf(before), documentsOf(after))) {
    const label = (now ?? old)?.label ?? "";
    if (old !== null && now !== null && old.sha256 === now.sha256 && old.status === now.status) {
      same.push(label);
      continue;
    }
    rows.push({
      change: old === null ? "added" : now === null ? "removed" : "changed",
      item: label,
      field: "",
      before: old === null ? "" : documentText(old),
      after: now === null ? "" : documentText(now),
      beforeDocumentId: old?.id ?? null,
      afterDocumentId: now?.id ?? null,
    });
  }
  for (const [old, now] of pairs(nominationsOf(before), nominationsOf(after))) {
    const item = `Đề nghị ${(now ?? old)?.name ?? ""}`;
    const whole = { item, field: "", beforeDocumentId: null, afterDocumentId: null };
    if (old === null || now === null) {
      rows.push({
        ...whole,
        change: old === null ? "added" : "removed",
        before: old === null ? "" : nominationText(old),
        after: now === null ? "" : nominationText(now),
      });
      continue;
    }
    const changed = fields.filter(({ of }) => of(old) !== of(now));
    if (changed.length === 0) same.push(item);
    for (const { label, of } of changed)
      rows.push({ ...whole, change: "changed", field: label, before: of(old), after: of(now) });
  }
  return { rows, same };
}

function documentText({ name, status }: Pick<ManifestDocument, "name" | "status">): string {
  return `${name} (${statusNames[status]})`;
}

function nominationText({ line, post, achievement }: ManifestNomination): string {
  return [line, post, achievement].filter((one) => one !== "").join("; ");
}

function nominationsOf({ nominations }: Manifest): Map<string, ManifestNomination> {
  return new Map(nominations.map((one) => [one.id, one]));
}

/** By place in the dossier: kind, and whose report it is. */
function documentsOf(manifest: Manifest): Map<string, ManifestDocument & { label: string }> {
  const placed = contentOfManifest(manifest).documents;
  return new Map(
    manifest.documents.map((one, index) => [
      `${one.kind} ${placed[index]?.nominationId ?? ""}${one.kind === "other" ? ` ${titleKey(one.title)}` : ""}`,
      {
        ...one,
        label: one.candidate === null ? nameOfDocument(one) : `${nameOfDocument(one)} của ${one.candidate}`,
      },
    ]),
  );
}

function pairs<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): [T | null, T | null][] {
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, one]): [T | null, T | null] => [one, null]);
  return [...[...after].map(([key, one]): [T | null, T | null] => [before.get(key) ?? null, one]), ...gone];
}
