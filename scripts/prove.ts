import { fileURLToPath } from "node:url";
import { proveQuota, runApprovers } from "./prove/quota";

const help = `npm run prove -- quota [--runs N]   64 người duyệt cùng lúc trên nhiều tiến trình không thể vượt chỉ tiêu
`;

const [name, ...args] = process.argv.slice(2);
switch (name) {
  case "quota":
    process.exitCode = (await proveQuota(args, fileURLToPath(import.meta.url))) ? 0 : 1;
    break;
  case "quota-approvers":
    await runApprovers(args);
    break;
  default:
    process.stdout.write(help);
    process.exitCode = name === undefined ? 0 : 1;
}
