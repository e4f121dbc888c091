import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { Kysely } from "kysely";
import type { Database } from "~db/schema";
import { publicActor, type Actor, type SignedInActor } from "./actor";
import { isDatabaseBusy, isDatabaseFull } from "./db.server";
import { notFound, statusOf, type AppError } from "./errors";
import { contentDisposition } from "./file-name";
import { paths } from "./paths";
import type { RefusalText } from "./refusal";
import { refusalText } from "./refusals.server";
import type { Result } from "./result";
import { ServerOnly } from "./server-only";
import type { RequestContext, Services } from "./services.server";
import {
  findSession,
  hashToken,
  readSessionToken,
  touchAfterMs,
  type ActiveSession,
  type SessionAgency,
} from "./session.server";
import { shellFor } from "./shell.server";
import { addMs, type Instant } from "./time";
import type { Shell } from "./ui/shell";

/** What a loader sees: who asks, when, the read-only database, the address. */
export interface Page<A extends Actor = SignedInActor> {
  actor: A;
  now: Instant;
  read: Kysely<Database>;
  url: URL;
  params: Readonly<Record<string, string | undefined>>;
  services: Services;
  requestId: string;
  address: string;
  /** What the browser says it is; shown to the owner of a session. */
  agent: string;
  isSecure: boolean;
  /** Hash of the session behind this request; null for the public. */
  sessionHash: string | null;
}

export interface Framed<T> {
  shell: Shell;
  data: T;
}

/** What came with a request: its page and the agency of the frame. */
export interface Visit {
  page: Page<SignedInActor | typeof publicActor>;
  agency: SessionAgency | null;
  context: RequestContext;
}

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** A page for people who are signed in. Its data stays on the server: no page of ours is taken over by the framework. */
export async function runPage<T>(args: Args, load: (page: Page) => Promise<Result<T>>): Promise<ServerOnly<Framed<T>>> {
  const visit = await visitOf(args);
  const page = requireSignedIn(visit);
  return new ServerOnly(frame(visit, await load(page)));
}

/** A page for anyone, signed in or not: sign-in, verification, help. */
export async function runPublicPage<T>(
  args: Args,
  load: (page: Visit["page"]) => Promise<Result<T>>,
): Promise<ServerOnly<Framed<T>>> {
  const visit = await visitOf(args);
  return new ServerOnly(frame(visit, await load(visit.page)));
}

function frame<T>(visit: Visit, result: Result<T>): Framed<T> {
  if (!result.ok) throw refusalResponse(visit, result.error);
  return { shell: shellOf(visit), data: result.value };
}

function shellOf(visit: Visit): Shell {
  return shellFor(visit.context, visit.agency, visit.page.actor, visit.page.url.pathname);
}

/** The error page: our frame, the refusal, the right status. */
export function refusalResponse(
  visit: Visit,
  error: AppError | { kind: "signed_out" },
  extra: { resend?: readonly (readonly [string, string])[]; typed?: readonly string[] } = {},
): Response {
  const { services, requestId } = visit.context;
  if (error.kind === "signed_out")
    return Response.json({ shell: shellOf(visit), refusal: signedOutText, ...extra }, { status: 401 });
  services.log.info(
    {
      requestId,
      refusal: error.kind,
      code: codeOf(error),
      account: visit.page.actor.kind === "account" ? visit.page.actor.accountId : null,
    },
    "refused",
  );
  return Response.json(
    { shell: shellOf(visit), refusal: refusalText(error, services.messages), ...extra },
    { status: statusOf(error) },
  );
}

/** A post whose body is no form: the general words of the status, in our frame. */
export function unreadableResponse(visit: Visit): Response {
  return Response.json({ shell: shellOf(visit) }, { status: 400 });
}

const signedOutText: RefusalText = {
  title: "Phiên làm việc đã hết nên nội dung vừa gửi chưa được lưu.",
  facts: ["Phiên hết sau 8 giờ không làm việc hoặc 24 giờ kể từ lúc đăng nhập."],
  kept: "Những gì vừa nhập được giữ ở trang này; tệp kèm theo cần chọn lại.",
  next: [{ label: "Đăng nhập ở một thẻ khác, rồi quay lại đây bấm “Gửi lại”" }],
};

export function codeOf(error: AppError): string {
  return error.kind === "rule" ? error.code : error.kind === "denied" ? error.reason.code : error.kind;
}

