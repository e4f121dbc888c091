import {
  awardListNames,
  awardLists,
  entryLevelNames,
  entryLevels,
  entryTypeNames,
  entryTypes,
  findAwardByName,
  readAward,
  type AwardProblem,
  type EntryType,
  type NamedAward,
} from "~/history/award-entry";
import { findRatingByName } from "~/history/task-rating";
import { fold } from "~/people/names";
import { readCode, readDay, readPeriod, readYear } from "./cell";
import type { ImportKind } from "./import-kind";
import { choiceOf, doubtTexts, findWho, readWho, RowReader, type Register, type WrittenRow } from "./judge-person";
import type { JudgedFact, RowAnswer, SheetRow } from "./row";

/** One row of awards or ratings: whose it is, and what it says. Without a name it is the unit's own. */
export function judgeFactRow(
  kind: Exclude<ImportKind, "people">,
  row: SheetRow,
  register: Register,
  answer: RowAnswer | null,
): JudgedFact {
  const reader = new RowReader(row);
  const written = readWho(reader, register);
  const isCollective = written.name === "" && written.staffCode === "";
  if (isCollective && written.unitText === "") reader.blame("name", "Nhập họ và tên, hoặc đơn vị khi ghi cho tập thể.");
  const recipient = isCollective ? "collective" : "individual";
  const award = kind === "awards" ? readAwardCells(reader, recipient, register.today) : null;
  const rating = kind === "ratings" ? readRatingCells(reader, register.today) : null;
  const base = {
    rowNumber: row.rowNumber,
    label: labelOf(written),
    note: award?.awardName ?? "",
    problems: [],
    choices: [],
    owner: null,
    ownerName: "",
    award,
    rating,
  };
  if (answer?.kind === "skip") return { ...base, verdict: "skipped", note: "Không ghi dòng này." };
  if (isCollective) {
    if (reader.problems.length > 0 || written.unit === null)
      return { ...base, verdict: "wrong", problems: reader.problems };
    const owner = { personId: null, unitId: written.unit.id };
    return { ...base, verdict: "new", owner, ownerName: written.unit.name };
  }
  const match = reader.problems.some((one) => isOfWho(one.column)) ? null : findWho(written, answer, register);
  if (match?.kind === "none")
    reader.blame(
      written.name === "" ? "code" : "name",
      `Danh sách cá nhân chưa có ${written.name === "" ? `ai có số hiệu ${written.staffCode}` : `“${written.name}”${written.unit === null ? "" : ` ở ${written.unit.name}`}`}. Thêm người này trước, rồi nhập lại.`,
    );
  if (reader.problems.length > 0 || match === null || match.kind === "none")
    return { ...base, verdict: "wrong", problems: reader.problems };
  if (match.kind === "unsure")
    return {
      ...base,
      verdict: "unsure",
      note: doubtTexts[match.doubt],
      choices: match.choices.map((person) => choiceOf(person, register)),
    };
  const { id, fullName } = match.person;
  return { ...base, verdict: "new", owner: { personId: id, unitId: null }, ownerName: fullName };
}

const isOfWho = (column: string): boolean => ["name", "code", "birth", "unit"].includes(column);

function labelOf({ name, staffCode, unit, unitText }: WrittenRow): string {
  const who = name === "" ? (staffCode === "" ? "" : `Số hiệu ${staffCode}`) : name;
  return [who, unit?.name ?? unitText].filter((part) => part !== "").join(", ");
}

const awardProblems: Readonly<Record<AwardProblem, [column: string, message: string]>> = {
  unknown: ["award", "Danh hiệu, hình thức này không có trong danh mục. Ghi thêm cột Danh mục và Cấp khen thưởng."],
  nameless: ["award", "Nhập danh hiệu hoặc hình thức khen thưởng."],
  levelless: [
    "level",
    "Tên này không có trong danh mục của Luật nên cần ghi cấp: Cấp cơ sở; Cấp tỉnh, bộ, ngành; hoặc Cấp Nhà nước.",
  ],
  recipient: ["award", "Danh hiệu, hình thức này không dành cho đối tượng ở dòng này."],
};

