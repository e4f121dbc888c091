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

const firstOrder: Readonly<Record<BodyPosition, number>> = {
  chair: 1_000,
  vice_chair: 2_000,
  secretary: 3_000,
  member: 4_000,
};

/** Lists go by position, within one position by when a member came. */
export function orderOfNewMember(
  position: BodyPosition,
  members: readonly { position: BodyPosition; displayOrder: number }[],
): number {
  const orders = members.filter((member) => member.position === position).map((member) => member.displayOrder + 1);
  return Math.max(firstOrder[position], ...orders);
}
