// node scripts/run.cjs NAME [arguments]: installs and builds what is missing, then runs build/scripts/NAME.js.
// CommonJS for the reason given in start.cjs.
"use strict";
require("./bootstrap/before.cjs");
import("./bootstrap/run-built.mjs").then((m) => m.runBuilt(process.argv[2], process.argv.slice(3)));
