import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadlineEnd, noGrace, paperArrival, stampArrival, stampProblem } from "~/campaigns/deadline";
import { standingOf } from "~/nominations/board";
import { submit, type Paper } from "~/nominations/dossier";
import { changeStampForm } from "~/nominations/forms";
import { arrivalOf, hourOf, paperInShort, readStamp, stampLine, stampText } from "~/nominations/paper";
import { nominationsPolicy } from "~/nominations/policy";
import { addDays, addMs, startOfDay, type Instant } from "~/shared/time";
import { makeActor } from "../../support/builders";
import { codeOf, sentenceOf, valueOf } from "../../support/run";

const minute = 60_000;
const due = deadlineEnd("2026-11-10", "by");
const world = {
  now: "2026-11-12T02:00:00.000Z",
  launchedAt: "2026-10-01T02:00:00.000Z",
  opensOn: null,
  campaignTitle: "Phong trào",
};
const paper: Paper = {
  stampedAt: "2026-11-10T09:40:00.000Z",
  hasHour: true,
  number: "245",
  enteredAt: "2026-11-12T02:00:00.000Z",
  enteredByName: "Lê Thị Thu Hằng",
};
const draft = { id: "d", stage: { state: "draft" }, collectiveCount: 1, individualCount: 2, fileCount: 5 } as const;
const facts = (dueAt: Instant, stamp: { hasHour: boolean }) => ({
  campaign: { title: "Phong trào", state: "launched" as const },
  rule: "“chậm nhất đến ngày 10/11/2026”",
  due: { endsAt: dueAt, source: "campaign" as const, grace: noGrace },
  opensOn: null,
  missing: [],
  last: null,
  stamp,
});

describe("the incoming stamp", () => {
  it("arrives at its hour in Vietnam, to the minute", () => {
    expect(stampArrival({ on: "2026-11-10", hour: "16:40" }, world.now)).toBe("2026-11-10T09:40:00.000Z");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: -40, max: 0 }), (minutes, days) => {
        const on = addDays("2026-11-10", days);
        const hour = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
        const at = stampArrival({ on, hour }, world.now);
        expect(at).toBe(addMs(startOfDay(on), minutes * minute));
        expect(hourOf({ stampedAt: at, hasHour: true })).toBe(hour);
      }),
    );
  });

  it("without an hour counts at the last millisecond of its day, on the day itself when it is entered", () => {
    expect(stampArrival({ on: "2026-11-10", hour: null }, world.now)).toBe(addMs(startOfDay("2026-11-11"), -1));
    expect(stampArrival({ on: "2026-11-12", hour: null }, world.now)).toBe(world.now);
    // A deadline of whole days is kept by it, one with an hour on that day is not.
    expect(submit(draft, facts(due, { hasHour: false }), addMs(due, -1)).ok).toBe(true);
    const atFive = deadlineEnd("2026-11-10", "by", "17:00");
    expect(codeOf(submit(draft, facts(atFive, { hasHour: false }), addMs(startOfDay("2026-11-11"), -1)))).toBe(
      "dossier.late",
    );
  });

  it("is in time to the last millisecond before the deadline and at no other side of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (ms) => {
        expect(submit(draft, facts(due, { hasHour: true }), addMs(due, ms)).ok).toBe(ms < 0);
      }),
    );
    for (const ms of [-1, 0, 1]) expect(submit(draft, facts(due, { hasHour: true }), addMs(due, ms)).ok).toBe(ms < 0);
  });

  it("is named as the arrival by a late refusal, which leads back to it", () => {
    const refused = submit(draft, facts(due, { hasHour: true }), addMs(due, 9 * 60 * minute));
    expect(sentenceOf(refused)?.facts[1]).toBe(
      "Dấu công văn đến: 09 giờ 00 phút 00 giây, thứ Tư 11/11/2026 (giờ Việt Nam, UTC+7).",
    );
    expect(sentenceOf(refused)?.next?.map((one) => one.label)).toEqual([
      "Xem lại dấu công văn đến",
      "Gửi đề nghị nộp muộn",
    ]);
  });

  it("is neither of the future nor of a time before the campaign, to the millisecond", () => {
    const at = (stampedAt: Instant, opensOn: string | null = null) => stampProblem(stampedAt, { ...world, opensOn });
    expect([at(world.now), at(addMs(world.now, 1))]).toEqual([null, "future"]);
    expect([at(world.launchedAt), at(addMs(world.launchedAt, -1))]).toEqual([null, "before_launch"]);
    const opens = startOfDay("2026-11-05");
    expect([at(opens, "2026-11-05"), at(addMs(opens, -1), "2026-11-05")]).toEqual([null, "before_opening"]);
    const read = (on: string, hour: string | null) => readStamp({ on, hour, number: "" }, world);
    expect(codeOf(read("2026-11-13", null))).toBe("dossier.stamp_future");
    expect(codeOf(read("2026-11-12", "09:01"))).toBe("dossier.stamp_future");
    expect(codeOf(read("2026-10-01", "08:59"))).toBe("dossier.stamp_early");
    expect(read("2026-10-01", null).ok).toBe(true);
    expect(
      sentenceOf(readStamp({ on: "2026-11-04", hour: null, number: "" }, { ...world, opensOn: "2026-11-05" }))?.facts,
    ).toEqual([
      "Dấu công văn đến ngày 04/11/2026 không ghi giờ, tính là 23 giờ 59 phút 59 giây, thứ Tư 04/11/2026 (giờ Việt Nam, UTC+7).",
      "Kế hoạch nhận hồ sơ từ 00 giờ 00 ngày 05/11/2026 (giờ Việt Nam, UTC+7).",
    ]);
  });

  it("keeps the arrival that it was given when it is written again unchanged", () => {
    const before: Paper = { ...paper, stampedAt: "2026-11-10T03:00:00.000Z", hasHour: false };
    const again = readStamp({ on: "2026-11-10", hour: null, number: "246" }, { ...world, before });
    expect(valueOf(again)).toEqual({ stampedAt: before.stampedAt, hasHour: false, number: "246" });
    const moved = readStamp({ on: "2026-11-09", hour: null, number: "246" }, { ...world, before });
    expect(valueOf(moved).stampedAt).toBe(addMs(startOfDay("2026-11-10"), -1));
  });

  it("has hours of one day alone", () => {
    const read = (stampTime: string) =>
      changeStampForm.safeParse({
        id: "00000000-0000-7000-8000-000000000001",
        version: "1",
        stampOn: "10/11/2026",
        stampTime,
        number: "",
      }).success;
    expect([read("24:00"), read("23:59"), read(""), read("quá trưa")]).toEqual([false, true, true, false]);
  });
});

