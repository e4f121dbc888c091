import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { aliases } from "./vite.aliases";

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: aliases },
  build: { target: "es2022", assetsInlineLimit: 0 },
  // zod ships annotations that Rollup cannot read; nothing of ours depends on them.
  logLevel: "warn",
});
