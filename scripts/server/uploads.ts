import type { AppLoadContext } from "@remix-run/node";
import { Server } from "@tus/server";
import { nominationsPolicy } from "~/nominations/policy";
import { isDatabaseBusy, isDatabaseFull } from "~/shared/db.server";
import { denied, notFound, rule, statusOf, type AppError } from "~/shared/errors";
import { fileTag, uploadLimitBytes } from "~/shared/file-kinds";
import { visitOf } from "~/shared/http.server";
import { isId, newId } from "~/shared/ids";
import { paths } from "~/shared/paths";
import { refusalText } from "~/shared/refusals.server";
import type { RequestContext } from "~/shared/services.server";
import { joinPictures } from "~/shared/join-pictures.server";
import { findPendingFile, type StoredFileRow } from "~/shared/stored-file-repo.server";
import { UploadRefused, UploadStore, type UploadSender } from "~/shared/upload-store.server";

const methods: ReadonlySet<string> = new Set(["OPTIONS", "POST", "HEAD", "PATCH", "DELETE"]);

/** True for a call of the protocol by which files are sent in pieces (tus 1.0). Every other method is the framework's to refuse. */
export function isUploadCall(method: string, pathname: string): boolean {
  return methods.has(method) && (pathname === paths.uploads() || pathname.startsWith(`${paths.uploads()}/`));
}

/**
 * Answers one call of the protocol: the same session, the same policy and the same words as every form. A refusal carries JSON
 * {code, title, facts}; a finished upload {fileId, name, size, tag, pages}.
 */
export async function answerUpload(request: Request, context: RequestContext): Promise<Response> {
  const visit = await visitOf({ request, context: context as AppLoadContext, params: {} });
  const { actor } = visit.page;
  if (actor.kind !== "account" || visit.agency === null) return refusal(context, "signed_out");
  if (actor.mustChangePassword) return refusal(context, denied("upload.password_first"));
  const subject = { kind: "pending", accountId: actor.accountId } as const;
  const verdict = nominationsPolicy.permit(actor, "pending_file.send", subject);
  if (verdict !== null) return refusal(context, verdict === "hidden" ? notFound : { kind: "denied", reason: verdict });
  const sender = { accountId: actor.accountId, arrivedAt: context.arrivedAt };
  if (request.method === "POST" && visit.page.url.pathname === paths.joinPictures())
    return join(request, context, sender);
  const store = new UploadStore(context.services, sender);
  // One for each request: it closes over who sends. Its own answers to failures are English; ours follow.
  let failure: unknown = null;
  const protocol = new Server({
    path: paths.uploads(),
    relativeLocation: true,
    datastore: store,
    locker: store.locker,
    maxSize: uploadLimitBytes,
    namingFunction: () => newId(),
    getFileIdFromRequest: (_request, lastPath) => (lastPath !== undefined && isId(lastPath) ? lastPath : undefined),
    onResponseError: (_request, error) => {
      failure = error;
      return undefined;
    },
    onUploadFinish: async (_request, upload) => {
      const kept = await findPendingFile(context.services.databases.read, upload.id, actor.accountId);
      // A form has taken it already, or it was given up.
      if (kept === null) throw new UploadRefused(notFound);
      return {
        status_code: request.method === "POST" ? 201 : 200,
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(keptAs(kept)),
      };
    },
  });
  const answer = await protocol.handleWeb(request);
  for (const name of [...answer.headers.keys()]) if (name.startsWith("access-control-")) answer.headers.delete(name);
  answer.headers.set("cache-control", "no-store");
  if (answer.status < 400) return answer;
  return refusal(context, errorOf(context, failure, answer.status), answer.headers);
}

/** What the page is told of a file that is there. */
function keptAs({ id, name, byteCount, mediaType, pageCount }: StoredFileRow) {
  return { fileId: id, name, size: byteCount, tag: fileTag(mediaType), pages: pageCount };
}

/** Form fields: `id` of each picture in the order of the pages, `name` of the document. */
async function join(request: Request, context: RequestContext, sender: UploadSender): Promise<Response> {
  if ((request.headers.get("content-type") ?? "") !== "application/x-www-form-urlencoded")
    return refusal(context, rule("upload.unreadable"));
  const sent = new URLSearchParams(await request.text());
  const joined = await joinPictures(context.services, sender, { ids: sent.getAll("id"), name: sent.get("name") ?? "" });
  return joined.ok ? Response.json(keptAs(joined.value)) : refusal(context, joined.error);
}

function errorOf(context: RequestContext, failure: unknown, status: number): AppError {
  if (failure instanceof UploadRefused) return failure.error;
  if (isDatabaseBusy(failure)) return rule("upload.busy");
  if (isDatabaseFull(failure)) return rule("upload.no_room");
  if (failure instanceof Error && status >= 500) {
    context.services.log.error(
      { requestId: context.requestId, err: { name: failure.name, message: failure.message, stack: failure.stack } },
      "upload failed",
    );
    return rule("upload.failed");
  }
  switch (status) {
    case 404:
    case 410:
      return notFound;
    case 409:
      return rule("upload.moved");
    case 413:
      return rule("upload.too_long");
    default:
      return rule("upload.unreadable");
  }
}

const statuses: Readonly<Record<string, number>> = {
  "upload.busy": 423,
  "upload.failed": 500,
  "upload.unreadable": 400,
  "upload.too_long": 413,
  "file.too_large": 413,
  "file.interrupted": 400,
  "upload.moved": 409,
};

function statusFor(error: AppError): number {
  if (error.kind === "rule") return statuses[error.code] ?? 422;
  return statusOf(error);
}

/** The protocol's own headers stay where it gave some. */
function refusal(context: RequestContext, error: AppError | "signed_out", kept: Headers = new Headers()): Response {
  const headers = new Headers({ "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  const version = kept.get("tus-resumable");
  if (version !== null) headers.set("tus-resumable", version);
  if (error === "signed_out")
    return Response.json(
      {
        code: "signed_out",
        title: "Phiên làm việc đã hết.",
        facts: ["Đăng nhập lại ở một thẻ khác, rồi bấm “Tải tiếp”."],
      },
      { status: 401, headers },
    );
  const text = refusalText(error, context.services.messages);
  const code = error.kind === "rule" ? error.code : error.kind === "denied" ? error.reason.code : error.kind;
  return Response.json(
    { code, title: text?.title ?? "", facts: text?.facts ?? [] },
    { status: statusFor(error), headers },
  );
}
