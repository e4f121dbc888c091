import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";

export type RemixHandler = (request: Request, context: AppLoadContext) => Promise<Response>;

interface Leaf {
  pattern: RegExp;
  /** Static parts first: /ho-so/moi wins over /ho-so/:id. */
  weight: string;
  handler: () => RemixHandler;
}

/**
 * One small request handler a leaf route. The framework ranks all routes on each request and rebuilds its route tree on each
 * render, so that a page's cost grows with the number of routes; a build that holds only the leaf and its parents does not.
 * An address that no leaf knows goes to the full handler, which answers 404.
 */
export function branchHandler(build: ServerBuild, mode: string): RemixHandler {
  const full = createRequestHandler(build, mode);
  const leaves = Object.keys(build.routes)
    .filter((id) => id !== "root" && !Object.values(build.routes).some((route) => route?.parentId === id))
    .map((id) => leafOf(build, id, mode))
    .sort((a, b) => (a.weight < b.weight ? -1 : 1));
  return (request, context) => {
    const pathname = pagePath(new URL(request.url).pathname);
    const leaf = leaves.find((one) => one.pattern.test(pathname));
    return leaf === undefined ? full(request, context) : leaf.handler()(request, context);
  };
}

function pagePath(pathname: string): string {
  if (pathname === "/_root.data") return "/";
  return pathname.endsWith(".data") ? pathname.slice(0, -".data".length) : pathname;
}

function leafOf(build: ServerBuild, id: string, mode: string): Leaf {
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId) line.unshift(at);
  const path = line
    .map((one) => build.routes[one]?.path ?? "")
    .filter((part) => part !== "")
    .join("/");
  let handler: RemixHandler | null = null;
  return {
    pattern: patternOf(path),
    weight: path
      .split("/")
      .map((part) => (part.startsWith(":") ? "1" : part === "*" ? "2" : `0${part}`))
      .join("/"),
    handler: () => (handler ??= createRequestHandler(prune(build, line), mode)),
  };
}

function patternOf(path: string): RegExp {
  const source = path
    .split("/")
    .map((part) => (part === "*" ? ".*" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/:\w+/g, "[^/]+")))
    .join("/");
  return new RegExp(`^/${source}/?$`);
}

function prune(build: ServerBuild, line: readonly string[]): ServerBuild {
  const pick = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => line.includes(id)));
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } };
}
