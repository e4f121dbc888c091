// Runs before anything else is loaded: old Node versions must get this far, so the syntax stays old.
"use strict";
var NEEDED = [20, 19];
var have = process.versions.node.split(".").map(Number);
if (have[0] < NEEDED[0] || (have[0] === NEEDED[0] && have[1] < NEEDED[1])) {
  console.error(
    "Vinh Danh cần Node.js từ phiên bản " +
      NEEDED.join(".") +
      " trở lên (nên dùng phiên bản 24); " +
      "máy này đang chạy " +
      process.versions.node +
      ".",
  );
  process.exit(1);
}
// One writer, four readers, and room for password hashing, files and name look-ups, which share the pool.
if (!process.env.UV_THREADPOOL_SIZE) process.env.UV_THREADPOOL_SIZE = "12";
process.chdir(require("node:path").resolve(__dirname, "../.."));
