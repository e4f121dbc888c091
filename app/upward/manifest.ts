import type { CalendarDate, Instant } from "~/shared/time";

export const manifestName = "manifest.json";
export const signatureName = "manifest.json.sig";
export const manifestFormat = "vinh-danh/upward-package/1";

export interface ManifestFile {
  /** Within the package, with "/" between folders. */
  path: string;
  /** What it is, for people. */
  title: string;
  sha256: string;
  byteCount: number;
}

/** What is in a package, frozen and signed; every later check is made from it. */
export interface PackageManifest {
  format: typeof manifestFormat;
  packageId: string;
  ordinal: number;
  agency: string;
  campaign: string;
  receiver: string;
  letter: { number: string; on: CalendarDate | null; signer: string };
  madeAt: Instant;
  keyId: string;
  names: readonly { name: string; award: string; unit: string; folder: string }[];
  files: readonly ManifestFile[];
}

/** Equal data gives equal bytes. */
export function manifestText(manifest: PackageManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Null for a text that is no manifest of this format. */
export function readManifest(text: string): PackageManifest | null {
  try {
    const read = JSON.parse(text) as Partial<PackageManifest> | null;
    const isManifest =
      read !== null && read.format === manifestFormat && Array.isArray(read.files) && typeof read.ordinal === "number";
    return isManifest ? (read as PackageManifest) : null;
  } catch {
    return null;
  }
}

export interface GivenEntry {
  path: string;
  sha256: string;
}

export interface PackageComparison {
  right: string[];
  changed: string[];
  missing: string[];
  /** In the package and not in its manifest, or there a second time. */
  added: string[];
}

/** Every file of the package against its manifest. */
export function compareWithManifest(
  manifest: Pick<PackageManifest, "files">,
  given: readonly GivenEntry[],
): PackageComparison {
  const found = new Map<string, string>();
  const added: string[] = [];
  for (const one of given) {
    if (found.has(one.path)) added.push(one.path);
    else found.set(one.path, one.sha256);
  }
  const listed = new Set(manifest.files.map((file) => file.path));
  for (const path of found.keys())
    if (!listed.has(path) && path !== manifestName && path !== signatureName) added.push(path);
  const standing = (of: (sha256: string | undefined, wanted: string) => boolean): string[] =>
    manifest.files.filter((file) => of(found.get(file.path), file.sha256)).map((file) => file.path);
  return {
    right: standing((sha256, wanted) => sha256 === wanted),
    changed: standing((sha256, wanted) => sha256 !== undefined && sha256 !== wanted),
    missing: standing((sha256) => sha256 === undefined),
    added: added.sort(),
  };
}
