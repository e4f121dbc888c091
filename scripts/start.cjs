// CommonJS on purpose: libuv fixes the size of its thread pool at its first use, and Node reads an ES module through
// that pool, so an .mjs entry would set the size too late.
"use strict";
require("./bootstrap/before.cjs");
import("./bootstrap/run-built.mjs").then((m) => m.runBuilt("serve", process.argv.slice(2)));
