import { readPdf } from "../read-pdf";
import type { Scene } from "../scene";
import { days, trade } from "../story";

/** Steps 7 and 8: the unit reads its notice; certificates are printed and verified. */
export async function handOver(scene: Scene): Promise<void> {
  await readNotice(scene);
  const code = await printCertificates(scene);
  await verify(scene, code);
}

async function readNotice({ album, campaign, cast }: Scene): Promise<void> {
  const me = await cast.begin("unit", trade.account, `Xem thông báo kết quả: ${trade.unitName}`);
  await me.shot("Việc của đơn vị sau quyết định");
  await me.follow("Kết quả");
  await me.follow(campaign);
  await me.follow(trade.unitName);
  await me.see("Thông báo kết quả", "Số sổ vàng");
  await me.shot("Thông báo kết quả của đơn vị");
  const notice = await me.download("In thông báo (PDF)");
  await readPdf(notice, "result-notice.pdf");
  await album.keep("result-notice.pdf", notice);
}

/** Answers the code of the third certificate, the first of a person. */
async function printCertificates({ album, cast, stand, calendar }: Scene): Promise<string> {
  await stand.clock.set(calendar.at(days.issue, 9));
  const me = await cast.begin("hr", "vanthu", "In giấy khen");
  await me.follow("Quyết định");
  await me.follow(/212\/QĐ-SCT/u);
  await me.follow("Giấy khen");
  const ready = me.page.getByRole("heading", { name: /^Sẵn sàng in/u });
  for (let tries = 0; tries < 60 && !(await ready.isVisible()); tries += 1) {
    if (tries === 0) await me.shot("Giấy khen đang được dựng");
    await me.page.waitForTimeout(500);
    await me.follow("Tải lại");
  }
  await me.see("Sẵn sàng in 07 giấy khen");
  await me.shot("Sẵn sàng in giấy khen");
  const all = await me.download(/^Tải tất cả/u);
  const { pages } = await readPdf(all, "certificates.pdf");
  if (pages.length !== 7) throw new Error(`certificates.pdf has ${String(pages.length)} pages`);
  await album.keep("certificates.pdf", all);
  const rows = me.page.getByRole("table", { name: "Giấy khen của quyết định" }).getByRole("row");
  let code = "";
  for (let number = 1; number <= pages.length; number += 1) {
    const name = await rows.nth(number).getByRole("link").first().innerText();
    const one = await me.download(name);
    await album.keep(`certificate-${String(number)}.pdf`, one);
    const [words = ""] = (await readPdf(one, `certificate-${String(number)}.pdf`)).pages;
    if (number === 3) code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(words)?.[0] ?? "";
  }
  await me.press("Ghi nhận đã in cả danh sách");
  await me.shot("Đã ghi nhận in");
  return code;
}

async function verify({ cast }: Scene, code: string): Promise<void> {
  const me = await cast.beginOutside("Xác minh giấy khen");
  await me.open("/xac-minh");
  await me.shot("Trang xác minh công khai");
  await me.type("Mã xác minh", code.toLowerCase());
  await me.press("Xác minh");
  await me.see("Giấy khen còn giá trị", "212/QĐ-SCT");
  await me.shot("Giấy khen còn giá trị");
  await me.type("Mã xác minh", "7K3M-9QXT-42FD");
  await me.press("Xác minh");
  await me.see("Không có giấy khen nào mang mã này");
  await me.shot("Mã không có trong sổ");
}
