import { describe, expect, it } from "vitest";
import { missingParts, progressOf, type CompletenessFacts } from "~/nominations/completeness";
import { itemsOfNomination, printOfItem, type ItemContent } from "~/nominations/dossier-item";
import { isSameTitle, requiredTitles, titleKey } from "~/nominations/other-document";
import { otherViews } from "~/nominations/other-document-views";
import { isOpenItem, otherItem } from "~/nominations/returned-items";

describe("what an award line asks for besides the report", () => {
  it("is read one a line, without full stops and without the same one twice", () => {
    expect(requiredTitles({ extraDocuments: "Xác nhận thuế.\n\n Bản sao giấy khen;\nXÁC NHẬN THUẾ" })).toEqual([
      "Xác nhận thuế",
      "Bản sao giấy khen",
    ]);
    expect(requiredTitles(null)).toEqual([]);
  });

  it("is told apart by letters with their marks, not by case or punctuation", () => {
    expect(titleKey("Xác nhận của cơ quan thuế (bản chính)")).toBe("xác-nhận-của-cơ-quan-thuế-bản-chính");
    expect(isSameTitle("Bản sao", "bản  sao.")).toBe(true);
    expect(isSameTitle("Bản sao", "Bạn sao")).toBe(false);
  });

  it("stands before what is there without being asked for", () => {
    const views = otherViews(
      [
        { title: "Xác nhận thuế", isRequired: true, source: "" },
        { title: "Giấy chứng nhận sáng kiến", isRequired: false, source: "Hồ sơ" },
      ],
      [{ title: "Ảnh chân dung" }, { title: "xác nhận thuế" }],
      ({ title }) => title,
      (title) => title !== "Ảnh chân dung",
    );
    expect(views.map(({ title, document, isAsked, mayEdit }) => [title, document, isAsked, mayEdit])).toEqual([
      ["Xác nhận thuế", "xác nhận thuế", true, true],
      ["Giấy chứng nhận sáng kiến", null, true, true],
      ["Ảnh chân dung", "Ảnh chân dung", false, false],
    ]);
  });
});

const facts: CompletenessFacts = {
  dossierId: "d",
  requirements: [],
  documents: [{ kind: "other", status: "signed", nominationId: "a", title: "Xác nhận thuế" }],
  nominations: [{ id: "a", name: "Trần Quốc Bảo", reportKind: "report_full", required: ["Xác nhận thuế", "Ảnh"] }],
  confirmation: { kind: "letter" },
  acceptsAccountConfirmation: true,
};

it("a further document that the line names is missing until it is there, for this candidate", () => {
  const missing = missingParts(facts);
  expect(missing).toMatchObject([{ key: "other", nominationId: "a", why: expect.stringContaining("Ảnh") as string }]);
  expect(progressOf(facts, missing)).toEqual({ done: 3, total: 4 });
  const [one] = facts.documents;
  const ofAnother = one === undefined ? [] : [{ ...one, nominationId: "b" }];
  expect(missingParts({ ...facts, documents: ofAnother })).toHaveLength(2);
});

describe("a further document as an item", () => {
  const title = "Xác nhận thuế";
  const item = otherItem("a", title);

  it("is one of its candidate's items", () => {
    expect(
      itemsOfNomination({ id: "a", name: "Ông A" }, { reportKind: "report_full", extraDocuments: title }).at(-1),
    ).toEqual({ key: item, label: "Xác nhận thuế của Ông A" });
  });

  it("is opened by itself or with its candidate, and opens nothing else", () => {
    const returned = [{ item, label: "", note: "" }];
    expect(isOpenItem(returned, { kind: "other", id: "a", title })).toBe(true);
    expect(isOpenItem(returned, { kind: "other", id: "a", title: "Ảnh" })).toBe(false);
    expect(isOpenItem(returned, { kind: "other", id: "b", title })).toBe(false);
    expect(isOpenItem(returned, { kind: "report", id: "a" })).toBe(false);
    expect(isOpenItem([{ item: "nomination:a" }], { kind: "other", id: "a", title })).toBe(true);
    expect(isOpenItem([{ item: "report:a" }], { kind: "other", id: "a", title })).toBe(false);
  });

  it("changes with its own file, not with the report or another document", () => {
    const content = (sha: Record<string, string>): ItemContent => ({
      nominations: [{ id: "a", lineId: "l", post: "", achievement: "" }],
      documents: [
        { kind: "report_full", status: "signed", nominationId: "a", title: "", sha256: sha["report"] ?? "1" },
        { kind: "other", status: "signed", nominationId: "a", title, sha256: sha["tax"] ?? "2" },
        { kind: "other", status: "signed", nominationId: "a", title: "Ảnh", sha256: sha["photo"] ?? "3" },
      ],
      confirmation: null,
    });
    const changed = (sha: Record<string, string>): string[] =>
      (["report:a", item, otherItem("a", "Ảnh"), "nomination:a"] as const).filter(
        (key) => printOfItem(content({}), key) !== printOfItem(content(sha), key),
      );
    expect(changed({ tax: "9" })).toEqual([item, "nomination:a"]);
    expect(changed({ report: "9" })).toEqual(["report:a", "nomination:a"]);
  });
});
