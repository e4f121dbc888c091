import { parentPort, workerData } from "node:worker_threads";
import type { AppError } from "~/shared/errors";
import type { CertificateText } from "./certificate-text";
import { readBack } from "./read-back.server";
import { createCertificateRenderer } from "./render-certificates.server";
import type { EmblemArtwork } from "./render-template.server";

export interface SinglesWork {
  readonly texts: readonly CertificateText[];
  readonly emblem: EmblemArtwork | null;
}

export type SinglesReply =
  | { readonly kind: "one"; readonly index: number; readonly bytes: Uint8Array; readonly problem: AppError | null }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly reason: string };

const post = (reply: SinglesReply): void => parentPort?.postMessage(reply);

/** Every certificate as a file of its own, read back before it is handed over; fonts and border are made ready once. */
async function work({ texts, emblem }: SinglesWork): Promise<void> {
  try {
    const renderer = createCertificateRenderer({ emblem });
    for (const [index, text] of texts.entries()) {
      const bytes = await renderer.single(text);
      const read = await readBack(bytes, [text]);
      post({ kind: "one", index, bytes, problem: read.ok ? null : read.error });
    }
    post({ kind: "done" });
  } catch (error) {
    post({ kind: "failed", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

void work(workerData as SinglesWork);
