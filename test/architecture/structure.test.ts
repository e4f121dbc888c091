import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

interface Rule {
  name: string;
}
interface Cruised {
  summary: { violations: { rule: Rule; from: string; to: string }[] };
}

/** Every rule of .dependency-cruiser.cjs with one tree of files that breaks it: rule, file, its text. */
const planted: [rule: string, file: string, text: string][] = [
  ["slice-order-people", "app/people/x1.ts", `import "../rules/target";`],
  ["slice-order-rules", "app/rules/x1.ts", `import type { T } from "~/campaigns/target";`],
  ["slice-order-history", "app/history/x1.ts", `import "~/campaigns/target";`],
  ["slice-order-imports", "app/imports/x1.ts", `import "~/campaigns/target";`],
  ["slice-order-campaigns", "app/campaigns/x1.ts", `import "~/nominations/target";`],
  ["slice-order-nominations", "app/nominations/x1.server.ts", `import "~/council/target";`],
  ["slice-order-council", "app/council/x1.ts", `import "~/decisions/target";`],
  ["slice-order-decisions", "app/decisions/x1.ts", `import "~/certificates/target";`],
  ["slice-order-upward", "app/upward/x1.ts", `import "~/certificates/target";`],
  ["slice-order-certificates", "app/certificates/x1.ts", `import "~/worklist/target";`],
  ["slice-order-worklist", "app/worklist/x1.ts", `import "~/oversight/target";`],
  ["slice-order-oversight", "app/oversight/x1.ts", `import "~/help/target";`],
  ["slice-order-reminders", "app/reminders/x1.ts", `import "~/help/target";`],
  ["no-cycles", "app/people/cycle.ts", `import { b } from "./cycle"; export const a = () => b; export { a as b };`],
  ["kernel-knows-no-slice", "app/shared/x1.ts", `import "~/people/target";`],
  ["kernel-knows-no-slice", "app/documents/x1.ts", `import "~/people/target";`],
  ["kernel-knows-no-documents", "app/shared/x2.ts", `import "~/documents/target";`],
  ["registry-from-above-only", "app/people/x2.ts", `import "~/registry";`],
  ["drawing-in-render-files-only", "app/certificates/issue-certificate.server.ts", `import "pdf-lib";`],
  ["drawing-in-render-files-only", "scripts/x1.ts", `import "pdfmake";`],
  ["use-case-knows-no-tool", "app/people/add-person.server.ts", `import type { Kysely } from "kysely";`],
  ["use-case-knows-no-tool", "app/people/move-person.server.ts", `import { redirect } from "@remix-run/node";`],
  ["use-case-knows-no-tool", "app/people/drop-person.server.ts", `import type { Row } from "~db/schema";`],
  ["sql-in-repos-and-queries", "app/routes/x1.tsx", `import { sql } from "kysely";`],
  ["database-through-one-door", "app/people/person-repo.server.ts", `import { rows } from "~db/schema";`],
  ["database-types-on-the-server", "app/people/ui/x1.tsx", `import type { Row } from "~db/schema";`],
  ["database-below-the-app", "db/x1.ts", `import "../app/people/target";`],
  ["route-imports-no-route", "app/routes/x2.tsx", `import "./x1";`],
  ["route-uses-no-repo", "app/routes/x3.tsx", `import "~/people/person-repo.server";`],
  ["pure-knows-no-server", "app/people/x3.ts", `import type { P } from "./person-repo.server";`],
  ["ui-knows-server-types-only", "app/people/ui/x2.tsx", `import { p } from "../person-repo.server";`],
  ["pure-uses-no-package", "app/people/x4.ts", `import { readFileSync } from "node:fs";`],
  ["pure-uses-no-package", "app/shared/x3.ts", `import pg from "pg";`],
  ["forms-use-zod-only", "app/people/forms.ts", `import { useForm } from "react-hook-form";`],
  ["app-imports-no-tool", "app/shared/x4.server.ts", `import "../../scripts/target";`],
  ["no-development-package", "app/shared/x5.server.ts", `import PDFDocument from "pdfkit";`],
  ["package-is-listed", "scripts/x2.ts", `import "busboy-that-nobody-listed"; import "esbuild";`],
  ["resolvable", "app/shared/x6.ts", `import "./not-there";`],
];

/** Files that break no rule, though they come close to one. */
const allowed: [file: string, text: string][] = [
  ["app/campaigns/launch-campaign.server.ts", `import "~/people/person-queries.server"; import "~/shared/target";`],
  ["app/people/person-queries.server.ts", `import { sql } from "kysely"; import type { Row } from "~db/schema";`],
  ["app/people/render-list.server.ts", `import "pdf-lib"; import "pdfmake";`],
  ["app/people/ui/table.tsx", `import type { P } from "../person-queries.server"; import "react";`],
  ["app/rules/forms.ts", `import * as z from "zod/mini";`],
  ["app/shared/db.server.ts", `import { rows } from "~db/schema";`],
  ["app/routes/good.tsx", `import "~/people/person-queries.server"; import "~/registry";`],
  ["db/seed/make.ts", `import "../../app/people/target";`],
];

const targets = [
  "people",
  "rules",
  "history",
  "imports",
  "campaigns",
  "nominations",
  "council",
  "decisions",
  "certificates",
  "reminders",
  "worklist",
  "oversight",
  "help",
  "documents",
]
  .map((folder) => `app/${folder}/target.ts`)
  .concat("app/shared/target.ts", "app/registry.ts", "scripts/target.ts");

function cruise(files: [file: string, text: string][]): Cruised["summary"]["violations"] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "vinh-danh-structure-")));
  try {
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    for (const file of targets) write(file, "export type T = 1;");
    write("db/schema.ts", "export type Row = 1; export const rows = 1;");
    write("test/target.ts", "export type T = 1;");
    for (const [file, text] of files) write(file, text);
    for (const file of ["package.json", "tsconfig.json", "node_modules"])
      symlinkSync(resolve(file), join(folder, file));
    const cli = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const args = [
      "--config",
      resolve(".dependency-cruiser.cjs"),
      "--output-type",
      "json",
      "app",
      "db",
      "scripts",
      "test",
    ];
    // With the JSON output the exit code is the number of violations found.
    const report = runForOutput(process.execPath, [cli, ...args], folder);
    return (JSON.parse(report) as Cruised).summary.violations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runForOutput(file: string, args: string[], cwd: string): string {
  try {
    return execFileSync(file, args, { cwd, encoding: "utf8", maxBuffer: 64 << 20, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    if (stdout.startsWith("{")) return stdout;
    throw new Error(stderr, { cause: error });
  }
}

describe("the structure rules", () => {
  it("find a planted violation of every rule", async () => {
    const { default: config } = (await import(resolve(".dependency-cruiser.cjs"))) as {
      default: { forbidden: Rule[] };
    };
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(config.forbidden.map((rule) => rule.name)));
    const found = cruise(planted.map(([, file, text]) => [file, text]));
    const missed = planted.filter(([rule, file]) => !found.some((one) => one.rule.name === rule && one.from === file));
    expect(missed).toEqual([]);
  });

  it("leave alone what is allowed", () => {
    expect(cruise(allowed).map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([]);
  });
});
