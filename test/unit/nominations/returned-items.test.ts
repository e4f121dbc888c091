import { describe, expect, it } from "vitest";
import { checkedItems, problemsOf, problemsSeen, type ItemMark } from "~/nominations/appraisal-item";
import { itemsOf, mendedItems, printOfItem, type ItemContent } from "~/nominations/dossier-item";
import {
  isOpenItem,
  reasonOfItems,
  requireOpenItem,
  type EditTarget,
  type ItemKey,
  type ReturnedItem,
} from "~/nominations/returned-items";
import { ownReason } from "~/nominations/returned-items-view";
import { sentenceOf } from "../../support/run";

const returned = (...items: ItemKey[]): ReturnedItem[] =>
  items.map((item) => ({ item, label: `mục ${item}`, note: "x" }));

describe("what a return leaves open", () => {
  const targets: Record<string, EditTarget> = {
    letter: { kind: "letter" },
    minutes: { kind: "minutes" },
    candidates: { kind: "candidates" },
    "proposal a": { kind: "nomination", id: "a" },
    "report a": { kind: "report", id: "a" },
    "report b": { kind: "report", id: "b" },
    confirmation: { kind: "confirmation" },
    unsaid: { kind: "whole" },
  };
  const open = (items: readonly ReturnedItem[], isNew = false): string[] =>
    Object.entries(targets).flatMap(([name, target]) => (isOpenItem(items, target, isNew) ? [name] : []));

  it.each<[string, ItemKey[], string[]]>([
    ["nothing named", [], Object.keys(targets)],
    ["everything", ["minutes", "all"], Object.keys(targets)],
    ["the minutes", ["minutes"], ["minutes", "confirmation"]],
    ["the confirmation", ["confirmation"], ["confirmation"]],
    ["a proposal with its report", ["nomination:a"], ["proposal a", "report a", "confirmation"]],
    ["a report alone", ["report:a"], ["report a", "confirmation"]],
    ["a further document", ["extra:a:xác-nhận-thuế"], ["confirmation"]],
    ["who is proposed", ["candidates"], ["candidates", "confirmation"]],
  ])("%s", (_what, items, expected) => {
    expect(open(returned(...items)).sort()).toEqual([...expected].sort());
  });

  it("lets a candidate who was added be completed, and no other", () => {
    expect(open(returned("candidates"), true)).toContain("report a");
    expect(open(returned("minutes"), true)).not.toContain("report a");
  });

  it("says which items are open", () => {
    const refused = requireOpenItem(
      { id: "d", returnedAt: "2026-11-12T02:00:00.000Z", items: returned("minutes", "report:a") },
      { kind: "letter" },
      false,
    );
    expect(sentenceOf(refused)?.facts[0]).toContain("chỉ mở lại các mục: mục minutes; mục report:a");
  });

  it("tells the reason by its items, and a remark only where it adds something", () => {
    const items = [{ item: "minutes" as const, label: "Biên bản", note: "thiếu chữ ký" }];
    expect(reasonOfItems(items)).toBe("Biên bản: thiếu chữ ký");
    expect(ownReason({ reason: "Biên bản: thiếu chữ ký", items })).toBe("");
    expect(ownReason({ reason: "Làm sớm", items })).toBe("Làm sớm");
  });
});

const content = (over: Partial<ItemContent> = {}): ItemContent => ({
  nominations: [
    { id: "a", lineId: "l", post: "Chuyên viên", achievement: "Tốt" },
    { id: "b", lineId: "l", post: "", achievement: "Khá" },
  ],
  documents: [
    { kind: "letter", status: "signed", nominationId: null, sha256: "1" },
    { kind: "minutes", status: "signed", nominationId: null, sha256: "2" },
    { kind: "report_full", status: "signed", nominationId: "a", sha256: "3" },
    { kind: "report_full", status: "signed", nominationId: "b", sha256: "4" },
  ],
  confirmation: { at: "2026-11-01T00:00:00.000Z" },
  ...over,
});
const keys: ItemKey[] = [
  "letter",
  "minutes",
  "confirmation",
  "candidates",
  "nomination:a",
  "report:a",
  "nomination:b",
  "all",
];

