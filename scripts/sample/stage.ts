import { kindOf } from "~/shared/file-kinds";
import type { StoredFile } from "~/shared/forms/file-schema";
import { newId } from "~/shared/ids";
import { systemActor, type Actor, type SignedInActor, type SystemActor } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { inTransaction } from "~/shared/run-form.server";
import type { Services } from "~/shared/services.server";
import { readPdf } from "~/shared/sniff-pdf.server";
import { insertPendingFile } from "~/shared/stored-file-repo.server";
import type { Instant } from "~/shared/time";

/** Where the sample is played: the product's own use cases, each at its own time, so that it holds only what users could have made. */
export interface Stage {
  services: Services;
  system: SystemActor;
  /** Runs a use case; a refusal is a mistake in the sample and is thrown. */
  run<V>(at: Instant, actor: Actor, use: (ctx: Ctx) => Promise<Result<V>>): Promise<V>;
  /** A PDF that this person has uploaded, waiting to be attached. */
  upload(at: Instant, actor: SignedInActor, name: string, bytes: Uint8Array): Promise<StoredFile>;
}

const pdf = "application/pdf";

export function openStage(services: Services): Stage {
  return {
    services,
    system: systemActor("Dữ liệu mẫu"),
    async run(at, actor, use) {
      const result = await inTransaction({ page: { actor, now: at }, context: { services, requestId: "sample" } }, use);
      if (!result.ok) throw new Error(`the sample was refused at ${at}: ${JSON.stringify(result.error)}`);
      return result.value;
    },
    async upload(at, actor, name, bytes) {
      const { sha256, byteCount } = await services.files.putOwn(bytes);
      const id = newId();
      const read = await readPdf(Buffer.from(bytes));
      if (read.problem !== null) throw new Error(`the sample made a PDF that would not be taken: ${read.problem}`);
      const { pageCount } = read;
      await services.databases.write((db) =>
        insertPendingFile(db, { id, sha256, byteCount, mediaType: pdf, name, pageCount }, actor.accountId, at),
      );
      return { fileId: id, name, size: byteCount, kind: kindOf(pdf) };
    },
  };
}
