import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readForm } from "~/shared/forms/form-schema";
import { newId } from "~/shared/ids";
import { makePackageForm } from "~/upward/forms";
import { compareWithManifest, manifestName, readManifest, signatureName } from "~/upward/manifest";
import {
  folderOf,
  letterNumberParts,
  plainName,
  requireComplete,
  requireSameLetter,
  requireSendable,
  type PackedName,
  type Sending,
  type UpwardPackage,
} from "~/upward/package";
import { codeOf, errorOf } from "../../support/run";

const ready: UpwardPackage = {
  id: "p",
  campaignId: "c",
  sessionId: "s",
  ordinal: 2,
  receiver: "Ban Thi đua - Khen thưởng tỉnh",
  planReceiver: "Ban Thi đua - Khen thưởng tỉnh",
  letterNumber: "45/TTr-SCT",
  letterOn: "2026-11-25",
  signerTitle: ["GIÁM ĐỐC"],
  signerName: "Trần Hữu Khánh",
  state: "ready",
  doneCount: 9,
  fileCount: 9,
  problem: null,
  fileId: "f",
  scanFileId: null,
  createdAt: "2026-11-25T02:00:00.000Z",
  createdByName: "Hằng",
  madeAt: "2026-11-25T02:01:00.000Z",
  sent: null,
  version: 2,
};
const sending: Sending = { on: "2026-11-26", today: "2026-11-27", isLatest: true, changedNames: [] };
const whole: PackedName = { name: "Ông An", hasFullReport: true, isRewardedHere: false };

describe("a package", () => {
  it("needs names, full reports, and nobody whom the agency has rewarded for the same", () => {
    expect(requireComplete("c", [whole]).ok).toBe(true);
    expect(codeOf(requireComplete("c", []))).toBe("upward.nobody");
    expect(codeOf(requireComplete("c", [{ ...whole, isRewardedHere: true, hasFullReport: false }]))).toBe(
      "upward.rewarded_here",
    );
    const missing = requireComplete("c", [whole, { ...whole, name: "Bà Bình", hasFullReport: false }]);
    expect(errorOf(missing)).toMatchObject({ code: "upward.reports_missing", facts: { names: ["Bà Bình"] } });
  });

  it.each<[string, Partial<UpwardPackage>, Partial<Sending>]>([
    ["upward.sent_already", { sent: { on: "2026-11-26", number: "512", at: "", byName: "Hằng" } }, {}],
    ["upward.not_ready", { state: "making", fileId: null }, {}],
    ["upward.not_latest", {}, { isLatest: false }],
    ["upward.letter_without_number", { letterNumber: "", letterOn: null }, {}],
    ["upward.names_changed", {}, { changedNames: ["Ông An"] }],
    ["upward.sent_day", {}, { on: "2026-11-24" }],
    ["upward.sent_day", {}, { on: "2026-11-28" }],
  ])("is not sent: %s", (code, of, how) => {
    expect(codeOf(requireSendable({ ...ready, ...of }, { ...sending, ...how }))).toBe(code);
  });

  it("takes the scan of an earlier package for the same letter alone", () => {
    expect(requireSameLetter(ready, { ...ready, signerTitle: ["PHÓ GIÁM ĐỐC"] } as UpwardPackage).ok).toBe(true);
    for (const other of [{ letterNumber: "46/TTr-SCT" }, { letterOn: null }, { signerName: "A" }, { receiver: "B" }])
      expect(codeOf(requireSameLetter(ready, { ...ready, ...other }))).toBe("upward.scan_of_other_letter");
  });

  it("is asked for by its addressee, and its signed letter by number and day", () => {
    const typed = {
      id: newId(),
      receiver: "",
      addressee: "Sở Nội vụ",
      letterNumber: "",
      letterOn: "",
      signerTitle: "GIÁM ĐỐC",
      signerName: "A",
    };
    const fieldsOf = (over: object) => {
      const read = readForm(makePackageForm, { ...typed, ...over });
      return read.ok ? [] : Object.keys(read.fields);
    };
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ addressee: "" })).toEqual(["addressee"]);
    expect(fieldsOf({ addressee: "", receiver: "Ban Chỉ đạo tỉnh" })).toEqual([]);
    expect(fieldsOf({ keepScan: "on" })).toEqual(["letterNumber", "letterOn"]);
  });

  it("is sent on the day of its letter at the earliest, today at the latest", () => {
    for (const on of ["2026-11-25", "2026-11-27"]) expect(requireSendable(ready, { ...sending, on }).ok).toBe(true);
  });
});

describe("names within a package", () => {
  it("have no marks", () => {
    expect(plainName("H’Bia Êban")).toBe("h-bia-eban");
    expect(folderOf(3, "Trần Thị Đạo")).toBe("04-ho-so/03-tran-thi-dao");
    expect(plainName("…")).toBe("tep");
  });

  it("lead nowhere else, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(plainName(text)).toMatch(/^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/u);
      }),
    );
  });

  it("print the letter's number in its two parts", () => {
    expect(letterNumberParts("45/TTr-VP", "SCT")).toEqual({ number: "45", symbol: "TTr-VP" });
    expect(letterNumberParts("45", "SCT")).toEqual({ number: "45", symbol: "TTr-SCT" });
    expect(letterNumberParts("", "SCT")).toEqual({ number: null, symbol: "TTr-SCT" });
  });
});

describe("a manifest", () => {
  const file = (path: string, sha256: string) => ({ path, title: path, sha256, byteCount: 1 });
  const manifest = { files: [file("a.pdf", "1"), file("b.pdf", "2"), file("c.pdf", "3")] };

  it("tells what is right, changed, missing and added", () => {
    const given = [
      { path: "a.pdf", sha256: "1" },
      { path: "b.pdf", sha256: "9" },
      { path: "d.pdf", sha256: "4" },
      { path: "a.pdf", sha256: "1" },
      { path: manifestName, sha256: "5" },
      { path: signatureName, sha256: "6" },
    ];
    expect(compareWithManifest(manifest, given)).toEqual({
      right: ["a.pdf"],
      changed: ["b.pdf"],
      missing: ["c.pdf"],
      added: ["a.pdf", "d.pdf"],
    });
  });

  it("is read by its format alone", () => {
    expect(readManifest("{}")).toBe(null);
    expect(readManifest("null")).toBe(null);
    expect(readManifest("[")).toBe(null);
  });
});