describe("an item of a dossier", () => {
  const first = content();
  const replaced = (sha: string, by: string): ItemContent["documents"] =>
    first.documents.map((one) => (one.sha256 === sha ? { ...one, sha256: by } : one));
  it.each<[string, ItemContent, ItemKey[]]>([
    ["the same", content(), []],
    ["the same, read in another order", content({ documents: [...first.documents].reverse() }), []],
    ["new minutes", content({ documents: replaced("2", "9") }), ["minutes", "all"]],
    ["a report of a", content({ documents: replaced("3", "9") }), ["nomination:a", "report:a", "all"]],
    [
      "an achievement of a",
      content({
        nominations: first.nominations.map((one) => (one.id === "a" ? { ...one, achievement: "Rất tốt" } : one)),
      }),
      ["nomination:a", "all"],
    ],
    ["b taken out", content({ nominations: first.nominations.slice(0, 1) }), ["candidates", "nomination:b", "all"]],
    ["confirmed anew", content({ confirmation: { at: "2026-11-02T00:00:00.000Z" } }), ["confirmation"]],
  ])("changes with %s", (_what, now, changed) => {
    expect(keys.filter((key) => printOfItem(first, key) !== printOfItem(now, key))).toEqual(changed);
  });

  it("is mended once it is no longer what was submitted; a confirmation that fell away is not yet", () => {
    const now = content({ documents: replaced("2", "9"), confirmation: null });
    expect(mendedItems(returned("minutes", "letter", "confirmation"), first, now).map((one) => one.isMended)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("is listed for the dossier, each candidate, and what the candidate's line asks for besides", () => {
    const items = itemsOf(
      [{ id: "a", name: "Ông A", lineId: "l" }],
      [{ id: "l", reportKind: "report_full", extraDocuments: "Bản sao giấy khen\n\nXác nhận thuế" }],
    );
    expect(items.map((one) => one.key)).toEqual([
      "letter",
      "minutes",
      "confirmation",
      "candidates",
      "nomination:a",
      "report:a",
      "extra:a:bản-sao-giấy-khen",
      "extra:a:xác-nhận-thuế",
    ]);
    expect(items.at(-1)?.label).toBe("Xác nhận thuế của Ông A");
  });
});

describe("what was found of an earlier submission", () => {
  const items = itemsOf([], []);
  const mark = (item: ItemKey, state: ItemMark["state"], ordinal: number): ItemMark => ({
    item,
    state,
    note: state === "ok" ? "" : "thiếu",
    ordinal,
    byName: "A",
    at: `2026-11-0${String(ordinal)}T00:00:00.000Z`,
  });
  const contentOf = (ordinal: number): ItemContent | null =>
    ordinal === 0
      ? null
      : content(ordinal === 1 ? {} : { documents: content().documents.filter((one) => one.sha256 !== "1") });
  const stateOf = (...marks: ItemMark[]) =>
    Object.fromEntries(
      checkedItems(items, marks, 2, contentOf).map((one) => [
        one.key,
        [one.mark?.state ?? null, one.earlier?.state ?? null],
      ]),
    );

  it("holds on where the item is the same and in order; the rest is looked at again", () => {
    expect(stateOf(mark("minutes", "ok", 1), mark("letter", "ok", 1), mark("candidates", "problem", 1))).toMatchObject({
      minutes: ["ok", null],
      letter: [null, "ok"],
      candidates: [null, "problem"],
      confirmation: [null, null],
    });
    expect(stateOf(mark("candidates", "problem", 2), mark("minutes", "ok", 0))).toMatchObject({
      candidates: ["problem", null],
      minutes: [null, "ok"],
    });
  });

  it("names in a return only the problems of the submission at hand", () => {
    const checked = checkedItems(items, [mark("minutes", "problem", 2), mark("letter", "problem", 1)], 2, contentOf);
    expect(problemsOf(checked)).toEqual([{ item: "minutes", label: "Biên bản họp xét đề nghị", note: "thiếu" }]);
    expect(problemsSeen(checked)).toBe("minutes 2026-11-02T00:00:00.000Z");
  });
});
