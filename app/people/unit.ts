export const unitKinds = ["leadership", "office", "division", "subordinate", "association"] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  leadership: "Lãnh đạo cơ quan",
  office: "Văn phòng",
  division: "Phòng chuyên môn",
  subordinate: "Đơn vị trực thuộc",
  association: "Đoàn thể",
};

/** Another unit's dossiers are prepared by one that is at work and prepares its own. */
export function mayPrepare(
  preparer: { id: string; isActive: boolean; preparedByUnitId: string | null } | null,
  forUnitId: string,
): boolean {
  return preparer !== null && preparer.isActive && preparer.preparedByUnitId === null && preparer.id !== forUnitId;
}
