import { createHash, randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sweepFiles, sweepUploads } from "~/shared/file-sweep.server";
import { findPendingFile } from "~/shared/stored-file-repo.server";
import { addMs } from "~/shared/time";
import { uploadLimits } from "~/shared/upload";
import { diskUploadParts } from "~/shared/upload-parts.server";
import { insertAccount, insertAgency } from "../../support/builders";
import { closeTestDatabases, makeTestFolder, openTestDatabases, type TestDatabases } from "../../support/database";
import { testNow } from "../../support/run";
import { buildProcessScript, type ProcessScript, type SecondProcess } from "../../support/second-process";
import {
  beginUpload,
  callUpload,
  sendPiece,
  signInCookie,
  startUploadServer,
  type UploadServer,
} from "../../support/upload-server";

let databases: TestDatabases;
let folder: string;
let server: UploadServer;
let script: ProcessScript;
let accountId: string;
let cookie: string;
let stranger: string;
let pdf: Buffer;

beforeAll(async () => {
  databases = await openTestDatabases();
  folder = await makeTestFolder();
  await insertAgency(databases);
  accountId = (await insertAccount(databases)).accountId;
  cookie = await signInCookie(databases, accountId);
  stranger = await signInCookie(databases, (await insertAccount(databases)).accountId);
  server = await startUploadServer(databases, folder);
  script = await buildProcessScript(join(import.meta.dirname, "../../support/upload-process.ts"));
  const document = await PDFDocument.create();
  // An image of noise, so that the file is a few pieces long.
  await document.attach(randomBytes(300_000), "noise.bin");
  document.addPage();
  pdf = Buffer.from(await document.save({ useObjectStreams: false }));
}, 120_000);
afterAll(async () => {
  await server.close();
  await script.remove();
  await closeTestDatabases();
  await rm(folder, { recursive: true, force: true });
});

const begin = (of: { byteLength?: number; name?: string; purpose?: string; as?: string } = {}) =>
  beginUpload(server.url, of.as ?? cookie, { byteLength: pdf.length, ...of });
const piece = (path: string, offset: number, body: Buffer, as = cookie) =>
  sendPiece(server.url, as, path, offset, body);
const look = (path: string, as = cookie) => callUpload(server.url, { method: "HEAD", path, cookie: as });
const idOf = (path: string): string => path.split("/").at(-1) ?? "";
const pending = (path: string) => findPendingFile(databases.read, idOf(path), accountId);
const parts = (): Promise<string[]> => readdir(join(folder, "files/uploads")).catch(() => []);

async function otherProcess(): Promise<SecondProcess & { url: string }> {
  const started = script.start([databases.location.url ?? "", databases.location.file, folder]);
  let text = "";
  started.child.stdout.on("data", (chunk: string) => (text += chunk));
  await started.said("ready");
  return { ...started, url: /at (\S+)/.exec(text)?.[1] ?? "" };
}

describe("an upload in pieces", () => {
  it("arrives whole, is hashed and named, and only then exists as a file", async () => {
    const { path, status } = await begin({ name: "../../Công văn số 12.pdf" });
    expect(status).toBe(201);
    expect((await piece(path, 0, pdf.subarray(0, 100_000))).status).toBe(204);
    expect(await pending(path)).toBeNull();
    expect((await look(path)).headers["upload-offset"]).toBe("100000");
    const last = await piece(path, 100_000, pdf.subarray(100_000));
    expect(last).toMatchObject({ status: 200, json: { fileId: idOf(path), name: "Công văn số 12.pdf", tag: "PDF" } });
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    expect(await pending(path)).toMatchObject({ sha256, byteCount: pdf.length, mediaType: "application/pdf" });
    expect(await server.files.read(sha256)).toEqual(pdf);
    expect(await parts()).not.toContain(idOf(path));
  });

  it("says the same again when the answer to the last piece was lost", async () => {
    const { path } = await begin();
    await piece(path, 0, pdf);
    expect((await look(path)).headers["upload-offset"]).toBe(String(pdf.length));
    expect(await piece(path, pdf.length, Buffer.alloc(0))).toMatchObject({ status: 200, json: { fileId: idOf(path) } });
  });

  it("takes no piece that does not follow what is there, and none beyond its length", async () => {
    const { path } = await begin();
    expect(await piece(path, 5, pdf.subarray(5, 10))).toMatchObject({ status: 409, json: { code: "upload.moved" } });
    expect((await piece(path, 0, Buffer.alloc(pdf.length + 1))).status).toBe(413);
    expect((await look(path)).headers["upload-offset"]).toBe("0");
  });

  it("is refused with the reason when its bytes are of no accepted kind, and leaves nothing", async () => {
    const bytes = Buffer.from("MZ this is a program");
    const { path } = await begin({ byteLength: bytes.length, name: "bao-cao.pdf" });
    const refused = await piece(path, 0, bytes);
    expect(refused).toMatchObject({ status: 422, json: { code: "file.wrong_type" } });
    expect(JSON.stringify(refused.json)).toContain("bao-cao.pdf");
    expect(await piece(path, bytes.length, Buffer.alloc(0))).toMatchObject({ status: 422, json: refused.json });
    expect([await pending(path), (await parts()).includes(idOf(path))]).toEqual([null, false]);
  });

  it("is gone when it is given up, its pending file too", async () => {
    const { path } = await begin();
    await piece(path, 0, pdf);
    expect((await callUpload(server.url, { method: "DELETE", path, cookie })).status).toBe(204);
    expect([(await look(path)).status, await pending(path)]).toEqual([404, null]);
  });
});

