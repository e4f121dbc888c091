import { randomBytes } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFormBody, UnreadableBodyError, type FormBody } from "~/shared/form-body.server";
import type { FileStore } from "~/shared/files.server";
import { placeFiles } from "~/shared/forms/parse-form-data";
import type { RequestContext } from "~/shared/services.server";
import { insertAccount } from "../../support/builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { testFiles, testNow, testServices } from "../../support/run";

let databases: TestDatabases;
let accountId: string;
let pdf: Blob;

beforeAll(async () => {
  databases = await openTestDatabases();
  accountId = (await insertAccount(databases)).accountId;
  const document = await PDFDocument.create();
  document.addPage();
  pdf = new Blob([new Uint8Array(await document.save({ useObjectStreams: false }))]);
});
afterAll(closeTestDatabases);

async function read(request: Request, files: FileStore = testFiles(), by = accountId): Promise<FormBody> {
  const context: RequestContext = {
    services: testServices(databases, { files }),
    arrivedAt: testNow,
    requestId: "test",
    address: "127.0.0.1",
    nonce: "",
    isSecure: false,
    page: { html: null },
  };
  return readFormBody(request, context, by);
}

function post(body: FormData): Request {
  return new Request("http://localhost/", { method: "POST", body });
}

describe("a posted form with files", () => {
  it("drops a file whose field would reach beyond the form", async () => {
    const body = new FormData();
    for (const name of ["__proto__.reached", "constructor.prototype.reached", "rows[999999].file"])
      body.append(name, pdf, "a.pdf");
    body.append("report", pdf, "b.pdf");
    const { files } = await read(post(body));
    expect(files.map((one) => one.field)).toEqual(["report"]);
  });

  it("keeps its typed values when the store fails, and says so at the field", async () => {
    const body = new FormData();
    body.append("title", "Tên");
    body.append("report", pdf, "b.pdf");
    body.append("plan", new Blob([randomBytes(300_000)]), "c.pdf");
    body.append("note", "Ghi chú");
    const broken: FileStore = { ...testFiles(), put: () => Promise.reject(new Error("EIO: i/o error, write")) };
    const { sent, files, problems } = await read(post(body), broken);
    expect(sent.values).toEqual({ title: "Tên", note: "Ghi chú" });
    expect(files).toEqual([]);
    expect(problems["report"]).toContain("“b.pdf”: máy chủ chưa ghi được lúc này");
    expect(Object.keys(problems)).toEqual(["report", "plan"]);
  });

  it("passes on only files of its own: an id that is none, or somebody else's, is no file", async () => {
    const body = new FormData();
    body.append("report", pdf, "a.pdf");
    const own = (await read(post(body))).files[0]?.file.fileId ?? "";
    const foreign = (await insertAccount(databases)).accountId;
    const fields = new URLSearchParams([
      ["a.pending", own],
      ["b.pending", "\u0000"],
      ["c.pending", "' or 1 = 1 --"],
    ]);
    const again = () => new Request("http://localhost/", { method: "POST", body: fields });
    expect((await read(again())).files.map((one) => one.field)).toEqual(["a"]);
    expect((await read(again(), testFiles(), foreign)).files).toEqual([]);
  });

  it("that says it is one and is none, or breaks off, is told apart from a failure of ours", async () => {
    const headers = (type: string) => ({ method: "POST", headers: { "content-type": type } });
    await expect(
      read(new Request("http://localhost/", { ...headers("multipart/form-data"), body: "x" })),
    ).rejects.toThrow(UnreadableBodyError);
    const cut = '--x\r\ncontent-disposition: form-data; name="report"; filename="a.pdf"\r\n\r\n%PDF-1.7';
    await expect(
      read(new Request("http://localhost/", { ...headers("multipart/form-data; boundary=x"), body: cut })),
    ).rejects.toThrow(UnreadableBodyError);
  });
});

describe("files put where their fields are", () => {
  it("never reach the prototype of all objects", () => {
    placeFiles({}, [{ field: "__proto__.reached", file: "x" }]);
    expect(({} as Record<string, unknown>)["reached"]).toBeUndefined();
  });
});
