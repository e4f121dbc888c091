import { describe, expect, it } from "vitest";
import { coAuthorLine, matchCoAuthor, readCoAuthorLines, type PossibleAuthor } from "~/history/co-author";

const people: PossibleAuthor[] = [
  { id: "dao1", fullName: "Nguyễn Thị Đào", post: "Chuyên viên", unitName: "Phòng Kỹ thuật" },
  { id: "dao2", fullName: "Nguyễn Thị Đào", post: "", unitName: "Văn phòng" },
  { id: "dao3", fullName: "Nguyễn Thị Đạo", post: "Kế toán", unitName: "Văn phòng" },
  { id: "thuy", fullName: "Lê Thúy", post: "", unitName: "" },
];
const match = (line: string, writtenIds: string[] = []) => {
  const [first] = readCoAuthorLines(line);
  if (first === undefined) throw new Error("no line");
  return matchCoAuthor(first, people, writtenIds);
};

describe("a co-author's line", () => {
  it("is a name and, after a comma, a unit; empty lines are none", () => {
    expect(readCoAuthorLines(" Lê Thúy \n\n , \nA, B, C")).toEqual([
      { name: "Lê Thúy", unit: "" },
      { name: "A", unit: "B, C" },
    ]);
    for (const one of people) expect(match(coAuthorLine(one))).toEqual({ kind: "one", id: one.id });
  });

  it("means the exact name before one that only looks alike without diacritics", () => {
    expect(match("nguyễn  thị ĐẠO")).toEqual({ kind: "one", id: "dao3" });
    expect(match("Nguyen Thi Dao, ky thuat")).toEqual({ kind: "one", id: "dao1" });
    expect(match("nguyen thi dao, van phong")).toMatchObject({
      kind: "several",
      places: ["Văn phòng", "Kế toán, Văn phòng"],
    });
  });

  it("means among namesakes who is an author already", () => {
    expect(match("Nguyễn Thị Đào")).toMatchObject({ kind: "several" });
    expect(match("Nguyễn Thị Đào", ["dao2"])).toEqual({ kind: "one", id: "dao2" });
    expect(match("Phạm Không Ai")).toEqual({ kind: "none" });
  });
});
