import { formatDate } from "~/shared/time";
import { readPdf } from "../read-pdf";
import type { Scene } from "../scene";
import { days, outvoted, tied } from "../story";
import type { Walker } from "../walker";

const collectives = "Giấy khen, tập thể";
const individuals = "Giấy khen, cá nhân";
const province = "Khen thưởng cấp tỉnh, cá nhân";
const newcomer = { name: "Lương Thị Bích Diệp", account: "luongthibichdiep", password: "mat-khau-rieng-cua-chi-diep" } as const;

/** Everybody who votes with an account of his or her own. */
const voters = ["giamdoc", "hoidong", "vanphong", "thuky", "quanlycongnghiep", "quanlythitruong", "khuyencong", newcomer.account];
/** How many agree in the first round; who is not named has everybody's vote. */
const firstRound: Readonly<Record<string, number>> = { "Thạch Thị Sa Rết": 7, "H’Bia Êban": 6, [tied.wins]: 5, [tied.loses]: 5 };
const secondRound: Readonly<Record<string, number>> = { [tied.wins]: 6, [tied.loses]: 2 };

/** Step 4: the considering body meets. */
export async function holdSession(scene: Scene): Promise<void> {
  const { calendar, stand } = scene;
  await stand.clock.set(calendar.at(days.appraise, 14));
  await openAccount(scene);
  await callSession(scene);
  await stand.clock.set(calendar.at(days.review, 8));
  const secretary = await gather(scene);
  await showHands(secretary, collectives, 3, { [outvoted]: [5, 2, 1], "Văn phòng Sở": [7, 1, 0] }, true);
  await castBallots(scene, { line: individuals, ordinal: 1, count: 6, agrees: firstRound });
  await castBallots(scene, { line: individuals, ordinal: 2, count: 2, agrees: secondRound });
  await stand.clock.set(calendar.at(days.review, 9, 40));
  await finish(scene);
}

/** The vice chair has no account yet: the administrator opens one. */
async function openAccount({ cast }: Scene): Promise<void> {
  const me = await cast.begin("admin", "quantri", "Mở tài khoản cho thành viên hội đồng");
  await me.follow("Quản trị");
  await me.shot("Trang của quản trị");
  await me.follow("Tài khoản");
  await me.follow("Mở tài khoản");
  await me.type("Tìm người theo tên", newcomer.name);
  await me.press("Tìm");
  await me.follow(newcomer.name);
  await me.type("Tên đăng nhập", newcomer.account);
  await me.tick("Thành viên hội đồng");
  await me.press("Mở tài khoản");
  await me.see("Đã tạo mật khẩu ban đầu");
  await me.shot("Mật khẩu ban đầu");
  const initial = await me.page.getByText("Mật khẩu ban đầu", { exact: true }).locator("xpath=following-sibling::dd").first().innerText();
  cast.setPassword(newcomer.account, initial.trim());
  const own = await cast.begin("council", newcomer.account, "Đổi mật khẩu ban đầu");
  await own.type("Mật khẩu đang dùng", initial.trim());
  await own.type("Mật khẩu mới", newcomer.password);
  await own.type("Mật khẩu mới, nhập lại", newcomer.password);
  await own.shot("Đổi mật khẩu ban đầu");
  await own.press("Đổi mật khẩu");
  cast.setPassword(newcomer.account, newcomer.password);
}

async function callSession({ calendar, cast }: Scene): Promise<void> {
  const me = await cast.begin("organizer", "thuongtruc", "Lập phiên họp");
  await me.shot("Việc của Thường trực sau thẩm định");
  await me.follow("Lập phiên họp xét khen thưởng");
  await me.type("Ngày họp", formatDate(calendar.day(days.review)));
  await me.type("Giờ họp", "08:00");
  await me.type("Địa điểm", "Phòng họp số 1, trụ sở Sở Công Thương");
  await me.shot("Lập phiên họp");
  await me.press("Lập phiên họp");
}

async function gather({ cast }: Scene): Promise<Walker> {
  const me = await cast.begin("council", "thuky", "Điều hành phiên họp");
  await me.shot("Việc của thư ký");
  await me.follow(/^Chuẩn bị phiên họp/u);
  await me.pick("Huỳnh Tấn Phát", "Vắng mặt");
  await me.type("Lý do vắng của Huỳnh Tấn Phát", "đi công tác tại Bộ Công Thương");
  await me.pick("Phạm Đăng Quyết", "Gửi ý kiến bằng văn bản");
  await me.shot("Điểm danh");
  await me.press("Lưu danh sách có mặt");
  await me.see("07");
  await me.press("Khai mạc phiên họp");
  await me.shot("Phiên họp đã khai mạc");
  return me;
}

