import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Entry {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
}

const packages = (JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> })
  .packages;

/** Where Node would find `name` from the package at `path`, as npm lays packages out. */
function placeOf(path: string, name: string): string | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const place = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (at === "") return undefined;
    if (!at.includes("/node_modules/")) at = "";
  }
}

describe("package-lock.json", () => {
  it("has an entry for every optional platform package it names, so that npm ci works on every system", () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => placeOf(path, name) === undefined)
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("names the platform packages that the build and the drawing of PDFs cannot do without", () => {
    const kinds = ["@rollup/rollup-", "@esbuild/", "@napi-rs/canvas-", "@node-rs/argon2-"];
    for (const kind of kinds)
      for (const platform of ["linux-x64", "darwin-arm64", "win32-x64"])
        expect(Object.keys(packages).filter((path) => path.includes(`node_modules/${kind}${platform}`))).not.toEqual(
          [],
        );
  });

  it("records no download address: every machine asks its own registry", () => {
    expect(Object.values(packages).flatMap((entry) => entry.resolved ?? [])).toEqual([]);
  });
});
