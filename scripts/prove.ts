import { fileURLToPath } from "node:url";
import { proveKill } from "./prove/kill";
import { proveQuota } from "./prove/quota";
import { runApprovers } from "./prove/quota-approvers";
import { proveRush } from "./prove/rush";
import { proveUploads } from "./prove/uploads";
import { runUploadsServer } from "./prove/uploads-server";

const help = `npm run prove -- quota [--runs N] [--engine sqlite|postgres]
    64 người duyệt cùng lúc trên nhiều tiến trình, có rút và trở lại, không thể vượt chỉ tiêu
npm run prove -- uploads [--files N]
    tệp độc hại, tệp hỏng và tệp thường tải lên từng phần: máy chủ không gặp sự cố, không lưu gì không được lưu
npm run prove -- rush [--units N] [--seconds S] [--engine sqlite|postgres]
    N đơn vị nộp hồ sơ trong những giây cuối trước hạn: không mất, không nhận sai, không từ chối sai, biên nhận nào cũng kiểm được
npm run prove -- kill [--rounds N] [--engine sqlite|postgres]
    máy chủ bị dừng đột ngột giữa lúc tải lên và nộp: điều đã xác nhận còn nguyên từng byte, điều chưa xác nhận không còn dở dang
`;

const [name, ...args] = process.argv.slice(2);
switch (name) {
  case "quota":
    process.exitCode = (await proveQuota(args, fileURLToPath(import.meta.url))) ? 0 : 1;
    break;
  case "quota-approvers":
    await runApprovers(args);
    break;
  case "kill":
    process.exitCode = (await proveKill(args, fileURLToPath(import.meta.url))) ? 0 : 1;
    break;
  case "rush":
    process.exitCode = (await proveRush(args, fileURLToPath(import.meta.url))) ? 0 : 1;
    break;
  case "uploads":
    process.exitCode = (await proveUploads(args, fileURLToPath(import.meta.url))) ? 0 : 1;
    break;
  case "uploads-server":
    await runUploadsServer(args);
    break;
  default:
    process.stdout.write(help);
    process.exitCode = name === undefined ? 0 : 1;
}
