import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseFile, readEnv, type Env } from "~/shared/env.server";
import { checkAll, invariants, type Finding } from "./check/all";
import { buildSample } from "./sample/build-sample";
import { openServices } from "./server/services";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Checks the live database; without one, the sample in a temporary folder. Exit code 1 when something is broken. */
async function checkDatabase(env: Env): Promise<boolean> {
  if (env.databaseUrl !== null || existsSync(databaseFile(env))) return report(await findingsOf(env));
  say("Chưa có cơ sở dữ liệu: dựng dữ liệu mẫu trong một thư mục tạm rồi kiểm tra.");
  return withTemporaryFolder(async (folder) => {
    const sample: Env = { ...env, dataDir: folder, databaseUrl: null, logLevel: "silent" };
    await makeSample(sample);
    return report(await findingsOf(sample));
  });
}

async function findingsOf(env: Env): Promise<Finding[]> {
  const services = await openServices({ ...env, logLevel: "silent" });
  try {
    return await checkAll({ read: services.databases.read, files: services.files });
  } finally {
    await services.databases.close();
  }
}

function report(findings: readonly Finding[]): boolean {
  for (const { invariant, breaks } of findings) {
    say(`${breaks.length === 0 ? "đạt " : "HỎNG"}  ${invariant}`);
    for (const one of breaks) say(`        ${one}`);
  }
  const broken = findings.filter((finding) => finding.breaks.length > 0).length;
  say(
    broken === 0
      ? `Dữ liệu nguyên vẹn: ${String(findings.length)} điều kiện đều đạt.`
      : `${String(broken)} trên ${String(findings.length)} điều kiện không đạt.`,
  );
  return broken === 0;
}

/** Plants one break of each kind, each in a fresh copy of the sample, and asks whether exactly that check cries out. */
async function selfTest(env: Env): Promise<boolean> {
  return withTemporaryFolder(async (folder) => {
    const whole = join(folder, "whole");
    await makeSample({ ...env, dataDir: whole, databaseUrl: null, logLevel: "silent" });
    let missed = 0;
    for (const [index, invariant] of invariants.entries()) {
      const copy = join(folder, String(index));
      await cp(whole, copy, { recursive: true });
      const services = await openServices({ ...env, dataDir: copy, databaseUrl: null, logLevel: "silent" });
      const before = await invariant.find({ read: services.databases.read, files: services.files });
      await invariant.plant(services.databases, services.files);
      const after = await invariant.find({ read: services.databases.read, files: services.files });
      await services.databases.close();
      const isFound = before.length === 0 && after.length > 0;
      if (!isFound) missed += 1;
      say(`${isFound ? "tìm ra  " : "BỎ SÓT  "}${invariant.name}${after[0] === undefined ? "" : `: ${after[0]}`}`);
    }
    say(`Tìm ra ${String(invariants.length - missed)} trên ${String(invariants.length)} chỗ hỏng cố ý.`);
    return missed === 0;
  });
}

async function makeSample(env: Env): Promise<void> {
  const services = await openServices(env);
  await buildSample(services);
  await services.databases.close();
}

async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "vinh-danh-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const isSound = process.argv.includes("--self-test") ? await selfTest(readEnv()) : await checkDatabase(readEnv());
process.exit(isSound ? 0 : 1);
