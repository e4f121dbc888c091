// Who may import whom. The order of the slices is the order of the business; a later slice imports an earlier one, never
// the reverse. test/architecture plants a violation of every rule below and expects it to be found.
const SLICES = [
  "people",
  "rules",
  "history",
  "imports",
  "campaigns",
  "nominations",
  "council",
  "decisions",
  "upward",
  "certificates",
  "reminders",
  "worklist",
  "oversight",
  "help",
];
const SLICE = `^app/(${SLICES.join("|")})/`;
const DRAWING = "^(pdf-lib|@cantoo/pdf-lib|pdfmake|docx|write-excel-file|csv-stringify)(/|$)";
const DRAWING_FILES = "node_modules/(pdf-lib|@cantoo/pdf-lib|pdfmake|docx|write-excel-file|csv-stringify)/";

// By file name, as the README tells it.
const SERVER = "\\.server\\.tsx?$";
const WORKER = "-worker\\.ts$";
const READS_AND_WRITES = "([-/](repo|queries)|/jobs|/render-[^/]+)\\.server\\.ts$";
const USE_CASE = `${SLICE}.*\\.server\\.ts$`;
const PURE_FOLDERS = `^app/(${SLICES.join("|")}|documents|shared)/`;
const NOT_PURE = `(${SERVER}|${WORKER}|/ui/|/(use-[^/]+|answer)\\.ts$|\\.tsx$|\\.css$|^app/shared/forms/)`;

const sliceOrder = SLICES.slice(0, -1).map((slice, index) => ({
  name: `slice-order-${slice}`,
  comment: `${slice} comes before ${SLICES.slice(index + 1).join(", ")}.`,
  severity: "error",
  from: { path: `^app/${slice}/` },
  to: { path: `^app/(${SLICES.slice(index + 1).join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...sliceOrder,
    {
      name: "no-cycles",
      comment: "A cycle hides which of the two comes first.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "kernel-knows-no-slice",
      comment: "shared/ and documents/ know the shapes of slices, never a slice.",
      severity: "error",
      from: { path: "^app/(shared|documents)/" },
      to: { path: `(${SLICE}|^app/routes/)` },
    },
    {
      name: "kernel-knows-no-documents",
      comment: "shared/ lies below documents/.",
      severity: "error",
      from: { path: "^app/shared/" },
      to: { path: "^app/documents/" },
    },
    {
      name: "registry-from-above-only",
      comment: "The list of slices is for routes, scripts and entries.",
      severity: "error",
      from: { path: `(${SLICE}|^app/(shared|documents)/|^db/)` },
      to: { path: "^app/registry(\\.server)?\\.ts$" },
    },
    {
      name: "drawing-in-render-files-only",
      comment: "What writes PDF, DOCX, XLSX and CSV is known to render-*.server.ts only.",
      severity: "error",
      from: { path: "^(app|db|scripts)/", pathNot: "/render-[^/]+\\.server\\.ts$" },
      to: { path: `(${DRAWING}|${DRAWING_FILES})` },
    },
    {
      name: "use-case-knows-no-tool",
      comment: "A use case is load, decide, save: no Remix, React, SQL builder or database file.",
      severity: "error",
      from: { path: USE_CASE, pathNot: READS_AND_WRITES },
      to: {
        path: "(^(react|react-dom|@remix-run/[^/]+|kysely)(/|$)|node_modules/(react|react-dom|@remix-run|kysely)/|^db/)",
      },
    },
    {
      name: "sql-in-repos-and-queries",
      comment: "kysely is known to repos, queries, jobs and the kernel's server files.",
      severity: "error",
      from: { path: "^app/", pathNot: `(${READS_AND_WRITES}|^app/shared/.*${SERVER})` },
      to: { path: "(^kysely(/|$)|node_modules/kysely/)" },
    },
    {
      name: "database-through-one-door",
      comment: "Values of db/ come through app/shared/db.server.ts.",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/shared/db\\.server\\.ts$" },
      to: { path: "^db/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "database-types-on-the-server",
      comment: "Row types are for repos, queries and the kernel's server files.",
      severity: "error",
      from: { path: "^app/", pathNot: SERVER },
      to: { path: "^db/" },
    },
    {
      name: "database-below-the-app",
      comment: "db/ (but for the sample data, which uses the use cases) knows the kernel only.",
      severity: "error",
      from: { path: "^db/", pathNot: "^db/seed/" },
      to: { path: `(${SLICE}|^app/(documents|routes)/)` },
    },
    {
      name: "route-imports-no-route",
      comment: "What two routes share belongs to a slice.",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "route-uses-no-repo",
      comment: "A route calls a use case or a query.",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: "[-/]repo\\.server\\.ts$" },
    },
    {
      name: "pure-knows-no-server",
      comment: "A pure file gets plain data and gives plain data.",
      severity: "error",
      from: { path: PURE_FOLDERS, pathNot: NOT_PURE },
      to: { path: SERVER },
    },
    {
      name: "ui-knows-server-types-only",
      comment: "A component may name the shape a query gives, and must not ship the query.",
      severity: "error",
      from: { path: PURE_FOLDERS, pathNot: `(${SERVER}|${WORKER})` },
      to: { path: SERVER, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pure-uses-no-package",
      comment: "Pure files need no package; forms.ts needs zod.",
      severity: "error",
      from: { path: PURE_FOLDERS, pathNot: `(${NOT_PURE}|[/-]forms?\\.ts$)` },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "core"] },
    },
    {
      name: "forms-use-zod-only",
      comment: "Form schemas run in the browser too.",
      severity: "error",
      from: { path: `${SLICE}.*forms?\\.ts$` },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "core"], pathNot: "(^|/)zod(/|$)" },
    },
    {
      name: "app-imports-no-tool",
      comment: "The product does not lean on its scripts and tests.",
      severity: "error",
      from: { path: "^(app|db)/" },
      to: { path: "^(scripts|test)/" },
    },
    {
      name: "no-development-package",
      comment: "What runs in production is a dependency; route tables are read by the build.",
      severity: "error",
      from: { path: "^(app|db)/", pathNot: "^app/routes(\\.ts$|/.*table\\.ts$)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    {
      name: "package-is-listed",
      comment: "Only packages named in package.json.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      comment: "Every import leads to a file (pdfmake/interfaces is a file of types alone).",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(virtual:|pdfmake/interfaces$)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|test/architecture/fixture)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".cjs", ".json"],
    },
    skipAnalysisNotInRules: true,
  },
};
