import { fold } from "./names";

export const usernamePattern = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** A name is typed in any case and with spaces around it; it means the same account. */
export function usernameOf(typed: string): string {
  return typed.trim().toLowerCase();
}

/** "Nguyễn Thị Thủy" → "thuynt": given name, then the initials, as offices name their accounts. `taken` names get a number. */
export function suggestUsername(fullName: string, taken: ReadonlySet<string>): string {
  const words = fold(fullName)
    .split(/\s+/u)
    .map((word) => word.replace(/[^a-z0-9]/gu, ""))
    .filter((word) => word !== "");
  const given = words.at(-1) ?? "";
  const initials = words
    .slice(0, -1)
    .map((word) => word.charAt(0))
    .join("");
  const base = `${given}${initials}`.slice(0, 36).padEnd(3, "0");
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}${String(number)}`)) return `${base}${String(number)}`;
}

const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/u, "iOS"],
  [/Android/u, "Android"],
  [/Windows/u, "Windows"],
  [/Mac OS X/u, "macOS"],
  [/Linux/u, "Linux"],
];
const browsers: readonly [RegExp, string][] = [
  [/Edg\//u, "Edge"],
  [/coc_coc_browser/u, "Cốc Cốc"],
  [/OPR\//u, "Opera"],
  [/Firefox\//u, "Firefox"],
  [/Chrome\//u, "Chrome"],
  [/Safari\//u, "Safari"],
];

/** "Chrome trên Windows": what a session's owner recognises. */
export function browserName(agent: string): string {
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1] ?? "Trình duyệt khác";
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  return system === undefined ? browser : `${browser} trên ${system}`;
}

/** One address: a name, "@", a host with a dot; no space, no comma, no angle bracket. */
export const emailPattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/iu;

/** Where to go after signing in: a path of this site, or null. `//host`, `/\host` and whole addresses lead elsewhere. */
export function localPathOf(next: string): string | null {
  if (!/^\/(?![/\\])[^\\\u0000-\u001F]*$/u.test(next)) return null;
  const base = "http://localhost";
  return URL.canParse(next, base) && new URL(next, base).origin === base ? next : null;
}
