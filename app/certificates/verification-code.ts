/** How a code is printed: twelve letters and figures in groups of four. */
const groups = /^[0-9A-Z]{12}$/u;

/** A code as somebody typed or scanned it, in the form that is kept; null when it cannot be one. */
export function readVerificationCode(typed: string): string | null {
  const plain = typed.normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/gu, "");
  return groups.test(plain) ? `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}` : null;
}
