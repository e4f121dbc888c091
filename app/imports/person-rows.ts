import { careless, spellingKey } from "~/people/match-person";
import { noDetails } from "~/people/person";
import { formatDate } from "~/shared/time";
import { readDay, readGender, readYesNo } from "./cell";
import { choiceOf, doubtTexts, findWho, readWho, RowReader, type Register, type WrittenRow } from "./judge-person";
import type { JudgedPerson, NewPlace, PersonFacts, RegisterPerson, RowAnswer, SheetRow } from "./row";

/** What the cells of one person say; null is not said. */
interface Said {
  gender: "female" | "male" | null;
  ethnicity: string;
  post: string;
  fromOn: string | null;
  isHead: boolean | null;
  isLeader: boolean | null;
  isDirectWorker: boolean | null;
  document: string;
  isPartyMember: boolean | null;
  partyPost: string;
  isUnionMember: boolean | null;
  unionPost: string;
  otherNames: string;
  sortName: string;
}

function readSaid(reader: RowReader): Said {
  const flag = (column: string): boolean | null => reader.read(column, readYesNo(reader.cell(column)));
  return {
    gender: reader.read("gender", readGender(reader.cell("gender"))),
    ethnicity: reader.text("ethnicity", 60),
    post: reader.text("post", 200),
    fromOn: reader.read("from", readDay(reader.cell("from"))),
    isHead: flag("head"),
    isLeader: flag("leader"),
    isDirectWorker: flag("worker"),
    document: reader.text("document", 200),
    isPartyMember: flag("party"),
    partyPost: reader.text("partyPost", 200),
    isUnionMember: flag("union"),
    unionPost: reader.text("unionPost", 200),
    otherNames: reader
      .text("otherNames", 500, true)
      .split(/[;\n]/u)
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .join("\n"),
    sortName: reader.text("sortName", 100),
  };
}

/**
 * One row of the list of people. Empty cells say nothing: they never take away what the register has. A person whom the register
 * has keeps unit and post: those change by their own acts, which have a date and somebody who confirms.
 */
export function judgePersonRow(row: SheetRow, register: Register, answer: RowAnswer | null): JudgedPerson {
  const reader = new RowReader(row);
  const written = readWho(reader, register);
  const said = readSaid(reader);
  if (written.name === "") reader.blame("name", "Nhập họ và tên.");
  const base = {
    rowNumber: row.rowNumber,
    label: labelOf(written),
    choices: [],
    person: null,
    facts: null,
    place: null,
  };
  const none = { ...base, note: "", problems: [], namesakeCount: 0 };
  if (answer?.kind === "skip") return { ...none, verdict: "skipped", note: "Không ghi dòng này." };
  if (reader.problems.length > 0) return { ...none, verdict: "wrong", problems: reader.problems };
  const match = findWho(written, answer, register);
  if (match.kind === "unsure")
    return {
      ...none,
      verdict: "unsure",
      note: doubtTexts[match.doubt],
      choices: match.choices.map((person) => choiceOf(person, register)),
    };
  const namesakeCount = register.people.namesakes(written.name).length;
  if (match.kind === "one") {
    checkPlace(reader, written, said, match.person, register);
    const facts = merged(match.person, written, said, answer?.kind === "person");
    const note = changeNote(match.person, facts);
    const verdict = reader.problems.length > 0 ? "wrong" : note === "" ? "same" : "changed";
    return { ...base, verdict, note, problems: reader.problems, person: match.person, facts, namesakeCount };
  }
  const place = newPlace(reader, written, said, register.today);
  const facts = newFacts(reader, written, said);
  if (reader.problems.length > 0 || place === null || facts === null)
    return { ...none, verdict: "wrong", problems: reader.problems };
  return { ...base, verdict: "new", note: place.post, problems: [], facts, place, namesakeCount };
}

function labelOf({ name, unit, unitText }: WrittenRow): string {
  return [name === "" ? "(chưa có họ tên)" : name, unit?.name ?? unitText].filter((part) => part !== "").join(", ");
}

function newPlace(reader: RowReader, { unit, unitText }: WrittenRow, said: Said, today: string): NewPlace | null {
  if (unitText === "") reader.blame("unit", "Nhập đơn vị của người thêm mới.");
  if (unit?.isActive === false) reader.blame("unit", `${unit.name} không còn hoạt động. Ghi đơn vị hiện nay.`);
  if (said.post === "") reader.blame("post", "Nhập chức vụ, chức danh của người thêm mới.");
  if (said.fromOn === null) reader.blame("from", "Nhập ngày bắt đầu ở đơn vị của người thêm mới.");
  else if (said.fromOn > today) reader.blame("from", "Ngày bắt đầu không sau hôm nay.");
  if (unit === null || said.fromOn === null) return null;
  const isHead = said.isHead === true;
  return {
    unitId: unit.id,
    post: said.post,
    isHead,
    isLeader: isHead || said.isLeader === true,
    isDirectWorker: said.isDirectWorker === true,
    fromOn: said.fromOn,
    document: said.document,
  };
}

