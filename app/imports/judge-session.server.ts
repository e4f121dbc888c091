import { PersonIndex } from "~/people/match-person";
import type { FactValue } from "~/shared/errors";
import { judgeFactRow } from "./fact-rows";
import { identityOf } from "./identity";
import type { ImportKind, RowVerdict } from "./import-kind";
import { UnitIndex, type KnownUnit } from "./match-unit";
import { openSheet, type SheetHead } from "./open-sheet";
import { judgePersonRow } from "./person-rows";
import { readTable } from "./read-sheet.server";
import type { Register } from "./judge-person";
import type { JudgedFact, JudgedPerson, RegisterPerson, SheetRow } from "./row";

export interface OpenRequest {
  bytes: Uint8Array;
  format: "xlsx" | "csv";
  kind: ImportKind;
  today: string;
  units: readonly KnownUnit[];
}

export type Opened =
  | { ok: true; head: SheetHead; rowCount: number; letters: Readonly<Record<string, string>> }
  | { ok: false; code: string; facts: Readonly<Record<string, FactValue>> };

/** The cells are kept only of rows that will be judged again once somebody has answered. */
export type JudgedRow = (JudgedPerson | JudgedFact) & { cells: SheetRow["cells"] };

/** Reads one file against the register: opened, given the people of the register, then asked for its rows in slices. */
export interface JudgeSession {
  open: (request: OpenRequest) => Promise<Opened>;
  learn: (people: readonly RegisterPerson[]) => Promise<void>;
  /** Null: there are no more. */
  next: (count: number) => Promise<readonly JudgedRow[] | null>;
  close: () => Promise<void>;
}

/** The session itself; in the server it runs in a worker thread. */
export function createJudgeSession(): JudgeSession {
  let request: OpenRequest | null = null;
  let rows: readonly SheetRow[] = [];
  let at = 0;
  const people = new PersonIndex<RegisterPerson>();
  const byId = new Map<string, RegisterPerson>();
  const seen = new Map<string, number>();
  let register: Register | null = null;

  return {
    open: async (asked) => {
      request = asked;
      register = {
        people,
        byId,
        units: new UnitIndex(asked.units),
        unitNames: new Map(asked.units.map((unit) => [unit.id, unit.name])),
        today: asked.today,
      };
      const table = await readTable(asked.bytes, asked.format);
      if (!table.ok)
        return table.error.kind === "rule"
          ? { ok: false, code: table.error.code, facts: table.error.facts }
          : { ok: false, code: "import.unreadable", facts: {} };
      const opened = openSheet(table.value, asked.kind);
      if (!opened.ok) return opened;
      rows = opened.rows;
      return { ok: true, head: opened.head, rowCount: rows.length, letters: opened.letters };
    },
    learn: async (more) => {
      for (const person of more) {
        people.add(person);
        byId.set(person.id, person);
      }
    },
    next: async (count) => {
      if (request === null || register === null || at >= rows.length) return null;
      const slice = rows.slice(at, at + count);
      at += slice.length;
      const { kind } = request;
      const known = register;
      return slice.map((row) => {
        const judged = kind === "people" ? judgePersonRow(row, known, null) : judgeFactRow(kind, row, known, null);
        return { ...onceOnly(judged, seen), cells: judged.verdict === "unsure" ? row.cells : {} };
      });
    },
    close: async () => undefined,
  };
}

/** A second row about the same thing is wrong, and says which was the first. */
function onceOnly<J extends JudgedPerson | JudgedFact>(judged: J, seen: Map<string, number>): J {
  const key = identityOf(judged);
  if (key === null) return judged;
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, judged.rowNumber);
    return judged;
  }
  const column = "person" in judged ? "name" : judged.rating === null ? "award" : "year";
  const verdict: RowVerdict = "wrong";
  return {
    ...judged,
    verdict,
    note: "",
    problems: [{ column, message: `Trùng với dòng ${String(first)} của tệp. Giữ một dòng.` }],
  };
}
