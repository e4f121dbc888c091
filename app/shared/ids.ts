declare const brand: unique symbol;
/** A text id that belongs to one kind of thing: an `Id<"dossier">` is not taken where an `Id<"campaign">` is asked for. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return pattern.test(text);
}

/** Takes a text as an id of that kind; null when it is not one (an address typed by hand). */
export function toId<Kind extends string>(text: string): Id<Kind> | null {
  return isId(text) ? (text as Id<Kind>) : null;
}

/** UUIDv7 text from a time and ten random bytes: ids sort by the millisecond of their making. */
export function uuidV7(ms: number, random: Uint8Array): string {
  const time = Math.floor(ms).toString(16).padStart(12, "0");
  const rest = [...random].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = (8 + (Number.parseInt(rest.charAt(3), 16) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}

/** An id is a name, not a fact: it takes the machine's own time, so that a clock set by a test cannot make two alike. */
export function newId<Kind extends string>(): Id<Kind> {
  return uuidV7(Date.now(), globalThis.crypto.getRandomValues(new Uint8Array(10))) as Id<Kind>;
}
