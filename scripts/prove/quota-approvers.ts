import { addAwarded, lockAwardLine, releaseAwarded } from "~/campaigns/campaign-repo.server";
import { openDatabases, type Databases } from "~/shared/db.server";

export const quota = 5;
export const approversEach = 16;
/** How long an approver waits for a turn: the proof is about places, and the machine may have other work. */
export const turnMs = 600_000;

/** What the proof asks of one of its processes: its approvers on one line, all at once. */
export interface Ask {
  lineId: string;
  way: "careful" | "naive";
  /** Tells the approvers of this process from those of the others. */
  process: number;
}

/** The most places that stood in any commit of this process, and how many were withdrawn and revived. */
export interface Answer {
  mostGiven: number;
  withdrawn: number;
  revived: number;
}

type Tx = Parameters<Parameters<Databases["write"]>[0]>[0];

/** One of the processes: stays alive over the runs, so that ten thousand of them take minutes. */
export async function runApprovers([url = "", file = ""]: readonly string[]): Promise<void> {
  const databases = await openDatabases({ url: url === "" ? null : url, file, waitMs: turnMs });
  process.on("message", (ask: Ask) => {
    answer(databases, ask).then(
      (given) => process.send?.(given),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  });
  process.send?.("ready");
  await new Promise<void>((resolve) => process.on("disconnect", resolve));
  await databases.close();
}

async function answer(databases: Databases, ask: Ask): Promise<Answer> {
  const total: Answer = { mostGiven: 0, withdrawn: 0, revived: 0 };
  await Promise.all(
    Array.from({ length: approversEach }, (_, at) => {
      const name = `${String(ask.process)}-${String(at).padStart(2, "0")}`;
      return ask.way === "naive"
        ? approveNaively(databases, ask.lineId, name)
        : approve(databases, ask.lineId, name, at % 4, total);
    }),
  );
  return total;
}

/** Every place and every candidate who waits is a row of its own, written beside the counter that the product keeps. */
export function rowsOf(lineId: string, kind: "place" | "waiting"): { from: string; to: string } {
  return { from: `${lineId}:${kind}:`, to: `${lineId}:${kind};` };
}

/** Asks for a place; of every four who got one, one withdraws for good and one withdraws and comes back. */
async function approve(databases: Databases, lineId: string, name: string, kind: number, total: Answer): Promise<void> {
  const act = async (work: (tx: Tx) => Promise<boolean>): Promise<boolean> => {
    const { done, given } = await databases.write(async (tx) => {
      const isDone = await work(tx);
      return { done: isDone, given: await countRows(tx, lineId, "place") };
    });
    total.mostGiven = Math.max(total.mostGiven, given);
    return done;
  };
  if (!(await act((tx) => take(tx, lineId, name)))) return;
  if (kind > 1) return;
  await act((tx) => withdraw(tx, lineId, name));
  total.withdrawn += 1;
  if (kind === 1 && (await act((tx) => take(tx, lineId, name)))) total.revived += 1;
  if (kind === 0) await act((tx) => callReserve(tx, lineId));
}

async function take(tx: Tx, lineId: string, name: string): Promise<boolean> {
  const given = await addAwarded(tx, lineId, 1);
  await tx
    .insertInto("setting")
    .values({ name: `${rowsOf(lineId, given.ok ? "place" : "waiting").from}${name}`, value: "1" })
    .execute();
  return given.ok;
}

async function withdraw(tx: Tx, lineId: string, name: string): Promise<boolean> {
  await releaseAwarded(tx, lineId, 1);
  await tx
    .deleteFrom("setting")
    .where("name", "=", `${rowsOf(lineId, "place").from}${name}`)
    .execute();
  return true;
}

/** The first who waits gets the place that was left, unless somebody has taken it since. */
async function callReserve(tx: Tx, lineId: string): Promise<boolean> {
  await lockAwardLine(tx, lineId);
  const { from, to } = rowsOf(lineId, "waiting");
  const first = await tx
    .selectFrom("setting")
    .where("name", ">=", from)
    .where("name", "<", to)
    .select("name")
    .orderBy("name")
    .executeTakeFirst();
  if (first === undefined || !(await addAwarded(tx, lineId, 1)).ok) return false;
  await tx.deleteFrom("setting").where("name", "=", first.name).execute();
  await tx
    .insertInto("setting")
    .values({ name: `${rowsOf(lineId, "place").from}${first.name.slice(from.length)}`, value: "1" })
    .execute();
  return true;
}

// Looks first and writes afterwards, in rows of its own: the award line's CHECK would stop even this.
async function approveNaively(databases: Databases, lineId: string, name: string): Promise<void> {
  if ((await countRows(databases.read, lineId, "place")) >= quota) return;
  await databases.write((tx) =>
    tx
      .insertInto("setting")
      .values({ name: `${rowsOf(lineId, "place").from}${name}`, value: "1" })
      .execute(),
  );
}

export async function countRows(
  db: Databases["read"] | Tx,
  lineId: string,
  kind: "place" | "waiting",
): Promise<number> {
  const { from, to } = rowsOf(lineId, kind);
  const row = await db
    .selectFrom("setting")
    .where("name", ">=", from)
    .where("name", "<", to)
    .select((eb) => eb.fn.countAll<number>().as("row_count"))
    .executeTakeFirstOrThrow();
  return Number(row.row_count);
}
