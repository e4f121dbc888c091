import { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { findExportTable } from "~/imports/export-table.server";
import { answerRows } from "~/imports/answer-rows.server";
import { countVerdicts, findBatch } from "~/imports/batch-repo.server";
import { confirmImport } from "~/imports/confirm-import.server";
import { discardImport } from "~/imports/discard-import.server";
import type { ImportSlug } from "~/imports/import-kind";
import { createJudgeSession } from "~/imports/judge-session.server";
import { clearStaged, readImport } from "~/imports/read-import.server";
import { recheckImport } from "~/imports/recheck-import.server";
import { listRows } from "~/imports/row-repo.server";
import { startImport } from "~/imports/start-import.server";
import { undoImport } from "~/imports/undo-import.server";
import { searchPeople } from "~/people/people-queries.server";
import { findPerson, updatePerson } from "~/people/person-repo.server";
import { saveRating } from "~/history/save-rating.server";
import type { SignedInActor } from "~/shared/actor";
import type { Databases } from "~/shared/db.server";
import { tableKinds } from "~/shared/file-kinds";
import { newId } from "~/shared/ids";
import { renderTableFile } from "~/shared/render-table-file.server";
import { insertPendingFile } from "~/shared/stored-file-repo.server";
import {
  insertAccount,
  insertAgency,
  insertMember,
  insertPerson,
  insertUnit,
  makeActor,
  type UnitFields,
} from "../../support/builders";
import { closeTestDatabases, openTestDatabases } from "../../support/database";
import { insertPastAward, insertTaskRating } from "../../support/history-builders";
import {
  auditEvents,
  codeOf,
  errorOf,
  runUseCase,
  sentenceOf,
  testNow,
  testServices,
  valueOf,
} from "../../support/run";

afterEach(closeTestDatabases);

interface Stand {
  databases: Databases;
  hr: SignedInActor;
  office: UnitFields;
}

async function stand(): Promise<Stand> {
  const databases = await openTestDatabases();
  await insertAgency(databases);
  const hr = await insertAccount(databases, { roles: ["hr"], displayName: "Lê Thị Cán Bộ" });
  return { databases, hr, office: await insertUnit(databases, { name: "Văn phòng Sở", shortName: "VP" }) };
}

/** Sends a table as CSV and has it read. */
async function send({ databases, hr }: Stand, kind: ImportSlug, lines: readonly string[]): Promise<string> {
  const services = testServices(databases);
  const stored = valueOf(
    await services.files.put(Readable.from([Buffer.from(`\ufeff${lines.join("\r\n")}`)]), {
      name: "bang.csv",
      maxBytes: 1_000_000,
      allowed: tableKinds,
    }),
  );
  const fileId = newId();
  await databases.write((db) =>
    insertPendingFile(db, { id: fileId, name: "bang.csv", ...stored }, hr.accountId, testNow),
  );
  const table = { fileId, name: "bang.csv", size: stored.byteCount, kind: "csv" };
  const { batchId } = valueOf(await runUseCase(databases, { actor: hr }, (ctx) => startImport(ctx, { kind, table })));
  await readImport(services, batchId, createJudgeSession());
  return batchId;
}

const step = async ({ databases, hr }: Stand, batchId: string, use: typeof confirmImport) => {
  const version = (await findBatch(databases.read, batchId))?.version ?? 0;
  return await runUseCase(databases, { actor: hr }, (ctx) => use(ctx, { id: batchId, version }));
};

const peopleHead = "Họ và tên;Số hiệu cán bộ;Ngày sinh;Giới tính;Đơn vị;Chức vụ;Từ ngày";
const count = async (databases: Databases, table: "person" | "membership" | "award_entry" | "task_rating") =>
  (await databases.read.selectFrom(table).select("id").execute()).length;

describe("a table of people", () => {
  it("is laid ready, written whole and found by name, and taken back as one", async () => {
    const at = await stand();
    const { databases, office } = at;
    const held = await insertMember(databases, office.id, { fullName: "Trần Thị Hoà", gender: "female" });
    const before = await count(databases, "person");
    const batchId = await send(at, "ca-nhan", [
      peopleHead,
      "Nguyễn Văn Mới;00012;1/2/1990;Nam;Văn phòng Sở;Chuyên viên;01/03/2020",
      "Trần Thị Hòa;;15/08/1985;;VP;;",
    ]);
    expect(await countVerdicts(databases.read, batchId)).toMatchObject({ new: 1, changed: 1, wrong: 0 });
    expect(await count(databases, "person")).toBe(before);
    valueOf(await step(at, batchId, confirmImport));
    expect(await count(databases, "person")).toBe(before + 1);
    const [found] = await searchPeople(databases.read, "moi nguyen", testNow);
    expect(found).toMatchObject({ fullName: "Nguyễn Văn Mới", unitName: "Văn phòng Sở", post: "Chuyên viên" });
    expect(await findPerson(databases.read, held.id)).toMatchObject({
      birthOn: "1985-08-15",
      fullName: "Trần Thị Hoà",
    });
    expect(codeOf(await step(at, batchId, confirmImport))).toBe("import.state");

    valueOf(await step(at, batchId, undoImport));
    expect(await count(databases, "person")).toBe(before);
    expect(await searchPeople(databases.read, "moi nguyen", testNow)).toEqual([]);
    expect(await findPerson(databases.read, held.id)).toMatchObject({ birthOn: null });
    expect(await searchPeople(databases.read, "hoa tran", testNow)).toHaveLength(1);
    expect(await auditEvents(databases)).toEqual(["import.written", "import.undone"]);
  });

  it("with one wrong cell is not written at all, and the cell is named", async () => {
    const at = await stand();
    const batchId = await send(at, "ca-nhan", [
      "DANH SÁCH CÁN BỘ",
      peopleHead,
      "Nguyễn Văn Mới;;;Nam;Văn phòng Sở;Chuyên viên;01/03/2020",
      "Phạm Văn Sai;;31/02/1990;Nam;Văn phòng Cở;Chuyên viên;01/03/2020",
      "Nguyễn Văn Mới;;;Nam;Văn phòng Sở;Chuyên viên;01/03/2020",
    ]);
    const wrong = await listRows(at.databases.read, batchId, { show: "wrong", after: 0, count: 10 });
    expect(wrong.flatMap((row) => row.problems)).toEqual([
      { cell: "C4", message: "Không có ngày 31/02/1990 trong lịch." },
      { cell: "E4", message: "Không có đơn vị “Văn phòng Cở”. Gần nhất: Văn phòng Sở." },
      { cell: "A5", message: "Trùng với dòng 3 của tệp. Giữ một dòng." },
    ]);
    const refused = await step(at, batchId, confirmImport);
    expect(codeOf(refused)).toBe("import.not_settled");
    expect(sentenceOf(refused)?.facts[0]).toBe("2 dòng có lỗi.");
    expect(await count(at.databases, "person")).toBe(0);
  });

  it("asks who is meant, takes the answer, and lets it be another", async () => {
    const at = await stand();
    const { databases, office } = at;
    const other = await insertUnit(databases, { name: "Phòng Kế hoạch" });
    const held = await insertMember(databases, other.id, { fullName: "Lê Văn Bình" });
    const batchId = await send(at, "ca-nhan", [peopleHead, `Lê Văn Bình;;;Nam;${office.name};Chuyên viên;01/03/2020`]);
    const [asked] = await listRows(databases.read, batchId, { show: "unsure", after: 0, count: 10 });
    expect(asked?.choices).toMatchObject([
      { personId: held.id, note: "Chuyên viên, Phòng Kế hoạch; chưa có ngày sinh" },
    ]);
    const answer = (said: Parameters<typeof answerRows>[1]["rows"][number]["answer"]) =>
      runUseCase(databases, { actor: at.hr }, (ctx) =>
        answerRows(ctx, { id: batchId, rows: [{ rowNumber: asked?.rowNumber ?? 0, answer: said }] }),
      );
    valueOf(await answer({ kind: "person", personId: held.id }));
    // The one who is meant is in another unit, and moves by a transfer only.
    expect(await countVerdicts(databases.read, batchId)).toMatchObject({ wrong: 1, unsure: 0 });
    valueOf(await answer({ kind: "skip" }));
    expect(codeOf(await step(at, batchId, confirmImport))).toBe("import.nothing_new");
    valueOf(await answer({ kind: "new" }));
    valueOf(await step(at, batchId, confirmImport));
    expect(await searchPeople(databases.read, "binh le", testNow)).toHaveLength(2);
  });

  it("is refused when the register has changed since, and can be compared anew", async () => {
    const at = await stand();
    const { databases, office } = at;
    const held = await insertMember(databases, office.id, { fullName: "Trần Thị Hoà", gender: "female" });
    const lines = [peopleHead, "Trần Thị Hoà;;15/08/1985;;Văn phòng Sở;;"];
    const batchId = await send(at, "ca-nhan", lines);
    const person = await findPerson(databases.read, held.id);
    if (person === null) throw new Error("no person");
    await databases.write((db) => updatePerson(db, { ...person, ethnicity: "Tày" }));
    const refused = await step(at, batchId, confirmImport);
    expect(codeOf(refused)).toBe("import.overtaken");
    expect(sentenceOf(refused)?.facts).toEqual([
      "Dòng 2, Trần Thị Hoà, Văn phòng Sở: thông tin của người này vừa được sửa.",
    ]);
    valueOf(await step(at, batchId, recheckImport));
    await readImport(testServices(databases), batchId, createJudgeSession());
    valueOf(await step(at, batchId, confirmImport));
    expect(await findPerson(databases.read, held.id)).toMatchObject({ birthOn: "1985-08-15", ethnicity: "Tày" });
  });

  it("sent twice at once is written once: the second sees what the first has added", async () => {
    const at = await stand();
    const lines = [peopleHead, "Nguyễn Văn Mới;;;Nam;Văn phòng Sở;Chuyên viên;01/03/2020"];
    const [first, second] = [await send(at, "ca-nhan", lines), await send(at, "ca-nhan", lines)];
    const outcomes = await Promise.all([step(at, first, confirmImport), step(at, second, confirmImport)]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok).map(codeOf)).toEqual(["import.overtaken"]);
    expect(await count(at.databases, "person")).toBe(1);
  });

  it("is not taken back once somebody of it was used", async () => {
    const at = await stand();
    const { databases } = at;
    const batchId = await send(at, "ca-nhan", [peopleHead, "Nguyễn Văn Mới;;;Nam;Văn phòng Sở;Chuyên viên;01/03/2020"]);
    valueOf(await step(at, batchId, confirmImport));
    const [found] = await searchPeople(databases.read, "moi", testNow);
    const rating = { year: 2025, rating: "GOOD" as const, document: "", decidedOn: null, issuer: "" };
    const of = { entryId: null, version: 0, personId: found?.id ?? "", unitId: null };
    valueOf(await runUseCase(databases, { actor: at.hr }, (ctx) => saveRating(ctx, { ...of, ...rating })));
    const refused = await step(at, batchId, undoImport);
    expect(codeOf(refused)).toBe("import.used_since");
    expect(sentenceOf(refused)?.facts).toEqual(["Dòng 2, Nguyễn Văn Mới, Văn phòng Sở: đã có xếp loại."]);
    expect(await count(databases, "person")).toBe(1);
  });

  it("that is discarded leaves nothing behind", async () => {
    const at = await stand();
    const batchId = await send(at, "ca-nhan", [peopleHead, "Nguyễn Văn Mới;;;Nam;Văn phòng Sở;Chuyên viên;01/03/2020"]);
    valueOf(await step(at, batchId, discardImport));
    await clearStaged(testServices(at.databases), batchId);
    for (const table of ["import_row", "import_person", "import_word"] as const)
      expect(await at.databases.read.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(codeOf(await step(at, batchId, confirmImport))).toBe("import.state");
  });

  it("is for those who keep the register only", async () => {
    const at = await stand();
    const stranger = makeActor({ roles: ["council"] });
    const refused = await runUseCase(at.databases, { actor: stranger }, (ctx) =>
      confirmImport(ctx, { id: newId(), version: 1 }),
    );
    expect(errorOf(refused).kind).toBe("not_found");
  });
});

describe("what was taken out as a table", () => {
  it("is all known when it is sent in again, in each kind", async () => {
    const at = await stand();
    const { databases, office } = at;
    const member = await insertMember(databases, office.id, { fullName: "=Nguyễn Thị Đào", gender: "female" });
    await insertMember(databases, office.id, { fullName: "Y Blĕk Niê Kdăm" });
    await insertPerson(databases, { fullName: "Trần Văn Nghỉ" });
    await insertPastAward(databases, { personId: member.id, unitId: null }, { recipientName: member.fullName });
    await insertPastAward(
      databases,
      { personId: null, unitId: office.id },
      {
        awardKind: "TTLDTT",
        awardName: "Tập thể lao động tiên tiến",
        recipientName: office.name,
      },
    );
    await insertTaskRating(databases, { personId: member.id, unitId: null });
    for (const [slug, kind, rows] of [
      ["ca-nhan", "people", 3],
      ["khen-thuong", "awards", 2],
      ["xep-loai", "ratings", 1],
    ] as const) {
      const table = valueOf(await findExportTable({ actor: at.hr, now: testNow, read: databases.read }, kind));
      const { bytes } = await renderTableFile(table, "csv");
      const batchId = await send(at, slug, new TextDecoder().decode(bytes).split("\r\n"));
      expect(await countVerdicts(databases.read, batchId)).toEqual({
        wrong: 0,
        unsure: 0,
        new: 0,
        changed: 0,
        same: rows,
        skipped: 0,
      });
    }
  });
});

describe("a table of history", () => {
  const awardHead = "Họ tên;Đơn vị;Danh hiệu;Năm;Số quyết định;Ngày quyết định;Cơ quan ban hành";

  it("writes awards of people and collectives, fills in what was missing, and is withdrawn as one", async () => {
    const at = await stand();
    const { databases, office } = at;
    await insertMember(databases, office.id, { fullName: "Nguyễn Thị Đào", gender: "female" });
    const lines = [
      awardHead,
      "Nguyễn Thị Đào;VP;LĐTT;2024;120/QĐ-SCT;20/12/2024;Giám đốc Sở",
      ";Văn phòng Sở;Tập thể lao động tiên tiến;2024;;;",
      "Nguyễn Thị Đào;VP;Giấy khen của Giám đốc Sở;2021 - 2025;;;",
    ];
    const first = await send(at, "khen-thuong", lines);
    expect(await countVerdicts(databases.read, first)).toMatchObject({ new: 3, wrong: 0 });
    valueOf(await step(at, first, confirmImport));
    const rows = await databases.read.selectFrom("award_entry").selectAll().orderBy("award_kind").execute();
    expect(rows).toMatchObject([
      { award_kind: "GIAYKHEN", award_name: "Giấy khen của Giám đốc Sở", year_from: 2021, year_to: 2025 },
      { award_kind: "LDTT", award_name: "Lao động tiên tiến", post: "Chuyên viên", unit_name: "Văn phòng Sở" },
      { award_kind: "TTLDTT", recipient_name: "Văn phòng Sở", unit_id: office.id },
    ]);
    const again = await send(at, "khen-thuong", [...lines.slice(0, 2), `${lines[2] ?? ""}`.replace(";;;", ";7/QĐ;;")]);
    expect(await countVerdicts(databases.read, again)).toMatchObject({ same: 1, changed: 1, new: 0 });
    valueOf(await step(at, again, confirmImport));
    expect(codeOf(await step(at, first, undoImport))).toBe("import.used_since");
    valueOf(await step(at, again, undoImport));
  });

  it("keeps one rating a year, and gives back what it changed", async () => {
    const at = await stand();
    const { databases, office } = at;
    await insertMember(databases, office.id, { fullName: "Nguyễn Thị Đào", gender: "female" });
    const head = "Họ tên;Đơn vị;Năm;Xếp loại";
    const first = await send(at, "xep-loai", [head, "Nguyễn Thị Đào;VP;2024;HTNV", "Nguyễn Thị Đào;VP;2023;htxsnv"]);
    valueOf(await step(at, first, confirmImport));
    const second = await send(at, "xep-loai", [head, "Nguyễn Thị Đào;VP;2024;Hoàn thành tốt nhiệm vụ"]);
    const [changed] = await listRows(databases.read, second, { show: "changed", after: 0, count: 10 });
    expect(changed?.note).toBe("Năm 2024; mức xếp loại: Hoàn thành nhiệm vụ → Hoàn thành tốt nhiệm vụ");
    valueOf(await step(at, second, confirmImport));
    const ratingOf = async (year: number) =>
      await databases.read
        .selectFrom("task_rating")
        .select(["rating", "withdrawn_reason"])
        .where("year", "=", year)
        .executeTakeFirstOrThrow();
    expect(await ratingOf(2024)).toMatchObject({ rating: "GOOD" });
    expect(codeOf(await step(at, first, undoImport))).toBe("import.used_since");
    valueOf(await step(at, second, undoImport));
    expect(await ratingOf(2024)).toEqual({ rating: "COMPLETED", withdrawn_reason: "" });
  });

  it("names who is not in the register, and what is no rating", async () => {
    const at = await stand();
    const batchId = await send(at, "xep-loai", ["Họ tên;Đơn vị;Năm;Xếp loại", "Ai Đó;VP;2024;HTNV", ";VP;2030;Loại A"]);
    const wrong = await listRows(at.databases.read, batchId, { show: "wrong", after: 0, count: 10 });
    expect(wrong.map((row) => row.problems.map((one) => one.cell))).toEqual([["A2"], ["C3", "D3"]]);
  });
});
