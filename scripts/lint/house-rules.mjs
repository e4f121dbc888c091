/** Lint rules of this house, as a plugin for eslint.config.js. Each rule's docs line is the reason for it. */

/** @typedef {import("eslint").Rule.RuleModule} RuleModule */

/** @param {string} description @param {Record<string, string>} messages @param {RuleModule["create"]} create
 * @returns {RuleModule} */
function rule(description, messages, create) {
  return { meta: { type: "problem", docs: { description }, schema: [], messages }, create };
}

/** @param {any} node @param {string} object @param {string} property */
function isMember(node, object, property) {
  return (
    node.type === "MemberExpression" &&
    node.object.type === "Identifier" &&
    node.object.name === object &&
    (node.computed ? node.property.value === property : node.property.name === property)
  );
}

const noStyleAttribute = rule(
  "The Content-Security-Policy forbids style attributes.",
  { style: "No style attribute: the Content-Security-Policy forbids it. Use a class, <progress> or SVG attributes." },
  (context) => ({
    /** @param {any} node */
    JSXAttribute(node) {
      if (node.name.name === "style") context.report({ node, messageId: "style" });
    },
  }),
);

const noProcessEnv = rule(
  "Settings are read and checked in one place.",
  { env: "Read settings from ~/shared/env.server, the only place that looks at the environment." },
  (context) => ({
    /** @param {any} node */
    MemberExpression(node) {
      if (isMember(node, "process", "env")) context.report({ node, messageId: "env" });
    },
    /** @param {any} node */
    ImportDeclaration(node) {
      if (/^(node:)?process$/.test(node.source.value)) context.report({ node, messageId: "env" });
    },
  }),
);

const noClock = rule(
  "Time is an argument: the same inputs give the same answer, and tests set the clock.",
  { clock: "No clock here: take ctx.now, page.now or an argument (only app/shared/clock.server.ts reads the clock)." },
  (context) => ({
    /** @param {any} node */
    NewExpression(node) {
      if (node.callee.name === "Date" && node.arguments.length === 0) context.report({ node, messageId: "clock" });
    },
    /** @param {any} node */
    CallExpression(node) {
      const isDate = node.callee.type === "Identifier" && node.callee.name === "Date";
      if (isDate || isMember(node.callee, "Date", "now")) context.report({ node, messageId: "clock" });
    },
  }),
);

const DOORS = /^run(Rich|Public)?(Page|Form|Download)$/;
const DOOR_FILES = /^~\/shared\/(http|run-form)\.server$/;

const routeDoors = rule(
  "Every loader and action asks for its rights itself; with single fetch nothing else does.",
  {
    form: "Write `export async function {{name}}(args)`: the compiler finds server code by that shape.",
    door: "Every return of {{name}} must be a call of runPage, runForm, runDownload or one of their kin from ~/shared.",
  },
  (context) => {
    /** @type {Set<string>} */
    const doors = new Set();
    const isDoor = (/** @type {any} */ node) => {
      if (node?.type === "AwaitExpression") return isDoor(node.argument);
      if (node?.type === "ConditionalExpression") return isDoor(node.consequent) && isDoor(node.alternate);
      return node?.type === "CallExpression" && node.callee.type === "Identifier" && doors.has(node.callee.name);
    };
    /** @type {{ name: string | undefined, returns: number, node: any }[]} */
    const functions = [];
    const enter = (/** @type {any} */ node) => {
      const isExported = node.parent.type === "ExportNamedDeclaration";
      const name = isExported && /^(loader|action)$/.test(node.id?.name ?? "") ? node.id.name : undefined;
      functions.push({ name, returns: 0, node });
    };
    const leave = () => {
      const left = functions.pop();
      if (left?.name && left.returns === 0)
        context.report({ node: left.node, messageId: "door", data: { name: left.name } });
    };
    return {
      /** @param {any} node */
      ImportDeclaration(node) {
        if (!DOOR_FILES.test(node.source.value)) return;
        for (const one of node.specifiers) if (DOORS.test(one.imported?.name ?? "")) doors.add(one.local.name);
      },
      /** @param {any} node */
      ExportNamedDeclaration(node) {
        const declared = node.declaration?.type === "VariableDeclaration" ? node.declaration.declarations : [];
        const names = [
          ...declared.map((/** @type {any} */ one) => one.id.name),
          ...node.specifiers.map((/** @type {any} */ one) => one.exported.name),
        ];
        for (const name of names)
          if (name === "loader" || name === "action") context.report({ node, messageId: "form", data: { name } });
      },
      FunctionDeclaration: enter,
      FunctionExpression: enter,
      ArrowFunctionExpression: enter,
      "FunctionDeclaration:exit": leave,
      "FunctionExpression:exit": leave,
      "ArrowFunctionExpression:exit": leave,
      /** @param {any} node */
      ReturnStatement(node) {
        const inside = functions.at(-1);
        if (!inside?.name) return;
        inside.returns += 1;
        if (!isDoor(node.argument)) context.report({ node, messageId: "door", data: { name: inside.name } });
      },
    };
  },
);

/** Names of ends that bind somebody: dossierDueAt, due_at, endsAt, until, latePassUntil, deadline. */
const ENDS =
  /(^|[a-z_])(dueAt|DueAt|due_at|endsAt|EndsAt|ends_at|until|Until|untilAt|UntilAt|until_at|deadline|Deadline)$/;
const ORDERS = new Set(["<", "<=", ">", ">="]);

/** @param {any} node @returns {string} */
function lastName(node) {
  if (node?.type === "Identifier") return node.name;
  if (node?.type === "MemberExpression") return node.computed ? String(node.property.value ?? "") : node.property.name;
  if (node?.type === "TSNonNullExpression" || node?.type === "ChainExpression") return lastName(node.expression);
  if (node?.type === "Literal") return String(node.value).split(".").at(-1) ?? "";
  // msOf(dueAt) compares the same end in other clothes.
  if (node?.type === "CallExpression" && node.arguments.length === 1) return lastName(node.arguments[0]);
  return "";
}

const deadlinesInOnePlace = rule(
  "One module says what late means; two would disagree by a millisecond some day.",
  {
    compare: "Ask isLate of ~/campaigns/deadline: no other file compares an end.",
    sql: "An end in SQL is compared by ...stillOpen(now) of ~/campaigns/deadline.",
  },
  (context) => ({
    /** @param {any} node */
    BinaryExpression(node) {
      if (ORDERS.has(node.operator) && [node.left, node.right].some((side) => ENDS.test(lastName(side))))
        context.report({ node, messageId: "compare" });
    },
    /** @param {any} node */
    CallExpression(node) {
      const [column, operator] = node.arguments;
      if (operator?.type === "Literal" && ORDERS.has(operator.value) && ENDS.test(lastName(column)))
        context.report({ node, messageId: "sql" });
    },
  }),
);

export default {
  rules: {
    "deadlines-in-one-place": deadlinesInOnePlace,
    "no-style-attribute": noStyleAttribute,
    "no-process-env": noProcessEnv,
    "no-clock": noClock,
    "route-doors": routeDoors,
  },
};
