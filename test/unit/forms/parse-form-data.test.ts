import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { file, files, fileProblem, formatBytes } from "~/shared/forms/file-schema";
import { form, readForm } from "~/shared/forms/form-schema";
import { refusedForm, sentRowCount, shownValue, shownValues, stateFor } from "~/shared/forms/form-state";
import { flattenValues, nestValues, parseEntries, parseFormData, placeFiles } from "~/shared/forms/parse-form-data";
import { addRowIntent, applyRowIntent, isRowIntent, removeRowIntent, rowState } from "~/shared/forms/row-intent";

describe("a submitted form", () => {
  test("dotted and bracketed names become lists, several values of one name a list of texts", () => {
    const data = new FormData();
    data.append("intent", "save");
    data.append("title", "A");
    data.append("lines[0].quota", "2");
    data.append("lines.1.quota", "5");
    data.append("units", "x");
    data.append("units", "y");
    data.append("plan", new File([], ""));
    data.append("report", new File(["abc"], "a.pdf"));
    data.append("report.pending", "0190");
    data.append("intent", "launch");
    const sent = parseFormData(data);
    expect(sent.intent).toBe("launch");
    expect(sent.formIntent).toBe("save");
    expect(nestValues(sent.values)).toEqual({ title: "A", lines: [{ quota: "2" }, { quota: "5" }], units: ["x", "y"] });
    expect(sent.files.map((one) => [one.field, one.file.name])).toEqual([["report", "a.pdf"]]);
    expect(sent.pending).toEqual([{ field: "report", fileId: "0190" }]);
  });

  test("names that reach for prototypes or huge rows are dropped; odd names are plain fields", () => {
    const sent = parseEntries([
      ["__proto__.x", "1"],
      ["a.constructor.b", "1"],
      ["rows.99999.x", "1"],
      ["toString", "a"],
      ["toString", "b"],
      ["a..b", "1"],
    ]);
    expect(Object.keys(sent.values)).toEqual(["toString"]);
    expect(nestValues({ "hasOwnProperty.x": "1" })).toEqual({ hasOwnProperty: { x: "1" } });
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  const key = fc
    .stringMatching(/^[a-z][a-zA-Z]{0,6}$/u)
    .filter((name) => !["constructor", "prototype", "intent"].includes(name));
  const row = fc.dictionary(key, fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 2, maxLength: 3 })), {
    minKeys: 1,
    maxKeys: 4,
  });
  const nested = fc.dictionary(key, fc.oneof(fc.string(), row, fc.array(row, { minLength: 1, maxLength: 3 })), {
    maxKeys: 5,
  });

  test("nested values survive being flattened, posted and nested again", () => {
    fc.assert(
      fc.property(nested, (values) => {
        const flat = flattenValues(values);
        const entries = Object.entries(flat).flatMap(([name, value]) =>
          (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const),
        );
        expect(nestValues(parseEntries(entries).values)).toEqual({ ...values });
      }),
    );
  });

  test("numbers, true and null flatten to what a field would hold", () => {
    expect(flattenValues({ a: 5, b: true, c: false, d: null, lines: [{ q: 1 }] })).toEqual({
      a: "5",
      b: "on",
      "lines.0._row": "1",
      "lines.0.q": "1",
    });
  });
});

