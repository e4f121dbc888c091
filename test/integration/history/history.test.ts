import { afterEach, describe, expect, it } from "vitest";
import { findHistoryPage } from "~/history/history-page-queries.server";
import { noteInitiativeUse } from "~/history/note-initiative-use.server";
import { saveAwardEntry } from "~/history/save-award-entry.server";
import { saveCase } from "~/history/save-case.server";
import { saveInitiative } from "~/history/save-initiative.server";
import { saveRating } from "~/history/save-rating.server";
import { findEntryPage } from "~/history/entry-page.server";
import { findInitiative } from "~/history/initiative-repo.server";
import type { SaveAwardEntry, SaveInitiative } from "~/history/forms";
import { withdrawEntry } from "~/history/withdraw-entry.server";
import { searchAwardEntries } from "~/decisions/award-search-queries.server";
import type { Actor } from "~/shared/actor";
import type { Databases } from "~/shared/db.server";
import { insertMember, insertMembership, insertPerson, insertUnit, makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases } from "../../support/database";
import { insertPastAward, insertRecognised } from "../../support/history-builders";
import { auditEvents, codeOf, errorOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

afterEach(closeTestDatabases);

const hr = makeActor({ roles: ["hr"], name: "Lê Thị Cán Bộ" });
const nobody = { entryId: null, version: 0, personId: null, unitId: null };
const award: SaveAwardEntry = {
  ...nobody,
  award: "CSTDCS",
  awardName: "",
  level: null,
  commendationType: "MERIT",
  yearTo: 2024,
  yearFrom: null,
  decisionNumber: "245/QĐ-SCT",
  decidedOn: "2024-12-20",
  issuer: "Sở Công Thương",
  achievement: "Rút ngắn thời gian thẩm định.",
  note: "",
};
const saveAward = (databases: Databases, of: Partial<SaveAwardEntry>, actor: Actor = hr) =>
  runUseCase(databases, { actor }, (ctx) => saveAwardEntry(ctx, { ...award, ...of }));
const historyOf = (databases: Databases, personId: string, name: string, withCases = true) =>
  findHistoryPage(databases.read, { owner: { personId, unitId: null }, name, withCases }, testNow);

describe("an old award", () => {
  it("is written down in one step, with post and unit of the day of its decision", async () => {
    const databases = await openTestDatabases();
    const [office, trade] = [await insertUnit(databases, { name: "Văn phòng" }), await insertUnit(databases)];
    const person = await insertPerson(databases, { fullName: "Nguyễn Thị Đào", gender: "female" });
    await insertMembership(databases, person.id, office.id, {
      fromOn: "2020-01-01",
      toOn: "2025-06-30",
      post: "Chuyên viên",
    });
    await insertMembership(databases, person.id, trade.id, { fromOn: "2025-07-01", post: "Trưởng phòng" });
    valueOf(await saveAward(databases, { personId: person.id }));
    valueOf(await saveAward(databases, { personId: person.id, award: "GIAYKHEN", decisionNumber: "", yearTo: 2023 }));
    const page = await historyOf(databases, person.id, person.fullName);
    expect(page.awards.title).toMatchObject([
      {
        name: "Chiến sĩ thi đua cơ sở",
        period: "2024",
        decision: "số 245/QĐ-SCT ngày 20/12/2024 của Sở Công Thương",
        recipient: "Chuyên viên, Văn phòng",
      },
    ]);
    expect(page.awards.form.map((row) => row.name)).toEqual(["Giấy khen"]);
    expect(page.path).toMatchObject([{ awardKind: "CSTDCS", years: [2024], run: 1 }]);
    const found = await searchAwardEntries(databases.read, { q: "dao nguyen th", after: null }, 10);
    expect(found.rows.map((row) => row.award).sort()).toEqual(["Chiến sĩ thi đua cơ sở", "Giấy khen"]);
    expect(await auditEvents(databases)).toEqual(["history.recorded", "history.recorded"]);
  });

  it("is not written twice, nor for a recipient that it is not for, nor of a time to come", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases);
    const person = await insertMember(databases, unit.id);
    valueOf(await saveAward(databases, { personId: person.id }));
    expect(codeOf(await saveAward(databases, { personId: person.id, decisionNumber: "245/ qđ-sct" }))).toBe(
      "award_entry.duplicate",
    );
    expect(codeOf(await saveAward(databases, { unitId: unit.id }))).toBe("invalid");
    expect(codeOf(await saveAward(databases, { personId: person.id, yearTo: 2027 }))).toBe("invalid");
    expect(codeOf(await saveAward(databases, { personId: person.id, decidedOn: "2026-11-04" }))).toBe("invalid");
    expect(codeOf(await saveAward(databases, { personId: person.id, unitId: unit.id }))).toBe("not_found");
  });

  it("is corrected and withdrawn, and counts no more", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases);
    const person = await insertMember(databases, unit.id, { fullName: "Nguyễn Thị Đào" });
    const { entryId } = valueOf(await saveAward(databases, { personId: person.id }));
    const correct = (version: number) => saveAward(databases, { personId: person.id, entryId, version, yearTo: 2023 });
    valueOf(await correct(1));
    expect(codeOf(await correct(1))).toBe("conflict");
    const other = await insertMember(databases, unit.id);
    expect(codeOf(await saveAward(databases, { personId: other.id, entryId, version: 2 }))).toBe("not_found");
    valueOf(
      await runUseCase(databases, { actor: hr }, (ctx) =>
        withdrawEntry(ctx, { id: entryId, kind: "khen-thuong", version: 2, reason: "Ghi nhầm người." }),
      ),
    );
    expect((await historyOf(databases, person.id, person.fullName)).awards.title).toEqual([]);
    expect((await searchAwardEntries(databases.read, { q: "dao", after: null }, 10)).rows).toEqual([]);
    expect(sentenceOf(await correct(3))?.facts[0]).toContain("Ghi nhầm người.");
    expect(await auditEvents(databases)).toEqual(["history.recorded", "history.corrected", "history.withdrawn"]);
  });

  it("is kept by hr and organizer; others who read the history are told so, the rest know of nothing", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases);
    const person = await insertMember(databases, unit.id);
    const of = { personId: person.id };
    expect(codeOf(await saveAward(databases, of, makeActor({ unitIds: [unit.id] })))).toBe("history.not_editor");
    expect(codeOf(await saveAward(databases, of, makeActor({ roles: ["staff"], personId: person.id })))).toBe(
      "history.not_editor",
    );
    expect(codeOf(await saveAward(databases, of, makeActor({ roles: ["staff"] })))).toBe("not_found");
    valueOf(await saveAward(databases, of, makeActor({ roles: ["organizer"] })));
  });

  it("of a unit that was merged stands under the successor, with the old name", async () => {
    const databases = await openTestDatabases();
    const [old, successor] = [
      await insertUnit(databases, { name: "Phòng Cũ" }),
      await insertUnit(databases, { name: "Phòng Mới" }),
    ];
    await insertPastAward(
      databases,
      { personId: null, unitId: old.id },
      {
        awardKind: "TTLDTT",
        awardName: "Tập thể lao động tiên tiến",
        recipientName: "Phòng Cũ",
      },
    );
    const owner = { personId: null, unitId: successor.id };
    const page = await findHistoryPage(
      databases.read,
      { owner, name: "Phòng Mới", mergedUnits: [old.id], withCases: true },
      testNow,
    );
    expect(page.awards.title.map((row) => row.recipient)).toEqual(["Phòng Cũ, Chuyên viên, Văn phòng"]);
  });
});

