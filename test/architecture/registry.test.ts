import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Cut by slice, joined once: a file that nobody joins would say, allow or do nothing. */
const joined = /^(policy|messages|audit-events|audit-sentences|jobs\.server)\.ts$/;
const notSlices = new Set(["shared", "routes", "documents"]);

const slices = readdirSync("app", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !notSlices.has(entry.name))
  .map((entry) => entry.name);

/** The files that the given one imports, as written. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/(?:from|import) "([^"]+)"/g)].map((found) => found[1] ?? "");
}

describe("app/registry.ts", () => {
  const files = slices.flatMap((slice) =>
    readdirSync(`app/${slice}`)
      .filter((file) => joined.test(file))
      .map((file) => `./${slice}/${file.replace(/\.ts$/, "")}`),
  );

  it.each(files)("imports %s", (file) => {
    expect(importsOf("app/registry.ts")).toContain(file);
  });
});

describe("db/schema.ts", () => {
  const files = readdirSync("db/schema").map((file) => `./schema/${file.replace(/\.ts$/, "")}`);

  it.each(files.filter((file) => readFileSync(`db/${file}.ts`, "utf8").includes("Table")))("joins %s", (file) => {
    expect(importsOf("db/schema.ts")).toContain(file);
  });
});
