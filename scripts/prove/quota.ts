import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { insertCampaign } from "~/campaigns/campaign-repo.server";
import { blankPlan, plainLine } from "~/campaigns/blank-plan";
import { machineNow } from "~/shared/clock.server";
import { migrateDatabases, openDatabases, type Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import { countOf, engineOf, openPlace } from "./proof-place";
import { approversEach, countRows, quota, rowsOf, turnMs, type Answer, type Ask } from "./quota-approvers";

const processes = 4;
const defaultRuns = 20;

interface Run {
  given: number;
  waiting: number;
  mostGiven: number;
  withdrawn: number;
  revived: number;
}

/**
 * 64 approvers at once, over four processes, on a line with five places, with withdrawals, revivals and calls of the reserve among
 * them: by the product's own way of giving a place, and by a naive one (look first, write afterwards) that must exceed, so that the
 * proof can fail. The naive one is tried at the first run and then at every twentieth part of the runs. True when the claim holds.
 */
export async function proveQuota(args: readonly string[], self: string): Promise<boolean> {
  const runs = countOf(args, "--runs", defaultRuns);
  const engine = engineOf(args);
  if (runs === null || engine === null) {
    process.stderr.write("--runs: số lần, từ 1; --engine: sqlite hoặc postgres\n");
    return false;
  }
  const place = await openPlace(engine);
  try {
    const target = { url: place.databaseUrl, file: join(place.dataDir, "proof.sqlite") };
    const databases = await openDatabases({ ...target, waitMs: turnMs });
    await migrateDatabases(databases, machineNow);
    const children = await Promise.all(Array.from({ length: processes }, () => start(self, target)));
    try {
      return await proveRuns(databases, children, runs, engine);
    } finally {
      for (const child of children) child.disconnect();
      await Promise.all(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
      await databases.close();
    }
  } finally {
    await place.remove();
  }
}

async function proveRuns(
  databases: Databases,
  children: readonly ChildProcess[],
  runs: number,
  engine: string,
): Promise<boolean> {
  const naiveEvery = Math.max(1, Math.floor(runs / 20));
  const sum = { exceeded: 0, unused: 0, withdrawn: 0, revived: 0, naiveRuns: 0, naiveExceeded: 0 };
  const people = String(processes * approversEach);
  process.stdout.write(
    `${engine}: ${people} người duyệt cùng lúc trên ${String(processes)} tiến trình, chỉ tiêu ${String(quota)}; cách đơn giản thử ở lần 1 và mỗi ${String(naiveEvery)} lần\n`,
  );
  for (let run = 1; run <= runs; run += 1) {
    const careful = await oneRun(databases, children, "careful");
    sum.exceeded += Math.max(0, Math.max(careful.mostGiven, careful.given) - quota);
    sum.unused += Math.min(Math.max(0, quota - careful.given), careful.waiting);
    sum.withdrawn += careful.withdrawn;
    sum.revived += careful.revived;
    let line = `lần ${String(run)}: trao ${String(careful.given)}/${String(quota)}, nhiều nhất ${String(careful.mostGiven)}, rút ${String(careful.withdrawn)}, trở lại ${String(careful.revived)}, còn chờ ${String(careful.waiting)}`;
    if (run === 1 || run % naiveEvery === 0) {
      const naive = await oneRun(databases, children, "naive");
      sum.naiveRuns += 1;
      sum.naiveExceeded += Math.max(0, naive.given - quota);
      line += `; cách đơn giản trao ${String(naive.given)}/${String(quota)}`;
    }
    process.stdout.write(`${line}\n`);
  }
  process.stdout.write(
    `engine = ${engine}, runs = ${String(runs)}, withdrawn = ${String(sum.withdrawn)}, revived = ${String(sum.revived)}\n` +
      `exceeded = ${String(sum.exceeded)}, unused although candidates waited = ${String(sum.unused)}, naive exceeded = ${String(sum.naiveExceeded)} in ${String(sum.naiveRuns)} runs\n`,
  );
  return sum.exceeded === 0 && sum.unused === 0 && sum.withdrawn > 0 && sum.naiveExceeded > 0;
}

async function oneRun(databases: Databases, children: readonly ChildProcess[], way: "careful" | "naive"): Promise<Run> {
  const lineId = await insertLine(databases);
  const answers = await Promise.all(children.map((child, at) => ask(child, { lineId, way, process: at })));
  const given = await countRows(databases.read, lineId, "place");
  const waiting = await countRows(databases.read, lineId, "waiting");
  if (way === "careful") await requireCounter(databases, lineId, given);
  await databases.write((tx) =>
    tx
      .deleteFrom("setting")
      .where("name", ">=", rowsOf(lineId, "place").from)
      .where("name", "<", rowsOf(lineId, "waiting").to)
      .execute(),
  );
  const total = (of: (answer: Answer) => number): number => answers.reduce((sum, one) => sum + of(one), 0);
  return {
    given,
    waiting,
    mostGiven: Math.max(...answers.map((one) => one.mostGiven)),
    withdrawn: total((one) => one.withdrawn),
    revived: total((one) => one.revived),
  };
}

/** The counter that the product keeps says what was given; otherwise the proof is worth nothing. */
async function requireCounter(databases: Databases, lineId: string, given: number): Promise<void> {
  const { awarded_count: counted } = await databases.read
    .selectFrom("award_line")
    .select("awarded_count")
    .where("id", "=", lineId)
    .executeTakeFirstOrThrow();
  if (counted !== given) throw new Error(`counter ${String(counted)}, places ${String(given)}`);
}

function start(self: string, { url, file }: { url: string | null; file: string }): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(self, ["quota-approvers", url ?? "", file]);
    child.once("message", () => resolve(child));
    child.once("exit", (code) => reject(new Error(`approvers ended with ${String(code)}`)));
  });
}

function ask(child: ChildProcess, what: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`approvers ended with ${String(code)}`));
    child.once("exit", onExit);
    child.once("message", (answer: Answer) => {
      child.off("exit", onExit);
      resolve(answer);
    });
    child.send(what);
  });
}

async function insertLine(databases: Databases): Promise<string> {
  const id = newId();
  const plan = { ...blankPlan("Chứng minh chỉ tiêu", 2026), lines: [proofLine] };
  await databases.write((db) => insertCampaign(db, { id, plan, createdAt: machineNow(), createdBy: "prove" }, newId));
  return (
    await databases.read.selectFrom("award_line").select("id").where("campaign_id", "=", id).executeTakeFirstOrThrow()
  ).id;
}

const proofLine = {
  ...plainLine,
  level: "agency",
  awardKind: "GIAYKHEN",
  recipientKind: "individual",
  commendationType: "CAMPAIGN",
  quotaKind: "number",
  quotaCount: quota,
  quotaSource: "",
  receiver: "",
  reportKind: "report_summary",
  standard: "",
} as const;