describe("the other facts of a history", () => {
  it("a year is rated once; a case says what it means today and is kept from others", async () => {
    const databases = await openTestDatabases();
    const person = await insertMember(databases, (await insertUnit(databases)).id);
    const rate = (rating: "EXCELLENT" | "GOOD", of: { entryId?: string; version?: number } = {}) =>
      runUseCase(databases, { actor: hr }, (ctx) =>
        saveRating(ctx, {
          ...nobody,
          personId: person.id,
          year: 2025,
          rating,
          document: "",
          decidedOn: null,
          issuer: "",
          ...of,
        }),
      );
    const { entryId } = valueOf(await rate("GOOD"));
    expect(codeOf(await rate("EXCELLENT"))).toBe("rating.exists");
    valueOf(await rate("EXCELLENT", { entryId, version: 1 }));
    const open = {
      ...nobody,
      personId: person.id,
      kind: "complaint" as const,
      matter: "Đơn phản ánh",
      openedOn: "2026-10-01",
      outcome: "pending" as const,
      closedOn: null,
      measure: null,
      decisionNumber: "",
      decidedOn: null,
      issuer: "",
      effectiveFromOn: null,
      effectiveToOn: null,
    };
    const save = (of: Partial<typeof open> & { closedOn?: null | string } = {}) =>
      runUseCase(databases, { actor: hr }, (ctx) => saveCase(ctx, { ...open, ...of }));
    valueOf(await save());
    expect(codeOf(await save({ openedOn: "2026-12-01" }))).toBe("invalid");
    const page = await historyOf(databases, person.id, person.fullName);
    expect(page.ratings).toMatchObject([{ year: 2025, rating: "Hoàn thành xuất sắc nhiệm vụ" }]);
    expect(page.cases).toMatchObject([{ matter: "Đơn phản ánh", effect: "held" }]);
    expect((await historyOf(databases, person.id, person.fullName, false)).cases).toBeNull();
  });

  it("an initiative is used once, for an award of its author", async () => {
    const databases = await openTestDatabases();
    const person = await insertMember(databases, (await insertUnit(databases)).id);
    const fact = {
      kind: "initiative" as const,
      title: "Biểu mẫu điện tử",
      level: "agency" as const,
      year: 2024,
      recognisedBy: "Hội đồng sáng kiến",
      decisionNumber: "",
      recognisedOn: null,
      effect: "",
      coAuthors: "",
    };
    const save = (title: string) =>
      runUseCase(databases, { actor: hr }, (ctx) =>
        saveInitiative(ctx, { ...nobody, ...fact, personId: person.id, title }),
      );
    const { entryId } = valueOf(await save("Biểu mẫu điện tử"));
    expect(codeOf(await save("biểu mẫu  ĐIỆN TỬ"))).toBe("initiative.exists");
    const first = await insertPastAward(databases, { personId: person.id, unitId: null });
    const second = await insertPastAward(
      databases,
      { personId: person.id, unitId: null },
      { yearFrom: 2025, yearTo: 2025 },
    );
    const use = (usedFor: string, version: number) =>
      runUseCase(databases, { actor: hr }, (ctx) =>
        noteInitiativeUse(ctx, { id: entryId, version, personId: person.id, usedFor }),
      );
    valueOf(await use(`entry:${first}`, 1));
    expect(sentenceOf(await use(`entry:${second}`, 2))?.title).toContain("Chiến sĩ thi đua cơ sở năm 2024");
    expect((await historyOf(databases, person.id, person.fullName)).initiatives).toMatchObject([
      { usedFor: "Chiến sĩ thi đua cơ sở năm 2024" },
    ]);
    valueOf(await use("", 2));
    expect(codeOf(await use("entry:khong-co", 3))).toBe("invalid");
    valueOf(await use(`entry:${second}`, 3));
    const withTwo = await insertRecognised(
      databases,
      [person.id, (await insertPerson(databases, { fullName: "Trần Đồng" })).id],
      { title: "Hai người" },
    );
    expect(
      (await historyOf(databases, person.id, person.fullName)).initiatives.find((one) => one.id === withTwo)?.coAuthors,
    ).toEqual(["Trần Đồng"]);
  });

  it("an initiative has co-authors by their names, each with a use of his or her own", async () => {
    const databases = await openTestDatabases();
    const [office, lab] = [
      await insertUnit(databases, { name: "Văn phòng" }),
      await insertUnit(databases, { name: "Phòng Kỹ thuật" }),
    ];
    const main = await insertMember(databases, office.id, { fullName: "Lê Thị Chính" });
    const dao = await insertMember(databases, lab.id, { fullName: "Nguyễn Thị Đào" });
    await insertMember(databases, office.id, { fullName: "Nguyễn Thị Đào" });
    const binh = await insertMember(databases, lab.id, { fullName: "Phạm Bình" });
    const save = (coAuthors: string, of: Partial<SaveInitiative> = {}) =>
      runUseCase(databases, { actor: hr }, (ctx) =>
        saveInitiative(ctx, {
          ...nobody,
          kind: "initiative",
          title: "Sổ điện tử",
          level: "agency",
          year: 2024,
          recognisedBy: "Hội đồng sáng kiến",
          decisionNumber: "",
          recognisedOn: null,
          effect: "",
          personId: main.id,
          coAuthors,
          ...of,
        }),
      );
    expect(errorOf(await save("Nguyễn Thị Đào"))).toMatchObject({
      fields: { coAuthors: expect.stringContaining("Có 02 người tên “Nguyễn Thị Đào”") as string },
    });
    expect(errorOf(await save("Trần Vô Danh, Văn phòng"))).toMatchObject({
      fields: { coAuthors: expect.stringContaining("không có ai tên “Trần Vô Danh” ở “Văn phòng”") as string },
    });
    // Typed by a keyboard that decomposes, and the main author once more.
    const { entryId } = valueOf(await save("nguyễn thị đào, kỹ thuật\nPhạm Bình\nLê Thị Chính".normalize("NFD")));
    const authors = async () => (await findInitiative(databases.read, entryId))?.authors.map((one) => one.personId);
    expect(await authors()).toEqual([main.id, dao.id, binh.id]);
    expect(codeOf(await save("", { personId: binh.id }))).toBe("initiative.exists");

    const given = await insertPastAward(databases, { personId: binh.id, unitId: null });
    valueOf(
      await runUseCase(databases, { actor: hr }, (ctx) =>
        noteInitiativeUse(ctx, { id: entryId, version: 1, personId: binh.id, usedFor: `entry:${given}` }),
      ),
    );
    expect(sentenceOf(await save("", { entryId, version: 2 }))?.title).toContain("Phạm Bình đã dùng sáng kiến này");
    const page = await findEntryPage(databases.read, "initiative", entryId, testNow);
    expect(page?.coAuthors).toBe("Nguyễn Thị Đào, Phòng Kỹ thuật\nPhạm Bình, Phòng Kỹ thuật");
    valueOf(await save("Phạm Bình", { entryId, version: 2 }));
    expect(await authors()).toEqual([main.id, binh.id]);
    expect((await findInitiative(databases.read, entryId))?.authors[1]?.use).toMatchObject({ awardEntryId: given });
    expect((await auditEvents(databases)).at(-1)).toBe("history.corrected");
  });
});
