import { listAwardEntriesOf } from "~/history/award-entry-repo.server";
import { listRatingsOf } from "~/history/rating-repo.server";
import { sortKeyOf } from "~/people/names";
import type { Queryable } from "~/shared/db.server";
import type { Facts } from "~/shared/errors";
import { newId } from "~/shared/ids";
import type { Services } from "~/shared/services.server";
import { dateOf, type CalendarDate } from "~/shared/time";
import { findBatch, finishReading, noteProgress } from "./batch-repo.server";
import type { ImportBatch } from "./batch";
import { SheetWorkerEndedError } from "./judge-in-worker.server";
import type { JudgedRow, JudgeSession } from "./judge-session.server";
import { countBySortKey, listGivenHere, listKnownUnits, listPlaces, readRegister } from "./register-queries.server";
import type { JudgedFact, JudgedPerson } from "./row";
import { settleFact, settlePerson, type KnownHistory, type Settling } from "./settle";
import { deleteStaged, insertStaged, listRowNumbers } from "./stage-repo.server";
import type { StagedRow } from "./staged";

type ReadServices = Pick<Services, "databases" | "files" | "clock">;

/** Rows in one turn of the writer: others wait for some hundredths of a second. */
const sliceSize = 250;

/**
 * Reads the file of an import, compares it with the register and lays its rows ready. Bears repeating: what an earlier try has laid
 * ready is taken away first. Stops by itself when the import was discarded.
 */
export async function readImport(services: ReadServices, batchId: string, session: JudgeSession): Promise<void> {
  try {
    const problem = await readInto(services, batchId, session);
    if (problem === "stopped") return;
    const now = await services.clock.now();
    await services.databases.write((tx) => finishReading(tx, batchId, { now, problem }), { label: "finish import" });
  } finally {
    await session.close();
  }
}

async function readInto(
  services: ReadServices,
  batchId: string,
  session: JudgeSession,
): Promise<{ code: string; facts: Facts } | null | "stopped"> {
  const { databases, files, clock } = services;
  const batch = await findBatch(databases.read, batchId);
  if (batch === null || (batch.state !== "waiting" && batch.state !== "reading")) return "stopped";
  if (!(await databases.write((tx) => noteProgress(tx, batchId, { judgedCount: 0 })))) return "stopped";
  await clearStaged(services, batchId);
  const bytes = await files.read(batch.fileSha256);
  if (bytes === null) throw new Error(`file ${batch.fileSha256} is not in the store`);
  const today = dateOf(await clock.now());
  const units = await listKnownUnits(databases.read);
  try {
    const format = batch.mediaType === "text/csv" ? "csv" : "xlsx";
    const opened = await session.open({ bytes: new Uint8Array(bytes), format, kind: batch.kind, today, units });
    if (!opened.ok) return { code: opened.code, facts: opened.facts };
    const { head, letters, rowCount } = opened;
    if (!(await databases.write((tx) => noteProgress(tx, batchId, { head, letters, rowCount })))) return "stopped";
    for await (const people of readRegister(databases.read, today)) await session.learn(people);
    let judgedCount = 0;
    for (;;) {
      const slice = await session.next(sliceSize);
      if (slice === null) return null;
      const staged = await settleSlice(databases.read, batch, slice, { letters, newId });
      judgedCount += slice.length;
      const goesOn = await databases.write(
        async (tx) => {
          if (!(await noteProgress(tx, batchId, { judgedCount }))) return false;
          await insertStaged(tx, batchId, staged);
          return true;
        },
        { label: "stage import" },
      );
      if (!goesOn) return "stopped";
    }
  } catch (error) {
    if (error instanceof SheetWorkerEndedError) return { code: "import.unreadable", facts: {} };
    throw error;
  }
}

/** Takes away what lies ready, a little at a time. */
export async function clearStaged({ databases }: Pick<Services, "databases">, batchId: string): Promise<void> {
  for (;;) {
    const count = await databases.write(
      async (tx) => {
        const numbers = await listRowNumbers(tx, batchId, sliceSize);
        await deleteStaged(tx, batchId, numbers);
        return numbers.length;
      },
      { label: "clear import" },
    );
    if (count === 0) return;
  }
}

/** Rows with what they change, compared with what the register has at this moment. */
export async function settleSlice(
  read: Queryable,
  { kind }: Pick<ImportBatch, "kind">,
  slice: readonly JudgedRow[],
  settling: Settling,
): Promise<StagedRow[]> {
  if (kind === "people") {
    const people = slice as readonly (JudgedPerson & JudgedRow)[];
    const keys = people.flatMap(({ verdict, facts }) =>
      verdict === "new" && facts !== null ? [sortKeyOf(facts.fullName, facts.sortName)] : [],
    );
    const counts = await countBySortKey(read, keys);
    return people.map((row) => settlePerson(row, (key) => counts.get(key) ?? 0, settling));
  }
  const facts = slice as readonly (JudgedFact & JudgedRow)[];
  const known = await loadHistory(read, kind, facts);
  return facts.map((row) => settleFact(row, known, settling));
}

async function loadHistory(
  read: Queryable,
  kind: ImportBatch["kind"],
  rows: readonly JudgedFact[],
): Promise<KnownHistory> {
  const of = {
    personIds: [...new Set(rows.flatMap((row) => row.owner?.personId ?? []))],
    unitIds: [...new Set(rows.flatMap((row) => row.owner?.unitId ?? []))],
  };
  const isAwards = kind === "awards";
  const awards = grouped(isAwards ? await listAwardEntriesOf(read, of) : [], ownerId);
  const ratings = grouped(isAwards ? [] : await listRatingsOf(read, of), ownerId);
  const given = grouped(isAwards ? await listGivenHere(read, of) : [], (one) => one.ownerId);
  const places = grouped(isAwards ? await listPlaces(read, of.personIds) : [], (one) => one.personId);
  const holds = (one: { fromOn: CalendarDate; toOn: CalendarDate | null }, on: CalendarDate): boolean =>
    one.fromOn <= on && (one.toOn === null || one.toOn >= on);
  return {
    awardsOf: (id) => awards.get(id) ?? [],
    ratingsOf: (id) => ratings.get(id) ?? [],
    givenTo: (id) => given.get(id) ?? [],
    placeOn: (id, on) => places.get(id)?.find((one) => holds(one, on)) ?? null,
  };
}

function ownerId({ owner }: { owner: { personId: string | null; unitId: string | null } }): string {
  return owner.personId ?? owner.unitId ?? "";
}

function grouped<V>(values: readonly V[], keyOf: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const held = groups.get(keyOf(value));
    if (held === undefined) groups.set(keyOf(value), [value]);
    else held.push(value);
  }
  return groups;
}
