/** Letters that every printing font must have, and the wider sets that names are printed from. */

const VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const CONSONANTS = "bcdđghklmnpqrstvx";
// Foreign words and codes keep their letters.
const BORROWED = "fjwz";

const lower = [
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize("NFC"))),
  ...CONSONANTS,
  ...BORROWED,
];

/** The 186 letters: 12 vowels by 6 tones, 17 consonants and 4 borrowed letters, in both cases. */
export const VIETNAMESE_LETTERS: readonly string[] = [...lower, ...lower.map((letter) => letter.toUpperCase())];

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

const PUNCTUATION = [..."–—‘’“”•…‰″′₫№"];

/** Everyday printing: ASCII, Latin-1, Vietnamese. */
export const VIETNAMESE_REPERTOIRE: readonly string[] = [
  ...new Set([...range(0x20, 0x7e), ...range(0xa0, 0xac), ...range(0xae, 0xff), ...VIETNAMESE_LETTERS, ...PUNCTUATION]),
];

/**
 * Names of every people of Vietnam and of guests: Latin Extended-A, -B and Additional, modifier
 * letters, and combining marks for letters without a code of their own (Êđê and Gia Rai ê̆, ô̆, ơ̆, ư̆).
 */
export const WIDE_REPERTOIRE: readonly string[] = [
  ...new Set([
    ...VIETNAMESE_REPERTOIRE,
    ...range(0x100, 0x24f),
    ...range(0x2b0, 0x2ff),
    ...range(0x300, 0x36f),
    ...range(0x1e00, 0x1eff),
  ]),
];
