/** Security headers of every page. No inline style or script runs but ours, which carries the nonce; null: a page without any. */
export function pageHeaders(nonce: string | null, isSecure: boolean): [string, string][] {
  const policy = [
    "default-src 'self'",
    nonce === null ? "script-src 'none'" : `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
  return [["content-security-policy", policy], ...plainHeaders(isSecure)];
}

/** What every answer carries. same-origin and not no-referrer: with the latter browsers send "Origin: null" on a plain form. */
export function plainHeaders(isSecure: boolean): [string, string][] {
  const headers: [string, string][] = [
    ["referrer-policy", "same-origin"],
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["cross-origin-opener-policy", "same-origin"],
    ["permissions-policy", "camera=(), microphone=(), geolocation=()"],
  ];
  if (isSecure) headers.push(["strict-transport-security", "max-age=31536000"]);
  return headers;
}
