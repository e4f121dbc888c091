import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "vite";
import { aliases } from "./vite.aliases";

/** An entry per command (scripts/*.ts) and per worker thread (app/**\/*-worker.ts): Node 20 runs no TypeScript. */
function entries(): Record<string, string> {
  const commands = readdirSync("scripts")
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `scripts/${file}`);
  const workers = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /-worker\.ts$/.test(file))
    .map((file) => `app/${file.replaceAll("\\", "/")}`);
  const found: Record<string, string> = {};
  for (const path of [...commands, ...workers]) {
    const name = basename(path, ".ts");
    if (found[name]) throw new Error(`Two entries are called ${name}: ${found[name]} and ${path}`);
    found[name] = path;
  }
  return found;
}

export default defineConfig({
  resolve: { alias: aliases },
  publicDir: false,
  logLevel: "warn",
  build: {
    ssr: true,
    outDir: "build/scripts",
    target: "node20",
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: entries(),
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