describe("a dossier on paper", () => {
  it("arrives by its stamp; a correction by a stamp put on it since the return, or else now", () => {
    const returnedAt = "2026-11-11T02:00:00.000Z";
    expect(paperArrival(paper.stampedAt, null, world.now)).toEqual({ arrivedAt: paper.stampedAt, isByStamp: true });
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (ms) => {
        const stampedAt = addMs(returnedAt, ms);
        expect(paperArrival(stampedAt, returnedAt, world.now)).toEqual(
          ms > 0 ? { arrivedAt: stampedAt, isByStamp: true } : { arrivedAt: world.now, isByStamp: false },
        );
      }),
    );
    const byUnit = { paper: null, stage: { state: "draft" } } as const;
    expect(arrivalOf(byUnit, world.now)).toEqual({ arrivedAt: world.now, stamp: null });
  });

  it("that came in time is not overdue on the board while it is entered after the deadline", () => {
    const unit = {
      state: "draft" as const,
      campaignDueAt: due,
      campaignGrace: noGrace,
      latePassUntil: null,
      correctionDueAt: null,
    };
    const on = (stampedAt: Instant | null) => standingOf({ ...unit, stampedAt }, world.now);
    expect(on(null)).toMatchObject({ isAwaited: true, isLate: true });
    expect(on(addMs(due, -1))).toMatchObject({ isAwaited: false, isLate: false });
    expect(on(due)).toMatchObject({ isAwaited: true, isLate: true });
  });

  it("is entered by the organizer and read by its unit", () => {
    const subject = {
      kind: "dossier",
      unitId: "u",
      state: "draft",
      isPaper: true,
      headIds: ["p"],
      advisingUnitId: null,
    } as const;
    const unit = makeActor({ unitIds: ["u"] });
    const organizer = makeActor({ roles: ["organizer"] });
    expect(nominationsPolicy.can(unit, "dossier.read", subject)).toBe(true);
    expect(nominationsPolicy.can(unit, "dossier.edit", subject)).toBe(false);
    expect(nominationsPolicy.can(organizer, "dossier.edit", subject)).toBe(true);
    expect(nominationsPolicy.can(organizer, "dossier.edit", { ...subject, isPaper: false })).toBe(false);
    expect(nominationsPolicy.can({ ...unit, personId: "p" }, "dossier.confirm", subject)).toBe(false);
    expect(nominationsPolicy.can(organizer, "dossier.enter_paper", { kind: "dossiers" })).toBe(true);
    expect(nominationsPolicy.can(unit, "dossier.enter_paper", { kind: "dossiers" })).toBe(false);
  });

  it("is told in words", () => {
    expect(stampLine(paper)).toBe("16 giờ 40, thứ Ba 10/11/2026 (giờ Việt Nam), số đến 245");
    expect(stampText({ stampedAt: addMs(due, -1), hasHour: false })).toBe(
      "ngày 10/11/2026, không ghi giờ: tính là 23 giờ 59 phút 59 giây, thứ Ba 10/11/2026 (giờ Việt Nam)",
    );
    const short = { stampedAt: paper.stampedAt, enteredAt: paper.enteredAt };
    expect(paperInShort({ ...short, hasHour: true, isDraft: false })).toBe(
      "Hồ sơ giấy, dấu đến 10/11, 16:40; nhập 12/11, 09:00",
    );
    expect(paperInShort({ ...short, hasHour: false, isDraft: true })).toBe(
      "Hồ sơ giấy, dấu đến 10/11; bắt đầu nhập 12/11, 09:00",
    );
  });
});
