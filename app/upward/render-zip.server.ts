import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { dateOf, msOf, startOfDay, type Instant } from "~/shared/time";

export interface ZipEntry {
  path: string;
  /** Asked for when its turn comes, so that only one file is in memory at a time. */
  read: () => Promise<Uint8Array>;
}

const packed = /\.(pdf|docx|xlsx|jpe?g|png|zip)$/iu;

/**
 * Entries as one ZIP, piece by piece. What is packed already (PDF, DOCX, pictures) is stored as it is. `at` is the time of every entry, as
 * a clock in Vietnam shows it: equal entries give equal bytes on every machine.
 */
export async function* renderZip(entries: readonly ZipEntry[], at: Instant): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) failures.push(error);
    else pieces.push(piece);
  });
  const mtime = wallTime(at);
  for (const entry of entries) {
    const file = packed.test(entry.path) ? new ZipPassThrough(entry.path) : new ZipDeflate(entry.path, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    file.push(await entry.read(), true);
    requireWhole(failures);
    yield* pieces;
    pieces = [];
  }
  zip.end();
  requireWhole(failures);
  yield* pieces;
}

function requireWhole([failure]: readonly Error[]): void {
  if (failure !== undefined) throw failure;
}

// The format keeps a time without a zone, and the writer reads the clock of the machine.
function wallTime(at: Instant): Date {
  const [year = 0, month = 1, day = 1] = dateOf(at).split("-").map(Number);
  const seconds = Math.floor((msOf(at) - msOf(startOfDay(dateOf(at)))) / 1000);
  return new Date(year, month - 1, day, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
}
