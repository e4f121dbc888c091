import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import type { Answer } from "../support/server";
import { filledPairsOf, formsOf, intentOf, sendersOf } from "../support/html";
import { expectations, outsideNames, type Case } from "./expectations";
import { openFixture, visitors, type Fixture, type Visitor } from "./fixture";
import { leakOf } from "./leak";

let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
}, 180_000);
afterAll(async () => {
  await f.server.close();
});

const cases = Object.entries(expectations).flatMap(([id, list]) =>
  list.map((one): [string, Case, string] => [`${id}: ${one.what}`, one, id]),
);
const gets = (one: Case, who: Visitor): boolean =>
  one.sees === "anyone" || (who !== "public" && one.sees.includes(who));
const denies = (one: Case, who: Visitor): boolean => who !== "public" && (one.denied ?? []).includes(who);

describe("the table of expectations", () => {
  it("names every route of the build, and no other", () => {
    expect(Object.keys(expectations).sort()).toEqual(
      Object.keys(f.server.build.routes)
        .filter((id) => id !== "root")
        .sort(),
    );
  });

  it("names who may send a form for every route with an action, and for no other", () => {
    const withAction = Object.entries(f.server.build.routes).flatMap(([id, route]) =>
      route?.module.action === undefined ? [] : id,
    );
    const withActors = Object.entries(expectations).flatMap(([id, list]) =>
      list.some((one) => one.acts !== undefined) ? id : [],
    );
    expect(withActors.sort()).toEqual(withAction.sort());
  });

  it("names every endpoint outside the framework", () => {
    expect(f.server.outside.map((endpoint) => endpoint.name)).toEqual(outsideNames);
  });

  it("knows that the frame of all pages loads nothing and does nothing", () => {
    const { module } = f.server.build.routes["root"] ?? {};
    expect([module?.loader, module?.action]).toEqual([undefined, undefined]);
  });
});

/** The page as a browser asks for it, its data, and the data of this route alone. */
async function threeWays(path: string, id: string, cookie: string | null): Promise<[string, Answer][]> {
  const { call, data } = f.server;
  return [
    ["page", await call(path, { cookie })],
    [".data", await data(path, { cookie })],
    ["_routes", await data(path, { cookie, only: id })],
  ];
}

describe("everybody who asks for", () => {
  it.each(cases)("%s", { timeout: 60_000 }, async (_name, one, id) => {
    const path = one.path(f);
    const marker = one.marker?.(f);
    const secret = marker ?? one.secret?.(f);
    const isLoaded = f.server.build.routes[id]?.module.loader !== undefined;
    const isPage = f.server.build.routes[id]?.module.default !== undefined;
    const wrong: string[] = [];
    for (const who of visitors) {
      const note = (how: string, what: string, answer: Answer) =>
        wrong.push(`${who} ${how} ${path}: ${what} (${answer.status})`);
      for (const [how, answer] of await threeWays(path, id, f.cookies[who])) {
        const hidden = who === "public" ? [] : (one.hides?.(f)[who] ?? []);
        for (const text of hidden) if (leakOf(answer.body, text)) note(how, `tells "${text}"`, answer);
        if (gets(one, who)) {
          if (how === "page" && answer.status !== (one.status ?? 200))
            note(how, `expected ${one.status ?? 200}`, answer);
          if (
            how === "page" &&
            isPage &&
            answer.status === 200 &&
            marker !== undefined &&
            !answer.text.includes(marker)
          )
            note(how, `misses "${marker}"`, answer);
          continue;
        }
        if (secret !== undefined && leakOf(answer.body, secret)) note(how, `tells "${secret}"`, answer);
        if (/pdf|officedocument|octet-stream|image/.test(String(answer.headers["content-type"])))
          note(how, "gives the file out", answer);
        if (!isLoaded) continue;
        const expected = who === "public" ? (how === "page" ? 302 : 202) : denies(one, who) ? 403 : 404;
        if (answer.status !== expected) note(how, `expected ${expected}`, answer);
        if (who === "public" && how === "page" && !String(answer.headers.location).startsWith("/dang-nhap?tiep="))
          note(how, "not sent to the door", answer);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("a guessed id", () => {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

  it("is not found by those who see the real thing", { timeout: 60_000 }, async () => {
    const wrong: string[] = [];
    for (const [name, one, id] of cases) {
      const path = one.path(f).replace(uuid, () => newId());
      if (one.sees === "anyone" || path.includes("?") || path === one.path(f)) continue;
      for (const who of one.sees)
        for (const [how, { status }] of await threeWays(path, id, f.cookies[who]))
          if (status !== 404) wrong.push(`${who} ${how} ${name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("somebody with an initial password", () => {
  it("is sent to change it from every page that asks who one is", { timeout: 60_000 }, async () => {
    const wrong: string[] = [];
    for (const [name, one, id] of cases) {
      if (one.sees === "anyone" || id === "routes/people/change-password") continue;
      const { status, headers } = await f.server.call(one.path(f), { cookie: f.freshCookie });
      if (status !== 302 || headers.location !== "/doi-mat-khau") wrong.push(`${name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
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
