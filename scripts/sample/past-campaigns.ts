import type { Campaign } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import type { Instant } from "~/shared/time";
import { playDecision, playSession } from "./decision-play";
import { playDossier, type SampleCandidate } from "./dossier-play";
import type { SamplePeople } from "./people";
import { playLaunch } from "./plans";
import type { Stage } from "./stage";
import { playUpward } from "./upward-play";

interface PastDossier {
  unit: string;
  by: string;
  candidates: readonly SampleCandidate[];
}

const openness =
  "Công khai đầy đủ thủ tục, thời hạn giải quyết và kết quả xử lý hồ sơ tại đơn vị và trên trang thông tin của Sở.";
const dialogue = "Tổ chức đối thoại hằng quý với doanh nghiệp, ghi nhận và trả lời đủ các kiến nghị đã nhận.";
const saving = "Đề xuất bỏ 02 thành phần hồ sơ trùng lặp, rút thời gian thẩm định từ 15 xuống 09 ngày làm việc.";
const steady = "Hoàn thành sớm nhiệm vụ được giao, giúp đồng nghiệp mới nắm việc, không để hồ sơ quá hạn.";

const dossiers2023: readonly PastDossier[] = [
  {
    unit: "vp",
    by: "vanphong",
    candidates: [
      { who: "unit", achievement: openness },
      { who: "Võ Minh Trí", achievement: steady },
    ],
  },
  {
    unit: "cn",
    by: "quanlycongnghiep",
    candidates: [
      { who: "unit", achievement: dialogue },
      { who: "Trần Quốc Bảo", achievement: saving },
      { who: "Dương Thị Cẩm Tú", achievement: steady },
    ],
  },
  {
    unit: "tm",
    by: "quanlythuongmai",
    candidates: [
      { who: "Đoàn Thị Yến Nhi", achievement: openness },
      { who: "Kiều Minh Đức", achievement: steady },
    ],
  },
  {
    unit: "qltt",
    by: "quanlythitruong",
    candidates: [
      { who: "unit", achievement: openness },
      { who: "Lưu Chí Cường", achievement: dialogue },
    ],
  },
  {
    unit: "kc",
    by: "khuyencong",
    candidates: [
      { who: "Công Tằng Tôn Nữ Thị Quỳnh Nguyên Phượng Hoàng", achievement: dialogue },
      {
        who: "Trần Thị Phương Uyên",
        level: "province",
        achievement:
          "Chủ trì xây dựng quy trình lấy ý kiến 42 cơ sở công nghiệp nông thôn trước khi giao kế hoạch khuyến công.",
      },
    ],
  },
];

/** The plan of 2023 with its real days, numbers and cited documents; units, people and results are invented. */
export async function addCampaignOf2023(stage: Stage, people: SamplePeople): Promise<void> {
  const campaignId = await playLaunch(stage, people, {
    awardYear: 2023,
    launchedAt: "2023-06-15T02:00:00.000Z",
    changes: {
      planNumber: "38/KH-SCT",
      planDatedOn: "2023-06-14",
      periodFromOn: "2023-06-15",
      reviewOn: "2023-11-20",
      decisionOn: "2023-11-30",
      conclusionOn: "2023-12-20",
    },
  });
  await playAll(stage, people, campaignId, "2023-11-06T01:30:00.000Z", dossiers2023);
  await playSession(stage, people, campaignId, {
    heldOn: "2023-11-20",
    at: "2023-11-20T07:00:00.000Z",
    votes: {
      "Văn phòng Sở": 8,
      "Phòng Quản lý công nghiệp": 7,
      "Chi cục Quản lý thị trường": 6,
      "Võ Minh Trí": 5,
      "Trần Quốc Bảo": 8,
      "Dương Thị Cẩm Tú": 4,
      "Đoàn Thị Yến Nhi": 7,
      "Kiều Minh Đức": 3,
      "Lưu Chí Cường": 6,
      "Công Tằng Tôn Nữ Thị Quỳnh Nguyên Phượng Hoàng": 7,
      "Trần Thị Phương Uyên": 8,
    },
  });
  await playDecision(stage, people, campaignId, {
    publishedAt: "2023-11-21T02:00:00.000Z",
    submittedAt: "2023-11-27T02:00:00.000Z",
    signedAt: "2023-11-28T03:00:00.000Z",
    issuedAt: "2023-11-29T02:00:00.000Z",
    number: "216/QĐ-SCT",
    datedOn: "2023-11-29",
    achievement: "đã có thành tích xuất sắc trong phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2023",
    concludedAt: "2023-12-20T02:00:00.000Z",
    conclusion:
      "Phong trào được các phòng, đơn vị hưởng ứng đầy đủ; không có đơn, thư phản ánh về công khai, dân chủ trong năm.",
  });
  await playUpward(stage, people, campaignId, {
    receiver: receiverOf(await findCampaign(stage.services.databases.read, campaignId)),
    madeAt: "2023-12-21T02:00:00.000Z",
    letterNumber: "143/TTr-SCT",
    letterOn: "2023-12-21",
    signerName: people.actor("giamdoc").name,
    sentAt: "2023-12-22T02:00:00.000Z",
    sentOn: "2023-12-22",
    sentNumber: "1286/SCT-VP",
    answeredAt: "2024-02-01T03:00:00.000Z",
    decisionNumber: "168/QĐ-UBND",
    decidedOn: "2024-01-30",
    issuer: "Chủ tịch Ủy ban nhân dân tỉnh",
  });
}

