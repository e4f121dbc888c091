import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentPrint, filesUnder, touchPrint } from "../../../scripts/bootstrap/fingerprint.mjs";
import { installFailure } from "../../../scripts/bootstrap/install-failure.mjs";
import { duration } from "../../../scripts/bootstrap/say.mjs";
import { countReport } from "../../../scripts/bootstrap/suites.mjs";

describe("a failed installation is explained", () => {
  it.each([
    ["no network", "npm error code ENOTFOUND\nnpm error network request failed, reason: getaddrinfo", /kiểm tra mạng/],
    ["a network that is too slow", "npm error code ETIMEDOUT", /kiểm tra mạng/],
    ["no Python", "npm error gyp ERR! find Python\nnpm error gyp ERR! You need to install", /bộ biên dịch/],
    ["no make", "npm error gyp ERR! stack Error: not found: make", /bộ biên dịch/],
    [
      "no g++",
      "npm error node-gyp rebuild\nmake: g++: No such file or directory\nmake: g++: not found",
      /bộ biên dịch/,
    ],
    [
      "no compiler after the refused download of a ready-made sqlite3",
      "prebuild-install warn install getaddrinfo ENOTFOUND host\ngyp ERR! find Python",
      /bộ biên dịch/,
    ],
    ["a full disk", "npm error code ENOSPC\nnpm error nospc no space left on device, write", /Ổ đĩa đã đầy/],
    ["a folder of another account", "npm error code EACCES\nnpm error syscall mkdir", /Không được phép ghi/],
    ["a lock file that does not fit", "npm error code EUSAGE\n`npm ci` can only install when in sync", /không khớp/],
    ["anything else", "npm error code E418", /Phần cuối thông báo/],
  ])("%s", (_name, output, sentence) => {
    expect(installFailure(output)).toMatch(sentence);
  });
});

describe("a duration", () => {
  it.each([
    [40, "0,0 giây"],
    [1250, "1,3 giây"],
    [59_940, "59,9 giây"],
    [59_960, "1 phút 00 giây"],
    [125_000, "2 phút 05 giây"],
  ])("of %i ms", (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});

describe("the count of a suite", () => {
  const passed = { status: "passed", assertionResults: [{ status: "passed" }] };

  it("takes over what vitest counted", () => {
    const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };
    expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it("counts a file that could not be loaded", () => {
    const report = { numPassedTests: 1, testResults: [passed, { status: "failed", assertionResults: [] }] };
    expect(countReport(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("counts an error outside of every test", () => {
    expect(countReport({ numPassedTests: 1, testResults: [passed] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("counts a suite without tests, and one that was stopped, as failed", () => {
    expect(countReport({ testResults: [] }, 0).failed).toBe(1);
    expect(countReport(undefined, 1).failed).toBe(1);
  });
});

describe("the print of the sources", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "vinh-danh-print-"));
    mkdirSync(join(folder, "app/deep"), { recursive: true });
    writeFileSync(join(folder, "app/deep/a.ts"), "1");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const files = () => filesUnder([join(folder, "app"), join(folder, "not-there")]);

  it("stays while nothing is touched", () => {
    expect(touchPrint(files())).toBe(touchPrint(files()));
  });

  it("by times changes with a touch, by contents it does not", () => {
    const before = [touchPrint(files()), contentPrint(files())];
    utimesSync(join(folder, "app/deep/a.ts"), 1, 1);
    expect(touchPrint(files())).not.toBe(before[0]);
    expect(contentPrint(files())).toBe(before[1]);
  });

  it("changes with a new file, and with a new text of the same length", () => {
    const before = contentPrint(files());
    writeFileSync(join(folder, "app/deep/a.ts"), "2");
    const second = contentPrint(files());
    expect(second).not.toBe(before);
    writeFileSync(join(folder, "app/b.ts"), "");
    expect(contentPrint(files())).not.toBe(second);
  });
});
