import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** What git would keep: tracked files, and new ones that are not ignored. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "" && existsSync(file) && !/\.(png|jpg|ttf|woff2|pdf|docx|ico)$/.test(file));

/** Written in pieces, so that this file does not find itself. */
const machinePath = new RegExp(["", "(work/(main|shared)|tmp/vd|root|home/[\\w.-]+|Users/[\\w.-]+)", ""].join("/"));
const registryHost = new RegExp(["registry\\.", "(npmjs|yarnpkg)\\.|npm\\.pkg\\.|deb\\.", "debian\\.org"].join(""));

describe("no file", () => {
  it("names a package registry's host", () => {
    expect(files.filter((file) => registryHost.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("names a path of somebody's machine", () => {
    const found = files
      .filter((file) => file !== "package-lock.json")
      .flatMap((file) =>
        readFileSync(file, "utf8")
          .split("\n")
          .filter((line) => machinePath.test(line))
          .map((line) => `${file}: ${line.trim().slice(0, 160)}`),
      );
    expect(found).toEqual([]);
  });
});

describe("README.md", () => {
  it("names the two commands of a newcomer", () => {
    const readme = readFileSync("README.md", "utf8");
    expect(readme).toContain("npm start");
    expect(readme).toContain("npm test");
  });
});
