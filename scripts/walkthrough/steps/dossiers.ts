import { addMs, formatDate, startOfDay } from "~/shared/time";
import { readPdf } from "../read-pdf";
import type { Paper } from "../papers";
import type { Scene } from "../scene";
import { days, industry, leadership, office, trade, type Candidate, type Proposal } from "../story";
import type { Walker } from "../walker";

const submitTask = (of: Proposal): string => `Lập và nộp hồ sơ: ${of.unitName}`;

/** Step 2: the units prepare and submit; one comes too late. */
export async function submitDossiers(scene: Scene): Promise<void> {
  const { album, calendar, stand } = scene;
  await stand.clock.set(calendar.at(days.prepare, 8));
  const first = await writeDossier(scene, trade);
  await first.shot("Đã nộp hồ sơ");
  const receipt = await first.download("Tải giấy biên nhận (PDF)");
  await readPdf(receipt, "receipt.pdf");
  await album.keep("receipt.pdf", receipt);

  await stand.clock.set(calendar.at(days.prepare, 14));
  for (const of of [office, leadership]) {
    const me = await prepare(scene, of);
    await confirm(me, of);
    if (of === office) await me.shot("Xác nhận bằng văn bản đã ký");
    await submit(me);
    await me.see("Đã nộp hồ sơ");
  }

  await stand.clock.set(calendar.at(days.due, 22));
  const late = await prepare(scene, industry);
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

/** What a whole dossier of one collective and two people may take from the unit's home page to its receipt, its texts left out. */
const atMost = { clicks: 25, fields: 20 } as const;

async function writeDossier(scene: Scene, of: Proposal): Promise<Walker> {
  const { cast, tally } = scene;
  const me = await cast.begin("unit", of.account, submitTask(of));
  const { clicks, fields } = me.count;
  await me.shot("Việc của đơn vị");
  await me.follow(`Lập hồ sơ của ${of.unitName}`);
  await me.shot("Đơn vị xem phong trào");
  await me.press(`Lập hồ sơ của ${of.unitName}`);
  await me.shot("Hồ sơ mới lập");
  for (const [index, candidate] of of.candidates.entries()) {
    await choose(me, candidate);
    if (index === 1) await me.shot("Thêm đề nghị");
    await me.press("Thêm và soạn báo cáo");
    await writeReport(me, candidate);
    if (index === 1) await me.shot("Soạn báo cáo trên hệ thống");
    await me.press("Lưu báo cáo và sang mục tiếp theo");
  }
  await me.see("Đã lưu báo cáo thành tích");
  await me.type("Bắt đầu lúc", "07:00");
  await me.type("Kết thúc lúc", "07:40");
  await me.tick("Tất cả người có mặt đồng ý");
  await me.shot("Soạn biên bản trên hệ thống");
  await me.press("Lưu biên bản và sang mục tiếp theo");
  await me.shot("Soạn công văn trên hệ thống");
  await me.press("Lưu công văn và sang mục tiếp theo");
  // Printed, signed by chair and secretary, scanned.
  const printed = await me.download("Xem như khi in (PDF)");
  await me.attach("Biên bản họp xét đề nghị", signedScan(of, printed));
  await me.shot("Tải biên bản đã ký lên");
  await me.press("Lưu và sang mục tiếp theo");
  await confirm(me, of);
  await me.shot("Kiểm tra lại trước khi nộp");
  await submit(me);
  await me.see("Đã nộp hồ sơ");
  tally.measured.push({
    what: "Hồ sơ gồm 01 tập thể, 02 cá nhân, soạn trên hệ thống",
    clicks: { taken: me.count.clicks - clicks, atMost: atMost.clicks },
    fields: { taken: me.count.fields - fields, atMost: atMost.fields },
  });
  return me;
}

/** A draft with everything in it, brought along as files. Each button leads to the next thing: in the end to the head's confirmation. */
async function prepare(scene: Scene, of: Proposal): Promise<Walker> {
  const { cast, campaign, papers, stand } = scene;
  const at = await stand.clock.now();
  const me = await cast.begin("unit", of.account, submitTask(of));
  await me.follow("Phong trào");
  await me.follow(campaign);
  await me.press(`Lập hồ sơ của ${of.unitName}`);
  for (const [index, candidate] of of.candidates.entries()) {
    await choose(me, candidate);
    await me.attach("Báo cáo thành tích", await papers.report(of, candidate, addMs(at, index * 60_000)));
    await me.press("Thêm và sang mục tiếp theo");
  }
  for (const [part, paper] of [
    ["Biên bản họp xét đề nghị", await papers.minutes(of, at)],
    ["Công văn đề nghị", await papers.letter(of, at)],
  ] as const) {
    await me.follow("Tải tệp có sẵn lên");
    await me.attach(part, paper);
    await me.press("Lưu và sang mục tiếp theo");
  }
  return me;
}

/** The form of a new nomination with what it does not know by itself. */
async function choose(me: Walker, candidate: Candidate): Promise<void> {
  await me.follow(candidate.name === null ? "Thêm tập thể" : "Thêm cá nhân");
  if (candidate.level === "province") await me.pick("Chỉ tiêu đề nghị", "Đề nghị cấp tỉnh: Khen thưởng cấp tỉnh, cá nhân");
  if (candidate.name !== null) await me.select("Cá nhân hoặc tập thể", candidate.name);
  await me.type("Tóm tắt thành tích", candidate.achievement);
}

async function writeReport(me: Walker, candidate: Candidate): Promise<void> {
  if (candidate.name === null) {
    await me.write("Đặc điểm, tình hình", "Phòng có 08 công chức, theo dõi thương mại, xăng dầu, khí và hội chợ trên địa bàn tỉnh.");
    await me.write("Chức năng, nhiệm vụ", "Tham mưu quản lý nhà nước về thương mại; giải quyết thủ tục hành chính lĩnh vực thương mại.");
  } else await me.write("Quyền hạn, nhiệm vụ được giao", "Theo dõi lĩnh vực xăng dầu, khí; tham mưu cấp, thu hồi giấy chứng nhận đủ điều kiện bán lẻ.");
  await me.write("Thành tích đạt được", candidate.achievement);
  await me.write("Mức độ hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ.");
}

function signedScan(of: Proposal, buffer: Buffer): Paper {
  return { name: `Biên bản họp xét đã ký - ${of.unitName}.pdf`, mimeType: "application/pdf", buffer };
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
