/** The roles of product.md, "Who uses it". One person may hold several. */
export const roles = ["organizer", "unit", "council", "signer", "hr", "inspector", "staff", "admin"] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  organizer: "Thường trực thi đua",
  unit: "Người lập hồ sơ của đơn vị",
  council: "Thành viên hội đồng",
  signer: "Người ký",
  hr: "Tổ chức cán bộ, văn thư",
  inspector: "Giám sát",
  staff: "Công chức, viên chức, người lao động",
  admin: "Quản trị",
};

/** Who acts. `unitIds`: the units whose dossiers this person prepares (role `unit`). */
export interface SignedInActor {
  kind: "account";
  accountId: string;
  personId: string | null;
  name: string;
  roles: readonly Role[];
  unitIds: readonly string[];
  mustChangePassword: boolean;
}

export interface PublicActor {
  kind: "public";
}

/** A job or a script of the installation itself. */
export interface SystemActor {
  kind: "system";
  name: string;
}

export type Actor = SignedInActor | PublicActor | SystemActor;

export const publicActor: PublicActor = { kind: "public" };

export function systemActor(name: string): SystemActor {
  return { kind: "system", name };
}

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.kind === "account" && wanted.some((role) => actor.roles.includes(role));
}

/** True when the actor prepares dossiers for this unit. */
export function actsForUnit(actor: Actor, unitId: string): boolean {
  return actor.kind === "account" && actor.roles.includes("unit") && actor.unitIds.includes(unitId);
}
