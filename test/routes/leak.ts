/** True when an answer carries this text in any dress in which a server could send it. */
export function leakOf(body: Buffer, text: string): boolean {
  return dressesOf(text).some((dress) => body.includes(dress));
}

const kept = new Map<string, Buffer[]>();

function dressesOf(text: string): Buffer[] {
  let dresses = kept.get(text);
  if (dresses === undefined) {
    const plain = [text, text.normalize("NFD")];
    const written = plain.flatMap((one) => [
      one,
      one.toUpperCase(),
      jsonEscaped(one),
      jsonEscaped(one).toLowerCase(),
      entities(one, 10),
      entities(one, 16),
      encodeURIComponent(one),
      encodeURIComponent(one).replaceAll("%20", "+"),
    ]);
    dresses = [
      ...[...new Set(written)].map((one) => Buffer.from(one, "utf8")),
      ...plain.flatMap((one) => [Buffer.from(one, "utf16le"), swapped(one), ...base64Cores(one)]),
    ];
    kept.set(text, dresses);
  }
  return dresses;
}

function jsonEscaped(text: string): string {
  return [...text]
    .map((letter) => (letter > "~" ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}` : letter))
    .join("");
}

function entities(text: string, radix: 10 | 16): string {
  return [...text]
    .map((letter) => (letter > "~" ? `&#${radix === 16 ? "x" : ""}${letter.charCodeAt(0).toString(radix)};` : letter))
    .join("");
}

// Strings of a PDF are big-endian.
function swapped(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

/** In base64 a text looks different at each of three offsets; its inside is what they have in common with any neighbours. */
function base64Cores(text: string): Buffer[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.from("\0".repeat(offset) + text, "utf8").toString("base64");
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4), "latin1");
  });
}
