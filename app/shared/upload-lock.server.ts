import type { Databases } from "./db.server";
import type { Clock } from "./clock.server";
import { newId } from "./ids";
import { holdUpload, readHold, releaseHold, renewHold, type Hold } from "./upload-repo.server";

/** An upload held by this request. */
export interface HeldUpload extends Hold {
  /** True once another holds it: nothing more may be written. */
  isLost: () => boolean;
  release: () => Promise<void>;
}

const pollMs = 200;
const lookMs = 1_000;
const renewEvery = 10;
/** Longer than a request that lets go needs for its last bytes. */
export const longestWaitMs = 10_000;

/**
 * Waits for the upload, at most ten seconds; null when it was not to be had. `onWanted` hears that another request waits for it:
 * a line that broke off without the server's knowing must not keep its sender out.
 */
export async function takeHold(
  { databases, clock }: { databases: Databases; clock: Clock },
  uploadId: string,
  signal: AbortSignal,
  onWanted: () => void,
): Promise<HeldUpload | null> {
  const hold: Hold = { uploadId, token: newId() };
  for (let waited = 0; !(await holdUpload(databases, hold, await clock.now())); waited += pollMs) {
    if (signal.aborted || waited >= longestWaitMs) return null;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return watchHold({ databases, clock }, hold, onWanted);
}

/** Keeps a hold alive and listens whether it is wanted. */
export function watchHold(
  { databases, clock }: { databases: Databases; clock: Clock },
  hold: Hold,
  onWanted: () => void,
): HeldUpload {
  let isLost = false;
  let looks = 0;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    looks += 1;
    const state =
      looks % renewEvery === 0
        ? await renewHold(databases, hold, await clock.now())
        : await readHold(databases.read, hold);
    if (state === "lost") isLost = true;
    if (state === "wanted") onWanted();
  };
  const timer = setInterval(() => {
    // A look that fails is made up for by the next one; the row itself guards every write.
    looking = look().catch(() => undefined);
  }, lookMs);
  timer.unref();
  return {
    ...hold,
    isLost: () => isLost,
    async release() {
      clearInterval(timer);
      await looking;
      await releaseHold(databases, hold);
    },
  };
}
