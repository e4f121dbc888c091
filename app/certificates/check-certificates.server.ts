import { rule } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { tidy } from "./fit";
import { checkNames, kitFor } from "./font-kit.server";
import { checkText, type CertificateText } from "./certificate-text";
import { layoutCertificate } from "./layout";

/**
 * Everything that is asked before a list of certificates may be printed: the decree's fields, one
 * golden-book number each within a decision, every letter in the fonts, every text within its room.
 * Refusals: those of `checkText`; certificate.golden_number_repeated { number, first, second };
 * certificate.glyph_missing { letter, text }; certificate.text_too_long { role, length, text }.
 */
export async function checkCertificates(texts: readonly CertificateText[]): Promise<Result<{ count: number }>> {
  const holders = new Map<string, string>();
  for (const text of texts) {
    const refusal = checkText(text);
    if (refusal) return fail(refusal);
    const place = JSON.stringify([tidy(text.decisionNumber), text.decisionDate, text.goldenBookNo]);
    const first = holders.get(place);
    const second = tidy(text.name);
    if (first !== undefined) {
      return fail(rule("certificate.golden_number_repeated", { number: text.goldenBookNo, first, second }));
    }
    holders.set(place, second);
  }
  const [missing] = await checkNames(texts);
  if (missing) return fail(rule("certificate.glyph_missing", missing));
  const kit = await kitFor(texts);
  for (const text of texts) {
    const layout = layoutCertificate(text, kit);
    if (!layout.ok) return layout;
  }
  return ok({ count: texts.length });
}
