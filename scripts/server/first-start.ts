import { createHash, randomInt } from "node:crypto";
import { setupCodeSetting } from "~/people/setup";
import type { Services } from "~/shared/services.server";

export interface FirstStart {
  isEmptyWanted: boolean;
}

/**
 * Makes a new database usable: the sample, or with --empty a one-time code that guards the creation of the agency
 * and its first administrator. Answers the lines to print on the console.
 */
export async function prepareData(services: Services, wanted: FirstStart): Promise<string[]> {
  const agency = await services.databases.read.selectFrom("agency").select(["is_sample"]).executeTakeFirst();
  if (agency === undefined) return announceSetup(services);
  return wanted.isEmptyWanted ? ["Cơ sở dữ liệu đã có dữ liệu: --empty không xóa gì cả."] : [];
}

async function announceSetup(services: Services): Promise<string[]> {
  const code = String(randomInt(10_000_000, 100_000_000));
  await services.databases.write(async (db) => {
    await db.deleteFrom("setting").where("name", "=", setupCodeSetting).execute();
    await db.insertInto("setting").values({ name: setupCodeSetting, value: createHash("sha256").update(code).digest("hex") }).execute();
  });
  return ["", "Chưa có dữ liệu. Mở địa chỉ trên để tạo cơ quan và người quản trị đầu tiên.", `Mã khởi tạo (dùng một lần): ${code}`];
}
