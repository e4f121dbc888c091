import { describe, expect, it } from "vitest";
import {
  clockText,
  countSave,
  pageOf,
  readItem,
  readValues,
  readyAsOfNow,
  rowsInOrder,
  signText,
  targetOf,
} from "~/nominations/working-copy";
import { addMs } from "~/shared/time";

const id = "01900000-0000-7000-8000-000000000001";
const now = "2026-11-05T02:12:00.000Z";

describe("the form that a copy is of", () => {
  it.each([
    ["letter", "letter", "/ho-so/d/van-ban/cong-van/soan"],
    ["minutes", "minutes", "/ho-so/d/van-ban/bien-ban/soan"],
    ["new", "candidates", "/ho-so/d/de-nghi/moi"],
    [`nomination:${id}`, "report", `/ho-so/d/de-nghi/${id}`],
    [`report:${id}`, "report", `/ho-so/d/de-nghi/${id}/bao-cao`],
  ])("%s opens with %s and lies at %s", (typed, kind, page) => {
    const item = readItem(typed);
    expect(item).toBe(typed);
    expect([targetOf(item!).kind, pageOf("d", item!)]).toEqual([kind, page]);
  });

  it.each(["", "Letter", "report:", "report:../x", "other"])("is not called “%s”", (typed) => {
    expect(readItem(typed)).toBeNull();
  });
});

describe("typed values", () => {
  it("leave out what the page brings anew, and pending files", () => {
    const json = JSON.stringify({
      duties: "Một\nHai",
      replaces: "x",
      version: "3",
      intent: "write",
      "report.pending": "y",
    });
    expect(readValues(json)).toEqual({ duties: "Một\nHai" });
  });

  it.each(["", "[]", "null", '{"a":1}', '{"a":["b",2]}', '{"__proto__":"x"}', '{"lines[0].a":"x"}'])(
    "are not read from %s",
    (json) => {
      expect(readValues(json)).toBeNull();
    },
  );
});

describe("rows of a list", () => {
  const values = {
    place: "phòng họp",
    "attendance.0.personId": "a",
    "attendance.0.state": "absent",
    "attendance.0.reason": "đi công tác",
    "attendance.1.personId": "b",
    "attendance.1.state": "present",
  };

  it("follow their people when somebody came before them", () => {
    const rows = ["new", "b", "a"].map((one) => ({ id: one, fresh: { state: "present" } }));
    expect(rowsInOrder(values, "attendance", "personId", rows)).toEqual({
      place: "phòng họp",
      "attendance.0.personId": "new",
      "attendance.0.state": "present",
      "attendance.1.personId": "b",
      "attendance.1.state": "present",
      "attendance.2.personId": "a",
      "attendance.2.state": "absent",
      "attendance.2.reason": "đi công tác",
    });
  });

  it("fall away with whoever is gone", () => {
    expect(rowsInOrder(values, "attendance", "personId", [{ id: "b", fresh: {} }])).toEqual({
      place: "phòng họp",
      "attendance.0.personId": "b",
      "attendance.0.state": "present",
    });
  });
});

describe("a text that the page had ready", () => {
  const texts = [{ field: "opening", shown: "shownOpening", ready: "02 cá nhân" }];

  it("is ready anew when nobody changed it", () => {
    const values = { opening: "01 cá nhân", shownOpening: "01 cá nhân" };
    expect(readyAsOfNow(values, texts)["opening"]).toBe("02 cá nhân");
  });

  it("stays when it is the writer's own", () => {
    const values = { opening: "Của tôi", shownOpening: "01 cá nhân" };
    expect(readyAsOfNow(values, texts)["opening"]).toBe("Của tôi");
  });
});

describe("saves within a minute", () => {
  it("are counted up to the bound, and anew in the next minute", () => {
    let counted = countSave(null, now);
    for (let save = 2; save <= 90; save += 1) counted = countSave(counted, addMs(now, save * 500));
    expect(counted?.count).toBe(90);
    expect(countSave(counted, addMs(now, 59_999))).toBeNull();
    expect(countSave(counted, addMs(now, 60_000))?.count).toBe(1);
  });
});

describe("who is typing", () => {
  const sign = { accountId: "b", byName: "Trần B", item: "letter", savedAt: now } as const;

  it.each([
    [9 * 60_000, "Trần B đang soạn, lưu nháp lúc 09 giờ 12"],
    [10 * 60_000, "Trần B có bản nháp chưa lưu, lúc 09 giờ 12"],
    [24 * 3_600_000, "Trần B có bản nháp chưa lưu, lúc 09 giờ 12 ngày 05/11/2026"],
  ])("after %i ms reads “%s”", (ms, words) => {
    expect(signText(sign, addMs(now, ms))).toBe(words);
  });

  it("is told in Vietnamese time, with the day once it is another one there", () => {
    expect(clockText(now, "2026-11-05T16:59:59.000Z")).toBe("09 giờ 12");
    expect(clockText(now, "2026-11-05T17:00:00.000Z")).toBe("09 giờ 12 ngày 05/11/2026");
  });
});