type Hands = readonly [agree: number, disagree: number, noOpinion: number];

async function showHands(me: Walker, line: string, count: number, counts: Readonly<Record<string, Hands>>, isShown: boolean): Promise<void> {
  await me.press(`Mở vòng 1 cho 0${String(count)} đề nghị, ${line}`);
  const names = await me.page.locator("form fieldset legend").allInnerTexts();
  for (const legend of names) {
    const name = legend.split("\n")[0]?.trim() ?? "";
    const [agree, disagree, noOpinion] = counts[name.replace(/^(Ông|Bà) /u, "")] ?? [8, 0, 0];
    const one = me.within("group", name);
    await one.type("Đồng ý", String(agree));
    await one.type("Không đồng ý", String(disagree));
    await one.type("Không có ý kiến", String(noOpinion));
  }
  if (isShown) await me.shot("Nhập số phiếu giơ tay");
  await me.press("Lưu số phiếu");
  await me.press("Khép vòng và xem kết quả");
}

interface BallotRound {
  line: string;
  ordinal: number;
  count: number;
  agrees: Readonly<Record<string, number>>;
}

async function castBallots({ cast }: Scene, { line, ordinal, count, agrees }: BallotRound): Promise<void> {
  const me = await cast.begin("council", "thuky", `Mở vòng ${String(ordinal)}: ${line}`);
  await me.follow(/^Điều hành phiên họp/u);
  await me.within("form", `Mở vòng ${String(ordinal)}, ${line}`).pick("Cách biểu quyết", "Từng thành viên bỏ phiếu");
  await me.press(`Mở vòng ${String(ordinal)} cho 0${String(count)} đề nghị, ${line}`);
  if (ordinal === 1) await me.shot("Vòng bỏ phiếu đang mở");
  for (const [index, account] of voters.entries()) await vote(cast, account, index, { line, ordinal, count, agrees });
  const closing = await cast.begin("council", "thuky", `Khép vòng ${String(ordinal)}: ${line}`);
  await closing.follow(/^Điều hành phiên họp/u);
  await closing.follow("Vào vòng đang mở");
  await closing.press("Khép vòng và xem kết quả");
  if (ordinal === 1) await closing.see("chưa phân định");
  await closing.shot(ordinal === 1 ? "Bằng phiếu ở suất cuối" : "Vòng hai phân định");
}

async function vote(cast: Scene["cast"], account: string, index: number, { line, ordinal, agrees }: BallotRound): Promise<void> {
  const me = await cast.begin("council", account, `Bỏ phiếu vòng ${String(ordinal)}`);
  await me.follow(`Bỏ phiếu: ${line}`);
  const rows = me.page.locator("form .ballot fieldset");
  for (let row = 0; row < (await rows.count()); row += 1) {
    const words = await rows.nth(row).locator("legend").innerText();
    const [, agreed = voters.length] = Object.entries(agrees).find(([name]) => words.includes(name)) ?? [];
    // Who disagrees differs from candidate to candidate.
    const doesAgree = (index + row) % voters.length < agreed;
    await rows.nth(row).getByRole("radio", { name: doesAgree ? "Đồng ý" : "Không đồng ý", exact: true }).check();
    me.count.fields += 1;
  }
  if (index === 0 && ordinal === 1) await me.shot("Phiếu biểu quyết");
  await me.press("Bỏ phiếu");
  await me.see("Phiếu của vòng này đã được ghi nhận");
  if (index === 0 && ordinal === 1) await me.shot("Phiếu đã được ghi nhận");
}

async function finish({ album, cast }: Scene): Promise<void> {
  const me = await cast.begin("council", "thuky", "Kết thúc phiên họp");
  await me.follow(/^Điều hành phiên họp/u);
  await showHands(me, province, 1, { "Lương Thị Bích Diệp": [7, 0, 1] }, false);
  await me.type("Ý kiến thảo luận", "Thống nhất ưu tiên thành tích có số liệu kiểm chứng được.\nĐề nghị các đơn vị phổ biến cách làm của Phòng Quản lý thương mại.");
  await me.tick("Đã kiểm tra kết quả của từng chỉ tiêu");
  await me.press("Kết thúc phiên họp");
  await me.shot("Kết quả phiên họp");
  const minutes = await me.download("Biên bản (PDF)");
  await readPdf(minutes, "minutes.pdf");
  await album.keep("minutes.pdf", minutes);
}
