import { addMs, formatDate, startOfDay } from "~/shared/time";
import { readPdf } from "../read-pdf";
import type { Scene } from "../scene";
import { days, industry, leadership, office, trade, type Candidate, type Proposal } from "../story";
import type { Walker } from "../walker";

const submitTask = (of: Proposal): string => `Lập và nộp hồ sơ: ${of.unitName}`;

/** Step 2: the units prepare and submit; one comes too late. */
export async function submitDossiers(scene: Scene): Promise<void> {
  const { album, calendar, stand } = scene;
  await stand.clock.set(calendar.at(days.prepare, 8));
  const first = await prepare(scene, trade, true);
  await confirm(first, trade);
  await first.shot("Kiểm tra lại trước khi nộp");
  await submit(first);
  await first.see("Đã nộp hồ sơ");
  await first.shot("Đã nộp hồ sơ");
  const receipt = await first.download("Tải giấy biên nhận (PDF)");
  await readPdf(receipt, "receipt.pdf");
  await album.keep("receipt.pdf", receipt);

  await stand.clock.set(calendar.at(days.prepare, 14));
  for (const of of [office, leadership]) {
    const me = await prepare(scene, of, false);
    await confirm(me, of);
    if (of === office) await me.shot("Xác nhận bằng văn bản đã ký");
    await submit(me);
    await me.see("Đã nộp hồ sơ");
  }

  await stand.clock.set(calendar.at(days.due, 22));
  const late = await prepare(scene, industry, false);
  await confirm(late, industry);
  await late.tick("Đã kiểm tra những gì sẽ nộp");
  // The page was opened in time; the press comes after the end of the day.
  await stand.clock.set(addMs(startOfDay(calendar.day(days.late)), 3_000));
  await late.press("Nộp hồ sơ");
  await late.see("Hồ sơ chưa được nộp: đã quá hạn.", "Quá hạn", "Bản thảo còn nguyên");
  await late.shot("Nộp sau hạn bị từ chối");
  await late.follow("Gửi đề nghị nộp muộn");
  await late.type("Lý do nộp muộn", "Trưởng phòng đi công tác đột xuất theo đoàn kiểm tra an toàn, về đến cơ quan lúc 23 giờ 40.");
  await late.type("Xin nộp đến hết ngày", formatDate(calendar.day(days.late)));
  await late.press("Gửi đề nghị nộp muộn");
  await late.shot("Đã gửi đề nghị nộp muộn");
}

/** A draft with everything in it. Each button leads to the next thing that is missing: in the end to the head's confirmation. */
async function prepare(scene: Scene, of: Proposal, isShown: boolean): Promise<Walker> {
  const { cast, campaign, papers, stand } = scene;
  const at = await stand.clock.now();
  const me = await cast.begin("unit", of.account, submitTask(of));
  if (isShown) await me.shot("Việc của đơn vị");
  await me.follow("Phong trào");
  await me.follow(campaign);
  if (isShown) await me.shot("Đơn vị xem phong trào");
  await me.press(`Lập hồ sơ của ${of.unitName}`);
  if (isShown) await me.shot("Hồ sơ mới lập");
  for (const [index, candidate] of of.candidates.entries()) {
    await me.follow("Thêm đề nghị");
    await me.pick("Chỉ tiêu đề nghị", lineOf(candidate));
    await me.select("Cá nhân hoặc tập thể", candidate.name ?? of.unitName);
    await me.type("Tóm tắt thành tích", candidate.achievement);
    if (candidate.isWritten === true) {
      await me.press("Thêm và soạn báo cáo");
      await writeReport(me, candidate);
      if (isShown) await me.shot("Soạn báo cáo trên hệ thống");
      await me.press("Lưu báo cáo");
    } else {
      await me.attach("Báo cáo thành tích", await papers.report(of, candidate, addMs(at, index * 60_000)));
      if (isShown && index === 0) await me.shot("Thêm đề nghị");
      await me.press("Thêm và sang mục còn thiếu tiếp theo");
    }
  }
  if (isShown) await me.shot("Còn thiếu gì");
  for (const [part, paper] of [
    ["Công văn đề nghị", await papers.letter(of, at)],
    ["Biên bản họp xét đề nghị", await papers.minutes(of, at)],
  ] as const) {
    await me.attach(part, paper);
    await me.pick("Tệp này là", "Bản đã ký");
    await me.press("Lưu và sang mục còn thiếu tiếp theo");
  }
  return me;
}

async function writeReport(me: Walker, candidate: Candidate): Promise<void> {
  await me.type("Quyền hạn, nhiệm vụ được giao", "Theo dõi lĩnh vực xăng dầu, khí; tham mưu cấp, thu hồi giấy chứng nhận đủ điều kiện bán lẻ.");
  await me.type("Thành tích đạt được", candidate.achievement);
  await me.type("Mức độ hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ.");
}

export async function confirm(me: Walker, of: Proposal): Promise<void> {
  if (of.confirmedBy === "letter") {
    await me.press("Dùng công văn đã ký làm xác nhận");
    return;
  }
  await me.tick("Đã xem toàn bộ hồ sơ");
  await me.press("Xác nhận bằng tài khoản");
}

export async function submit(me: Walker): Promise<void> {
  await me.tick("Đã kiểm tra những gì sẽ nộp");
  await me.press("Nộp hồ sơ");
}

function lineOf(candidate: Candidate): string {
  const kind = candidate.name === null ? "tập thể" : "cá nhân";
  return candidate.level === "agency" ? `Giấy khen, ${kind}` : `Đề nghị cấp tỉnh: Khen thưởng cấp tỉnh, ${kind}`;
}
