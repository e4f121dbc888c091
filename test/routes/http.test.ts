import { once } from "node:events";
import { createConnection } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/shared/paths";
import { startTestServer, type Answer, type TestServer } from "../support/server";
import { tagsOf, titleOf } from "../support/html";
import { expectations } from "./expectations";
import { openFixture, type Fixture } from "./fixture";

let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
}, 180_000);
afterAll(async () => {
  await f.server.close();
});

const header = (answer: Answer, name: string): string => String(answer.headers[name] ?? "");

async function signInForm(headers: Record<string, string>): Promise<Answer> {
  const fields: [string, string][] = [
    ["intent", "sign_in"],
    ["username", "khong.co"],
    ["password", "sai"],
  ];
  return f.server.call(paths.signIn(), { method: "POST", fields, headers });
}

describe("a post that no page of ours sent", () => {
  const refused: [string, (own: string) => Record<string, string>][] = [
    ["from a foreign origin", () => ({ origin: "https://evil.example" })],
    ["from the same host by another scheme", (own) => ({ origin: own.replace("http:", "https:") })],
    ["from another port of the host", () => ({ origin: "http://127.0.0.1:1" })],
    ["from an opaque origin", () => ({ origin: "null" })],
    ["that names no origin", () => ({})],
    ["that the browser calls cross-site", (own) => ({ origin: own, "sec-fetch-site": "cross-site" })],
    ["that the browser calls same-site", (own) => ({ origin: own, "sec-fetch-site": "same-site" })],
  ];

  it.each(refused)("is refused by our own page: %s", async (_name, headers) => {
    const answer = await signInForm(headers(f.server.url));
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("Yêu cầu này không đến từ trang của hệ thống");
    expect(answer.text).toContain('<html lang="vi">');
    expect(header(answer, "content-security-policy")).toContain("default-src 'self'");
  });

  it("reaches no action, whoever's cookie it carries", async () => {
    const { read } = f.server.services.databases;
    const sessions = async () => (await read.selectFrom("session").select("token_hash").execute()).length;
    const before = await sessions();
    const answer = await f.server.call(paths.signOut(), {
      method: "POST",
      fields: [],
      cookie: f.cookies.staff,
      headers: { origin: "https://evil.example" },
    });
    expect(answer.status).toBe(403);
    expect(await sessions()).toBe(before);
  });

  it("is taken from our own page", async () => {
    expect((await signInForm({ origin: f.server.url })).status).not.toBe(403);
    expect((await signInForm({ origin: f.server.url, "sec-fetch-site": "same-origin" })).status).not.toBe(403);
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("is not %s", async (method) => {
    expect((await f.server.call(paths.home(), { method, headers: { origin: f.server.url } })).status).toBe(405);
  });
});

/** Every page of the table, as somebody who sees it. */
async function everyPage(): Promise<[string, Answer][]> {
  const answers: [string, Answer][] = [];
  for (const one of Object.values(expectations).flat()) {
    const cookie = one.sees === "anyone" ? null : f.cookies[one.sees[0] ?? "public"];
    const answer = await f.server.call(one.path(f), { cookie });
    if (header(answer, "content-type").startsWith("text/html")) answers.push([one.path(f), answer]);
  }
  return answers;
}

describe("every page", () => {
  let pages: [string, Answer][];
  beforeAll(async () => {
    pages = await everyPage();
    pages.push(["an unknown address", await f.server.call("/khong-co-trang-nay")]);
    pages.push(["a hidden thing", await f.server.call(paths.admin(), { cookie: f.cookies.staff })]);
  }, 60_000);

  it("carries the security headers", () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const [path, answer] of pages) {
      expect(header(answer, "referrer-policy"), path).toBe("same-origin");
      expect(header(answer, "x-content-type-options"), path).toBe("nosniff");
      expect(header(answer, "x-frame-options"), path).toBe("DENY");
      expect(header(answer, "cross-origin-opener-policy"), path).toBe("same-origin");
      expect(header(answer, "cache-control"), path).toMatch(/no-store/);
    }
  });

  it("carries a policy without unsafe words, with a nonce of its own that its scripts repeat", () => {
    const nonces = pages.flatMap(([path, answer]) => {
      const policy = header(answer, "content-security-policy");
      expect(policy, path).toContain("default-src 'self'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toContain("unsafe");
      const nonce = /'nonce-([^']*)'/.exec(policy)?.[1];
      // A page of the server's own, which ships no script.
      if (nonce === undefined) expect(policy, path).toContain("script-src 'none'");
      else expect(nonce, path).toMatch(/^[\w+/]{22}==$/);
      for (const tag of tagsOf(answer.text))
        if (tag.name === "script" && !tag.isEnd) expect(tag.attributes["nonce"], path).toBe(nonce);
      return nonce ?? [];
    });
    expect(nonces.length).toBeGreaterThan(20);
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it("has no style attribute, no inline style and no inline handler", () => {
    for (const [path, { text }] of pages)
      for (const tag of tagsOf(text)) {
        const names = Object.keys(tag.attributes);
        expect(
          names.filter((name) => name === "style" || /^on[a-z]+$/.test(name)),
          `${path} <${tag.name}>`,
        ).toEqual([]);
        expect(tag.name, path).not.toBe("style");
      }
  });

  it("ships no script unless its route says so", () => {
    const scripted = new Set(
      Object.entries(expectations).flatMap(([id, list]) => {
        const handle = f.server.build.routes[id]?.module.handle as { script?: boolean } | undefined;
        return handle?.script === true ? list.map((one) => one.path(f)) : [];
      }),
    );
    for (const [path, { text, status }] of pages)
      expect(text.includes("<script"), path).toBe(status === 200 && scripted.has(path));
  });

  it("says that it is Vietnamese and has a title", () => {
    for (const [path, { text }] of pages) {
      expect(text, path).toMatch(/^<!DOCTYPE html><html lang="vi"/);
      expect(titleOf(text), path).toMatch(/ – Vinh Danh$/);
    }
  });

  it("has one h1, labels for its fields and ids that are there once", () => {
    for (const [path, { text }] of pages) {
      const tags = tagsOf(text).filter((tag) => !tag.isEnd);
      expect(tags.filter((tag) => tag.name === "h1").length, path).toBe(1);
      const ids = tags.flatMap((tag) => tag.attributes["id"] ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });
});

describe("an answer", () => {
  it("to HEAD has the headers of GET and no body", async () => {
    const page = await f.server.call(paths.signIn());
    const head = await f.server.call(paths.signIn(), { method: "HEAD" });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(page.headers["content-length"]);
    expect(head.headers["content-type"]).toBe(page.headers["content-type"]);
  });

  it("is compressed for those who ask, and the same inside", async () => {
    const cookie = f.cookies.organizer;
    const plain = await f.server.call(paths.units(), { cookie });
    const zipped = await f.server.call(paths.units(), { cookie, headers: { "accept-encoding": "gzip" } });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(header(zipped, "vary")).toContain("accept-encoding");
    const withoutNonce = (text: string) => text.replace(/nonce="[^"]*"/g, "");
    expect(withoutNonce(gunzipSync(zipped.body).toString("utf8"))).toBe(withoutNonce(plain.text));
  });

  it("to an unknown address is our own page with 404", async () => {
    for (const path of [
      "/khong-co",
      "/ho-so/khong/co/gi",
      "/assets/khong-co.js",
      "/..%2f..%2fetc%2fpasswd",
      "/wp-login.php",
    ]) {
      const answer = await f.server.call(path);
      expect(answer.status, path).toBe(404);
      expect(answer.text, path).toContain("<h1");
      expect(titleOf(answer.text), path).toBe("Không có trang này – Vinh Danh");
    }
  });

  it("to an address that cannot be read is an answer all the same", async () => {
    for (const path of ["/%", "/%E0%A4%A", "//", "/don-vi/%00"]) {
      const { status } = await f.server.call(path);
      expect(status, path).toBeLessThan(500);
    }
  });

  it("to a body that is too large is 413 and our page", async () => {
    const { hostname, port } = new URL(f.server.url);
    const socket = createConnection(Number(port), hostname);
    socket.write(
      `POST ${paths.signIn()} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${f.server.url}\r\nContent-Length: ${String(200 * 1024 * 1024)}\r\n\r\n`,
    );
    const [chunk] = (await once(socket, "data")) as [Buffer];
    socket.destroy();
    expect(chunk.toString("utf8")).toMatch(/^HTTP\/1\.1 413 /);
    expect(chunk.toString("utf8")).toContain("quá lớn");
  });

  it("to a body that hides its size and is too large is no half-stored file", async () => {
    const { hostname, port } = new URL(f.server.url);
    const socket = createConnection(Number(port), hostname);
    socket.on("error", () => undefined);
    socket.write(
      `POST ${paths.signIn()} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${f.server.url}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const answered = once(socket, "data") as Promise<[Buffer]>;
    const chunk = Buffer.alloc(1 << 20, "a");
    let isOpen = true;
    void answered.then(() => (isOpen = false));
    for (let sent = 0; sent < 120 && isOpen && socket.writable; sent += 1) {
      socket.write(`${chunk.length.toString(16)}\r\n`);
      socket.write(chunk);
      if (!socket.write("\r\n")) await Promise.race([once(socket, "drain"), answered]);
    }
    if (isOpen && socket.writable) socket.write("0\r\n\r\n");
    const [answer] = await answered;
    socket.destroy();
    expect(answer.toString("utf8")).toMatch(/^HTTP\/1\.1 413 /);
  }, 30_000);
});

describe("a page of a document as a picture", () => {
  const pictures = (html: string): string[] =>
    tagsOf(html).flatMap((tag) => (tag.name === "img" ? (tag.attributes["src"] ?? "") : []));

  it("stands in the page with its place and size, and is kept for good under the address of its state", async () => {
    const cookie = f.cookies.unitA;
    const page = await f.server.call(paths.documentPages(f.open.writtenReportId), { cookie });
    const [image] = tagsOf(page.text).filter((tag) => tag.name === "img");
    expect(image?.attributes["alt"]).toMatch(/^Trang 1 trên \d+ của Báo cáo/);
    expect([image?.attributes["width"], Number(image?.attributes["height"]) > 900]).toEqual(["720", true]);
    const [src = ""] = pictures(page.text);
    const picture = await f.server.call(src, { cookie });
    expect([picture.status, header(picture, "content-type")]).toEqual([200, "image/webp"]);
    expect(header(picture, "cache-control")).toBe("private, max-age=31536000, immutable");
    expect(picture.body.subarray(8, 12).toString("latin1")).toBe("WEBP");
    const changed = await f.server.call(src.replace(/ban=\w{4}/, "ban=0000"), { cookie });
    expect([changed.status, header(changed, "cache-control")]).toEqual([200, "private, no-store"]);
    for (const number of ["0", "99", "1e1", "-1"])
      expect((await f.server.call(src.replace("/trang/1", `/trang/${number}`), { cookie })).status).toBe(404);
  });

  it("that cannot be drawn says so, and its page leads to the original", async () => {
    const cookie = f.cookies.organizer;
    const { read } = f.server.services.databases;
    const { id } = await read
      .selectFrom("document")
      .select("id")
      .where("file_id", "=", f.files.documentB)
      .executeTakeFirstOrThrow();
    const page = await f.server.call(paths.documentPages(id), { cookie });
    expect(page.text).toContain("Không vẽ được hình các trang của tệp này");
    expect(page.text).toContain(`href="${paths.file(f.files.documentB)}"`);
    const picture = await f.server.call(paths.documentPage(id, 1, { width: 720, state: "" }), { cookie });
    expect(header(picture, "content-type")).toBe("image/svg+xml");
    expect(header(picture, "cache-control")).toBe("private, no-store");
    expect(picture.text).toContain("Mở bản gốc để xem");
  });
});

describe("a built file", () => {
  const assets = (): string[] =>
    tagsOf(page.text)
      .flatMap((tag) => (tag.name === "link" ? (tag.attributes["href"] ?? []) : []))
      .filter((href) => href.startsWith("/assets/"));
  let page: Answer;
  beforeAll(async () => {
    page = await f.server.call(paths.signIn());
  });

  it("with a hash in its name is kept for ever, and given compressed", async () => {
    expect(assets().length).toBeGreaterThan(0);
    for (const path of assets()) {
      const zipped = await f.server.call(path, { headers: { "accept-encoding": "gzip, br" } });
      expect(zipped.status).toBe(200);
      expect(header(zipped, "cache-control")).toBe("public, max-age=31536000, immutable");
      expect(header(zipped, "x-content-type-options")).toBe("nosniff");
      const plain = await f.server.call(path);
      expect(zipped.headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(zipped.body).equals(plain.body)).toBe(true);
    }
  });

  it("that a page names is there: styles, fonts, icon", async () => {
    const named = tagsOf(page.text).flatMap((tag) =>
      tag.name === "link" || tag.name === "script" ? (tag.attributes["href"] ?? tag.attributes["src"] ?? []) : [],
    );
    const styles = await Promise.all(
      assets()
        .filter((path) => path.endsWith(".css"))
        .map((path) => f.server.call(path)),
    );
    const inStyles = styles.flatMap(({ text }) =>
      [...text.matchAll(/url\(["']?(\/[^"')]+)/g)].map(([, path]) => path ?? ""),
    );
    for (const path of new Set([...named, ...inStyles])) expect((await f.server.call(path)).status, path).toBe(200);
  });
});

describe("the health of the server", () => {
  it("is told without a database question", async () => {
    const answer = await f.server.call("/healthz");
    expect([answer.status, answer.text]).toEqual([200, "ok"]);
    expect(header(answer, "cache-control")).toBe("no-store");
  });

  it("is ready while database, migrations and storage are there, and 503 when the database is gone", async () => {
    const server: TestServer = await startTestServer();
    expect((await server.call("/readyz")).status).toBe(200);
    await server.services.databases.close();
    const gone = await server.call("/readyz");
    expect(gone.status).toBe(503);
    expect(gone.text).toContain("database");
    expect((await server.call("/healthz")).status).toBe(200);
    const page = await server.call(paths.signIn());
    expect(page.status).toBe(500);
    expect(page.text).toContain("<html");
    expect(page.text).not.toMatch(/SQLITE|at .*\.js:\d+/);
    await server.close();
  });
});

describe("headers of a proxy", () => {
  const forwarded = {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "khac.example",
  };

  it("count for nothing from a peer that nobody named", async () => {
    const answer = await f.server.call(paths.signIn(), { headers: forwarded });
    expect(answer.headers["strict-transport-security"]).toBeUndefined();
    expect((await signInForm({ ...forwarded, origin: "https://khac.example" })).status).toBe(403);
    expect((await signInForm({ ...forwarded, origin: f.server.url })).status).not.toBe(403);
  });

  it("count from a proxy that the installation names", async () => {
    const server = await startTestServer({ trustedProxies: ["127.0.0.1"] });
    const answer = await server.call(paths.signIn(), { headers: forwarded });
    expect(header(answer, "strict-transport-security")).toContain("max-age=");
    const fields: [string, string][] = [["intent", "sign_in"]];
    const post = (origin: string) =>
      server.call(paths.signIn(), { method: "POST", fields, headers: { ...forwarded, origin } });
    expect((await post("https://khac.example")).status).not.toBe(403);
    expect((await post(server.url)).status).toBe(403);
    await server.close();
  });
});

describe("a calendar by its address", () => {
  it("is made on its own page, downloaded without signing in, and read by a real parser", async () => {
    const { unitA: cookie } = f.cookies;
    const made = await f.server.call(paths.myCalendar(), {
      method: "POST",
      fields: [["intent", "renew"]],
      cookie,
      headers: { origin: f.server.url },
    });
    expect(made.status).toBe(303);
    const page = await f.server.call(paths.myCalendar(), { cookie });
    const address = /\/lich\/[\w-]{20,}\.ics/.exec(page.text)?.[0] ?? "";
    const feed = await f.server.call(address);
    expect(feed.status).toBe(200);
    expect(header(feed, "content-type")).toBe("text/calendar; charset=utf-8");
    const events = new ICAL.Component(ICAL.parse(feed.text)).getAllSubcomponents("vevent");
    const names = events.map((event) => new ICAL.Event(event).summary);
    expect(names).toContain(`Hạn nộp hồ sơ của ${f.units.a.name} – ${f.open.campaign.title}`);
    expect(names.join(" ")).not.toContain(f.draftCampaign.title);
    expect(names.join(" ")).not.toContain(f.units.b.name);
    // Shown to nobody else, and a changed letter opens nothing.
    expect((await f.server.call(paths.myCalendar(), { cookie: f.cookies.unitB })).text).not.toContain(address);
    const last = address.at(-5) === "A" ? "B" : "A";
    const wrong = await f.server.call(`${address.slice(0, -5)}${last}.ics`);
    expect(wrong.status).toBe(404);
    expect(header(wrong, "content-type")).toBe("text/plain; charset=utf-8");
    expect(wrong.text).toMatch(/^Không tìm thấy trang hoặc nội dung này\./u);
    for (const text of [f.open.campaign.title, f.units.a.name, "BEGIN:VCALENDAR", "Tài khoản lap.mot"])
      expect(wrong.text).not.toContain(text);
  });
});
