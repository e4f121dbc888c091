import { access, constants } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isMigrated } from "~/shared/db.server";
import type { Services } from "~/shared/services.server";
import { plainHeaders } from "./headers";
import type { StaticFiles } from "./static-files";

export interface OutsideEndpoint {
  /** Its name in the list of endpoints; a test calls each. */
  name: string;
  matches(pathname: string): boolean;
  serve(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Everything that is served outside Remix. All of it is public and none of it knows people. */
export function outsideEndpoints(services: Services, files: StaticFiles): OutsideEndpoint[] {
  return [
    {
      name: "static files",
      matches: (pathname) => files.has(pathname),
      serve: (pathname, request, response) => serveStatic(files, pathname, request, response),
    },
    {
      name: "/healthz",
      matches: (pathname) => pathname === "/healthz",
      serve: async (_pathname, _request, response) => {
        answer(response, 200, "ok");
      },
    },
    {
      name: "/readyz",
      matches: (pathname) => pathname === "/readyz",
      serve: async (_pathname, _request, response) => {
        const problems = await findProblems(services);
        answer(response, problems.length === 0 ? 200 : 503, problems.length === 0 ? "ready" : problems.join("\n"));
      },
    },
  ];
}

async function serveStatic(
  files: StaticFiles,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = files.get(pathname);
  if (file === undefined) return;
  const { body, encoding } = await file.encoded(String(request.headers["accept-encoding"] ?? ""));
  for (const [name, value] of plainHeaders(false)) response.setHeader(name, value);
  response.setHeader("content-type", file.type);
  response.setHeader("cache-control", file.cacheControl);
  response.setHeader("vary", "accept-encoding");
  if (encoding !== null) response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", body.length);
  response.writeHead(200);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function findProblems(services: Services): Promise<string[]> {
  const problems: string[] = [];
  const check = async (name: string, probe: () => Promise<boolean>): Promise<void> => {
    const isFine = await probe().catch(() => false);
    if (!isFine) problems.push(`not ready: ${name}`);
  };
  await check(
    "database",
    async () => (await services.databases.read.selectFrom("audit_head").select("seq").execute()).length <= 1,
  );
  await check("migrations", () => isMigrated(services.databases));
  await check("storage", () => access(services.env.dataDir, constants.W_OK).then(() => true));
  return problems;
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(text);
}
