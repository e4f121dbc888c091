import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { fontKit, type FontKit } from "~/certificates/font-kit.server";
import { checkText, dateInWords, type CertificateText } from "~/certificates/certificate-text";
import {
  boxOf,
  EMBLEM_BOX,
  INNER,
  layoutCertificate,
  mottoRule,
  SIGNATURE_ROOM,
  type Box,
  type CertificateLayout,
  type LineRole,
} from "~/certificates/layout";
import { deputy, longName, sampleList, sampleText } from "./sample-texts";

let kit: FontKit;
beforeAll(async () => {
  kit = await fontKit("wide");
});

function laidOut(text: CertificateText): CertificateLayout {
  const layout = layoutCertificate(text, kit);
  if (!layout.ok) throw new Error(JSON.stringify(layout.error));
  return layout.value;
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

/** No two things touch, all lie within the border, and signature and seal have their 30 mm. */
function expectSound(layout: CertificateLayout): void {
  const boxes: [string, Box][] = layout.lines.map((line) => [line.role + ": " + line.text, boxOf(line)]);
  boxes.push(["emblem", EMBLEM_BOX], ["motto rule", mottoRule(layout.lines)]);
  if (layout.qr) boxes.push(["qr", layout.qr.box]);
  for (const [index, [name, box]] of boxes.entries()) {
    expect(box.left, name).toBeGreaterThanOrEqual(INNER.left);
    expect(box.right, name).toBeLessThanOrEqual(INNER.right);
    expect(box.top, name).toBeGreaterThanOrEqual(INNER.top);
    expect(box.bottom, name).toBeLessThanOrEqual(INNER.bottom);
    for (const [other, second] of boxes.slice(index + 1)) expect(meet(box, second), `${name} / ${other}`).toBe(false);
  }
  const bottoms = layout.lines.filter((line) => line.role === "signerTitle").map((line) => boxOf(line).bottom);
  const tops = layout.lines.filter((line) => line.role === "signerName").map((line) => boxOf(line).top);
  expect(Math.min(...tops) - Math.max(...bottoms)).toBeGreaterThanOrEqual(SIGNATURE_ROOM);
}

const text = (layout: CertificateLayout, role: LineRole): string[] =>
  layout.lines.filter((line) => line.role === role).map((line) => line.text);

describe("the lines of a certificate", () => {
  it("come in the decree's order, cases and colours", () => {
    const { lines } = laidOut({ ...sampleText, ...deputy });
    const column = lines.filter((line) => ["decision", "goldenBook", "verifyUrl"].includes(line.role) === false);
    const order = [...column].sort((a, b) => a.baseline - b.baseline).map((line) => line.role);
    expect([...new Set(order)]).toEqual([
      "country",
      "motto",
      "authority",
      "verb",
      "award",
      "name",
      "detail",
      "achievement",
      "placeDate",
      "signerTitle",
      "signerName",
    ]);
    expect(new Set(lines.filter((line) => line.ink === "red").map((line) => line.role))).toEqual(
      new Set(["authority", "award"]),
    );
    expect(lines.filter((line) => line.face === "boldItalic").map((line) => line.role)).toEqual([
      "decision",
      "placeDate",
      "goldenBook",
    ]);
  });

  it("name the decision, then the golden-book number, at the bottom left", () => {
    const layout = laidOut(sampleText);
    expect(text(layout, "decision")).toEqual(["Quyết định số: 126/QĐ-SCT ngày 02 tháng 12 năm 2026"]);
    expect(text(layout, "goldenBook")).toEqual(["Số sổ vàng: 03"]);
    const [decision, golden] = ["decision", "goldenBook"].map((role) =>
      layout.lines.find((line) => line.role === role)!,
    );
    expect(decision!.x).toBe(golden!.x);
    expect(decision!.baseline).toBeLessThan(golden!.baseline);
  });

  it("keep GIÁM ĐỐC SỞ in the red line where a deputy signs", () => {
    const layout = laidOut({ ...sampleText, ...deputy });
    expect(text(layout, "authority")).toEqual([sampleText.authorityTitle]);
    expect(text(layout, "signerTitle")).toEqual(["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
  });

  it("give a collective no honorific and leave out an empty detail", () => {
    const layout = laidOut({
      ...sampleText,
      recipientKind: "collective",
      honorific: "Ông",
      name: "Văn phòng Sở",
      detail: " ",
    });
    expect(text(layout, "name")).toEqual(["Văn phòng Sở"]);
    expect(text(layout, "detail")).toEqual([]);
  });

  it("are set from decomposed letters as from composed ones", () => {
    expect(laidOut({ ...sampleText, name: sampleText.name.normalize("NFD") })).toEqual(laidOut(sampleText));
  });

  it("print no code where there is no address to check", () => {
    const layout = laidOut({ ...sampleText, verifyUrl: null });
    expect(layout.qr).toBeNull();
    expect(text(layout, "verifyUrl")).toEqual([]);
  });
});

describe("dates", () => {
  it.each([
    ["2027-03-05", "ngày 05 tháng 3 năm 2027"],
    ["2027-02-10", "ngày 10 tháng 02 năm 2027"],
    ["2027-01-31", "ngày 31 tháng 01 năm 2027"],
    ["2026-12-02", "ngày 02 tháng 12 năm 2026"],
  ])("%s is written %s", (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });
});

describe("what is refused", () => {
  it.each<[string, Partial<CertificateText>, string]>([
    ["an empty recipient", { name: " \u200b " }, "certificate.field_empty"],
    ["no achievement", { achievement: "" }, "certificate.field_empty"],
    ["no decision number", { decisionNumber: "" }, "certificate.field_empty"],
    ["nobody's title", { signerTitleLines: [] }, "certificate.field_empty"],
    ["a day that does not exist", { decisionDate: "2026-02-30" }, "certificate.date_invalid"],
    ["golden-book number 0", { goldenBookNo: 0 }, "certificate.golden_number_invalid"],
    ["golden-book number 1.5", { goldenBookNo: 1.5 }, "certificate.golden_number_invalid"],
    ["a signature one day before the decision", { signedOn: "2026-12-01" }, "certificate.signed_before_decision"],
  ])("%s", (_, change, code) => {
    expect(checkText({ ...sampleText, ...change })).toMatchObject({ kind: "rule", code });
    expect(layoutCertificate({ ...sampleText, ...change }, kit)).toMatchObject({ ok: false, error: { code } });
  });

  it("accepts the signature of the decision's own day", () => {
    expect(checkText(sampleText)).toBeNull();
  });

  it("refuses an achievement that no readable size can hold", () => {
    const refusal = layoutCertificate({ ...sampleText, achievement: "thành tích ".repeat(400) }, kit);
    expect(refusal).toMatchObject({ ok: false, error: { code: "certificate.text_too_long" } });
  });
});

describe("room", () => {
  it.each(sampleList.map((sample) => [sample.name.slice(0, 30), sample] as const))("%s", (_, sample) => {
    expectSound(laidOut(sample));
  });

  it("a name of 200 characters with a long achievement and a deputy's signature", () => {
    expect(longName).toHaveLength(200);
    const achievement = sampleText.achievement.repeat(5).slice(0, 500);
    expectSound(laidOut({ ...sampleText, ...deputy, name: longName, achievement }));
    expectSound(laidOut({ ...sampleText, ...deputy, name: "Ẫ".repeat(200), achievement }));
  });

  it("whatever is asked for, within the lengths the forms allow", () => {
    const word = fc.stringMatching(/^[A-ZĐa-zđƯưỐốẬậẵỸỹ]{1,12}$/);
    const words = (length: number) =>
      fc.array(word, { minLength: 1, maxLength: 60 }).map((list) => list.join(" ").slice(0, length).trim());
    const anyText = fc.record({
      authorityTitle: words(110),
      name: words(200),
      detail: words(150),
      achievement: words(500),
      place: words(40),
      signerName: words(60),
      signerTitleLines: fc.array(words(50), { minLength: 1, maxLength: 3 }),
      goldenBookNo: fc.integer({ min: 1, max: 99_999 }),
      verifyUrl: fc.option(fc.webUrl().filter((url) => /^[\x20-\x7e]{1,120}$/.test(url))),
    });
    fc.assert(
      fc.property(anyText, (parts) => {
        expectSound(laidOut({ ...sampleText, ...parts }));
      }),
      { numRuns: 150 },
    );
  });
});
