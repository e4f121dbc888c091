import { fold } from "~/people/names";

export interface KnownUnit {
  id: string;
  name: string;
  shortName: string;
  isActive: boolean;
}

export type UnitMatch =
  | { kind: "found"; unit: KnownUnit }
  | { kind: "several"; names: readonly string[] }
  | { kind: "unknown"; nearest: readonly string[] };

/** A name of a unit as it is compared: no case, no diacritics, no marks, one space. */
export function unitKey(name: string): string {
  return fold(name)
    .replace(/&/gu, " va ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bp\b(?= )/gu, "phong")
    .trim();
}

/** Finds units by their name or short name, those of today before those that were merged or dissolved. */
export class UnitIndex {
  readonly #byKey = new Map<string, KnownUnit[]>();
  // A table names the same unit in many rows.
  readonly #matched = new Map<string, UnitMatch>();

  constructor(private readonly units: readonly KnownUnit[]) {
    for (const unit of units)
      for (const key of new Set([unitKey(unit.name), unitKey(unit.shortName)])) {
        if (key === "") continue;
        const held = this.#byKey.get(key) ?? [];
        held.push(unit);
        this.#byKey.set(key, held);
      }
  }

  match(written: string): UnitMatch {
    const known = this.#matched.get(written);
    if (known !== undefined) return known;
    const match = this.#find(written);
    this.#matched.set(written, match);
    return match;
  }

  #find(written: string): UnitMatch {
    const key = unitKey(written);
    const found = this.#byKey.get(key) ?? [];
    const active = found.filter((unit) => unit.isActive);
    const exact = found.filter((unit) => unit.name === written);
    const fitting = exact.length > 0 ? exact : active.length > 0 ? active : found;
    const [first] = fitting;
    if (first === undefined) return { kind: "unknown", nearest: this.#nearest(key) };
    return fitting.length === 1
      ? { kind: "found", unit: first }
      : { kind: "several", names: fitting.map((unit) => unit.name) };
  }

  #nearest(key: string): string[] {
    const most = Math.max(2, Math.floor(key.length / 3));
    return this.units
      .filter((unit) => unit.isActive)
      .map((unit) => ({ name: unit.name, far: Math.min(distance(key, unitKey(unit.name)), wordsApart(key, unit)) }))
      .filter((one) => one.far <= most)
      .sort((a, b) => a.far - b.far)
      .slice(0, 3)
      .map((one) => one.name);
  }
}

// "Phòng Tổ chức" is near "Phòng Tổ chức - Hành chính": every word of the shorter stands in the longer.
function wordsApart(key: string, unit: KnownUnit): number {
  const written = key.split(" ");
  const known = new Set(unitKey(unit.name).split(" "));
  return written.length > 1 && written.every((word) => known.has(word)) ? 1 : Number.POSITIVE_INFINITY;
}

/** How many letters must be changed, added or left out to make one of the other. */
export function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= b.length; at += 1)
      current.push(
        Math.min(
          (previous[at] ?? 0) + 1,
          (current[at - 1] ?? 0) + 1,
          (previous[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1),
        ),
      );
    previous = current;
  }
  return previous[b.length] ?? 0;
}
