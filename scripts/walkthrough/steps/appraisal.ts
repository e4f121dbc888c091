import { formatDate } from "~/shared/time";
import type { Scene } from "../scene";
import { days, failing, industry, leadership, office, trade, type Proposal } from "../story";
import type { Walker } from "../walker";
import { confirm, submit } from "./dossiers";

/** Step 3: late pass, return and correction, then each candidate on its own. */
export async function appraiseDossiers(scene: Scene): Promise<void> {
  const { calendar, stand } = scene;
  await stand.clock.set(calendar.at(days.late, 8));
  await grantLatePass(scene);
  await stand.clock.set(calendar.at(days.late, 10));
  await submitLate(scene);
  await stand.clock.set(calendar.at(days.late, 13, 30));
  await returnDossier(scene);
  await stand.clock.set(calendar.at(days.correct, 9));
  await correctDossier(scene);
  await stand.clock.set(calendar.at(days.appraise, 8));
  for (const of of [trade, office, leadership, industry]) await appraise(scene, of);
}

async function grantLatePass({ calendar, cast }: Scene): Promise<void> {
  const me = await cast.begin("organizer", "thuongtruc", "Quyết định đề nghị nộp muộn");
  await me.shot("Danh sách việc sau hạn nộp");
  await me.follow(`Quyết định đề nghị nộp muộn của ${industry.unitName}`);
  await me.pick("Cho phép hay không", "Cho phép nộp muộn");
  await me.type("Cho nộp đến ngày", formatDate(calendar.day(days.late)));
  await me.type("Giờ", "17:00");
  await me.type("Lý do", "Lý do khách quan, có kế hoạch công tác kèm theo; hồ sơ đã soạn đủ trước hạn.");
  await me.press("Ghi quyết định");
  await me.see("Đã cho phép");
  await me.shot("Cho phép nộp muộn");
}

async function submitLate({ cast }: Scene): Promise<void> {
  const me = await cast.begin("unit", industry.account, `Nộp muộn: ${industry.unitName}`);
  await me.shot("Việc của đơn vị được nộp muộn");
  await me.follow(`Nộp hồ sơ của ${industry.unitName}`);
  await submit(me);
  await me.see("Đã nộp hồ sơ");
}

async function returnDossier({ calendar, cast }: Scene): Promise<void> {
  const me = await cast.begin("organizer", "thuongtruc", `Trả lại hồ sơ: ${trade.unitName}`);
  await me.follow(`Thẩm định hồ sơ của ${trade.unitName}`);
  await me.shot("Thẩm định một đề nghị");
  const item = `Đề nghị ${trade.candidates[2]?.name ?? ""}`;
  for (const _one of [1, 2]) await me.follow("Đề nghị sau");
  await me.pick(item, "Cần sửa");
  await me.within("group", item).type("Chỗ cần sửa", "Thiếu số hộ kinh doanh đã góp ý và kết quả tiếp thu; đề nghị bổ sung.");
  await me.press("Chỉ ghi danh mục kiểm tra");
  await me.see("Mở lại cho đơn vị 01 mục");
  await me.shot("Danh mục kiểm tra từng mục");
  const form = me.within("form", "Trả lại để sửa");
  await form.type("Hạn sửa", formatDate(calendar.day(days.correct + 1)));
  await form.press("Trả lại hồ sơ");
  await me.see("Trả lại để sửa");
  await me.shot("Đã trả lại một đơn vị");
}

async function correctDossier(scene: Scene): Promise<void> {
  const { cast, papers, stand } = scene;
  const me = await cast.begin("unit", trade.account, `Sửa và nộp lại: ${trade.unitName}`);
  await me.follow(`Sửa và nộp lại hồ sơ của ${trade.unitName}`);
  await me.see("Trả lại để sửa, hạn sửa");
  await me.shot("Hồ sơ bị trả lại");
  const [, , candidate] = trade.candidates;
  if (candidate === undefined || candidate.name === null) throw new Error("the third candidate is a person");
  await me.follow(candidate.name);
  const mended = { ...candidate, achievement: `${candidate.achievement} Ban quản lý chợ đã tiếp thu 18 ý kiến.` };
  await me.type("Tóm tắt thành tích", mended.achievement);
  await me.attach("Thay báo cáo", await papers.report(trade, mended, await stand.clock.now()));
  await me.press("Lưu và sang mục tiếp theo");
  await confirm(me, trade);
  await submit(me);
  await me.see("Đã nộp hồ sơ");
  await me.shot("Đã nộp lại");
}

async function appraise({ cast }: Scene, of: Proposal): Promise<void> {
  const me = await cast.begin("organizer", "thuongtruc", `Thẩm định: ${of.unitName}`);
  await me.follow(of === trade ? `Thẩm định lại hồ sơ của ${of.unitName}` : `Thẩm định hồ sơ của ${of.unitName}`);
  for (const _one of of.candidates) await decide(me);
  if (of === trade) await me.shot("Mọi đề nghị đã có kết quả");
  await me.press("Tiếp nhận hồ sơ");
  await me.see("Đã tiếp nhận");
}

async function decide(me: Walker): Promise<void> {
  const name = await me.page.getByRole("heading", { level: 1 }).innerText();
  const fails = name === failing;
  await me.pick("Kết quả thẩm định cho đề nghị này", fails ? "Không chấp nhận" : "Chấp nhận");
  if (fails) {
    await me.type("Ý kiến gửi đơn vị", "Báo cáo chỉ nêu việc thường xuyên, chưa có thành tích xuất sắc trong phong trào.");
    await me.shot("Không chấp nhận một đề nghị");
  }
  await me.press("Ghi kết quả thẩm định");
}
