import type { ServerBuild } from "@remix-run/node";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { request, type IncomingHttpHeaders, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { newSessionToken, sessionExpiry } from "~/shared/session.server";
import type { Services } from "~/shared/services.server";
import type { Instant } from "~/shared/time";
import { ensureBuilt } from "../../scripts/bootstrap/build.mjs";
import { createAppServer } from "../../scripts/server/app-server";
import { branchHandler } from "../../scripts/server/branches";
import { outsideEndpoints, type OutsideEndpoint } from "../../scripts/server/outside";
import { openServices } from "../../scripts/server/services";
import { listStaticFiles } from "../../scripts/server/static-files";
import { testFiles, testNow } from "./run";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

export interface CallOptions {
  method?: string;
  cookie?: string | null;
  headers?: Readonly<Record<string, string>>;
  /** Form fields, sent url-encoded; or the body itself with its own content-type. */
  fields?: readonly (readonly [string, string])[];
  body?: Buffer | string;
}

export interface TestServer {
  url: string;
  services: Services;
  build: ServerBuild;
  outside: readonly OutsideEndpoint[];
  /** Cookie header of a new session of this account. */
  signIn: (accountId: string) => Promise<string>;
  call: (path: string, options?: CallOptions) => Promise<Answer>;
  /** The page's data as the framework's client would ask for it; `only` names the routes whose loaders run. */
  data: (path: string, options?: CallOptions & { only?: string }) => Promise<Answer>;
  /** A form as a browser sends it from one of our own pages. */
  post: (path: string, options?: CallOptions) => Promise<Answer>;
  setNow: (now: Instant) => void;
  close: () => Promise<void>;
}

export interface TestServerOptions {
  now?: Instant;
  trustedProxies?: readonly string[];
}

/** The built server of this checkout, on a free port and an empty database of its own. The clock stands still. */
export async function startTestServer({
  now = testNow,
  trustedProxies = [],
}: TestServerOptions = {}): Promise<TestServer> {
  await ensureBuilt();
  // The framework and React choose their production code by this name, as `npm start` does.
  process.env["NODE_ENV"] = "production";
  const dataDir = await mkdtemp(join(tmpdir(), "vinh-danh-server-"));
  const opened = await openServices({
    dataDir,
    databaseUrl: null,
    port: 0,
    host: "127.0.0.1",
    trustedProxies,
    publicUrl: null,
    logLevel: "silent",
    mail: null,
    scanner: null,
  });
  let at = now;
  const services: Services = {
    ...opened,
    files: testFiles(),
    workerDir: resolve("build/scripts"),
    clock: { now: async () => at, isSettable: false },
  };
  const build = (await import(/* @vite-ignore */ pathToFileURL(resolve("build/server/index.js")).href)) as ServerBuild;
  const outside = outsideEndpoints(services, await listStaticFiles(resolve("build/client")));
  const server = createAppServer({ services, handler: branchHandler(build, "production"), outside });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const call = (path: string, options: CallOptions = {}) => send(url, path, options);
  return {
    url,
    services,
    build,
    outside,
    call,
    data: (path, { only, ...options } = {}) => call(dataPath(path, only), options),
    post: (path, options = {}) =>
      call(path, { method: "POST", fields: [], ...options, headers: { origin: url, ...options.headers } }),
    async signIn(accountId) {
      const { token, tokenHash } = newSessionToken();
      const row = {
        token_hash: tokenHash,
        account_id: accountId,
        created_at: at,
        last_seen_at: at,
        expires_at: sessionExpiry(at),
        address: "127.0.0.1",
        agent: "test",
      };
      await services.databases.write((db) => db.insertInto("session").values(row).execute());
      return `vinhdanh=${token}`;
    },
    setNow(instant) {
      at = instant;
    },
    async close() {
      await closeServer(server);
      await services.databases.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function dataPath(path: string, only: string | undefined): string {
  const url = new URL(path, "http://localhost");
  if (only !== undefined) url.searchParams.set("_routes", only);
  return `${url.pathname === "/" ? "/_root" : url.pathname}.data${url.search}`;
}

// Not fetch: it decides some headers itself, decompresses and follows.
async function send(base: string, path: string, options: CallOptions): Promise<Answer> {
  const { method = "GET", cookie, fields } = options;
  const body =
    options.body ??
    (fields === undefined ? undefined : new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());
  const headers: Record<string, string> = { ...options.headers };
  if (cookie !== undefined && cookie !== null) headers["cookie"] = cookie;
  if (fields !== undefined && options.body === undefined) headers["content-type"] = "application/x-www-form-urlencoded";
  if (body !== undefined && headers["content-length"] === undefined)
    headers["content-length"] = String(Buffer.byteLength(body));
  const sent = request(`${base}${path}`, { method, headers, agent: false });
  sent.end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: whole, text: whole.toString("utf8") };
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}
