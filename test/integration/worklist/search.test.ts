import { afterEach, describe, expect, it } from "vitest";
import { searchNominations } from "~/nominations/nomination-search-queries.server";
import { findPeoplePage } from "~/people/people-queries.server";
import { scheduleSearchWords } from "~/people/jobs.server";
import { searchUnits } from "~/people/unit-search-queries.server";
import type { Databases } from "~/shared/db.server";
import { runDueJobs } from "~/shared/jobs.server";
import { jobHandlers } from "~/registry";
import { findSearchPage } from "~/worklist/search-page.server";
import { insertMember, insertUnit, makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases } from "../../support/database";
import { insertPastAward } from "../../support/history-builders";
import { testNow, testServices } from "../../support/run";
import { buildWholeAgency } from "../../support/whole-agency";

afterEach(closeTestDatabases);

const hr = makeActor({ roles: ["hr"] });
const namesOf = async (databases: Databases, q: string, unitIds: readonly string[] | null = null) =>
  (await findPeoplePage(databases.read, { q, unitIds, after: null, before: null }, 50, "2026-11-03")).rows.map(
    (row) => row.fullName,
  );

describe("people", () => {
  it("are found with and without diacritics, in any order of words, by the beginning of a word", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases, { name: "Phòng Quản lý thương mại" });
    for (const fullName of ["Nguyễn Thị Đào", "Nguyễn Thị Đạo", "Đỗ Nguyên Thi", "Trần Đức Đào", "Y Blĕk Niê Kdăm"])
      await insertMember(databases, unit.id, { fullName });
    expect(await namesOf(databases, "nguyen thi dao")).toEqual(["Nguyễn Thị Đào", "Nguyễn Thị Đạo"]);
    expect(await namesOf(databases, "Đào, nguyễn")).toEqual(["Nguyễn Thị Đào", "Nguyễn Thị Đạo"]);
    expect(await namesOf(databases, "DAO".normalize("NFD"))).toEqual([
      "Trần Đức Đào",
      "Nguyễn Thị Đào",
      "Nguyễn Thị Đạo",
    ]);
    expect(await namesOf(databases, "đ th nguy")).toEqual(["Nguyễn Thị Đào", "Nguyễn Thị Đạo", "Đỗ Nguyên Thi"]);
    expect(await namesOf(databases, "blek")).toEqual(["Y Blĕk Niê Kdăm"]);
    expect(await namesOf(databases, "...")).toEqual([]);
    expect((await searchUnits(databases.read, "thuong mai")).map((one) => one.name)).toEqual([
      "Phòng Quản lý thương mại",
    ]);
  });

  it("of few names and of common ones come out alike, page by page in the order of given names", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases);
    // More than the limit under which a word's people are read at once.
    const people = Array.from({ length: 2100 }, (_, index) => ({
      id: `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`,
      given: index % 3 === 0 ? "An" : "Bình",
      key: index % 3 === 0 ? "A" : "D",
    }));
    await databases.write(async (db) => {
      for (let from = 0; from < people.length; from += 300) {
        const rows = people.slice(from, from + 300);
        await db
          .insertInto("person")
          .values(
            rows.map((one) => ({
              id: one.id,
              full_name: `Lê ${one.given}`,
              sort_key: one.key,
              gender: "male" as const,
              created_at: testNow,
            })),
          )
          .execute();
        await db
          .insertInto("search_word")
          .values(
            rows.flatMap((one) =>
              ["le", one.given === "An" ? "an" : "binh"].map((word) => ({
                subject_kind: "person",
                word,
                subject_id: one.id,
              })),
            ),
          )
          .execute();
      }
    });
    await insertMember(databases, unit.id, { fullName: "Lê Thị Ánh" });
    const page = (q: string, after: string | null) =>
      findPeoplePage(databases.read, { q, unitIds: null, after, before: null }, 50, "2026-11-03");
    const first = await page("le", null);
    expect(first.rows).toHaveLength(50);
    expect(first.rows.every((row) => row.fullName === "Lê An")).toBe(true);
    const second = await page("le", first.after);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(100);
    expect((await page("le anh", null)).rows.map((row) => row.fullName)).toEqual(["Lê Thị Ánh"]);
    expect((await page("le binh", null)).rows).toHaveLength(50);
    expect(await namesOf(databases, "le", [unit.id])).toEqual(["Lê Thị Ánh"]);
  });
});

describe("the one search", () => {
  it("shows everybody only what he or she may see", { timeout: 60_000 }, async () => {
    const databases = await openTestDatabases();
    const agency = await buildWholeAgency(databases);
    const name = agency.people.candidateA.fullName;
    const asked = { q: "phu giang", only: null, after: null };
    const seen = async (actor: ReturnType<typeof makeActor>) => {
      const page = await findSearchPage(databases.read, actor, asked, testNow);
      return {
        people: page.people?.map((row) => row.fullName) ?? null,
        proposals: page.nominations === null ? null : new Set(page.nominations.map((row) => row.name)).has(name),
        awards: page.awards?.map((row) => row.name) ?? null,
        entries: page.entries?.map((row) => row.name) ?? null,
      };
    };
    expect(await seen(hr)).toEqual({ people: [name], proposals: null, awards: [name], entries: [name] });
    expect(await seen(makeActor({ roles: ["organizer"] }))).toMatchObject({ people: [name], proposals: true });
    expect(await seen(makeActor({ unitIds: [agency.units.a.id] }))).toEqual({
      people: [name],
      proposals: true,
      awards: null,
      entries: null,
    });
    expect(await seen(makeActor({ unitIds: [agency.units.b.id] }))).toEqual({
      people: [],
      proposals: false,
      awards: null,
      entries: null,
    });
    expect(await seen(makeActor({ roles: ["staff"] }))).toEqual({
      people: null,
      proposals: null,
      awards: null,
      entries: null,
    });
    const organizer = makeActor({ roles: ["organizer"] });
    const first = await searchNominations(databases.read, organizer, { q: "giang", after: null }, 1);
    const second = await searchNominations(databases.read, organizer, { q: "giang", after: first.after }, 1);
    expect([first.rows.length, second.rows.length]).toEqual([1, 1]);
    expect(second.rows[0]?.nominationId).not.toBe(first.rows[0]?.nominationId);
  });

  it("finds what was written before there were words to find it by, after the upgrade's job", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases, { name: "Trung tâm Khuyến công" });
    await databases.write((db) => db.deleteFrom("search_word").execute());
    expect(await searchUnits(databases.read, "khuyen cong")).toEqual([]);
    const services = testServices(databases);
    await scheduleSearchWords(services);
    await scheduleSearchWords(services);
    expect(await runDueJobs(services, jobHandlers)).toBe(1);
    expect((await searchUnits(databases.read, "khuyen cong")).map((one) => one.id)).toEqual([unit.id]);
  });

  it("finds collectives by their names, and entries only while they count", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases, { name: "Trung tâm Khuyến công" });
    await insertPastAward(databases, { personId: null, unitId: unit.id }, { recipientName: unit.name });
    const page = await findSearchPage(databases.read, hr, { q: "khuyen cong", only: null, after: null }, testNow);
    expect([page.units?.length, page.entries?.length, page.people?.length]).toEqual([1, 1, 0]);
  });
});