describe("who may", () => {
  it("hides the upload of another account from look, piece and removal", async () => {
    const { path } = await begin();
    expect((await look(path, stranger)).status).toBe(404);
    expect((await piece(path, 0, pdf, stranger)).status).toBe(404);
    expect((await callUpload(server.url, { method: "DELETE", path, cookie: stranger })).status).toBe(404);
    expect((await piece(path, 0, pdf)).status).toBe(200);
    expect((await piece(path, pdf.length, Buffer.alloc(0), stranger)).status).toBe(404);
  });

  it("asks for a session, and for a page of ours as the origin", async () => {
    const { path } = await begin();
    for (const method of ["POST", "PATCH", "DELETE"]) {
      expect((await callUpload(server.url, { method, path, cookie: "" })).status).toBe(401);
      expect((await callUpload(server.url, { method, path, cookie, origin: "https://elsewhere.example" })).status).toBe(
        403,
      );
      expect((await callUpload(server.url, { method, path, cookie, origin: null })).status).toBe(403);
    }
    const elsewhere = { "sec-fetch-site": "cross-site" };
    expect(
      (await callUpload(server.url, { method: "HEAD", path, cookie, headers: elsewhere, origin: null })).status,
    ).toBe(403);
    expect((await look(path)).status).toBe(200);
  });

  it("refuses at the beginning what is declared empty, too large or beyond the account's share", async () => {
    const as = await signInCookie(databases, (await insertAccount(databases)).accountId);
    expect(await begin({ byteLength: 0, as })).toMatchObject({ status: 422, json: { code: "file.empty" } });
    expect((await begin({ byteLength: 26 * 1024 * 1024, as })).status).toBe(413);
    const all = await Promise.all(Array.from({ length: 20 }, () => begin({ byteLength: 24 * 1024 * 1024, as })));
    const begun = all.filter((one) => one.status === 201).length;
    expect(begun).toBe(Math.floor(uploadLimits.openBytes / (24 * 1024 * 1024)));
    expect(all.find((one) => one.status !== 201)).toMatchObject({ json: { code: "upload.too_much" } });
    await databases.write((db) =>
      db.updateTable("upload").set({ byte_length: 1 }).where("account_id", "<>", accountId).execute(),
    );
    const more = await Promise.all(Array.from({ length: 30 }, () => begin({ byteLength: 1, as })));
    expect(more.filter((one) => one.status === 201).length).toBe(uploadLimits.openCount - begun);
    expect(more.find((one) => one.status !== 201)).toMatchObject({ json: { code: "upload.too_many" } });
  });

  it("answers calls that are no protocol with a refusal in Vietnamese, never with a failure", async () => {
    const { path } = await begin();
    const odd: [string, string, Record<string, string>][] = [
      ["POST", "/tai-len", {}],
      ["POST", "/tai-len", { "upload-length": "-5" }],
      ["POST", "/tai-len", { "upload-length": "99999999999999999999" }],
      ["POST", "/tai-len", { "upload-defer-length": "1" }],
      ["POST", "/tai-len", { "upload-length": "5", "upload-concat": "final;/tai-len/a" }],
      ["POST", "/tai-len", { "upload-length": "5", "upload-metadata": "filename %%%,purpose" }],
      [
        "POST",
        "/tai-len",
        { "upload-length": "5", "upload-metadata": `purpose ${Buffer.from("__proto__").toString("base64")}` },
      ],
      ["POST", "/tai-len", { "upload-length": "5", "tus-resumable": "0.1" }],
      ["PATCH", path, {}],
      ["PATCH", path, { "upload-offset": "abc" }],
      ["PATCH", path, { "upload-offset": "0", "content-type": "text/html" }],
      [
        "PATCH",
        `${path}/../../../etc/passwd`,
        { "upload-offset": "0", "content-type": "application/offset+octet-stream" },
      ],
      [
        "PATCH",
        "/tai-len/..%2f..%2fsecret.key",
        { "upload-offset": "0", "content-type": "application/offset+octet-stream" },
      ],
      ["HEAD", "/tai-len/%2e%2e%2fsecret", {}],
      ["DELETE", "/tai-len", {}],
    ];
    for (const [method, at, headers] of odd) {
      const answer = await callUpload(server.url, { method, path: at, cookie, headers });
      expect([method, at, headers, answer.status >= 400 && answer.status < 500]).toEqual([method, at, headers, true]);
      if (answer.json["title"] !== undefined) expect(answer.json["title"]).toMatch(/[à-ỹ]/);
    }
  });
});

