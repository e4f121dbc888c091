import { mkdir } from "node:fs/promises";
import { machineNow } from "~/shared/clock.server";
import { migrateDatabases, openDatabases } from "~/shared/db.server";
import { databaseFile, readEnv } from "~/shared/env.server";

/** `npm run migrate`: brings the database to this code's schema, and does nothing else. */
async function migrateInstallation(): Promise<void> {
  const env = readEnv();
  await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
  const databases = await openDatabases({ url: env.databaseUrl, file: databaseFile(env) });
  try {
    const applied = await migrateDatabases(databases, machineNow);
    for (const name of applied) process.stdout.write(`Đã áp dụng ${name}.\n`);
    process.stdout.write(
      applied.length === 0 ? "Cơ sở dữ liệu đã ở phiên bản mới nhất.\n" : "Đã nâng cấp xong cơ sở dữ liệu.\n",
    );
  } finally {
    await databases.close();
  }
}

try {
  await migrateInstallation();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
