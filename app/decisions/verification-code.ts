// Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const letterCount = 12;
const misread: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** The random bytes that a code needs: 12 letters of 5 bits. */
export const codeByteCount = 8;

/** "7K3M-9QXT-2B4F" from at least 60 random bits. */
export function formatCode(random: Uint8Array): string {
  if (random.length < codeByteCount) throw new Error(`a code needs ${codeByteCount} random bytes`);
  let bits = 0;
  let held = 0;
  let letters = "";
  for (const byte of random) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && letters.length < letterCount) {
      bits -= 5;
      letters += alphabet.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return grouped(letters);
}

/** What people type or scan, in the stored form: any case, with spaces or dashes, O for 0, I or L for 1. Null when it is no code. */
export function normaliseCode(typed: string): string | null {
  const letters = [...typed.normalize("NFKC").toUpperCase()]
    .filter((letter) => !/[\s\p{Pd}._/\u00AD\u200B-\u200D\uFEFF]/u.test(letter))
    .map((letter) => misread[letter] ?? letter);
  if (letters.length !== letterCount || !letters.every((letter) => alphabet.includes(letter))) return null;
  return grouped(letters.join(""));
}

function grouped(letters: string): string {
  return (letters.match(/.{4}/gu) ?? []).join("-");
}
