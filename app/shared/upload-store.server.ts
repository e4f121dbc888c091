import { DataStore, Upload as TusUpload, type Locker } from "@tus/server";
import type { Readable } from "node:stream";
import { notFound, rule, type AppError } from "./errors";
import { safeFileName } from "./file-name";
import { isId, newId } from "./ids";
import type { Services } from "./services.server";
import { addMs, type Instant } from "./time";
import { beginProblem, isPassing, isUploadPurpose, termsOf, uploadLimits, type Upload } from "./upload";
import { takeHold, watchHold, type HeldUpload } from "./upload-lock.server";
import { diskUploadParts, type UploadParts } from "./upload-parts.server";
import {
  deleteUpload,
  findUpload,
  finishUpload,
  insertUpload,
  moveOffset,
  refuseUpload,
  sumOpenUploads,
} from "./upload-repo.server";

/** Thrown through the protocol's library, which answers it; `error` is said in words by the endpoint. */
export class UploadRefused extends Error {
  override readonly name = "UploadRefused";
  constructor(readonly error: AppError) {
    super("upload refused");
  }
}

/** Who sends, and when the request arrived. */
export interface UploadSender {
  accountId: string;
  arrivedAt: Instant;
}

type StoreServices = Pick<Services, "databases" | "files" | "clock" | "env">;

/**
 * The store of one request of one account: rows in the database, bytes in pending parts, and in the content store once they are
 * whole. Between any two steps a crash leaves either what can be resumed or nothing that any row names.
 */
export class UploadStore extends DataStore {
  private readonly parts: UploadParts;
  private held: HeldUpload | null = null;
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly services: StoreServices,
    private readonly sender: UploadSender,
  ) {
    super();
    this.extensions = ["creation", "creation-with-upload", "termination"];
    this.parts = diskUploadParts(services.env.dataDir);
  }

  /** The row is the lock; a new upload is born held. */
  readonly locker: Locker = {
    newLock: (id) => ({
      lock: async (signal, requestRelease) => {
        if ((await this.find(id)) === null) return;
        const held = await takeHold(this.services, id, signal, () => void requestRelease());
        if (held === null) throw new UploadRefused(rule("upload.busy"));
        this.held = held;
      },
      unlock: async () => {
        // The library lets go as soon as a line breaks off; what came before is still on its way to the disk.
        await this.writing.catch(() => undefined);
        await this.held?.release();
        this.held = null;
      },
    }),
  };

  override async create(file: TusUpload): Promise<TusUpload> {
    const { databases, clock } = this.services;
    const { accountId, arrivedAt } = this.sender;
    const purpose = file.metadata?.["purpose"] ?? "document";
    const byteLength = file.size ?? 0;
    if (!isUploadPurpose(purpose) || !Number.isSafeInteger(byteLength))
      throw new UploadRefused(rule("upload.unreadable"));
    const asked = { name: safeFileName(file.metadata?.["filename"] ?? ""), purpose, byteLength };
    const token = newId();
    const refusal = await databases.write(
      async (tx) => {
        // Two that begin at once are counted one after the other.
        await databases.lockFor(tx, "account", accountId);
        const problem = beginProblem(asked, await sumOpenUploads(tx, accountId, arrivedAt));
        if (problem !== null) return problem;
        const expiresAt = addMs(arrivedAt, uploadLimits.lifeMs);
        await insertUpload(tx, { id: file.id, accountId, ...asked, createdAt: arrivedAt, expiresAt }, token);
        return null;
      },
      { label: "begin upload" },
    );
    if (refusal !== null) throw new UploadRefused(refusal);
    this.held = watchHold({ databases, clock }, { uploadId: file.id, token }, () => undefined);
    return file;
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const upload = await this.require(id);
    return new TusUpload({
      id,
      size: upload.byteLength,
      offset: await this.safeOffset(upload),
      metadata: { filename: upload.name, purpose: upload.purpose },
      creation_date: upload.createdAt,
    });
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const upload = await this.require(id);
    if (upload.refusal !== null) throw new UploadRefused(upload.refusal);
    if (upload.fileId !== null) return upload.byteLength;
    const held = this.requireHold(id);
    const taking = this.take(source, upload, held, offset);
    this.writing = taking;
    return await taking;
  }

  private async take(source: Readable, upload: Upload, held: HeldUpload, offset: number): Promise<number> {
    const stopped = await this.append(source, held, offset);
    if (stopped === upload.byteLength) await this.finish(upload, held);
    return stopped;
  }

  override async remove(id: string): Promise<void> {
    await this.require(id);
    if (!(await deleteUpload(this.services.databases, this.requireHold(id))))
      throw new UploadRefused(rule("upload.busy"));
    await this.parts.remove(id);
  }

  /** The upload of this account, or null. */
  async find(id: string): Promise<Upload | null> {
    const { accountId, arrivedAt } = this.sender;
    return isId(id) ? await findUpload(this.services.databases.read, id, accountId, arrivedAt) : null;
  }

  private async require(id: string): Promise<Upload> {
    const upload = await this.find(id);
    if (upload === null) throw new UploadRefused(notFound);
    return upload;
  }

  private requireHold(id: string): HeldUpload {
    if (this.held?.uploadId !== id) throw new UploadRefused(notFound);
    return this.held;
  }

  private async append(source: Readable, held: HeldUpload, offset: number): Promise<number> {
    const { databases, clock } = this.services;
    try {
      return await this.parts.append(held.uploadId, offset, whileHeld(source, held), async (safe) => {
        if (!(await moveOffset(databases, held, safe, await clock.now()))) throw new UploadRefused(rule("upload.busy"));
      });
    } catch (error) {
      if (isDiskFull(error)) throw new UploadRefused(rule("upload.no_room"));
      throw error;
    }
  }

  /** What the row says, unless a crash took bytes that the row has counted. */
  private async safeOffset(upload: Upload): Promise<number> {
    if (upload.fileId !== null || upload.refusal !== null) return upload.byteLength;
    const present = await this.parts.size(upload.id);
    if (present >= upload.byteOffset) return upload.byteOffset;
    await moveOffset(this.services.databases, this.requireHold(upload.id), present, await this.services.clock.now());
    return present;
  }

  /**
   * All bytes are here: copied, hashed, judged and named in the content store, then the rows, then the part goes. A late writer
   * of another process can reach the part only, never what was judged.
   */
  private async finish(upload: Upload, held: HeldUpload): Promise<void> {
    const { databases, files } = this.services;
    const { kinds, maxBytes } = termsOf(upload.purpose);
    const { id, name, byteLength } = upload;
    const stored = await files.put(this.parts.read(id, byteLength), { name, maxBytes, allowed: kinds });
    if (!stored.ok) {
      if (isPassing(stored.error)) throw new UploadRefused(stored.error);
      await refuseUpload(databases, held, stored.error);
      await this.parts.remove(id);
      throw new UploadRefused(stored.error);
    }
    const { sha256, byteCount, mediaType, pageCount } = stored.value;
    if (byteCount !== byteLength) throw new UploadRefused(rule("file.interrupted", { name }));
    const file = { id, sha256, byteCount, mediaType, name, pageCount };
    if (!(await finishUpload(databases, held, file, this.sender.accountId, this.sender.arrivedAt)))
      throw new UploadRefused(rule("upload.busy"));
    await this.parts.remove(id);
  }
}

async function* whileHeld(source: Readable, held: HeldUpload): AsyncIterable<Uint8Array> {
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    if (held.isLost()) throw new UploadRefused(rule("upload.busy"));
    yield chunk;
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
