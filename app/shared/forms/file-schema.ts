import { formatBytes } from "./bytes";
import { field, lowerFirst, type FieldSchema } from "./fields";

export { formatBytes };

export type FileKind = "pdf" | "docx" | "jpeg" | "png" | "xlsx" | "csv";

/** A file that the server has received and stored; `kind` as sniffed from its bytes. */
export interface StoredFile {
  fileId: string;
  name: string;
  size: number;
  kind: string;
}

export interface FileOptions {
  label: string;
  kinds: readonly FileKind[];
  maxBytes: number;
}

const kindNames: Readonly<Record<FileKind, string>> = {
  pdf: "PDF",
  docx: "DOCX",
  jpeg: "JPEG",
  png: "PNG",
  xlsx: "XLSX",
  csv: "CSV",
};
const endings: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: [".pdf"],
  docx: [".docx"],
  jpeg: [".jpg", ".jpeg"],
  png: [".png"],
  xlsx: [".xlsx"],
  csv: [".csv", ".txt"],
};

/** For the `accept` attribute: ".pdf,.docx". */
export function acceptOf(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => endings[kind]).join(",");
}

/** "PDF, DOCX; mỗi tệp nhiều nhất 20 MB." */
export function fileHint(kinds: readonly FileKind[], maxBytes: number): string {
  return `${kinds.map((kind) => kindNames[kind]).join(", ")}; mỗi tệp nhiều nhất ${formatBytes(maxBytes)}.`;
}

/** Why this file cannot be taken, in one sentence; null when it can. */
export function fileProblem(given: Omit<StoredFile, "fileId">, options: Omit<FileOptions, "label">): string | null {
  const named = `Tệp “${given.name}”`;
  if (given.size === 0) return `${named} rỗng. Chọn lại tệp có nội dung.`;
  if (given.size > options.maxBytes)
    return `${named} nặng ${formatBytes(given.size)}, nhiều nhất ${formatBytes(options.maxBytes)}.`;
  return options.kinds.some((kind) => kind === given.kind)
    ? null
    : `${named} không phải ${options.kinds.map((kind) => kindNames[kind]).join(", ")}.`;
}

/** One file. In the browser a chosen File, on the server what was stored. Nothing chosen and not required: null. */
export function file(options: FileOptions & { required: false }): FieldSchema<StoredFile | null>;
export function file(options: FileOptions & { required?: true }): FieldSchema<StoredFile>;
export function file(options: FileOptions & { required?: boolean }): FieldSchema<StoredFile | null> {
  const { label, required = true } = options;
  return field<StoredFile | null>((raw) => {
    const [given] = chosenFiles(raw);
    if (given === undefined) return required ? { problem: `Chọn tệp ${lowerFirst(label)}.` } : { value: null };
    const problem = fileProblem(given, options);
    return problem === null ? { value: given } : { problem };
  });
}

/** Several files of one field. */
export function files(options: FileOptions & { min?: number; max?: number }): FieldSchema<StoredFile[]> {
  const { label, min = 0, max = 20 } = options;
  return field((raw) => {
    const given = chosenFiles(raw);
    if (given.length < min) return { problem: `Chọn tệp ${lowerFirst(label)}.` };
    if (given.length > max)
      return { problem: `${label}: nhiều nhất ${String(max)} tệp, đã chọn ${String(given.length)}.` };
    const problem = given.map((one) => fileProblem(one, options)).find((one) => one !== null);
    return problem === undefined || problem === null ? { value: given } : { problem };
  });
}

// A browser's File has no id yet and its type is only a claim: its name's ending is looked at instead.
function chosenFiles(raw: unknown): StoredFile[] {
  const sent: unknown[] =
    typeof FileList !== "undefined" && raw instanceof FileList ? [...raw] : Array.isArray(raw) ? raw : [raw];
  return sent.flatMap((one) => {
    if (typeof File !== "undefined" && one instanceof File)
      return one.name === "" && one.size === 0 ? [] : [browserFile(one)];
    return isStoredFile(one) ? [one] : [];
  });
}

function browserFile(one: File): StoredFile {
  return { fileId: "", name: one.name, size: one.size, kind: kindByName(one.name) };
}

/** What a file's name claims it to be; "" for none of our kinds. */
export function kindByName(name: string): FileKind | "" {
  const lower = name.toLowerCase();
  const kind = (Object.keys(endings) as FileKind[]).find((known) => endings[known].some((end) => lower.endsWith(end)));
  return kind ?? "";
}

function isStoredFile(one: unknown): one is StoredFile {
  return typeof one === "object" && one !== null && "fileId" in one && "kind" in one && "size" in one && "name" in one;
}
