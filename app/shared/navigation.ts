import { hasRole, type Actor } from "./actor";
import { paths } from "./paths";

export interface NavEntry {
  href: string;
  label: string;
}

/** The main menu: what this person's roles work with, in the order of the main job. */
export function navigationFor(actor: Actor): NavEntry[] {
  if (actor.kind !== "account") return [];
  const entries: [boolean, NavEntry][] = [
    [true, { href: paths.home(), label: "Việc của tôi" }],
    [
      hasRole(actor, "organizer", "unit", "council", "signer", "hr", "inspector", "staff"),
      { href: paths.campaigns(), label: "Phong trào" },
    ],
    [hasRole(actor, "organizer", "unit", "council", "inspector"), { href: paths.dossiers(), label: "Hồ sơ" }],
    [hasRole(actor, "organizer"), { href: paths.appraisals(), label: "Thẩm định" }],
    [hasRole(actor, "organizer", "council"), { href: paths.councilSessions(), label: "Phiên họp" }],
    [hasRole(actor, "organizer", "signer"), { href: paths.signingFiles(), label: "Trình ký" }],
    [hasRole(actor, "organizer", "signer", "hr", "inspector"), { href: paths.decisions(), label: "Quyết định" }],
    [
      hasRole(actor, "organizer", "unit", "council", "signer", "hr", "inspector", "staff"),
      { href: paths.results(), label: "Kết quả" },
    ],
    [hasRole(actor, "inspector"), { href: paths.oversight(), label: "Giám sát" }],
    [hasRole(actor, "hr", "organizer", "unit"), { href: paths.people(), label: "Cá nhân" }],
    [hasRole(actor, "hr", "organizer", "admin"), { href: paths.units(), label: "Đơn vị" }],
    [
      hasRole(actor, "organizer", "hr", "unit", "council", "inspector", "signer"),
      { href: paths.search(), label: "Tìm kiếm" },
    ],
    [hasRole(actor, "admin"), { href: paths.admin(), label: "Quản trị" }],
    [hasRole(actor, "inspector", "admin"), { href: paths.auditLog(), label: "Nhật ký" }],
  ];
  return entries.filter(([shown]) => shown).map(([, entry]) => entry);
}
