export const bodyPositions = ["chair", "vice_chair", "secretary", "member"] as const;
export type BodyPosition = (typeof bodyPositions)[number];

/** Positions of a council; a movement's board calls its chair "Trưởng ban": the body's own name decides. */
export function positionName(bodyName: string, position: BodyPosition): string {
  const names = bodyName.toLowerCase().startsWith("ban") ? boardPositions : councilPositions;
  return names[position];
}

const councilPositions: Readonly<Record<BodyPosition, string>> = {
  chair: "Chủ tịch Hội đồng",
  vice_chair: "Phó Chủ tịch Hội đồng",
  secretary: "Thư ký",
  member: "Ủy viên",
};

const boardPositions: Readonly<Record<BodyPosition, string>> = {
  chair: "Trưởng ban",
  vice_chair: "Phó Trưởng ban",
  secretary: "Thư ký",
  member: "Thành viên",
};
