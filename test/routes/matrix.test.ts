import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "~/shared/ids";
import type { Answer } from "../support/server";
import { cases, gets } from "./cases";
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