function receiverOf(campaign: Campaign | null): string {
  return (
    campaign?.lines.find((line) => line.level === "province" && line.recipientKind === "individual")?.receiver ?? ""
  );
}

const lastYearDossiers: readonly PastDossier[] = [
  {
    unit: "tm",
    by: "quanlythuongmai",
    candidates: [
      { who: "unit", achievement: dialogue },
      { who: "Thạch Thị Sa Rết", achievement: steady },
    ],
  },
  {
    unit: "nl",
    by: "quanlynangluong",
    candidates: [
      { who: "unit", achievement: openness },
      { who: "Danh Hoàng Sơn", achievement: saving },
      { who: "Âu Dương Mỹ Hạnh", achievement: steady },
    ],
  },
  {
    unit: "at",
    by: "kythuatantoan",
    candidates: [
      { who: "Giàng A Páo", achievement: dialogue },
      { who: "Nông Văn Dền", achievement: steady },
    ],
  },
  { unit: "xt", by: "xuctien", candidates: [{ who: "Kim Thị Sô Phia", achievement: openness }] },
];

/** Last year's campaign, finished. */
export async function addLastYear(stage: Stage, people: SamplePeople, year: number): Promise<void> {
  const y = String(year);
  const campaignId = await playLaunch(stage, people, {
    awardYear: year,
    launchedAt: `${y}-03-17T02:00:00.000Z`,
    changes: {
      planNumber: "21/KH-SCT",
      planDatedOn: `${y}-03-14`,
      periodFromOn: `${y}-03-17`,
      periodToOn: `${y}-10-31`,
      dossierDueOn: `${y}-11-10`,
      reviewOn: `${y}-11-18`,
      decisionOn: `${y}-12-01`,
      conclusionOn: `${y}-12-22`,
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
          number: "52/KH-UBND",
          datedOn: `${y}-03-03`,
          issuer: "Ủy ban nhân dân tỉnh",
          about: `thực hiện dân chủ ở cơ sở năm ${y}`,
        },
      ],
    },
  });
  await playAll(stage, people, campaignId, `${y}-11-05T01:30:00.000Z`, lastYearDossiers);
  await playSession(stage, people, campaignId, {
    heldOn: `${y}-11-18`,
    at: `${y}-11-18T07:00:00.000Z`,
    votes: {
      "Phòng Quản lý thương mại": 7,
      "Phòng Quản lý năng lượng": 8,
      "Thạch Thị Sa Rết": 6,
      "Danh Hoàng Sơn": 8,
      "Âu Dương Mỹ Hạnh": 4,
      "Giàng A Páo": 7,
      "Nông Văn Dền": 5,
      "Kim Thị Sô Phia": 6,
    },
  });
  await playDecision(stage, people, campaignId, {
    publishedAt: `${y}-11-19T02:00:00.000Z`,
    submittedAt: `${y}-11-27T02:00:00.000Z`,
    signedAt: `${y}-11-28T03:00:00.000Z`,
    issuedAt: `${y}-12-01T02:00:00.000Z`,
    number: "187/QĐ-SCT",
    datedOn: `${y}-12-01`,
    achievement: `đã có thành tích xuất sắc trong phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm ${y}`,
    concludedAt: `${y}-12-22T02:00:00.000Z`,
    conclusion: "Các phòng, đơn vị nộp hồ sơ đúng hạn; 02 tập thể và 05 cá nhân được tặng giấy khen.",
  });
}

async function playAll(
  stage: Stage,
  people: SamplePeople,
  campaignId: string,
  at: Instant,
  dossiers: readonly PastDossier[],
): Promise<void> {
  for (const dossier of dossiers) await playDossier(stage, people, campaignId, { ...dossier, at, until: "accepted" });
}
