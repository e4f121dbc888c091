import { readEnv } from "~/shared/env.server";
import { buildSample } from "./sample/build-sample";
import { clearSample, rememberEmpty } from "./sample/clear";
import { openServices } from "./server/services";

const help = `npm run sample -- --redate   dựng lại dữ liệu mẫu, hạn nộp hồ sơ của phong trào năm nay lùi về vài ngày tới (bỏ những gì đã thử trên dữ liệu mẫu)
npm run sample -- --clear    bỏ dữ liệu mẫu, để lại một hệ thống trống; lần khởi động sau in mã khởi tạo
`;

async function run(args: readonly string[]): Promise<void> {
  if (!args.includes("--redate") && !args.includes("--clear")) {
    process.stdout.write(help);
    return;
  }
  const services = await openServices(readEnv());
  try {
    await clearSample(services);
    if (args.includes("--clear")) {
      await rememberEmpty(services);
      process.stdout.write("Đã bỏ dữ liệu mẫu. Chạy npm start để tạo cơ quan và người quản trị đầu tiên.\n");
      return;
    }
    await buildSample(services);
    process.stdout.write("Đã dựng lại dữ liệu mẫu. Đăng nhập lại để tiếp tục.\n");
  } finally {
    await services.databases.close();
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
