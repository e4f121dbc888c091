import { paths } from "~/shared/paths";
import { dateOf, formatDate, formatExact, formatInstant, type CalendarDate, type Instant } from "~/shared/time";

const zone = "(giờ Việt Nam)";
const exactZone = "(giờ Việt Nam, UTC+7)";

/** How a refusal names the arrival: the stamp of papers, or the instant at which the server got the request. */
export function arrivalFact(arrivedAt: Instant, stamp: { hasHour: boolean } | null): string {
  if (stamp === null) return `Máy chủ nhận lúc: ${formatExact(arrivedAt)} ${exactZone}.`;
  return stamp.hasHour
    ? `Dấu công văn đến: ${formatExact(arrivedAt)} ${exactZone}.`
    : `Dấu công văn đến ngày ${formatDate(dateOf(arrivedAt))} không ghi giờ, tính là ${formatExact(arrivedAt)} ${exactZone}.`;
}

/** What leads on after a late refusal of papers: their stamp may have been read wrong. */
export function stampLink(dossierId: string): { label: string; href: string } {
  return { label: "Xem lại dấu công văn đến", href: paths.paperStamp(dossierId) };
}

/** Refusals about dossiers that come on paper; joined in messages.ts. */
export const paperMessages = {
  "dossier.only_organizer_enters": () => ({
    title: "Hồ sơ giấy do Thường trực thi đua nhập.",
    facts: ["Tài khoản đang dùng được xem hồ sơ này nhưng không nhập, không sửa hồ sơ giấy."],
    source: "Hồ sơ giấy được nhập đúng bản đã đóng dấu công văn đến; đơn vị muốn sửa thì gửi bản giấy mới",
    next: [
      { label: "Đề nghị Thường trực thi đua sửa chỗ nhập chưa đúng" },
      { label: "Về danh sách hồ sơ", href: paths.dossiers() },
    ],
  }),
  "dossier.paper_by_letter": () => ({
    title: "Hồ sơ chưa được xác nhận: hồ sơ giấy được xác nhận bằng công văn đã ký.",
    facts: ["Chữ ký của người đứng đầu đơn vị đã có trên công văn đề nghị gửi cùng hồ sơ giấy."],
    source: "Chữ ký của người đứng đầu đơn vị trên công văn thay cho xác nhận bằng tài khoản",
    kept: "Hồ sơ giữ nguyên.",
    next: [{ label: "Về danh sách hồ sơ", href: paths.dossiers() }],
  }),
  "dossier.unit_has_dossier": (f: {
    dossierId: string;
    unitName: string;
    isPaper: boolean;
    isDraft: boolean;
    state: string;
    startedAt: Instant;
    startedByName: string;
    updatedAt: Instant;
    updatedByName: string;
  }) => ({
    title: `Hồ sơ giấy chưa được nhập: ${f.unitName} đã có hồ sơ trong phong trào này.`,
    facts: [
      `${f.isPaper ? "Hồ sơ giấy" : "Hồ sơ trên hệ thống"}, ${f.startedByName} lập lúc ${formatInstant(f.startedAt)} ${zone}; sửa lần cuối ${formatInstant(f.updatedAt)} ${zone}, ${f.updatedByName}.`,
      `Tình trạng hiện nay: ${f.state}.`,
    ],
    source: "Mỗi đơn vị có một hồ sơ trong một phong trào",
    kept: "Hồ sơ đã có giữ nguyên; những gì vừa nhập vẫn còn ở dưới.",
    next: [
      ...(f.isPaper || !f.isDraft ? [] : [{ label: "Đề nghị đơn vị hoàn thành và nộp hồ sơ đang soạn trên hệ thống" }]),
      { label: f.isPaper && f.isDraft ? "Nhập tiếp hồ sơ giấy này" : "Xem hồ sơ", href: paths.dossier(f.dossierId) },
    ],
  }),
  "dossier.stamp_future": (f: { stampedAt: Instant; hasHour: boolean; now: Instant }) => ({
    title: "Dấu công văn đến chưa được ghi: thời điểm trên dấu chưa đến.",
    facts: [arrivalFact(f.stampedAt, f), `Máy chủ nhận lúc: ${formatExact(f.now)} ${exactZone}.`],
    source: "Hồ sơ giấy được nhập sau khi đã đến cơ quan",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Ghi lại ngày, giờ đúng như trên dấu" }],
  }),
  "dossier.stamp_early": (f: {
    stampedAt: Instant;
    hasHour: boolean;
    campaignTitle: string;
    launchedAt: Instant;
    opensOn: CalendarDate | null;
  }) => ({
    title: "Dấu công văn đến chưa được ghi: hồ sơ đến trước khi phong trào nhận hồ sơ.",
    facts: [
      arrivalFact(f.stampedAt, f),
      f.opensOn === null
        ? `Phong trào “${f.campaignTitle}” phát động lúc ${formatExact(f.launchedAt)} ${exactZone}.`
        : `Kế hoạch nhận hồ sơ từ 00 giờ 00 ngày ${formatDate(f.opensOn)} ${exactZone}.`,
    ],
    source: "Hồ sơ được nhận từ ngày kế hoạch ghi, không ghi thì từ khi phát động",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Ghi lại ngày, giờ đúng như trên dấu" }, { label: "Kiểm tra hồ sơ có thuộc phong trào này không" }],
  }),
} as const;
