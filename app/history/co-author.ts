import { fold } from "~/people/names";

/** A line of the field: "Nguyễn Thị Đào, Phòng Kỹ thuật"; the unit is needed only to tell namesakes apart. */
export interface CoAuthorLine {
  name: string;
  unit: string;
}

/** Somebody whom a line may mean. */
export interface PossibleAuthor {
  id: string;
  fullName: string;
  post: string;
  unitName: string;
}

export type CoAuthorMatch = { kind: "one"; id: string } | { kind: "none" } | { kind: "several"; places: string[] };

/** One author a line; empty lines are none. */
export function readCoAuthorLines(text: string): CoAuthorLine[] {
  return text.split("\n").flatMap((line) => {
    const [name = "", ...unit] = line.split(",");
    return name.trim() === "" ? [] : [{ name: name.trim(), unit: unit.join(",").trim() }];
  });
}

/** As the field shows those who are written down already. */
export function coAuthorLine({ fullName, unitName }: Pick<PossibleAuthor, "fullName" | "unitName">): string {
  return unitName === "" ? fullName : `${fullName}, ${unitName}`;
}

/**
 * Whom a line means: the same name whatever its case and diacritics' form, of the unit if one is written. The exact name goes first, and
 * among namesakes one of `writtenIds`, who is an author already.
 */
export function matchCoAuthor(
  { name, unit }: CoAuthorLine,
  people: readonly PossibleAuthor[],
  writtenIds: readonly string[] = [],
): CoAuthorMatch {
  const plain = (text: string): string => fold(text).replace(/\s+/gu, " ").trim();
  const exact = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
  const alike = people
    .filter((one) => plain(one.fullName) === plain(name))
    .filter((one) => unit === "" || plain(one.unitName).includes(plain(unit)));
  const same = alike.filter((one) => exact(one.fullName) === exact(name));
  const named = same.length > 0 ? same : alike;
  const written = named.filter((one) => writtenIds.includes(one.id));
  const meant = written.length > 0 ? written : named;
  const [first] = meant;
  if (first === undefined) return { kind: "none" };
  if (meant.length === 1) return { kind: "one", id: first.id };
  return {
    kind: "several",
    places: meant.map((one) => [one.post, one.unitName].filter((part) => part !== "").join(", ")),
  };
}
