import { parentPort, workerData } from "node:worker_threads";
import type { Result } from "~/shared/result";
import type { CertificateText } from "./certificate-text";
import { readBack, type ReadBackReport } from "./read-back.server";
import { renderCertificates } from "./render-certificates.server";
import type { EmblemArtwork } from "./render-template.server";

export type CertificateWork = {
  readonly texts: readonly CertificateText[];
  readonly options: {
    readonly emblem?: EmblemArtwork | null;
    /** Reads the file back before it is handed over. */
    readonly readBack?: boolean;
  };
};

export type CertificateReply =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly bytes: Uint8Array; readonly readBack: Result<ReadBackReport> | null }
  | { readonly kind: "failed"; readonly reason: string };

async function work({ texts, options }: CertificateWork): Promise<CertificateReply> {
  try {
    const post = (reply: CertificateReply): void => parentPort?.postMessage(reply);
    const bytes = await renderCertificates(texts, {
      emblem: options.emblem ?? null,
      onProgress: (done, total) => {
        post({ kind: "progress", done, total });
      },
    });
    return { kind: "done", bytes, readBack: options.readBack === true ? await readBack(bytes, texts) : null };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

void work(workerData as CertificateWork).then((reply) => parentPort?.postMessage(reply));
