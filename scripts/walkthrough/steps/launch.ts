import { formatDate } from "~/shared/time";
import type { Scene } from "../scene";
import { days, praiseOf } from "../story";

/** Step 1: the organizer writes the campaign from the ready plan and launches it. */
export async function launchCampaign({ cast, calendar, campaign, stand }: Scene): Promise<void> {
  await stand.clock.set(calendar.at(days.launch, 8));
  const on = (day: number): string => formatDate(calendar.day(day));
  const me = await cast.begin("organizer", "thuongtruc", "Soạn và phát động phong trào");
  await me.shot("Việc của Thường trực");
  await me.follow("Phong trào");
  await me.follow("Tạo phong trào");
  await me.pick("Bắt đầu từ", "Kế hoạch có sẵn");
  await me.pick("Kế hoạch có sẵn", "Phát động thi đua thực hiện Quy chế dân chủ ở cơ sở");
  await me.type("Năm thi đua", calendar.year);
  await me.shot("Tạo phong trào từ kế hoạch có sẵn");
  await me.press("Tạo bản soạn");
  await me.page.waitForLoadState("networkidle");
  await me.type("Tên phong trào", campaign);
  await me.type("Số kế hoạch", "58/KH-SCT");
  await me.type("Ngày kế hoạch", on(days.launch));
  await me.type("Thi đua từ ngày", `01/01/${calendar.year}`);
  await me.type("Thi đua đến hết ngày", on(days.due - 1));
  await me.pick("Cách ghi hạn nộp hồ sơ", "Chậm nhất đến ngày");
  await me.type("Hạn nộp hồ sơ", on(days.due));
  await me.type("Dự kiến họp xét", on(days.review));
  await me.type("Số ngày làm việc công khai", "3");
  await me.type("Dự kiến ban hành quyết định", on(days.issue));
  await me.type("Dự kiến tổng kết", on(days.conclude + 6));
  await me.type("Theo dõi, giám sát", "Thường trực Ban vận động và tổ giám sát do cơ quan cử");
  await me.type("Thành tích ghi trên giấy khen", praiseOf(campaign));
  await me.within("group", "Biên bản họp xét đề nghị").tick("Phải là bản đã ký");
  await me.shot("Soạn kế hoạch");
  await me.press("Lưu và kiểm tra để phát động");
  await me.shot("Kiểm tra trước khi phát động");
  await me.tick("Đã đọc lại kế hoạch và đồng ý phát động");
  await me.press("Phát động phong trào");
  await me.see("Giấy khen, tập thể", "Giấy khen, cá nhân");
  await me.shot("Phong trào đã phát động");
}
