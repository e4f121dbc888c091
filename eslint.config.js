import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import house from "./scripts/lint/house-rules.mjs";

/** Files that may be longer than 300 lines of code, each with its reason. */
const longFiles = [];

export default defineConfig(
  globalIgnores(["node_modules", "build", "data", ".cache", "walkthrough", "public", "test/architecture/fixture"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [js.configs.recommended, tseslint.configs.strict, tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house },
    rules: {
      "no-undef": "off",
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@remix-run/react",
              importNames: ["Link", "NavLink", "PrefetchPageLinks"],
              message: "Use <a href>: most pages ship no script.",
            },
          ],
        },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Slices join shared interfaces (audit events, services) by declaration merging: these begin empty.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "always" }],
      // Typed text is cleaned of control characters.
      "no-control-regex": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Remix answers by throwing a Response.
      "@typescript-eslint/only-throw-error": [
        "error",
        {
          allow: [
            { from: "lib", name: "Response" },
            { from: "package", name: "Response", package: "undici-types" },
            { from: "package", name: "TypedResponse", package: "@remix-run/server-runtime" },
          ],
        },
      ],
      // An interface asks for a promise, and one implementation of it has nothing to wait for.
      "@typescript-eslint/require-await": "off",
      "house/no-process-env": "error",
      "house/no-clock": "error",
    },
  },
  {
    files: ["app/**/*.tsx"],
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "house/no-style-attribute": "error",
    },
  },
  { files: ["app/routes/**/*.{ts,tsx}"], rules: { "house/route-doors": "error" } },
  {
    files: ["app/**/*.{ts,tsx}"],
    ignores: longFiles,
    rules: { "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    // deadline.ts is the one place. Locks of jobs, sessions and periods of rules of law are no deadline of anybody's work.
    ignores: ["app/campaigns/deadline.ts", "app/shared/**", "app/rules/**", "app/people/initial-password.server.ts"],
    rules: { "house/deadlines-in-one-place": "error" },
  },
  { files: ["app/shared/env.server.ts"], rules: { "house/no-process-env": "off" } },
  // ids.ts: an id is a name and not a fact, and a clock set by a test must not make two ids alike.
  { files: ["app/shared/clock.server.ts", "app/shared/ids.ts"], rules: { "house/no-clock": "off" } },
  // Commands talk on the console.
  { files: ["scripts/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.{ts,tsx}", "*.config.ts"],
    rules: {
      "no-console": "off",
      "house/no-process-env": "off",
      "house/no-clock": "off",
      // Answers are read as JSON and looked into; a wrong shape fails the test.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    extends: [js.configs.recommended],
    // TypeScript's checker knows the globals; these files are run by Node only.
    rules: { "no-undef": "off", eqeqeq: "error" },
  },
);