function newFacts(reader: RowReader, { name, staffCode, birthOn }: WrittenRow, said: Said): PersonFacts | null {
  if (said.gender === null) {
    reader.blame("gender", "Nhập giới tính của người thêm mới: Nam hoặc Nữ.");
    return null;
  }
  checkSortName(reader, name, said.sortName);
  return {
    ...noDetails,
    fullName: name,
    gender: said.gender,
    staffCode,
    birthOn,
    ethnicity: said.ethnicity,
    isPartyMember: said.isPartyMember === true,
    partyPost: said.partyPost,
    isUnionMember: said.isUnionMember === true,
    unionPost: said.unionPost,
    otherNames: said.otherNames,
    sortName: said.sortName,
  };
}

function checkSortName(reader: RowReader, name: string, sortName: string): void {
  if (sortName !== "" && !` ${careless(name)} `.includes(` ${careless(sortName)} `))
    reader.blame("sortName", `“${sortName}” không phải một phần của họ và tên “${name}”.`);
}

// A name is put right only by somebody who has said that it is that person's; another way of writing it is left alone.
function merged(person: RegisterPerson, written: WrittenRow, said: Said, isNamed: boolean): PersonFacts {
  const isOther = spellingKey(person.fullName) !== spellingKey(written.name);
  const known = new Set(person.otherNames.split("\n").concat(person.fullName).map(spellingKey));
  const more = said.otherNames.split("\n").filter((name) => name !== "" && !known.has(spellingKey(name)));
  if (isOther && isNamed && written.name !== "" && !known.has(spellingKey(written.name))) more.push(written.name);
  return {
    fullName: person.fullName,
    gender: said.gender ?? person.gender,
    staffCode: written.staffCode === "" ? person.staffCode : keptCode(person.staffCode, written.staffCode),
    birthOn: written.birthOn ?? person.birthOn,
    ethnicity: said.ethnicity === "" ? person.ethnicity : said.ethnicity,
    isPartyMember: said.isPartyMember ?? person.isPartyMember,
    partyPost: said.partyPost === "" ? person.partyPost : said.partyPost,
    isUnionMember: said.isUnionMember ?? person.isUnionMember,
    unionPost: said.unionPost === "" ? person.unionPost : said.unionPost,
    otherNames: [person.otherNames, ...more].filter((name) => name !== "").join("\n"),
    sortName: said.sortName === "" ? person.sortName : said.sortName,
  };
}

// The same code written with fewer zeros in front is not another code.
function keptCode(held: string, written: string): string {
  const bare = (code: string): string => code.replace(/^0+(?=\d)/u, "").toLowerCase();
  return bare(held) === bare(written) ? held : written;
}

function checkPlace(
  reader: RowReader,
  written: WrittenRow,
  said: Said,
  person: RegisterPerson,
  register: Register,
): void {
  if (written.unit !== null && written.unit.id !== person.unitId)
    reader.blame(
      "unit",
      person.unitId === null
        ? `${person.fullName} hiện không thuộc đơn vị nào. Ghi đơn vị ở trang của người này trước, rồi nhập lại.`
        : `${person.fullName} đang thuộc ${register.unitNames.get(person.unitId) ?? "đơn vị khác"}. Chuyển đơn vị bằng mục Chuyển đơn vị, để đơn vị tiếp nhận xác nhận.`,
    );
  else if (said.post !== "" && person.unitId !== null && careless(said.post) !== careless(person.post))
    reader.blame(
      "post",
      `Đang ghi là “${person.post}”. Đổi chức vụ ở trang của người này, kèm ngày và quyết định; hoặc để trống ô này.`,
    );
}

const factLabels = {
  gender: "giới tính",
  staffCode: "số hiệu",
  birthOn: "ngày sinh",
  ethnicity: "dân tộc",
  isPartyMember: "Đảng viên",
  partyPost: "chức vụ Đảng",
  isUnionMember: "đoàn viên công đoàn",
  unionPost: "chức vụ đoàn thể",
  otherNames: "tên gọi khác",
  sortName: "tên xếp danh sách",
} as const satisfies Partial<Record<keyof PersonFacts, string>>;

/** "ngày sinh: chưa có → 15/08/1985"; "" when nothing changes. */
function changeNote(person: RegisterPerson, facts: PersonFacts): string {
  return (Object.keys(factLabels) as (keyof typeof factLabels)[])
    .filter((key) => person[key] !== facts[key])
    .map((key) => `${factLabels[key]}: ${shown(person[key])} → ${shown(facts[key])}`)
    .join("; ");
}

function shown(value: string | boolean | null): string {
  if (value === null || value === "") return "chưa có";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (value === "female") return "Nữ";
  if (value === "male") return "Nam";
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatDate(value) : value.replaceAll("\n", ", ");
}
