import { bareName, type Doubt, type PersonIndex, type PersonMatch } from "~/people/match-person";
import { formatDate } from "~/shared/time";
import type { Cell, Reading } from "./cell";
import { emptyCell, readCode, readDay, readText } from "./cell";
import type { UnitIndex, KnownUnit } from "./match-unit";
import type { CellProblem, PersonChoice, RegisterPerson, RowAnswer, SheetRow } from "./row";

/** The register that rows are compared with. */
export interface Register {
  people: PersonIndex<RegisterPerson>;
  byId: ReadonlyMap<string, RegisterPerson>;
  units: UnitIndex;
  unitNames: ReadonlyMap<string, string>;
  /** Nothing is recorded for a day or year that has not come. */
  today: string;
}

/** Reads cells one after another and keeps what is wrong with them. */
export class RowReader {
  readonly problems: CellProblem[] = [];

  constructor(private readonly row: SheetRow) {}

  cell(column: string): Cell {
    return this.row.cells[column] ?? emptyCell;
  }

  /** The value, or null when the cell cannot be read; the problem is kept then. */
  read<T>(column: string, reading: Reading<T>): T | null {
    if (reading.ok) return reading.value;
    this.problems.push({ column, message: reading.problem });
    return null;
  }

  text(column: string, max: number, lines = false): string {
    return this.read(column, readText(this.cell(column), { max, lines })) ?? "";
  }

  blame(column: string, message: string): void {
    this.problems.push({ column, message });
  }
}

export interface WrittenRow {
  name: string;
  staffCode: string;
  birthOn: string | null;
  unit: KnownUnit | null;
  unitText: string;
}

/** The cells that say whom a row means: the same in every table. */
export function readWho(reader: RowReader, register: Register): WrittenRow {
  const name = bareName(reader.text("name", 200));
  const code = readCode(reader.cell("code"), { max: 40, width: register.people.codeWidth });
  const staffCode = (reader.read("code", code) ?? "").replace(/\s+/gu, "");
  const birthOn = reader.read("birth", readDay(reader.cell("birth")));
  if (birthOn !== null && birthOn > register.today) reader.blame("birth", "Ngày sinh không sau hôm nay.");
  const unitText = reader.text("unit", 300);
  const unit = unitText === "" ? null : findUnit(reader, register, unitText);
  return { name, staffCode, birthOn, unit, unitText };
}

function findUnit(reader: RowReader, register: Register, written: string): KnownUnit | null {
  const match = register.units.match(written);
  switch (match.kind) {
    case "found":
      return match.unit;
    case "several":
      reader.blame("unit", `Có nhiều đơn vị mang tên này: ${match.names.join("; ")}. Ghi đủ tên đơn vị.`);
      return null;
    case "unknown":
      reader.blame(
        "unit",
        match.nearest.length === 0
          ? `Không có đơn vị “${written}” trong danh sách đơn vị.`
          : `Không có đơn vị “${written}”. Gần nhất: ${match.nearest.join("; ")}.`,
      );
      return null;
  }
}

/** Whom the row means, the answer of the organizer going before what is written. */
export function findWho(
  written: WrittenRow,
  answer: RowAnswer | null,
  register: Register,
): PersonMatch<RegisterPerson> {
  if (answer?.kind === "new") return { kind: "none" };
  const named = answer?.kind === "person" ? register.byId.get(answer.personId) : undefined;
  if (named !== undefined) return { kind: "one", person: named };
  return register.people.match({
    name: written.name,
    staffCode: written.staffCode,
    birthOn: written.birthOn,
    unitId: written.unit?.id ?? null,
  });
}

export const doubtTexts: Readonly<Record<Doubt, string>> = {
  several: "Có nhiều người cùng tên khớp với dòng này.",
  code_of_another: "Số hiệu này đang ghi cho người tên khác.",
  other_code: "Cùng tên, cùng ngày sinh nhưng số hiệu khác.",
  other_birth: "Cùng tên, cùng đơn vị nhưng ngày sinh khác.",
  name_alone: "Cùng tên, nhưng không có ngày sinh, số hiệu hoặc đơn vị chung để chắc là một người.",
  spelling: "Tên viết gần giống một người đã có.",
};

export function choiceOf(person: RegisterPerson, register: Register): PersonChoice {
  const unit = person.unitId === null ? "hiện không thuộc đơn vị nào" : (register.unitNames.get(person.unitId) ?? "");
  const parts = [
    [person.post, unit].filter((part) => part !== "").join(", "),
    person.birthOn === null ? "chưa có ngày sinh" : `sinh ${formatDate(person.birthOn)}`,
    person.staffCode === "" ? "" : `số hiệu ${person.staffCode}`,
  ];
  return { personId: person.id, name: person.fullName, note: parts.filter((part) => part !== "").join("; ") };
}
