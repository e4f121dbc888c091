import { readPdf } from "../read-pdf";
import type { Scene } from "../scene";
import { days } from "../story";

/** Step 9: the campaign is concluded; staff and the watching body see what is theirs to see. */
export async function concludeCampaign(scene: Scene): Promise<void> {
  await scene.stand.clock.set(scene.calendar.at(days.conclude, 8));
  await conclude(scene);
  await seeOwnAward(scene);
  await watch(scene);
}

async function conclude({ album, campaign, cast }: Scene): Promise<void> {
  const me = await cast.begin("organizer", "thuongtruc", "Tổng kết phong trào");
  await me.follow("Phong trào");
  await me.follow(campaign);
  await me.follow("Tổng kết phong trào");
  await me.type("Nhận xét tổng kết", "Các đơn vị công khai đầy đủ, đúng hạn hơn năm trước.\nPhổ biến cách trả lời kiến nghị bằng bảng theo dõi chung của Phòng Quản lý công nghiệp.\nCòn 01 đơn vị nộp hồ sơ muộn.");
  await me.tick("Đã đọc lại số liệu và nhận xét");
  await me.shot("Tổng kết phong trào");
  await me.press("Tổng kết phong trào");
  await me.see("Đã tổng kết lúc");
  await me.shot("Phong trào đã tổng kết");
  const report = await me.download("Báo cáo tổng kết (PDF)");
  await readPdf(report, "conclusion.pdf");
  await album.keep("conclusion.pdf", report);
}

async function seeOwnAward({ campaign, cast }: Scene): Promise<void> {
  const me = await cast.begin("staff", "congchuc", "Xem kết quả và khen thưởng của mình");
  await me.see("Khen thưởng của tôi");
  await me.shot("Khen thưởng của công chức");
  await me.follow("Kết quả");
  await me.follow(campaign);
  await me.see("Được khen thưởng", "Trần Quốc Bảo");
  await me.shot("Kết quả phong trào");
}

async function watch({ campaign, cast }: Scene): Promise<void> {
  const me = await cast.begin("inspector", "giamsat", "Giám sát phong trào và nhật ký");
  await me.shot("Việc của người giám sát");
  await me.follow("Giám sát");
  await me.select("Phong trào", campaign);
  await me.press("Lọc");
  await me.see("Nộp muộn", "Phòng Quản lý công nghiệp");
  await me.shot("Giám sát phong trào");
  await me.follow("Nhật ký");
  await me.see("Tổng kết phong trào");
  await me.shot("Nhật ký");
}