describe("files of a form", () => {
  const options = { label: "Biên bản", kinds: ["pdf", "docx"] as const, maxBytes: 1024 * 1024 };
  const stored = { fileId: "0190", name: "Bien ban.pdf", size: 500, kind: "pdf" };

  test("stored files stand where their fields are, within rows too", () => {
    const placed = placeFiles({ lines: [{ title: "a" }] }, [
      { field: "lines.0.report", file: stored },
      { field: "all", file: 1 },
      { field: "all", file: 2 },
    ]);
    expect(placed).toEqual({ lines: [{ title: "a", report: stored }], all: [1, 2] });
  });

  test("each fault of a file has its sentence", () => {
    expect(fileProblem(stored, options)).toBeNull();
    expect(fileProblem({ ...stored, size: 0 }, options)).toBe("Tệp “Bien ban.pdf” rỗng. Chọn lại tệp có nội dung.");
    expect(fileProblem({ ...stored, size: 1.5 * 1024 * 1024 }, options)).toBe(
      "Tệp “Bien ban.pdf” nặng 1,5 MB, nhiều nhất 1 MB.",
    );
    expect(fileProblem({ ...stored, kind: "zip" }, options)).toBe("Tệp “Bien ban.pdf” không phải PDF, DOCX.");
    expect([formatBytes(12), formatBytes(2048), formatBytes(20 * 1024 * 1024)]).toEqual(["12 B", "2 KB", "20 MB"]);
  });

  test("a missing file is asked for, an optional one is null, several are a list", () => {
    const read = (raw: unknown) =>
      readForm(form({ f: file(options), o: file({ ...options, required: false }), m: files(options) }), {
        f: raw,
        m: [stored],
      });
    expect(read(undefined)).toEqual({ ok: false, fields: { f: "Chọn tệp biên bản." } });
    expect(read(stored)).toEqual({ ok: true, value: { f: stored, o: null, m: [stored] } });
    expect(read(new File(["x"], "a.exe"))).toEqual({ ok: false, fields: { f: "Tệp “a.exe” không phải PDF, DOCX." } });
  });
});

describe("rows without script", () => {
  const values = {
    title: "A",
    "lines.0._row": "1",
    "lines.0.q": "1",
    "lines.1._row": "1",
    "lines.1.q": "2",
    "lines.1.docs.0.n": "x",
    "linesX.0.q": "9",
  };

  test("a row is added at the end, the first row of an empty list too", () => {
    expect(applyRowIntent(values, addRowIntent("lines"))).toEqual({ ...values, "lines.2._row": "1" });
    expect(applyRowIntent({}, addRowIntent("lines"))).toEqual({ "lines.0._row": "1" });
    expect(applyRowIntent(values, addRowIntent("lines.1.docs"))?.["lines.1.docs.1._row"]).toBe("1");
  });

  test("a removed row closes the gap and keeps every other typed word", () => {
    expect(applyRowIntent(values, removeRowIntent("lines", 0))).toEqual({
      title: "A",
      "lines.0._row": "1",
      "lines.0.q": "2",
      "lines.0.docs.0.n": "x",
      "linesX.0.q": "9",
    });
  });

  test("any other button is none of its business", () => {
    expect(applyRowIntent(values, "save")).toBeNull();
    expect(isRowIntent("row.explode:lines")).toBe(false);
  });

  test("the redisplayed form keeps its intent and the files of the rows that stay", () => {
    const sent = parseEntries([["intent", "save"], ...Object.entries(values), ["intent", removeRowIntent("lines", 0)]]);
    const pending = [
      { field: "lines.0.f", fileId: "a", name: "a", size: 1 },
      { field: "lines.1.f", fileId: "b", name: "b", size: 1 },
    ];
    const state = rowState(sent, sent.intent, pending);
    expect(state).toMatchObject({
      intent: "save",
      fields: {},
      refusal: null,
      pending: [{ field: "lines.0.f", fileId: "b" }],
    });
    expect(sentRowCount(state ?? undefined, "lines")).toBe(1);
  });
});

describe("a refused form", () => {
  const state = refusedForm(
    parseEntries([
      ["intent", "save"],
      ["title", " typed "],
      ["units", "a"],
    ]),
    { fields: { title: "Sai." } },
  );

  test("shows what was typed, never the stored value", () => {
    expect(shownValue(state, "title", "stored")).toBe(" typed ");
    expect(shownValue(state, "goals", "stored")).toBe("");
    expect(shownValue(undefined, "goals", "stored")).toBe("stored");
    expect(shownValues(state, "units", ["b"])).toEqual(["a"]);
    expect(shownValues(state, "others", ["b"])).toEqual([]);
  });

  test("belongs to the form whose intent it has", () => {
    expect(stateFor(state, "save", "launch")).toBe(state);
    expect(stateFor(state, "delete")).toBeUndefined();
    expect(stateFor(undefined, "save")).toBeUndefined();
  });
});
