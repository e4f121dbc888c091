import type { AppLoadContext } from "@remix-run/node";
import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { formatBytes } from "~/shared/forms/file-schema";
import type { RequestContext, Services } from "~/shared/services.server";
import type { RemixHandler } from "./branches";
import { encode, isCompressible } from "./compress";
import { pageHeaders, plainHeaders } from "./headers";
import { limitBody, limitOf, takesFiles, type LimitedBody } from "./limited-body";
import { isLookFromHere, isSameOrigin, originOf, type Origin } from "./origin";
import type { OutsideEndpoint } from "./outside";
import { refusalPage } from "./refusal-page";
import { answerUpload, isUploadCall } from "./uploads";

export interface AppServerOptions {
  services: Services;
  handler: RemixHandler;
  outside: readonly OutsideEndpoint[];
}

const failed = {
  title: "Máy chủ gặp sự cố.",
  lead: "Việc vừa làm có thể chưa được ghi nhận. Hãy mở lại trang để kiểm tra; lỗi đã vào nhật ký.",
};

export function createAppServer(options: AppServerOptions): Server {
  return createServer((request, response) => {
    void answer(options, request, response).catch((error: unknown) => {
      options.services.log.error(
        {
          err:
            error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error),
        },
        "request failed",
      );
      if (response.headersSent) response.destroy();
      else refuseCall(response, 500);
    });
  });
}

async function answer(options: AppServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { services } = options;
  const arrivedAt = await services.clock.now();
  const begun = performance.now();
  const origin = originOf(request, services.env);
  const url = addressOf(request, origin);
  if (url === null) {
    sendRefusal(response, 400, "Địa chỉ này không đọc được.", ["Hãy kiểm tra lại địa chỉ đã gõ."]);
    return;
  }
  const { pathname } = url;
  const requestId = randomUUID();
  response.on("finish", () => {
    services.log.info(
      {
        requestId,
        method: request.method,
        path: pathname,
        status: response.statusCode,
        ms: Math.round(performance.now() - begun),
      },
      "request",
    );
  });
  const isRead = request.method === "GET" || request.method === "HEAD";
  const outside = isRead ? options.outside.find((endpoint) => endpoint.matches(pathname)) : undefined;
  if (outside !== undefined) {
    await outside.serve(pathname, request, response);
    return;
  }
  const isUpload = isUploadCall(request.method ?? "", pathname);
  if (!isRead && request.method !== "POST" && !isUpload) {
    sendRefusal(response, 405, "Cách gọi này không được dùng ở đây.", []);
    return;
  }
  if (!(isRead ? !isUpload || isLookFromHere(request, origin) : isSameOrigin(request, origin))) {
    services.log.warn({ requestId, path: pathname }, "cross-origin post refused");
    sendRefusal(response, 403, "Yêu cầu này không đến từ trang của hệ thống nên không được thực hiện.", [
      "Chưa có gì thay đổi. Hãy mở lại trang cần làm việc từ menu rồi thực hiện lại.",
    ]);
    return;
  }
  if (Number(request.headers["content-length"] ?? "0") > limitOf(request)) {
    // The body is read away, or the browser would show a broken connection instead of this page.
    request.resume();
    refuseSize(request, response);
    return;
  }
  const context: RequestContext = {
    services,
    arrivedAt,
    requestId,
    address: origin.address,
    isSecure: origin.isSecure,
    nonce: randomBytes(16).toString("base64"),
    page: { html: null },
  };
  const body = isRead ? null : limitBody(request);
  const asked = toRequest(url, request, response, body);
  const result = isUpload
    ? await answerUpload(asked, context)
    : await options.handler(asked, context as AppLoadContext);
  // What the answer did not need to read is read away: left in the line, it would stall the next call on it.
  if (!request.complete) {
    request.unpipe();
    request.resume();
  }
  if (body?.isTooLarge() === true) {
    refuseSize(request, response);
    return;
  }
  if (isFrameworksOwn(result)) {
    await result.body?.cancel();
    refuseCall(response, result.status);
    return;
  }
  await send(result, context, request, response);
}

