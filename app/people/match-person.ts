import { fold } from "./names";
import type { CalendarDate } from "~/shared/time";

/** What is known of a person when somebody else's list is compared with the register. */
export interface KnownPerson {
  id: string;
  fullName: string;
  /** One a line. */
  otherNames: string;
  birthOn: CalendarDate | null;
  staffCode: string;
  /** The unit of today; null for somebody who belongs to none. */
  unitId: string | null;
}

/** Whom a row of a list means. */
export interface WrittenPerson {
  name: string;
  /** "" when the list has none. */
  staffCode: string;
  birthOn: CalendarDate | null;
  unitId: string | null;
}

/** Why the one who was found may be somebody else. */
export type Doubt = "several" | "code_of_another" | "other_code" | "other_birth" | "name_alone" | "spelling";

export type PersonMatch<P extends KnownPerson> =
  { kind: "one"; person: P } | { kind: "none" } | { kind: "unsure"; doubt: Doubt; choices: readonly P[] };

const mostChoices = 8;

const before =
  /^(ông|bà|anh|chị|đồng chí|đ\/c|đc\.|cô|thầy|gs\.?|pgs\.?|ts\.?|ths\.?|th\.s\.?|bs\.?|ks\.?|cn\.?|ckii?\.?)(?=[\s.]|$)[\s.]*/iu;

/**
 * A written name without what stands before it on lists ("Ông", "Đồng chí", "ThS."): NFC, one space between words. A whole name must be
 * left. Ông is a family name too: it goes only before three syllables or more.
 */
export function bareName(written: string): string {
  let name = written.normalize("NFC").replace(/\s+/gu, " ").trim();
  for (;;) {
    const shorter = name.replace(before, "");
    const least = /^ông /iu.test(name) ? 3 : 2;
    if (shorter === name || shorter.split(" ").length < least) return name;
    name = shorter;
  }
}

const vowelMarks = new Set(["\u0306", "\u0302", "\u031B"]);

/**
 * One key for all correct ways of writing one name: case, Unicode form, place of the tone mark (hoà, hòa), y or i at the end of a
 * syllable (Mỹ, Mĩ), spaces and hyphens.
 */
export function spellingKey(name: string): string {
  return bareName(name)
    .toLowerCase()
    .split(/[\s\-–.,]+/u)
    .filter((syllable) => syllable !== "")
    .map((syllable) => {
      let letters = "";
      let tones = "";
      for (const one of syllable.normalize("NFD"))
        if (/\p{M}/u.test(one) && !vowelMarks.has(one)) tones += one;
        else letters += one;
      return letters.replace(/y$/u, "i") + tones;
    })
    .join(" ");
}

/** One key for what careless writing makes of a name: as `spellingKey`, without any diacritics, đ as d. */
export function careless(name: string): string {
  return fold(spellingKey(name));
}

/** Finds in the register whom a list means. Pure look-ups: the same for ten people and for a hundred thousand. */
export class PersonIndex<P extends KnownPerson> {
  readonly #bySpelling = new Map<string, P[]>();
  readonly #byCareless = new Map<string, P[]>();
  readonly #byCode = new Map<string, P[]>();
  readonly #codeLengths = new Set<number>();

  add(person: P): void {
    const names = [person.fullName, ...person.otherNames.split("\n")].filter((name) => name.trim() !== "");
    for (const key of new Set(names.map(spellingKey))) push(this.#bySpelling, key, person);
    for (const key of new Set(names.map(careless))) push(this.#byCareless, key, person);
    if (person.staffCode === "") return;
    push(this.#byCode, codeKey(person.staffCode), person);
    this.#codeLengths.add(/^\d+$/u.test(person.staffCode) ? person.staffCode.length : 0);
  }

  /** The length of every code of the register, when all are figures of one length; else null. */
  get codeWidth(): number | null {
    const [width = 0, ...others] = this.#codeLengths;
    return width > 0 && others.length === 0 ? width : null;
  }

  /** Who is written like this, apart from spelling. */
  namesakes(name: string): readonly P[] {
    return this.#bySpelling.get(spellingKey(name)) ?? [];
  }

  match(written: WrittenPerson): PersonMatch<P> {
    const alike = this.namesakes(written.name);
    if (written.staffCode !== "") {
      const holders = this.#byCode.get(codeKey(written.staffCode)) ?? [];
      const exact = holders.filter((one) => one.staffCode === written.staffCode);
      const found = exact.length > 0 ? exact : holders;
      const [holder] = found;
      if (holder !== undefined) {
        if (found.length > 1) return unsure("several", found);
        if (written.name !== "" && careless(holder.fullName) !== careless(written.name) && !alike.includes(holder))
          return unsure("code_of_another", [holder, ...alike]);
        return { kind: "one", person: holder };
      }
    }
    return this.#matchName(written, alike);
  }

  #matchName(written: WrittenPerson, alike: readonly P[]): PersonMatch<P> {
    const { birthOn, unitId, staffCode } = written;
    const hasOtherCode = (one: P): boolean => staffCode !== "" && one.staffCode !== "";
    const bornThen = alike.filter((one) => birthOn !== null && one.birthOn === birthOn);
    if (bornThen.length > 1) return unsure("several", bornThen);
    const [born] = bornThen;
    if (born !== undefined) return hasOtherCode(born) ? unsure("other_code", [born]) : { kind: "one", person: born };

    // Somebody who belongs to no unit is meant by a row without one, when the name is nobody else's.
    const isThere = (one: P): boolean => one.unitId === unitId && (unitId !== null || alike.length === 1);
    const there = alike.filter((one) => isThere(one) && !hasOtherCode(one));
    const fitting = there.filter((one) => birthOn === null || one.birthOn === null);
    if (fitting.length > 1) return unsure("several", fitting);
    const [fits] = fitting;
    if (fits !== undefined) return { kind: "one", person: fits };
    if (there.length > 0) return unsure("other_birth", there);

    // A namesake elsewhere: excluded only by another birth date or another code.
    const elsewhere = alike.filter((one) => !hasOtherCode(one) && (birthOn === null || one.birthOn === null));
    if (elsewhere.length > 0) return unsure(elsewhere.length > 1 ? "several" : "name_alone", elsewhere);

    const similar = (this.#byCareless.get(careless(written.name)) ?? []).filter(
      (one) =>
        !alike.includes(one) &&
        !hasOtherCode(one) &&
        (birthOn !== null && one.birthOn !== null ? one.birthOn === birthOn : unitId === null || one.unitId === unitId),
    );
    return similar.length > 0 ? unsure("spelling", similar) : { kind: "none" };
  }
}

function unsure<P extends KnownPerson>(doubt: Doubt, choices: readonly P[]): PersonMatch<P> {
  return { kind: "unsure", doubt, choices: [...new Set(choices)].slice(0, mostChoices) };
}

// 00123 and 123 are one code that Excel has made a number of; letters count without their case.
function codeKey(code: string): string {
  const plain = code.replace(/\s+/gu, "").toLowerCase();
  return /^\d+$/u.test(plain) ? plain.replace(/^0+(?=\d)/u, "") : plain;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}
