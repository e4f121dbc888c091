import { askLatePass } from "~/nominations/ask-late-pass.server";
import { markItems } from "~/nominations/mark-items.server";
import { returnDossier } from "~/nominations/return-dossier.server";
import { addDays, addMs, dateOf, startOfDay, type Instant } from "~/shared/time";
import { playDossier, versionOf, type SampleDossier } from "./dossier-play";
import type { SamplePeople } from "./people";
import { playLaunch } from "./plans";
import type { Stage } from "./stage";

/** Days from the first start to the dossier deadline: enough to try everything before it. */
const daysAhead = 5;

const hour = 3_600_000;

/** This year's campaign, dated from today: its deadline lies a few days ahead, dossiers are in every state. */
export async function addThisYear(stage: Stage, people: SamplePeople, now: Instant): Promise<void> {
  const today = dateOf(now);
  const dueOn = addDays(today, daysAhead);
  const launchedOn = addDays(today, -90);
  const year = Number(dueOn.slice(0, 4));
  const campaignId = await playLaunch(stage, people, {
    awardYear: year,
    launchedAt: addMs(startOfDay(launchedOn), 9 * hour),
    changes: {
      planNumber: "41/KH-SCT",
      planDatedOn: addDays(launchedOn, -4),
      periodFromOn: launchedOn,
      periodToOn: addDays(dueOn, -1),
      dossierDueOn: dueOn,
      reviewOn: addDays(dueOn, 7),
      decisionOn: addDays(dueOn, 18),
      conclusionOn: addDays(dueOn, 30),
      watching: "Thường trực Ban vận động và tổ giám sát do cơ quan cử",
      legalBases: [
        {
          title: "Luật Thực hiện dân chủ ở cơ sở",
          number: "10/2022/QH15",
          datedOn: null,
          issuer: "Quốc hội",
          about: "",
        },
        {
          title: "Kế hoạch",
          number: "47/KH-UBND",
          datedOn: addDays(launchedOn, -20),
          issuer: "Ủy ban nhân dân tỉnh",
          about: `thực hiện dân chủ ở cơ sở năm ${String(year)}`,
        },
      ],
    },
  });
  const before = (days: number, atHour: number): Instant => addMs(startOfDay(addDays(today, -days)), atHour * hour);
  const played: SampleDossier[] = [
    {
      unit: "vp",
      by: "vanphong",
      at: before(8, 8),
      until: "accepted",
      candidates: [
        {
          who: "unit",
          achievement:
            "Công khai lịch tiếp công dân, thủ tục hành chính và kết quả xử lý; trả lời đủ 36 kiến nghị của công chức, người lao động.",
        },
        {
          who: "Võ Minh Trí",
          achievement: "Xây dựng sổ tay điện tử về quy chế nội bộ, giúp người mới tra cứu trong một trang.",
        },
      ],
    },
    {
      unit: "nl",
      by: "quanlynangluong",
      at: before(6, 9),
      until: "accepted",
      candidates: [
        {
          who: "Danh Hoàng Sơn",
          achievement:
            "Phối hợp công khai lịch ngừng giảm cung cấp điện ở 06 xã, giảm phản ánh của người dân so với năm trước.",
        },
        {
          who: "Nguyễn Hoàng Khải",
          level: "province",
          achievement:
            "Chỉ đạo công khai và lấy ý kiến 42 doanh nghiệp về quy hoạch phát triển điện lực cấp tỉnh trước khi trình.",
        },
      ],
    },
    {
      unit: "khtc",
      by: "hoidong",
      at: before(3, 8),
      until: "submitted",
      candidates: [
        {
          who: "unit",
          achievement:
            "Công khai dự toán, quyết toán đúng hạn; đối thoại về quy chế chi tiêu nội bộ với toàn thể công chức.",
        },
        { who: "Phạm Quỳnh Như", achievement: "Đề xuất mẫu công khai tài chính dễ đọc, được áp dụng chung trong Sở." },
      ],
    },
    {
      unit: "kc",
      by: "khuyencong",
      at: before(2, 13),
      until: "submitted",
      candidates: [
        {
          who: "Công Tằng Tôn Nữ Thị Quỳnh Nguyên Phượng Hoàng",
          achievement: "Tổ chức 12 buổi lấy ý kiến cơ sở công nghiệp nông thôn về kế hoạch khuyến công.",
        },
        { who: "K’Brếu Hà Tèo", achievement: "Hướng dẫn hồ sơ khuyến công bằng tiếng dân tộc cho 09 hợp tác xã." },
      ],
    },
    {
      unit: "cn",
      by: "quanlycongnghiep",
      at: before(5, 8),
      until: "submitted",
      candidates: [
        { who: "unit", achievement: "Rà soát, công khai đầy đủ quy trình thẩm định thành lập cụm công nghiệp." },
        { who: "Trần Quốc Bảo", achievement: "Rút thời gian thẩm định cụm công nghiệp từ 15 xuống 09 ngày làm việc." },
        { who: "H’Bia Êban", achievement: "Phiên dịch, giải thích chính sách tại 14 buổi đối thoại ở các buôn." },
      ],
    },
    {
      unit: "tm",
      by: "quanlythuongmai",
      at: before(2, 9),
      until: "draft",
      papers: false,
      candidates: [
        { who: "unit", achievement: "Công khai và trả lời trong ngày các câu hỏi về thủ tục thương mại điện tử." },
        {
          who: "Thạch Thị Sa Rết",
          achievement: "Hướng dẫn 120 hộ kinh doanh kê khai thương mại điện tử bằng song ngữ.",
          report: false,
        },
      ],
    },
    {
      unit: "qltt",
      by: "quanlythitruong",
      at: before(1, 14),
      until: "complete",
      candidates: [
        {
          who: "Lưu Chí Cường",
          achievement: "Công khai kết quả xử lý vi phạm và tiếp thu góp ý của tiểu thương ở 05 chợ.",
        },
      ],
    },
    {
      unit: "xt",
      by: "xuctien",
      at: before(1, 8),
      until: "draft",
      papers: false,
      candidates: [
        {
          who: "Nghiêm Thị Hoài An",
          achievement: "Lấy ý kiến doanh nghiệp trước từng hội chợ, công khai tiêu chí chọn gian hàng.",
          report: false,
        },
      ],
    },
    {
      unit: "at",
      by: "thuongtruc",
      at: before(1, 9),
      stamp: { on: addDays(today, -2), hour: "15:20", number: "245" },
      until: "submitted",
      candidates: [
        { who: "unit", achievement: "Công khai kế hoạch kiểm tra an toàn hóa chất, tiếp thu ý kiến của 18 cơ sở." },
      ],
    },
    {
      unit: "bgd",
      by: "vanphong",
      at: before(1, 10),
      until: "draft",
      papers: false,
      candidates: [
        {
          who: "Huỳnh Tấn Phát",
          level: "province",
          achievement: "Chủ trì 04 hội nghị đối thoại với công chức, viên chức và doanh nghiệp trong năm.",
          report: false,
        },
      ],
    },
  ];
  for (const dossier of played) {
    const { id } = await playDossier(stage, people, campaignId, dossier);
    if (dossier.unit === "cn") await returnIt(stage, people, id, addDays(today, 3), before(1, 15));
    if (dossier.unit === "xt")
      await stage.run(before(0, 0), people.actor("xuctien"), (ctx) =>
        askLatePass(ctx, {
          id,
          reason: "Viên chức phụ trách đang tham gia hội chợ ngoài tỉnh, chưa kịp lấy chữ ký biên bản.",
          wishedOn: addDays(dueOn, 2),
        }),
      );
  }
}

async function returnIt(
  stage: Stage,
  people: SamplePeople,
  dossierId: string,
  correctionOn: string,
  at: Instant,
): Promise<void> {
  const note = "Thiếu chữ ký của thư ký; bổ sung bản đã ký.";
  await stage.run(at, people.actor("thuongtruc"), async (ctx) =>
    markItems(ctx, {
      id: dossierId,
      nominationId: dossierId,
      marks: { minutes: { state: "problem", note, seen: "" } },
    }),
  );
  await stage.run(at, people.actor("thuongtruc"), async (ctx) =>
    returnDossier(ctx, {
      id: dossierId,
      version: await versionOf(stage, dossierId),
      reason: "",
      opensAll: false,
      correctionOn,
      correctionTime: "17:00",
    }),
  );
}
