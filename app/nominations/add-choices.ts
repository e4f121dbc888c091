import type { AwardLine } from "~/campaigns/campaign";
import { paths } from "~/shared/paths";

/** A way to begin a nomination with what is known already. */
export interface AddChoice {
  isCollective: boolean;
  label: string;
  href: string;
}

/**
 * Where a nomination begins: a collective with the unit itself on a line that it does not stand on yet, a person with the first line of
 * persons, the agency's own before a superior's. Everything can be chosen otherwise there.
 */
export function addChoices(
  dossierId: string,
  unitId: string,
  lines: readonly Pick<AwardLine, "id" | "level" | "recipientKind">[],
  nominations: readonly { lineId: string }[],
): AddChoice[] {
  const own = [...lines].sort((a, b) => Number(a.level === "province") - Number(b.level === "province"));
  const collective = own.find(
    (line) => line.recipientKind === "collective" && !nominations.some((one) => one.lineId === line.id),
  );
  const individual = own.find((line) => line.recipientKind === "individual");
  return [
    ...(collective === undefined
      ? []
      : [
          {
            isCollective: true,
            label: "Thêm tập thể",
            href: paths.newNomination(dossierId, { line: collective.id, candidate: unitId }),
          },
        ]),
    ...(individual === undefined
      ? []
      : [
          {
            isCollective: false,
            label: "Thêm cá nhân",
            href: paths.newNomination(dossierId, { line: individual.id }),
          },
        ]),
  ];
}
