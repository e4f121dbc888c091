import { signedDecisionPdf } from "../../sample/papers";
import { readPdf } from "../read-pdf";
import type { Scene } from "../scene";
import { days, praiseOf } from "../story";

/** Steps 5 and 6: the list is published, the file submitted, sent back, submitted again, signed, and the decision issued. */
export async function signDecision(scene: Scene): Promise<void> {
  const { calendar, stand } = scene;
  await stand.clock.set(calendar.at(days.publish, 8));
  await publish(scene);
  await stand.clock.set(calendar.at(days.sign, 8));
  await submitFile(scene, "Đã công khai đủ 03 ngày làm việc, không có ý kiến.");
  await stand.clock.set(calendar.at(days.sign, 9));
  await sendBack(scene);
  await stand.clock.set(calendar.at(days.sign, 10));
  await submitFile(scene, "Đã rà soát theo ý kiến của Giám đốc: không cá nhân nào đang trong thời gian xem xét kỷ luật.");
  await stand.clock.set(calendar.at(days.sign, 14));
  await sign(scene);
  await stand.clock.set(calendar.at(days.issue, 8));
  await issue(scene);
}

async function publish({ campaign, cast }: Scene): Promise<void> {
  const me = await cast.begin("organizer", "thuongtruc", "Công khai danh sách");
  await me.follow("Phong trào");
  await me.follow(campaign);
  await me.follow("Công khai kết quả xét");
  await me.tick("Đã kiểm tra danh sách");
  await me.shot("Công khai danh sách");
  await me.press("Công khai danh sách");
  await me.see("03 ngày làm việc");
  await me.shot("Danh sách đang công khai");
  const staff = await cast.begin("staff", "congchuc", "Xem danh sách công khai");
  await staff.follow("Xem danh sách đề nghị khen thưởng đang công khai");
  await staff.see("Trần Quốc Bảo");
  await staff.shot("Công chức xem danh sách công khai");
}

async function submitFile({ campaign, cast }: Scene, note: string): Promise<void> {
  const me = await cast.begin("organizer", "thuongtruc", "Lập hồ sơ trình ký");
  await me.follow("Trình ký");
  await me.within("region", "Chờ lập hồ sơ").follow(campaign);
  await me.type("Ý kiến của Thường trực", note);
  await me.tick("Đã kiểm tra danh sách và các tài liệu");
  await me.shot("Lập hồ sơ trình ký");
  await me.press("Trình ký");
}

async function sendBack({ cast }: Scene): Promise<void> {
  const me = await cast.begin("signer", "giamdoc", "Trả lại hồ sơ trình ký");
  await me.shot("Việc của người ký");
  await me.follow("Xem xét, ký hồ sơ khen thưởng");
  await me.shot("Hồ sơ trình ký");
  const form = me.within("region", "Trả lại hồ sơ");
  await form.type("Lý do trả lại", "Rà soát lại để bảo đảm không cá nhân nào đang trong thời gian xem xét kỷ luật, nêu rõ trong ý kiến của Thường trực.");
  await form.press("Trả lại hồ sơ");
  await me.see("Hồ sơ được trả lại");
  await me.shot("Đã trả lại hồ sơ trình");
}

async function sign({ cast }: Scene): Promise<void> {
  const me = await cast.begin("signer", "giamdoc", "Ký quyết định");
  await me.follow("Xem xét, ký hồ sơ khen thưởng trình lần 2");
  await me.tick("Đã xem tờ trình, biên bản và danh sách");
  await me.press("Ký quyết định");
  await me.shot("Quyết định đã ký, chờ số");
}

async function issue({ album, calendar, campaign, cast, stand }: Scene): Promise<void> {
  const me = await cast.begin("hr", "vanthu", "Vào số, ngày và ban hành");
  await me.shot("Việc của văn thư");
  await me.follow("Vào số, ngày và ban hành quyết định");
  const decisionId = new URL(me.page.url()).pathname.split("/").at(-1) ?? "";
  const datedOn = calendar.day(days.issue);
  const scan = await signedDecisionPdf(stand.services.databases.read, decisionId, "212/QĐ-SCT", datedOn, praiseOf(campaign));
  await me.type("Số quyết định", "212");
  await me.attach("Bản quyết định đã ký, đóng dấu", { name: "Quyết định 212 đã ký.pdf", mimeType: "application/pdf", buffer: Buffer.from(scan) });
  await me.tick("Đã đối chiếu số, ngày và danh sách với bản đã ký");
  await me.shot("Vào số, ngày và bản đã ký");
  await me.press("Ban hành quyết định");
  await me.see("212/QĐ-SCT");
  await me.shot("Quyết định đã ban hành");
  const decision = await me.download("Quyết định, bản của hệ thống");
  await readPdf(decision, "decision.pdf");
  await album.keep("decision.pdf", decision);
}
