import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "~/shared/ids";
import { paths } from "~/shared/paths";
import { startTestServer, type Answer, type TestServer } from "../support/server";
import { insertAccount, insertAgency } from "../support/builders";

let server: TestServer;
let cookie: string;

beforeAll(async () => {
  server = await startTestServer({ trustedProxies: ["127.0.0.1"] });
  await insertAgency(server.services.databases);
  const { accountId } = await insertAccount(server.services.databases, { roles: ["staff"] });
  cookie = await server.signIn(accountId);
}, 180_000);
afterAll(async () => {
  await server.close();
});

const english = /unexpected|server error|not found|method not allowed/iu;

describe("a call that no page of ours makes", () => {
  const calls: [string, () => Promise<Answer>][] = [
    ["an address that only takes posts is opened", () => server.call(paths.signOut(), { cookie })],
    ["a form is posted to a file", () => server.post(paths.file("x"), { cookie })],
    ["a form is posted to a page that takes none", () => server.post(paths.results(), { cookie })],
    ["data is asked for in the framework's older way", () => server.call(`${paths.help()}?_data=root`, { cookie })],
    ["the address holds a zero character", () => server.call("/ho-so?tu=%00", { cookie })],
  ];
  it.each(calls)("is answered in Vietnamese: %s", async (_what, call) => {
    const answer = await call();
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.text).toContain("<h1");
    expect(answer.text).not.toMatch(english);
  });

  it("brings a body that is no form: refused, not failed", async () => {
    for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"]) {
      const answer = await server.post(paths.myAccount(), {
        cookie,
        body: "--x\r\nkhông phải biểu mẫu",
        headers: { "content-type": type },
      });
      expect(answer.status, type).toBe(400);
      expect(answer.text, type).toContain("Yêu cầu chưa được nhận");
    }
  });
});

describe("a session's cookie", () => {
  it("over HTTPS is only the one that no plain connection can set", async () => {
    const secure = { "x-forwarded-proto": "https" };
    expect((await server.call(paths.myAccount(), { cookie })).status).toBe(200);
    expect((await server.call(paths.myAccount(), { cookie, headers: secure })).status).toBe(302);
    const host = cookie.replace("vinhdanh=", "__Host-vinhdanh=");
    expect((await server.call(paths.myAccount(), { cookie: host, headers: secure })).status).toBe(200);
  });
});

describe("a post whose session has ended", () => {
  it("comes back with every value and with the files that an earlier post had left", async () => {
    const answer = await server.post(paths.myAccount(), {
      fields: [
        ["intent", "save"],
        ["title", "Tên"],
        ["report.pending", "0190"],
      ],
    });
    expect(answer.status).toBe(401);
    for (const [name, value] of [
      ["intent", "save"],
      ["title", "Tên"],
      ["report.pending", "0190"],
    ])
      expect(answer.text).toContain(`<input type="hidden" name="${name ?? ""}" value="${value ?? ""}"/>`);
  });
});

describe("a post about something that is not there", () => {
  it("gives back what was written, to be copied, and nothing of ids and choices", async () => {
    const achievement = "Hoàn thành tốt nhiệm vụ\nđược giao trong năm";
    for (const intent of ["save", "khong-co"]) {
      const answer = await server.post(paths.nomination(newId(), newId()), {
        cookie,
        fields: [
          ["intent", intent],
          ["version", "1"],
          ["lineId", newId()],
          ["achievement", achievement],
          ["reportStatus", "draft"],
        ],
      });
      expect(answer.status, intent).toBe(404);
      expect(answer.text.match(/<textarea[^>]*>[^<]*<\/textarea>/gu)).toHaveLength(1);
      expect(answer.text, intent).toContain(`>${achievement}</textarea>`);
    }
  });
});
