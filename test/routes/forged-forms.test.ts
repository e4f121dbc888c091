import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Databases } from "~/shared/db.server";
import { filledPairsOf, formsOf, intentOf, sendersOf } from "../support/html";
import type { Answer } from "../support/server";
import { cases, gets } from "./cases";
import type { Case } from "./expectations";
import { openFixture, visitors, type Fixture, type Visitor } from "./fixture";
import { leakOf } from "./leak";

let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
}, 180_000);
afterAll(async () => {
  await f.server.close();
});

// A visit moves the session's own row; a refused sign-in counts; all else is somebody's business.
const notBusiness = new Set(["session", "throttle"]);

async function checksum({ read }: Databases): Promise<string> {
  const { rows: tables } = await sql<{
    name: string;
  }>`select name from sqlite_master where type = 'table' order by name`.execute(read);
  const hash = createHash("sha256");
  for (const { name } of tables.filter((table) => !notBusiness.has(table.name))) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(read);
    hash.update(`${name}${JSON.stringify(rows)}`);
  }
  return hash.digest("hex");
}

type Pairs = readonly (readonly [string, string])[];

/** What the pages of those who may act would send, filled in. */
async function honestPosts(path: string, one: Case): Promise<Map<string, Pairs>> {
  const found = new Map<string, Pairs>();
  for (const who of one.sees === "anyone" ? (["public"] as const) : one.sees) {
    const page = await f.server.call(path, { cookie: f.cookies[who] });
    if (!String(page.headers["content-type"]).startsWith("text/html")) continue;
    for (const form of formsOf(page.text)) {
      if (form.method !== "post" || (form.action !== "" && form.action !== path)) continue;
      for (const sender of sendersOf(form)) {
        const pairs = filledPairsOf(form, sender);
        const intent = intentOf(pairs);
        if (!intent.startsWith("row.") && !found.has(intent)) found.set(intent, pairs);
      }
    }
  }
  return found;
}

describe("a form sent by somebody who may not", () => {
  const withForms = cases.filter(([, one]) => one.acts !== undefined && one.sees !== "anyone");

  it.each(withForms)("%s", { timeout: 120_000 }, async (_name, one, id) => {
    const path = one.path(f);
    const acts = one.acts ?? {};
    const secret = one.marker?.(f) ?? one.secret?.(f);
    const honest = await honestPosts(path, one);
    expect([...honest.keys()].filter((intent) => acts[intent] === undefined)).toEqual([]);
    const wrong: string[] = [];
    const before = await checksum(f.server.services.databases);
    for (const [intent, may] of Object.entries(acts)) {
      const filled = honest.get(intent);
      const posts: [string, Pairs][] =
        one.forged !== undefined
          ? [["forged", one.forged(f)]]
          : [
              ["empty", intent === "" ? [] : [["intent", intent]]],
              ...(filled === undefined ? [] : [["filled", filled] satisfies [string, Pairs]]),
            ];
      for (const who of visitors) {
        if (who !== "public" && may.includes(who)) continue;
        for (const [kind, fields] of posts) {
          for (const address of [path, `${path}.data`]) {
            const answer = await f.server.post(address, { cookie: f.cookies[who], fields });
            const says = `${who} ${kind} ${intent} ${address}`;
            if (!isRefused(who, answer))
              wrong.push(`${says}: ${answer.status} ${String(answer.headers.location ?? "")}`);
            // What the forger typed comes back to him.
            const isTyped = fields.some(([, value]) => secret !== undefined && value.includes(secret));
            if (secret !== undefined && !isTyped && !gets(one, who) && leakOf(answer.body, secret))
              wrong.push(`${says}: tells "${secret}"`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await checksum(f.server.services.databases), `${id} changed something`).toBe(before);
  });

  // An empty form may be refused for its emptiness before anybody asks who sent it.
  function isRefused(who: Visitor, { status }: Answer): boolean {
    // Who is not signed in, or no longer, is told so and gets back what was typed.
    if (who === "public") return status === 401;
    return status === 400 || status === 403 || status === 404;
  }
});
