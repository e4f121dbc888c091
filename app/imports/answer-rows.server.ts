import { PersonIndex } from "~/people/match-person";
import type { Ctx } from "~/shared/ctx.server";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import { judgeFactRow } from "./fact-rows";
import { answerText, type AnswerRows } from "./forms";
import { identityOf } from "./identity";
import type { Register } from "./judge-person";
import { loadBatch } from "./load-batch.server";
import { UnitIndex } from "./match-unit";
import { judgePersonRow } from "./person-rows";
import { settleSlice } from "./read-import.server";
import { findRegisterPeople, listKnownUnits } from "./register-queries.server";
import { findIdentity, listAnswerable, type AnswerableRow } from "./row-repo.server";
import type { RegisterPerson, RowAnswer } from "./row";
import { deleteStaged, insertStaged } from "./stage-repo.server";
import { importsMessages } from "./messages";

/** What the organizer says of rows that left open whom they mean: judged anew with that, and laid ready. */
export async function answerRows(ctx: Ctx, { id, rows }: AnswerRows): Promise<Result<{ left: boolean }>> {
  const loaded = await loadBatch(ctx, { id }, ["ready"]);
  if (!loaded.ok) return loaded;
  const { kind, letters } = loaded.value;
  const answers = new Map(rows.map(({ rowNumber, answer }) => [rowNumber, answer]));
  const open = await listAnswerable(ctx.db, id, [...answers.keys()]);
  if (open.length === 0) return fail(importsMessages.refuse("import.answered", {}));
  const register = await loadRegister(ctx, open);
  for (const row of open) {
    const answer = answers.get(row.rowNumber);
    if (answer === undefined || !isOffered(row, answer, kind === "people")) continue;
    const judged =
      kind === "people" ? judgePersonRow(row, register, answer) : judgeFactRow(kind, row, register, answer);
    const identity = identityOf(judged);
    const twin = identity === null ? null : await findIdentity(ctx.db, id, identity, row.rowNumber);
    const settled =
      twin === null
        ? judged
        : {
            ...judged,
            verdict: "wrong" as const,
            note: "",
            problems: [{ column: "name", message: `Trùng với dòng ${String(twin)} của tệp. Giữ một dòng.` }],
          };
    const [staged] = await settleSlice(ctx.db, { kind }, [{ ...settled, cells: row.cells }], {
      letters,
      newId: () => ctx.newId(),
    });
    if (staged === undefined) continue;
    await deleteStaged(ctx.db, id, [row.rowNumber]);
    // The choices stay, so that an answer can be taken back.
    await insertStaged(ctx.db, id, [{ ...staged, choices: row.choices, answer: answerText(answer) }]);
  }
  return ok({ left: open.length < answers.size });
}

function isOffered(row: AnswerableRow, answer: RowAnswer, mayBeNew: boolean): boolean {
  if (answer.kind === "skip") return true;
  if (answer.kind === "new") return mayBeNew;
  return row.choices.some((one) => one.personId === answer.personId);
}

async function loadRegister(ctx: Ctx, rows: readonly AnswerableRow[]): Promise<Register> {
  const today = dateOf(ctx.now);
  const ids = [...new Set(rows.flatMap((row) => row.choices.map((one) => one.personId)))];
  const units = await listKnownUnits(ctx.db);
  const people = new PersonIndex<RegisterPerson>();
  const known = await findRegisterPeople(ctx.db, ids, today);
  for (const person of known) people.add(person);
  return {
    people,
    byId: new Map(known.map((person) => [person.id, person])),
    units: new UnitIndex(units),
    unitNames: new Map(units.map((unit) => [unit.id, unit.name])),
    today,
  };
}