/** Finds out who asks. Asked once by every loader, action and download; layouts know nobody. */
export async function visitOf(args: Args): Promise<Visit> {
  const { context, request, params } = args;
  const { services, arrivedAt } = context;
  const read = services.databases.read;
  const token = readSessionToken(request.headers.get("cookie"), context.isSecure);
  const session = token === null ? null : await findSession(read, hashToken(token), arrivedAt);
  if (session !== null) await touch(services, session, arrivedAt);
  const agency = session?.agency ?? (await findAgency(read));
  return {
    context,
    agency,
    page: {
      actor: session?.actor ?? publicActor,
      now: arrivedAt,
      read,
      url: publicUrlOf(request),
      params,
      services,
      requestId: context.requestId,
      address: context.address,
      agent: (request.headers.get("user-agent") ?? "").slice(0, 300),
      isSecure: context.isSecure,
      sessionHash: session?.tokenHash ?? null,
    },
  };
}

// A data request names the page with ".data" and "_routes"; rights and frame are those of the page.
function publicUrlOf(request: Request): URL {
  const url = new URL(request.url);
  if (url.pathname.endsWith(".data"))
    url.pathname = url.pathname === "/_root.data" ? "/" : url.pathname.slice(0, -".data".length);
  url.searchParams.delete("_routes");
  return url;
}

async function touch(services: Services, session: ActiveSession, now: Instant): Promise<void> {
  if (session.lastSeenAt > addMs(now, -touchAfterMs)) return;
  try {
    await services.databases.write(async (db) => {
      await db.updateTable("session").set({ last_seen_at: now }).where("token_hash", "=", session.tokenHash).execute();
    });
  } catch (error) {
    // A full disk or a busy database does not keep anybody from reading.
    if (!isDatabaseFull(error) && !isDatabaseBusy(error)) throw error;
    services.log.error({ err: error instanceof Error ? error.message : String(error) }, "session not touched");
  }
}

async function findAgency(read: Kysely<Database>): Promise<SessionAgency | null> {
  const row = await read.selectFrom("agency").select(["name", "parent_name", "is_sample"]).executeTakeFirst();
  return row === undefined ? null : { name: row.name, parentName: row.parent_name, isSample: row.is_sample === 1 };
}

/** Sends who is not signed in to the sign-in page, and who still has an initial password to its change. */
export function requireSignedIn(visit: Visit): Page {
  const { actor, url } = visit.page;
  if (visit.agency === null) throw redirect(paths.setup());
  if (actor.kind !== "account") throw redirect(paths.signIn(`${url.pathname}${url.search}`));
  if (actor.mustChangePassword && url.pathname !== paths.changePassword() && url.pathname !== paths.signOut())
    throw redirect(paths.changePassword());
  return { ...visit.page, actor };
}

export interface Download {
  name: string;
  mediaType: string;
  body: Uint8Array | { stream: ReadableStream<Uint8Array>; byteCount: number };
  /** PDF and pictures may open in the browser's viewer; everything else is saved. */
  inline: boolean;
  /** Bytes that can never change under this address (content-addressed or frozen). */
  immutable?: boolean;
}

/** A file of any kind: the policy is asked in `find`; the answer never executes in our origin. */
export async function runDownload(
  args: LoaderFunctionArgs,
  find: (page: Page) => Promise<Result<Download>>,
): Promise<Response> {
  const visit = await visitOf(args);
  return sendDownload(visit, await find(requireSignedIn(visit)));
}

export async function runPublicDownload(
  args: LoaderFunctionArgs,
  find: (page: Visit["page"]) => Promise<Result<Download>>,
): Promise<Response> {
  const visit = await visitOf(args);
  return sendDownload(visit, await find(visit.page));
}

async function sendDownload(visit: Visit, found: Result<Download>): Promise<Response> {
  if (!found.ok) {
    const text =
      refusalText(found.error, visit.context.services.messages) ??
      refusalText(notFound, visit.context.services.messages);
    return new Response([text?.title, ...(text?.facts ?? [])].join("\n"), {
      status: statusOf(found.error),
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
  const { name, mediaType, body, inline, immutable } = found.value;
  const headers = new Headers({
    "content-type": mediaType,
    "content-disposition": contentDisposition(name, inline),
    "x-content-type-options": "nosniff",
    // Our own pages show a PDF beside what is decided on it; nobody else's may.
    "x-frame-options": "SAMEORIGIN",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
    "cache-control": immutable === true ? "private, max-age=31536000, immutable" : "private, no-store",
    "content-length": String(body instanceof Uint8Array ? body.byteLength : body.byteCount),
  });
  return new Response(body instanceof Uint8Array ? new Uint8Array(body) : body.stream, { headers });
}
