import type { Role } from "~/shared/actor";
import { paths } from "~/shared/paths";

export interface EmptyHome {
  title: string;
  text: string;
  action: { href: string; label: string } | null;
}

const nothingWaits = "Chưa có việc nào chờ xử lý";

/** What comes next for somebody without work, by the role that moves things on most. */
export function emptyHome(roles: readonly Role[], campaign: { id: string; title: string } | null): EmptyHome {
  const has = (role: Role): boolean => roles.includes(role);
  const open = campaign === null ? null : { href: paths.campaign(campaign.id), label: "Xem phong trào" };
  if (roles.length === 0)
    return {
      title: "Tài khoản này chưa có vai trò",
      text: "Quản trị giao vai trò xong thì việc và thực đơn của vai trò đó hiện ra ở trang này.",
      action: { href: paths.help(), label: "Xem các vai trò" },
    };
  if (has("organizer"))
    return campaign === null
      ? {
          title: "Chưa có phong trào nào đang diễn ra",
          text: "Soạn kế hoạch của phong trào rồi phát động: các đơn vị thấy ngay việc và hạn của mình.",
          action: { href: paths.newCampaign(), label: "Soạn phong trào" },
        }
      : {
          title: nothingWaits,
          text: "Hồ sơ nộp về, đề nghị nộp muộn và các bước tiếp theo của phong trào sẽ hiện ở đây.",
          action: open,
        };
  if (has("unit"))
    return {
      title: nothingWaits,
      text: "Khi một phong trào được phát động, hoặc hồ sơ được trả lại để sửa, việc và hạn của đơn vị hiện ở đây.",
      action: open,
    };
  if (has("signer"))
    return {
      title: "Chưa có hồ sơ nào chờ ký",
      text: "Hồ sơ trình ký hiện ở đây khi Thường trực trình, sau khi hội đồng xét và công khai xong.",
      action: open,
    };
  if (has("hr"))
    return {
      title: nothingWaits,
      text: "Quyết định đã ký chờ vào số và giấy khen chờ in sẽ hiện ở đây.",
      action: { href: paths.decisions(), label: "Xem các quyết định" },
    };
  if (has("council"))
    return { title: nothingWaits, text: "Phiên họp được lập và vòng bỏ phiếu được mở sẽ hiện ở đây.", action: open };
  if (has("inspector"))
    return {
      title: "Không có việc chờ xử lý",
      text: "Tiến độ, nộp muộn, hồ sơ trả lại và nhật ký xem ở trang Giám sát.",
      action: { href: paths.oversight(), label: "Mở trang Giám sát" },
    };
  if (has("admin"))
    return {
      title: nothingWaits,
      text: "Việc nền không chạy được và tài khoản chưa có vai trò sẽ hiện ở đây.",
      action: { href: paths.admin(), label: "Mở trang Quản trị" },
    };
  return {
    title: "Chưa có danh sách nào đang công khai",
    text: "Danh sách đề nghị khen thưởng được công khai sau phiên họp của hội đồng sẽ hiện ở đây.",
    action: { href: paths.results(), label: "Xem kết quả khen thưởng" },
  };
}
