import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderDocumentDocx } from "~/documents/render-docx.server";
import { startingTemplate } from "~/documents/templates/starting-template";
import { keepPaperTemplate } from "~/nominations/keep-paper-template.server";
import { ownTemplate } from "~/nominations/own-template.server";
import { listTemplates } from "~/nominations/paper-template-repo.server";
import { removePaperTemplate } from "~/nominations/remove-paper-template.server";
import type { SignedInActor } from "~/shared/actor";
import type { StoredFile } from "~/shared/forms/file-schema";
import { newId } from "~/shared/ids";
import { insertPendingFile } from "~/shared/stored-file-repo.server";
import { insertAccount, insertAgency } from "../../support/builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { codeOf, errorOf, runUseCase, testFiles, testNow, testServices, valueOf } from "../../support/run";

let db: TestDatabases;
let admin: SignedInActor;

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  admin = await insertAccount(db, { displayName: "Nguyễn Quản Trị", roles: ["admin"] });
});
afterAll(async () => {
  await closeTestDatabases();
});

async function sent(bytes: Uint8Array, name: string): Promise<StoredFile> {
  const { sha256, byteCount } = await testFiles().putOwn(bytes);
  const fileId = newId();
  const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await db.write((tx) =>
    insertPendingFile(
      tx,
      { id: fileId, sha256, byteCount, mediaType, name, pageCount: null },
      admin.accountId,
      testNow,
    ),
  );
  return { fileId, name, size: byteCount, kind: "docx" };
}

const keep = (actor: SignedInActor, file: StoredFile) =>
  runUseCase(db, { actor }, (ctx) => keepPaperTemplate(ctx, { kind: "letter", file }));
const templateOf = (kind: "letter" | "minutes") => ownTemplate({ read: db.read, services: testServices(db) }, kind);

describe("the agency's own template", () => {
  it("is used for its kind of paper alone, until another or none is", async () => {
    const first = await renderDocumentDocx(startingTemplate(testNow));
    const second = await renderDocumentDocx(startingTemplate("2026-11-04T02:00:00.000Z"));
    valueOf(await keep(admin, await sent(first, "Mẫu công văn.docx")));
    expect(Buffer.from((await templateOf("letter")) ?? []).equals(first)).toBe(true);
    expect(await templateOf("minutes")).toBeNull();
    valueOf(await keep(admin, await sent(second, "Mẫu công văn 2.docx")));
    expect((await listTemplates(db.read)).map((one) => one.fileName)).toEqual(["Mẫu công văn 2.docx"]);
    valueOf(await runUseCase(db, { actor: admin }, (ctx) => removePaperTemplate(ctx, { kind: "letter" })));
    expect(await templateOf("letter")).toBeNull();
  });

  it("is not taken when it cannot be filled, and the one in use stays", async () => {
    const right = await renderDocumentDocx(startingTemplate(testNow));
    const { blocks, ...rest } = startingTemplate(testNow);
    const wrong = await renderDocumentDocx({ ...rest, blocks: [...blocks, { kind: "paragraph", text: "{ten_sai}" }] });
    valueOf(await keep(admin, await sent(right, "Mẫu.docx")));
    expect(errorOf(await keep(admin, await sent(wrong, "Mẫu sai.docx")))).toMatchObject({
      kind: "invalid",
      fields: { file: expect.stringContaining("{ten_sai}") as string },
    });
    expect((await listTemplates(db.read)).map((one) => one.fileName)).toEqual(["Mẫu.docx"]);
  });

  it("is the administrator's to choose", async () => {
    const organizer = await insertAccount(db, { roles: ["organizer"] });
    expect(
      codeOf(await runUseCase(db, { actor: organizer }, (ctx) => removePaperTemplate(ctx, { kind: "letter" }))),
    ).toBe("not_found");
  });
});
