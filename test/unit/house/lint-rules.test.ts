import { RuleTester } from "eslint";
import { describe, it } from "vitest";
import tseslint from "typescript-eslint";
import house from "../../../scripts/lint/house-rules.mjs";

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});

const importDoors = `import { runPage, runDownload as download } from "~/shared/http.server";
import { runForm } from "~/shared/run-form.server";`;

tester.run("no-style-attribute", house.rules["no-style-attribute"], {
  valid: [`<p className="wide" />`, `<Box styles={1} />`],
  invalid: [{ code: `<p style={{ color: "red" }} />`, errors: [{ messageId: "style" }] }],
});

tester.run("no-process-env", house.rules["no-process-env"], {
  valid: [`process.argv`, `settings.env`],
  invalid: [
    { code: `process.env.TZ`, errors: [{ messageId: "env" }] },
    { code: `const { TZ } = process["env"]`, errors: [{ messageId: "env" }] },
    { code: `import { env } from "node:process"`, errors: [{ messageId: "env" }] },
  ],
});

tester.run("deadlines-in-one-place", house.rules["deadlines-in-one-place"], {
  valid: [
    `isLate(now, campaign.dossierDueAt)`,
    `const seconds = left > 0`,
    `if (dueAt === null) f()`,
    `row.dueOn < row.periodFromOn`,
    `q.where("submitted_at", ">", now)`,
  ],
  invalid: [
    { code: `if (now > campaign.dossierDueAt) f()`, errors: [{ messageId: "compare" }] },
    { code: `const late = row.due_at <= row.arrived_at`, errors: [{ messageId: "compare" }] },
    { code: `now < publication.endsAt`, errors: [{ messageId: "compare" }] },
    { code: `pass.until >= msOf(now)`, errors: [{ messageId: "compare" }] },
    { code: `msOf(now) - 1 > msOf(due.endsAt)`, errors: [{ messageId: "compare" }] },
    { code: `rows.filter((row) => row.latePassUntil! > now)`, errors: [{ messageId: "compare" }] },
    { code: `now < deadline`, errors: [{ messageId: "compare" }] },
    { code: `q.where("late_pass.until_at", ">", now)`, errors: [{ messageId: "sql" }] },
    { code: `eb("correction_due_at", "<=", now)`, errors: [{ messageId: "sql" }] },
  ],
});

tester.run("no-clock", house.rules["no-clock"], {
  valid: [`new Date(now)`, `Date.parse(text)`, `Date.UTC(2026, 1, 1)`],
  invalid: [
    { code: `new Date()`, errors: [{ messageId: "clock" }] },
    { code: `Date.now()`, errors: [{ messageId: "clock" }] },
    { code: `Date()`, errors: [{ messageId: "clock" }] },
  ],
});

tester.run("route-doors", house.rules["route-doors"], {
  valid: [
    `${importDoors} export async function loader(args) { return runPage(args, async () => { return 1; }); }`,
    `${importDoors} export async function loader(args) { const id = f(args); return await download(args, id); }`,
    `${importDoors} export function action(args) { return args.x ? runForm(args) : runForm(args, 2); }`,
    `export function meta() { return []; }`,
  ],
  invalid: [
    { code: `${importDoors} export const loader = runPage(x);`, errors: [{ messageId: "form" }] },
    { code: `export { open as action } from "./other";`, errors: [{ messageId: "form" }] },
    { code: `export async function loader() { return { all: true }; }`, errors: [{ messageId: "door" }] },
    { code: `export async function action() { throw new Response(); }`, errors: [{ messageId: "door" }] },
    {
      code: `import { runPage } from "./mine"; export function loader(args) { return runPage(args); }`,
      errors: [{ messageId: "door" }],
    },
    {
      code: `${importDoors} export function loader(args) { if (args.a) return 1; return runPage(args); }`,
      errors: [{ messageId: "door" }],
    },
  ],
});
