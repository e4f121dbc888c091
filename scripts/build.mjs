// npm run build [-- --force]
import "./bootstrap/before.cjs";
import { ensureBuilt } from "./bootstrap/build.mjs";
import { ensureInstalled } from "./bootstrap/install.mjs";
import { fail, say } from "./bootstrap/say.mjs";

try {
  await ensureInstalled();
  await ensureBuilt({ force: process.argv.includes("--force") });
  say("Chương trình đã được dựng đầy đủ trong thư mục build.");
} catch (error) {
  fail(error);
}
