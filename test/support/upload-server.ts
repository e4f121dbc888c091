import { once } from "node:events";
import { request as openRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Databases } from "~/shared/db.server";
import { diskFileStore, type FileStore } from "~/shared/files.server";
import { newSessionToken, sessionExpiry } from "~/shared/session.server";
import { createAppServer } from "../../scripts/server/app-server";
import { testNow, testServices } from "./run";

export interface UploadAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  json: Record<string, unknown>;
}

export interface UploadServer {
  url: string;
  files: FileStore;
  close: () => Promise<void>;
}

/** The product's own HTTP server without its pages: what is asked of it is the upload protocol alone. */
export async function startUploadServer(databases: Databases, dataDir: string): Promise<UploadServer> {
  const files = diskFileStore(dataDir);
  const services = testServices(databases, { files });
  const server = createAppServer({
    services: { ...services, env: { ...services.env, dataDir } },
    handler: () => Promise.resolve(new Response("page", { status: 404 })),
    outside: [],
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    files,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Cookie header of a new session of this account. */
export async function signInCookie(databases: Databases, accountId: string): Promise<string> {
  const { token, tokenHash } = newSessionToken();
  await databases.write((db) =>
    db
      .insertInto("session")
      .values({
        token_hash: tokenHash,
        account_id: accountId,
        created_at: testNow,
        last_seen_at: testNow,
        expires_at: sessionExpiry(testNow),
        address: "127.0.0.1",
        agent: "test",
      })
      .execute(),
  );
  return `vinhdanh=${token}`;
}

export interface UploadCall {
  method: string;
  path: string;
  cookie: string;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
  /** Null: none is sent. The server's own when left out. */
  origin?: string | null;
}

export async function callUpload(
  url: string,
  { method, path, cookie, headers, body, origin }: UploadCall,
): Promise<UploadAnswer> {
  const sent = openRequest(`${url}${path}`, {
    method,
    agent: false,
    headers: {
      cookie,
      "tus-resumable": "1.0.0",
      ...(origin === null ? {} : { origin: origin ?? url }),
      ...(body === undefined ? {} : { "content-length": String(body.byteLength) }),
      ...headers,
    },
  });
  sent.end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of answer.setEncoding("utf8")) text += String(chunk);
  const isJson = String(answer.headers["content-type"]).includes("json") && text !== "";
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

export function metadataOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(",");
}

/** Begins an upload; its address, or the answer when it was refused. */
export async function beginUpload(
  url: string,
  cookie: string,
  { name = "Công văn.pdf", byteLength, purpose = "document" }: { name?: string; byteLength: number; purpose?: string },
): Promise<UploadAnswer & { path: string }> {
  const answer = await callUpload(url, {
    method: "POST",
    path: "/tai-len",
    cookie,
    headers: { "upload-length": String(byteLength), "upload-metadata": metadataOf({ filename: name, purpose }) },
  });
  return { ...answer, path: String(answer.headers.location ?? "") };
}

export function sendPiece(
  url: string,
  cookie: string,
  path: string,
  offset: number,
  body: Buffer,
): Promise<UploadAnswer> {
  return callUpload(url, {
    method: "PATCH",
    path,
    cookie,
    headers: { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
    body,
  });
}
