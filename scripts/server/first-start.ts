import { createHash, randomInt } from "node:crypto";
import { sampleAccounts, samplePassword } from "~/people/sample-accounts";
import { isEmptyWantedSetting, setupCodeSetting } from "~/people/setup";
import type { Services } from "~/shared/services.server";
import { buildSample } from "../sample/build-sample";
import { rememberEmpty } from "../sample/clear";

export interface FirstStart {
  isEmptyWanted: boolean;
}

/**
 * Makes a new database usable: the sample, or with --empty a one-time code that guards the creation of the agency
 * and its first administrator. Answers the lines to print on the console.
 */
export async function prepareData(services: Services, wanted: FirstStart): Promise<string[]> {
  const { read } = services.databases;
  const agency = await read.selectFrom("agency").select(["is_sample"]).executeTakeFirst();
  if (agency !== undefined) {
    const lines = agency.is_sample === 1 ? sampleLines() : [];
    return wanted.isEmptyWanted
      ? [
          ...lines,
          "",
          "Cơ sở dữ liệu đã có dữ liệu nên --empty không xóa gì. Bỏ dữ liệu mẫu: npm run sample -- --clear",
        ]
      : lines;
  }
  if (wanted.isEmptyWanted) await rememberEmpty(services);
  const isEmpty = await read
    .selectFrom("setting")
    .select("value")
    .where("name", "=", isEmptyWantedSetting)
    .executeTakeFirst();
  if (isEmpty !== undefined) return announceSetup(services);
  process.stdout.write("Cơ sở dữ liệu trống: đang nạp dữ liệu mẫu …\n");
  const begun = performance.now();
  await buildSample(services);
  process.stdout.write(`  xong sau ${((performance.now() - begun) / 1000).toFixed(1).replace(".", ",")} giây.\n`);
  return sampleLines();
}

function sampleLines(): string[] {
  const width = Math.max(...sampleAccounts.map((account) => account.username.length));
  return [
    "",
    `Tài khoản mẫu, mật khẩu chung: ${samplePassword}`,
    ...sampleAccounts.map((account) => `  ${account.username.padEnd(width)}  ${account.does}`),
  ];
}

async function announceSetup(services: Services): Promise<string[]> {
  const code = String(randomInt(10_000_000, 100_000_000));
  await services.databases.write(async (db) => {
    await db.deleteFrom("setting").where("name", "=", setupCodeSetting).execute();
    await db
      .insertInto("setting")
      .values({ name: setupCodeSetting, value: createHash("sha256").update(code).digest("hex") })
      .execute();
  });
  return [
    "",
    "Chưa có dữ liệu. Mở địa chỉ trên để tạo cơ quan và người quản trị đầu tiên.",
    `Mã khởi tạo (dùng một lần): ${code}`,
  ];
}
