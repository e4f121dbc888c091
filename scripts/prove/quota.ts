import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAwarded, insertCampaign } from "~/campaigns/campaign-repo.server";
import { blankPlan } from "~/campaigns/ready-plans";
import { machineNow } from "~/shared/clock.server";
import { migrateDatabases, openDatabases, type Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";

const quota = 5;
const processes = 4;
const approversEach = 16;

/** One run's figures: places given beyond the quota, and places left although somebody asked. */
interface Figures {
  exceeded: number;
  unused: number;
}

/**
 * 64 approvers at once, over four processes, on a line with five places: by the product's own way of giving a place, and by
 * a naive one (look first, write afterwards) that must exceed, so that the proof can fail. Exit code 0 when the claim holds.
 */
export async function proveQuota(args: readonly string[], self: string): Promise<boolean> {
  const at = args.indexOf("--runs");
  const runs = at === -1 ? 5 : Number.parseInt(args[at + 1] ?? "5", 10);
  const real: Figures = { exceeded: 0, unused: 0 };
  let naiveExceeded = 0;
  for (let run = 1; run <= runs; run += 1) {
    const careful = await oneRun(self, "careful");
    const naive = await oneRun(self, "naive");
    real.exceeded += Math.max(0, careful - quota);
    real.unused += Math.max(0, quota - careful);
    naiveExceeded += Math.max(0, naive - quota);
    process.stdout.write(
      `lần ${String(run)}: sản phẩm trao ${String(careful)}/${String(quota)}, cách đơn giản trao ${String(naive)}/${String(quota)}\n`,
    );
  }
  process.stdout.write(
    `exceeded = ${String(real.exceeded)}, unused = ${String(real.unused)}, naive exceeded = ${String(naiveExceeded)}\n`,
  );
  return real.exceeded === 0 && real.unused === 0 && naiveExceeded > 0;
}

async function oneRun(self: string, way: "careful" | "naive"): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "vinh-danh-prove-"));
  try {
    const file = join(folder, "proof.sqlite");
    const databases = await openDatabases({ url: null, file });
    await migrateDatabases(databases, machineNow);
    const lineId = await insertLine(databases);
    await databases.close();
    await Promise.all(Array.from({ length: processes }, () => runProcess(self, [file, lineId, way])));
    const after = await openDatabases({ url: null, file });
    const given = await countGiven(after, lineId, way);
    await after.close();
    return given;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runProcess(self: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [self, "quota-approvers", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`approvers ended with ${String(code)}`));
    });
  });
}

/** What one of the processes does: its approvers all ask at once. */
export async function runApprovers([file = "", lineId = "", way = ""]: readonly string[]): Promise<void> {
  const databases = await openDatabases({ url: null, file });
  await Promise.all(
    Array.from({ length: approversEach }, () =>
      way === "naive" ? approveNaively(databases, lineId) : approve(databases, lineId),
    ),
  );
  await databases.close();
}

class Refused extends Error {}

async function approve(databases: Databases, lineId: string): Promise<void> {
  try {
    await databases.write(async (db) => {
      const given = await addAwarded(db, lineId, 1);
      if (!given.ok) throw new Refused();
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

// Kept in a table of its own: the award line's own CHECK would stop even this.
async function approveNaively(databases: Databases, lineId: string): Promise<void> {
  const { given } = await databases.read
    .selectFrom("setting")
    .where("name", ">=", `${lineId}:`)
    .where("name", "<", `${lineId};`)
    .select((eb) => eb.fn.countAll<number>().as("given"))
    .executeTakeFirstOrThrow();
  if (Number(given) < quota)
    await databases.write((db) =>
      db
        .insertInto("setting")
        .values({ name: `${lineId}:${newId()}`, value: "1" })
        .execute(),
    );
}

async function countGiven(databases: Databases, lineId: string, way: "careful" | "naive"): Promise<number> {
  if (way === "careful")
    return (
      await databases.read
        .selectFrom("award_line")
        .select("awarded_count")
        .where("id", "=", lineId)
        .executeTakeFirstOrThrow()
    ).awarded_count;
  return (
    await databases.read
      .selectFrom("setting")
      .where("name", ">=", `${lineId}:`)
      .where("name", "<", `${lineId};`)
      .selectAll()
      .execute()
  ).length;
}

async function insertLine(databases: Databases): Promise<string> {
  const id = newId();
  const line = {
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
  await databases.write((db) =>
    insertCampaign(
      db,
      {
        id,
        plan: { ...blankPlan("Chứng minh chỉ tiêu", 2026), lines: [line] },
        createdAt: machineNow(),
        createdBy: "prove",
      },
      newId,
    ),
  );
  return (
    await databases.read.selectFrom("award_line").select("id").where("campaign_id", "=", id).executeTakeFirstOrThrow()
  ).id;
}
