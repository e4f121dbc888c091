import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { addHoliday } from "~/campaigns/add-holiday.server";
import { confirmHolidays } from "~/campaigns/confirm-holidays.server";
import { copyHolidays } from "~/campaigns/copy-holidays.server";
import { addWorkingDays } from "~/campaigns/deadline";
import { addHolidayForm } from "~/campaigns/holiday-forms";
import { holidaysPage } from "~/campaigns/holiday-queries.server";
import { loadOfficialDays } from "~/campaigns/holiday-repo.server";
import { removeHoliday } from "~/campaigns/remove-holiday.server";
import { readForm } from "~/shared/forms/form-schema";
import { insertAgency, makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { auditEvents, codeOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

let databases: TestDatabases;
const organizer = makeActor({ roles: ["organizer"] });
const stranger = makeActor({ roles: ["unit"] });
const as = { actor: organizer, now: testNow };
const added = { on: "2026-11-20", name: "Ngày Nhà giáo", kind: "off", basis: "" } as const;

beforeEach(async () => {
  databases = await openTestDatabases();
  await insertAgency(databases);
});
afterAll(closeTestDatabases);

const page = async (year: number) => valueOf(await holidaysPage(databases.read, organizer, String(year), testNow));

describe("the official calendar", () => {
  it("comes with three years, the announced days not yet confirmed", async () => {
    const { rows, years, unconfirmedCount, missingCount } = await page(2026);
    expect(years).toEqual([2025, 2026, 2027, 2028]);
    expect(rows.find((row) => row.on === "2026-04-27")).toMatchObject({ weekday: "thứ Hai", isConfirmed: false });
    expect(rows.find((row) => row.on === "2026-09-02")).toMatchObject({ name: "Quốc khánh", isConfirmed: true });
    expect([unconfirmedCount, missingCount]).toEqual([7, 0]);
  });

  it("decides how working days are counted from the moment a day is entered or taken out", async () => {
    const after = async (count: number) => addWorkingDays("2026-11-19", count, await loadOfficialDays(databases.read));
    expect(await after(1)).toBe("2026-11-20");
    valueOf(await runUseCase(databases, as, (ctx) => addHoliday(ctx, added)));
    expect(await after(1)).toBe("2026-11-23");
    valueOf(
      await runUseCase(databases, as, (ctx) =>
        addHoliday(ctx, { on: "2026-11-21", name: "Làm bù", kind: "worked", basis: "Thông báo số 01" }),
      ),
    );
    expect(await after(1)).toBe("2026-11-21");
    valueOf(await runUseCase(databases, as, (ctx) => removeHoliday(ctx, { day: "2026-11-20" })));
    expect(await after(1)).toBe("2026-11-20");
    expect(await auditEvents(databases)).toEqual(["holiday.added", "holiday.added", "holiday.removed"]);
  });

  it("takes a day once, and says what it knows of it", async () => {
    const twice = await runUseCase(databases, as, (ctx) => addHoliday(ctx, { ...added, on: "2026-09-02" }));
    expect(codeOf(twice)).toBe("holiday.exists");
    expect(sentenceOf(twice)?.facts).toEqual(["Đang ghi: Quốc khánh."]);
    expect(codeOf(await runUseCase(databases, as, (ctx) => removeHoliday(ctx, { day: "2026-11-20" })))).toBe(
      "not_found",
    );
    expect(await auditEvents(databases)).toEqual([]);
  });

  it("takes the fixed days into a new year once, and is confirmed by the document of the year", async () => {
    valueOf(await runUseCase(databases, as, (ctx) => copyHolidays(ctx, { year: 2028 })));
    const again = await runUseCase(databases, as, (ctx) => copyHolidays(ctx, { year: 2028 }));
    expect(codeOf(again)).toBe("holiday.nothing_to_copy");
    expect(sentenceOf(again)?.title).toContain("năm 2028");
    expect((await page(2028)).unconfirmedCount).toBe(3);
    const confirm = { year: 2028, document: "Thông báo số 6150/TB-BNV", confirm: true };
    valueOf(await runUseCase(databases, as, (ctx) => confirmHolidays(ctx, confirm)));
    const { rows, unconfirmedCount } = await page(2028);
    expect(unconfirmedCount).toBe(0);
    expect(rows.find((row) => row.on === "2028-01-03")?.basis).toContain("; Thông báo số 6150/TB-BNV");
    expect(codeOf(await runUseCase(databases, as, (ctx) => confirmHolidays(ctx, confirm)))).toBe(
      "holiday.nothing_to_confirm",
    );
    expect(await auditEvents(databases)).toEqual(["holiday.copied", "holiday.confirmed"]);
  });

  it("is nobody else's", async () => {
    expect(codeOf(await holidaysPage(databases.read, stranger, null, testNow))).toBe("not_found");
    const refused = await runUseCase(databases, { actor: stranger, now: testNow }, (ctx) => addHoliday(ctx, added));
    expect(codeOf(refused)).toBe("not_found");
  });

  it("refuses what is no day, in words, and keeps what was typed", () => {
    const read = readForm(addHolidayForm, { on: "30/02/2027", name: "", kind: "", basis: "" });
    expect(read).toMatchObject({
      ok: false,
      fields: {
        on: "Ngày: không có ngày 30/02/2027 trong lịch.",
        name: "Nhập tên ngày.",
        kind: "Chọn loại ngày.",
      },
    });
    expect(readForm(addHolidayForm, { ...added, on: "01/01/1999" })).toMatchObject({ ok: false });
  });
});
