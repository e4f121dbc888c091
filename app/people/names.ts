/** The alphabet as Vietnamese dictionaries order it, with f, j, w, z of other languages at their Latin places. */
const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const rankOf = new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(0x41 + index)]));

const breve = "\u0306";
const circumflex = "\u0302";
const horn = "\u031B";

/** Base letter and the mark that makes another letter of it. Other marks (Êđê ĕ, ŏ, ŭ) leave the letter where it is. */
const made: Readonly<Record<string, string>> = {
  [`a${breve}`]: "ă",
  [`a${circumflex}`]: "â",
  [`e${circumflex}`]: "ê",
  [`o${circumflex}`]: "ô",
  [`o${horn}`]: "ơ",
  [`u${horn}`]: "ư",
};

/** Dictionary order of the tones: ngang, huyền, hỏi, ngã, sắc, nặng. */
const toneRank: Readonly<Record<string, string>> = {
  "\u0300": "2",
  "\u0309": "3",
  "\u0303": "4",
  "\u0301": "5",
  "\u0323": "6",
};
const levelTone = "1";

/**
 * A text whose bytes compare as Vietnamese lists order people: given name, then middle names, then family name; in each
 * syllable first the letters, then the tone. Names written alike apart from case and Unicode form have one key.
 * `sortName`: the part that stands for the given name where it is not the last word ("Blĕk" of Y Blĕk Niê Kdăm).
 */
export function sortKeyOf(fullName: string, sortName = ""): string {
  const syllables = keysOf(fullName);
  const chosen = keysOf(sortName);
  if (chosen.length > 0) return `${chosen.join("")}  ${without(syllables, chosen).join("")}`;
  const given = syllables.at(-1) ?? "";
  const family = syllables.length > 1 ? (syllables[0] ?? "") : "";
  const middle = syllables.slice(1, -1).join("");
  return `${given} ${middle} ${family}`;
}

function keysOf(name: string): string[] {
  return name
    .split(/\s+/u)
    .map(syllableKey)
    .filter((key) => key !== "");
}

function without(syllables: readonly string[], chosen: readonly string[]): string[] {
  const left = [...syllables];
  for (const one of chosen) {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}

// Letters rank from "A", tones from "1", the gap between name parts is a space: a shorter syllable comes first.
function syllableKey(syllable: string): string {
  let letters = "";
  let tones = "";
  for (const [, base = "", marks = ""] of syllable
    .normalize("NFD")
    .toLowerCase()
    .matchAll(/(\p{L})(\p{M}*)/gu)) {
    let letter = base;
    for (const mark of marks) {
      letter = made[`${base}${mark}`] ?? letter;
      tones += toneRank[mark] ?? "";
    }
    letters += rankOf.get(letter) ?? "";
  }
  return letters === "" ? "" : `${letters}${tones === "" ? levelTone : tones}`;
}

/** The words of a text without diacritics and case, each once, for searching: "Đỗ Thị Ánh" → do, thi, anh. */
export function foldWords(text: string): string[] {
  return [
    ...new Set(
      fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ""),
    ),
  ];
}

export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

/** How a person is addressed on lists and documents. */
export function honorificOf(gender: "female" | "male"): "Ông" | "Bà" {
  return gender === "female" ? "Bà" : "Ông";
}
