import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { PassThrough } from "node:stream";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { AnswerContext } from "./shared/answer";
import { isRefused, type FormState } from "./shared/forms/form-state";

/**
 * Renders a page whole; buffered, since streaming was measured to gain nothing. A page without script needs no
 * hydration marks. The text goes past the Response (see RequestContext.page).
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const tree = (
    <AnswerContext.Provider value={{ nonce: context.nonce, requestId: context.requestId }}>
      <RemixServer context={remix} url={request.url} nonce={context.nonce} />
    </AnswerContext.Provider>
  );
  const { errors, matches } = remix.staticHandlerContext;
  const shipsScript = errors === null && matches.some((match) => hasScript(remix, match.route.id));
  headers.set("content-type", "text/html; charset=utf-8");
  // Only the stream writes the doctype by itself.
  context.page.html = shipsScript
    ? await renderHydratable(tree, context.nonce)
    : `<!DOCTYPE html>${withErrorInTitle(renderToStaticMarkup(tree), remix.staticHandlerContext.actionData)}`;
  return new Response(null, { status, headers });
}

/** Waits for the whole tree: the loader data that the browser hydrates from is streamed behind a Suspense of the framework's own. */
function renderHydratable(tree: ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new PassThrough();
    sink.on("data", (chunk: Buffer) => chunks.push(chunk));
    // React 18 leaves zero bytes where a letter of several bytes does not fit the end of its 2 KB buffer; no page of ours holds one.
    sink.on("end", () => {
      resolve(Buffer.concat(chunks).toString("utf8").replaceAll("\0", ""));
    });
    sink.on("error", reject);
    const { pipe } = renderToPipeableStream(tree, {
      nonce,
      onAllReady: () => {
        pipe(sink);
      },
      onShellError: reject,
      onError: reject,
    });
  });
}

/**
 * The title is what is read out first, so it says that the form was refused. Done here for all pages, since the framework
 * tells a route's title nothing of its action.
 */
function withErrorInTitle(html: string, actionData: Record<string, unknown> | null): string {
  const states = Object.values(actionData ?? {}) as (FormState | undefined)[];
  return states.some(isRefused) ? html.replace("<title>", "<title>Lỗi: ") : html;
}

function hasScript(remix: EntryContext, routeId: string): boolean {
  const handle = remix.routeModules[routeId]?.handle as { script?: boolean } | undefined;
  return handle?.script === true;
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return;
  context.services.log.error(
    {
      requestId: context.requestId,
      err: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error),
    },
    "failed",
  );
}