function readAwardCells(reader: RowReader, recipient: "individual" | "collective", today: string): JudgedFact["award"] {
  const awardName = reader.text("award", 200);
  const list = named(reader, "list", awardLists, awardListNames);
  const level = named(reader, "level", entryLevels, entryLevelNames);
  const commendationType: EntryType | "" = named(reader, "type", entryTypes, entryTypeNames) ?? "";
  const period = reader.read("period", readPeriod(reader.cell("period")));
  const decisionNumber = reader.read("number", readCode(reader.cell("number"), { max: 60, width: null })) ?? "";
  const decidedOn = reader.read("on", readDay(reader.cell("on")));
  const rest = {
    issuer: reader.text("issuer", 200),
    achievement: reader.text("achievement", 2000, true),
    note: reader.text("note", 500),
    post: reader.text("postThen", 200),
    unitName: reader.text("unitThen", 200),
  };
  if (period === null && !reader.problems.some((one) => one.column === "period"))
    reader.blame("period", "Nhập năm, ví dụ 2024 hoặc 2021 - 2025.");
  if (period !== null && period.to > Number(today.slice(0, 4))) reader.blame("period", "Năm khen thưởng chưa đến.");
  if (decidedOn !== null && decidedOn > today) reader.blame("on", "Ngày quyết định không sau hôm nay.");
  const award = readAward(nameOf(awardName, list, level, recipient), recipient);
  if (!award.ok) {
    const [column, message] = awardName === "" ? awardProblems.nameless : awardProblems[award.problem];
    reader.blame(column, message);
    return null;
  }
  if (period === null) return null;
  return {
    ...award.award,
    commendationType,
    yearFrom: period.from,
    yearTo: period.to,
    decisionNumber,
    decidedOn,
    ...rest,
  };
}

// A list that is named goes before what the name seems to mean only where the law's lists do not have the name.
function nameOf(
  written: string,
  list: NamedAward["award"] | null,
  level: NamedAward["level"],
  recipient: "individual" | "collective",
): NamedAward {
  const listed = findAwardByName(written, recipient);
  if (listed !== null) return { award: listed.code, awardName: keptName(written, listed.name), level };
  const ofOthers = findAwardByName(written, recipient === "individual" ? "collective" : "individual");
  if (ofOthers !== null) return { award: ofOthers.code, awardName: "", level };
  return { award: list ?? "", awardName: written, level };
}

// "Giấy khen của Giám đốc Sở" says more than the list; "LĐTT" and the list's own name in other letters say the same.
function keptName(written: string, listed: string): string {
  return fold(written) !== fold(listed) && fold(written).startsWith(fold(listed)) ? written : "";
}

function readRatingCells(reader: RowReader, today: string): JudgedFact["rating"] {
  const year = reader.read("year", readYear(reader.cell("year")));
  const written = reader.text("rating", 100);
  const rating = findRatingByName(written);
  const document = reader.read("document", readCode(reader.cell("document"), { max: 60, width: null })) ?? "";
  const decidedOn = reader.read("on", readDay(reader.cell("on")));
  const issuer = reader.text("issuer", 200);
  if (year === null && !reader.problems.some((one) => one.column === "year"))
    reader.blame("year", "Nhập năm xếp loại, ví dụ 2024.");
  if (year !== null && year > Number(today.slice(0, 4))) reader.blame("year", "Năm xếp loại chưa đến.");
  if (decidedOn !== null && decidedOn > today) reader.blame("on", "Ngày văn bản không sau hôm nay.");
  if (rating === null)
    reader.blame(
      "rating",
      written === ""
        ? "Nhập mức xếp loại."
        : `“${written}” không phải mức xếp loại. Ghi Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ hoặc Không hoàn thành nhiệm vụ.`,
    );
  return year === null || rating === null ? null : { year, rating, document, decidedOn, issuer };
}

/** One of a list by its name as people read it; empty: null, and anything else is a problem of the cell. */
function named<V extends string>(
  reader: RowReader,
  column: string,
  values: readonly V[],
  names: Readonly<Record<V, string>>,
): V | null {
  const written = reader.text(column, 100);
  if (written === "") return null;
  const key = (text: string): string =>
    fold(text)
      .replace(/[^\p{L}]+/gu, " ")
      .trim();
  const found = values.find((value) => key(names[value]).startsWith(key(written)) && key(written).length > 3);
  if (found === undefined)
    reader.blame(column, `“${written}” không có trong danh mục: ${values.map((value) => names[value]).join("; ")}.`);
  return found ?? null;
}
