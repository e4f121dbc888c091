import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { insertAccount } from "~/people/account-repo.server";
import { machineNow } from "~/shared/clock.server";
import { readEnv } from "~/shared/env.server";
import { newId } from "~/shared/ids";
import { newSessionToken, sessionExpiry } from "~/shared/session.server";
import { createAppServer } from "../server/app-server";
import { openServices } from "../server/services";

export interface Ready {
  port: number;
  /** Cookie headers: each account has a share of its own. */
  cookies: string[];
}

/** The child's side: the product's server without pages over an empty installation; answers "memory" with its peak in bytes. */
export async function runUploadsServer([dataDir = "", accounts = "1"]: readonly string[]): Promise<void> {
  process.once("disconnect", () => process.exit(0));
  const services = await openServices({ ...readEnv({}), dataDir, logLevel: "error" });
  await services.databases.write((db) =>
    db
      .insertInto("agency")
      .values({
        id: newId(),
        name: "SỞ CÔNG THƯƠNG",
        parent_name: "",
        symbol: "SCT",
        place: "",
        head_title: "GIÁM ĐỐC",
        authority_title: "GIÁM ĐỐC",
        created_at: machineNow(),
      })
      .execute(),
  );
  const cookies: string[] = [];
  for (let at = 0; at < Number(accounts); at += 1) cookies.push(await signIn(services.databases, at));
  const server = createAppServer({
    services,
    handler: () => Promise.resolve(new Response("", { status: 404 })),
    outside: [],
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.on("message", () => process.send?.(process.resourceUsage().maxRSS * 1024));
  process.send?.({ port: (server.address() as AddressInfo).port, cookies } satisfies Ready);
}

async function signIn(databases: Awaited<ReturnType<typeof openServices>>["databases"], at: number): Promise<string> {
  const { token, tokenHash } = newSessionToken();
  const now = machineNow();
  await databases.write(async (db) => {
    const accountId = newId();
    const account = {
      id: accountId,
      username: `prove${String(at)}`,
      personId: null,
      displayName: "Nguyễn Văn Thử",
      passwordHash: "-",
      mustChangePassword: false,
    };
    await insertAccount(db, account, now);
    await db
      .insertInto("session")
      .values({
        token_hash: tokenHash,
        account_id: accountId,
        created_at: now,
        last_seen_at: now,
        expires_at: sessionExpiry(now),
        address: "127.0.0.1",
        agent: "prove",
      })
      .execute();
  });
  return `vinhdanh=${token}`;
}
