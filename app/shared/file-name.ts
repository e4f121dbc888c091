const maxLength = 180;
const fallbackName = "tep";

/**
 * A name as typed or sent by a browser, fit to be kept and shown: NFC, the last part of a path, no control, invisible or
 * direction-changing characters, at most 180 characters with its ending, never empty and never hidden.
 */
export function safeFileName(name: string): string {
  const lastPart = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = lastPart
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu,
      "",
    )
    // Windows cannot save these.
    .replace(/[<>:"|?*]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (clean === "") return fallbackName;
  const letters = [...clean];
  if (letters.length <= maxLength) return clean;
  const ending = /\.[^. ]{1,10}$/u.exec(clean)?.[0] ?? "";
  const kept = letters.slice(0, maxLength - [...ending].length).join("");
  return `${kept.trimEnd()}${ending}`;
}

/** Content-Disposition with the name in both forms of RFC 6266: plain letters for old readers, UTF-8 (RFC 5987) for the rest. */
export function contentDisposition(name: string, inline = false): string {
  const safe = safeFileName(name);
  const plain = safe
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .replace(/[^\x20-\x7e]/gu, "_")
    .replace(/["\\%;]/g, "_");
  const encoded = encodeURIComponent(safe).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? "inline" : "attachment"}; filename="${plain === "" ? fallbackName : plain}"; filename*=UTF-8''${encoded}`;
}
