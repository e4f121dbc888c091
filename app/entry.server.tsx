import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import { AnswerContext } from "./shared/answer";
import { isRefused, type FormState } from "./shared/forms/form-state";

/**
 * Renders a page whole, as plain HTML: nothing of ours suspends, and only an island is taken up by the browser.
 * The text goes past the Response (see RequestContext.page).
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response {
  const answer = { nonce: context.nonce, requestId: context.requestId, script: remix.manifest.entry.module };
  const html = renderToStaticMarkup(
    <AnswerContext.Provider value={answer}>
      <RemixServer context={remix} url={request.url} nonce={context.nonce} />
    </AnswerContext.Provider>,
  );
  headers.set("content-type", "text/html; charset=utf-8");
  context.page.html = `<!DOCTYPE html>${withErrorInTitle(html, remix.staticHandlerContext.actionData)}`;
  return new Response(null, { status, headers });
}

/**
 * The title is what is read out first, so it says that the form was refused. Done here for all pages, since the framework
 * tells a route's title nothing of its action.
 */
function withErrorInTitle(html: string, actionData: Record<string, unknown> | null): string {
  const states = Object.values(actionData ?? {}) as (FormState | undefined)[];
  return states.some(isRefused) ? html.replace("<title>", "<title>Lỗi: ") : html;
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return;
  // No such address, no such way to call it: the framework's own refusals are no failures.
  if (isRouteErrorResponse(error)) {
    context.services.log.info({ requestId: context.requestId, status: error.status }, "refused");
    return;
  }
  context.services.log.error(
    {
      requestId: context.requestId,
      err: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error),
    },
    "failed",
  );
}
