import { rm } from "node:fs/promises";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileAccess } from "~/registry";
import { sweepFiles } from "~/shared/file-sweep.server";
import { findPendingFile, findStoredFile, listOriginals } from "~/shared/stored-file-repo.server";
import { addMs } from "~/shared/time";
import { ensureBuilt } from "../../scripts/bootstrap/build.mjs";
import { pngOf } from "../../scripts/prove/hostile-files";
import { insertAccount, insertAgency } from "../support/builders";
import { closeTestDatabases, makeTestFolder, openTestDatabases, type TestDatabases } from "../support/database";
import { exifJpeg } from "../support/pictures";
import { testNow } from "../support/run";
import {
  beginUpload,
  callUpload,
  sendPiece,
  signInCookie,
  startUploadServer,
  type UploadServer,
} from "../support/upload-server";

let databases: TestDatabases;
let folder: string;
let server: UploadServer;
let owner: Awaited<ReturnType<typeof insertAccount>>;
let stranger: Awaited<ReturnType<typeof insertAccount>>;
let cookie: string;

beforeAll(async () => {
  await ensureBuilt();
  databases = await openTestDatabases();
  folder = await makeTestFolder();
  await insertAgency(databases);
  [owner, stranger] = [await insertAccount(databases), await insertAccount(databases)];
  cookie = await signInCookie(databases, owner.accountId);
  server = await startUploadServer(databases, folder);
}, 180_000);
afterAll(async () => {
  await server.close();
  await closeTestDatabases();
  await rm(folder, { recursive: true, force: true });
});

async function sendPicture(bytes: Buffer, name: string): Promise<string> {
  const { path } = await beginUpload(server.url, cookie, { name, byteLength: bytes.length, purpose: "picture" });
  const sent = await sendPiece(server.url, cookie, path, 0, bytes);
  expect([sent.status, sent.json]).toMatchObject([200, { name }]);
  return String(sent.json["fileId"]);
}

function joinAll(ids: readonly string[], as = cookie) {
  const body = new URLSearchParams([...ids.map((id) => ["id", id]), ["name", "Biên bản họp xét"]]).toString();
  return callUpload(server.url, {
    method: "POST",
    path: "/tai-len/ghep-anh",
    cookie: as,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: Buffer.from(body),
  });
}

const reader = (actor: typeof owner) => ({ actor, read: databases.read, now: testNow });

describe("pictures of pages", () => {
  it("become one PDF in the order asked for, and stay as its originals, for who sees the document alone", async () => {
    const first = await sendPicture(exifJpeg({ width: 40, height: 30, orientation: 6 }), "IMG_1.jpg");
    const second = await sendPicture(pngOf(60, 30), "IMG_2.png");
    const joined = await joinAll([second, first]);
    expect(joined).toMatchObject({ status: 200, json: { name: "Biên bản họp xét.pdf", tag: "PDF", pages: 2 } });
    const id = String(joined.json["fileId"]);
    const made = await findPendingFile(databases.read, id, owner.accountId);
    const pdf = await PDFDocument.load((await server.files.read(made?.sha256 ?? "")) ?? Buffer.alloc(0));
    // The PNG lies and comes first; the JPEG stands once it is turned.
    expect(pdf.getPages().map((page) => page.getWidth() > page.getHeight())).toEqual([true, false]);
    expect((await listOriginals(databases.read, [id])).map((one) => one.name)).toEqual(["IMG_1.jpg", "IMG_2.png"]);
    const original = await findStoredFile(databases.read, first);
    expect(original?.subject).toEqual({ kind: "picture", id });
    expect(await fileAccess["picture"]?.(reader(owner), id)).toBeNull();
    expect(await fileAccess["picture"]?.(reader(stranger), id)).toBe("hidden");
    expect((await joinAll([first])).status).toBe(404);
  });

  it("of another account are not there, and nothing is made of no picture or of too many", async () => {
    const mine = await sendPicture(pngOf(10, 10), "a.png");
    const other = await signInCookie(databases, stranger.accountId);
    expect((await joinAll([mine], other)).status).toBe(404);
    expect(await joinAll([])).toMatchObject({ status: 422, json: { code: "picture.none" } });
    const many = Array.from({ length: 61 }, () => mine);
    expect(await joinAll(many)).toMatchObject({ status: 422, json: { code: "picture.too_many" } });
    expect((await joinAll(["../secret.key", "x"])).status).toBe(404);
  });

  it("go with the document that nobody has used within a day", async () => {
    const picture = await sendPicture(pngOf(12, 10), "b.png");
    const id = String((await joinAll([picture])).json["fileId"]);
    await sweepFiles(databases, server.files, addMs(testNow, 3_600_000));
    expect(await findStoredFile(databases.read, picture)).not.toBeNull();
    await sweepFiles(databases, server.files, addMs(testNow, 25 * 3_600_000));
    expect([await findStoredFile(databases.read, id), await findStoredFile(databases.read, picture)]).toEqual([
      null,
      null,
    ]);
  });
});
