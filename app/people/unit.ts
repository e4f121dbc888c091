export const unitKinds = ["leadership", "office", "division", "subordinate", "association"] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  leadership: "Lãnh đạo cơ quan",
  office: "Văn phòng",
  division: "Phòng chuyên môn",
  subordinate: "Đơn vị trực thuộc",
  association: "Đoàn thể",
};