describe("several processes", () => {
  it("agree who writes: of two pieces at the same place at once one is taken", { timeout: 60_000 }, async () => {
    const other = await otherProcess();
    try {
      for (let round = 0; round < 5; round += 1) {
        const { path } = await begin();
        const half = pdf.subarray(0, 150_000);
        const both = await Promise.all([piece(path, 0, half), sendPiece(other.url, cookie, path, 0, half)]);
        expect(both.map((one) => one.status).sort()).toEqual([204, 409]);
        const ends = await Promise.all([
          piece(path, 150_000, pdf.subarray(150_000)),
          sendPiece(other.url, cookie, path, 150_000, pdf.subarray(150_000)),
        ]);
        expect(ends.filter((one) => one.status === 200).length).toBe(1);
        expect(await pending(path)).toMatchObject({ byteCount: pdf.length });
      }
    } finally {
      other.child.kill("SIGKILL");
      await other.ended;
    }
  });

  it("resume what a killed one has begun, once its hold is over", { timeout: 60_000 }, async () => {
    const { path } = await begin();
    const other = await otherProcess();
    const sent = request(`${other.url}${path}`, {
      method: "PATCH",
      headers: {
        cookie,
        origin: other.url,
        "tus-resumable": "1.0.0",
        "upload-offset": "0",
        "content-type": "application/offset+octet-stream",
        "content-length": String(pdf.length),
      },
    });
    sent.on("error", () => undefined);
    sent.write(pdf.subarray(0, 200_000));
    while ((await diskUploadParts(folder).size(idOf(path))) < 200_000)
      await new Promise((resolve) => setTimeout(resolve, 10));
    other.child.kill("SIGKILL");
    await other.ended;
    // The test's clock stands still: the dead process's hold is brought to its end by hand.
    await databases.write((db) =>
      db
        .updateTable("upload")
        .set({ held_until: addMs(testNow, -1) })
        .where("id", "=", idOf(path))
        .execute(),
    );
    const offset = Number((await look(path)).headers["upload-offset"]);
    expect(offset).toBeLessThanOrEqual(200_000);
    expect((await piece(path, offset, pdf.subarray(offset))).status).toBe(200);
    expect((await pending(path))?.sha256).toBe(createHash("sha256").update(pdf).digest("hex"));
  });

  it("keep what came before a line broke off", async () => {
    const { path } = await begin();
    const sent = request(`${server.url}${path}`, {
      method: "PATCH",
      headers: {
        cookie,
        origin: server.url,
        "tus-resumable": "1.0.0",
        "upload-offset": "0",
        "content-type": "application/offset+octet-stream",
        "content-length": String(pdf.length),
      },
    });
    sent.on("error", () => undefined);
    sent.write(pdf.subarray(0, 120_000));
    while ((await diskUploadParts(folder).size(idOf(path))) < 120_000)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const closed = new Promise((resolve) => sent.once("close", resolve));
    sent.destroy();
    await closed;
    const offset = Number((await look(path)).headers["upload-offset"]);
    expect(offset).toBe(120_000);
    expect((await piece(path, offset, pdf.subarray(offset))).status).toBe(200);
  });

  it("believe the disk when a crash took bytes that the row has counted", async () => {
    const { path } = await begin();
    await piece(path, 0, pdf.subarray(0, 50_000));
    await databases.write((db) =>
      db.updateTable("upload").set({ byte_offset: 90_000 }).where("id", "=", idOf(path)).execute(),
    );
    expect((await look(path)).headers["upload-offset"]).toBe("50000");
    expect((await piece(path, 50_000, pdf.subarray(50_000))).status).toBe(200);
  });
});

describe("the sweep", () => {
  it("forgets uploads whose time is over, and parts that no upload waits to fill", async () => {
    const old = (await begin()).path;
    await piece(old, 0, pdf.subarray(0, 1_000));
    const young = (await begin()).path;
    await piece(young, 0, pdf.subarray(0, 1_000));
    await databases.write((db) =>
      db.updateTable("upload").set({ expires_at: testNow }).where("id", "=", idOf(old)).execute(),
    );
    await databases.write((db) => db.deleteFrom("upload").where("account_id", "<>", accountId).execute());
    await sweepUploads(databases, diskUploadParts(folder), testNow);
    expect((await parts()).includes(idOf(old))).toBe(false);
    expect((await parts()).includes(idOf(young))).toBe(true);
    expect((await look(old)).status).toBe(404);
    await sweepFiles(databases, server.files, testNow);
    expect((await piece(young, 1_000, pdf.subarray(1_000))).status).toBe(200);
  });
});