/** What the framework answers by itself to a call of a route that has no page (a file, signing out): English, and not ours. */
function isFrameworksOwn(result: Response): boolean {
  return (
    result.headers.has("x-remix-error") ||
    (result.status === 500 && (result.headers.get("content-type") ?? "").startsWith("text/plain"))
  );
}

function refuseCall(response: ServerResponse, status: number): void {
  if (status >= 500) sendRefusal(response, status, failed.title, [failed.lead]);
  else
    sendRefusal(response, status, "Địa chỉ này không mở được như một trang.", [
      "Chưa có gì thay đổi. Hãy mở lại trang cần làm việc từ menu rồi thực hiện lại.",
    ]);
}

function sendRefusal(response: ServerResponse, status: number, title: string, facts: string[]): void {
  const html = Buffer.from(refusalPage(title, facts));
  for (const [name, value] of pageHeaders(null, false)) response.setHeader(name, value);
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": html.length,
    "cache-control": "no-store",
  });
  response.end(html);
}

function refuseSize(request: IncomingMessage, response: ServerResponse): void {
  const limit = formatBytes(limitOf(request));
  const next = takesFiles(request) ? "tải từng tệp một, mỗi tệp nhiều nhất 25 MB" : "rút ngắn nội dung rồi gửi lại";
  sendRefusal(response, 413, `Dữ liệu gửi lên quá lớn: tổng cộng nhiều nhất ${limit} một lần gửi.`, [
    `Chưa có gì được lưu. Hãy quay lại, ${next}.`,
  ]);
}

/**
 * Null for a target that is no path of ours, or a Host that is no host: nobody's browser sends these. Nor a zero character,
 * which PostgreSQL takes in no text.
 */
function addressOf(request: IncomingMessage, origin: Origin): URL | null {
  const target = request.url ?? "/";
  const address = `${origin.isSecure ? "https" : "http"}://${origin.host}${target}`;
  if (!target.startsWith("/") || target.includes("%00") || !URL.canParse(address)) return null;
  const url = new URL(address);
  // The framework's older way to ask for data: it answers in English, and nothing of ours asks so.
  if (url.searchParams.has("_data")) url.searchParams.delete("_data");
  return url;
}

function toRequest(url: URL, request: IncomingMessage, response: ServerResponse, body: LimitedBody | null): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !name.startsWith(":"))
      headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const abort = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) abort.abort();
  });
  if (body === null) return new Request(url, { method: request.method ?? "GET", headers, signal: abort.signal });
  const init: RequestInit & { duplex: "half" } = {
    method: request.method ?? "POST",
    headers,
    signal: abort.signal,
    body: body.stream,
    duplex: "half",
  };
  return new Request(url, init);
}

async function send(
  result: Response,
  context: RequestContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = result.headers.get("content-type") ?? "";
  const isPage = type.startsWith("text/html");
  const extra = isPage ? pageHeaders(context.nonce, context.isSecure) : plainHeaders(context.isSecure);
  for (const [name, value] of extra) if (!result.headers.has(name)) response.setHeader(name, value);
  result.headers.forEach((value, name) => {
    if (name !== "set-cookie") response.setHeader(name, value);
  });
  const cookies = result.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  if (!result.headers.has("cache-control")) response.setHeader("cache-control", "private, no-store");
  const { html } = context.page;
  if (html === null && result.body !== null && !isCompressible(type)) {
    response.writeHead(result.status);
    await pipeline(Readable.fromWeb(result.body as NodeReadableStream<Uint8Array>), response).catch(() =>
      response.destroy(),
    );
    return;
  }
  const accepts = String(request.headers["accept-encoding"] ?? "");
  const plain = html !== null && isPage ? html : Buffer.from(await result.arrayBuffer());
  // A text that goes out as it is needs no copy of its bytes.
  const isPlain = typeof plain === "string" && !accepts.includes("gzip");
  const { body, encoding } = isPlain
    ? { body: plain, encoding: null }
    : await encode(Buffer.from(plain), accepts, false);
  response.setHeader("vary", "accept-encoding, cookie");
  if (encoding !== null) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", Buffer.byteLength(body));
  response.writeHead(result.status);
  response.end(request.method === "HEAD" ? undefined : body);
}
