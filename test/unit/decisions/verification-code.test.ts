import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeByteCount, formatCode, normaliseCode } from "~/decisions/verification-code";

const bytes = fc.uint8Array({ minLength: codeByteCount, maxLength: codeByteCount });
const shape = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

describe("a verification code", () => {
  it.each([
    [[0, 0, 0, 0, 0, 0, 0, 0], "0000-0000-0000"],
    [[255, 255, 255, 255, 255, 255, 255, 255], "ZZZZ-ZZZZ-ZZZZ"],
    // 5 bits a letter, the first bits first: 00001 00010 00011 …
    [
      [0b00001000, 0b10000110, 0b01000010, 0b10011000, 0b11101000, 0b01001010, 0b10010110, 0b11000000],
      "1234-5678-9ABC",
    ],
  ])("writes %j as %s", (random, code) => {
    expect(formatCode(Uint8Array.from(random))).toBe(code);
  });

  it("keeps 60 of the random bits: two that differ in one of them differ as codes", () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 59 }), (random, bit) => {
        const other = Uint8Array.from(random);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
        return formatCode(random) !== formatCode(other);
      }),
    );
  });

  it("is read back from however people type it", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = formatCode(random);
        const typed = code.replaceAll("-", " ").toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
        return (
          shape.test(code) &&
          normaliseCode(typed) === code &&
          normaliseCode(`  ${code.replaceAll("-", "–")}\n`) === code
        );
      }),
    );
  });

  it.each(["", "1234-5678", "1234-5678-9AB", "1234-5678-9ABCD", "1234-5678-9ABU", "Điều-kiện-nào", "1234-5678-9AB?"])(
    "is not “%s”",
    (typed) => {
      expect(normaliseCode(typed)).toBeNull();
    },
  );

  it("asks for bytes enough", () => {
    expect(() => formatCode(new Uint8Array(7))).toThrow();
  });
});
