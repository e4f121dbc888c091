import { roleNames, type Actor } from "./actor";
import { navigationFor } from "./navigation";
import { paths } from "./paths";
import type { RequestContext } from "./services.server";
import type { SessionAgency } from "./session.server";
import { formatInstant } from "./time";
import type { Shell, ShellBanner } from "./ui/shell";

/** The frame of a page for this person: agency, menu with the current entry, server time, banners. */
export function shellFor(context: RequestContext, agency: SessionAgency | null, actor: Actor, pathname: string): Shell {
  return {
    agency: agency ?? { name: "Vinh Danh", parentName: "", isSample: false },
    actor:
      actor.kind === "account"
        ? {
            name: actor.name,
            roleLine: actor.roles
              .filter((role) => role !== "staff" || actor.roles.length === 1)
              .map((role) => roleNames[role])
              .join(", "),
          }
        : null,
    nav: navigationFor(actor).map((entry) => ({ ...entry, current: isWithin(pathname, entry.href) })),
    clock: formatInstant(context.arrivedAt),
    banners: bannersFor(context, agency, actor),
  };
}

function isWithin(pathname: string, href: string): boolean {
  return href === paths.home() ? pathname === href : pathname === href || pathname.startsWith(`${href}/`);
}

function bannersFor(context: RequestContext, agency: SessionAgency | null, actor: Actor): ShellBanner[] {
  const banners: ShellBanner[] = [];
  if (context.services.clock.isSettable)
    banners.push({
      tone: "wait",
      text: "Cơ sở dữ liệu thử nghiệm: đồng hồ của hệ thống có thể được đặt lại. Không dùng cho công việc thật.",
    });
  if (agency?.isSample === true)
    banners.push({
      tone: "busy",
      text: "Dữ liệu mẫu: cơ quan, đơn vị và tên người đều không có thật.",
      link: { href: paths.help("du-lieu-mau"), label: "Cách bắt đầu với dữ liệu thật" },
    });
  if (!context.isSecure && !isLocal(context.address) && actor.kind === "account" && actor.roles.includes("admin"))
    banners.push({
      tone: "bad",
      text: "Kết nối chưa được mã hóa (HTTP): mật khẩu có thể bị đọc trên đường truyền. Hãy đặt hệ thống sau một máy chủ HTTPS.",
    });
  return banners;
}

export function isLocal(address: string): boolean {
  return address === "::1" || address.startsWith("127.") || address.startsWith("::ffff:127.");
}
