import { createHash } from "node:crypto";
import type { AdministrativeDocument } from "~/documents/blocks";
import type { Issuer, Party } from "~/documents/parties";
import { achievementReportDocument } from "~/documents/templates/achievement-report";
import { conclusionDocument } from "~/documents/templates/conclusion";
import { decisionDocument, type DecisionData } from "~/documents/templates/decision";
import { minutesDocument, type MinutesData } from "~/documents/templates/minutes";
import { planDocument, type PlanData } from "~/documents/templates/plan";
import { proposedListDocument } from "~/documents/templates/proposed-list";
import { registrationDocument } from "~/documents/templates/registration";
import { receiptDocument, type ReceiptData } from "~/documents/templates/receipt";
import { requestLetterDocument } from "~/documents/templates/request-letter";
import { resultNoticeDocument } from "~/documents/templates/result-notice";
import { unitMinutesDocument } from "~/documents/templates/unit-minutes";
import { submissionLetterDocument } from "~/documents/templates/submission-letter";

export const issuer: Issuer = { superior: "UBND tỉnh Đồng Phước", name: "Sở Công Thương", place: "Đồng Phước" };
const createdAt = "2026-11-10T09:42:05.000Z";
const campaign = "phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2026";
const certificate = "Giấy khen của Giám đốc Sở Công Thương";
const provincial = "Bằng khen của Chủ tịch UBND tỉnh";

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export const recipients: readonly Party[] = [
  {
    kind: "individual",
    honorific: "Bà",
    name: "Nguyễn Thị Ánh Nguyệt",
    position: "Chuyên viên",
    unit: "Phòng Quản lý công nghiệp",
  },
  { kind: "collective", name: "Phòng Quản lý thương mại", position: "Sở Công Thương" },
  {
    kind: "individual",
    honorific: "Bà",
    name: "H’Bia Êban",
    position: "Kiểm soát viên thị trường",
    unit: "Chi cục Quản lý thị trường, Đội Quản lý thị trường số 3",
  },
  {
    kind: "individual",
    honorific: "Ông",
    name: "Đặng Đình Đức",
    position: "Phó Trưởng phòng",
    unit: "Phòng Kỹ thuật an toàn - Môi trường",
  },
  { kind: "collective", name: "Trung tâm Khuyến công và Xúc tiến thương mại", position: "Sở Công Thương" },
  {
    kind: "individual",
    honorific: "Bà",
    name: "Công Tằng Tôn Nữ Thị Quỳnh Nguyên Phượng Hoàng",
    position: "Viên chức",
    unit: "Trung tâm Khuyến công và Xúc tiến thương mại",
  },
  { kind: "individual", honorific: "Ông", name: "Lý Vừ Sình", position: "Kế toán trưởng", unit: "Văn phòng Sở" },
];

export const auditHead = { count: 1284, hash: sha256("audit") };
const director = { authority: ["GIÁM ĐỐC"], name: "Trần Hữu Khánh" };
const deputy = { authority: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "Võ Thị Kiều Oanh" };
const closing = {
  recipients: ["Như trên", "Ban Giám đốc Sở", "Các phòng, đơn vị thuộc Sở"],
  archive: "VT, VP",
  signature: director,
};
const draft = (type: string): { number: null; symbol: string; date: null } => ({
  number: null,
  symbol: `${type}-SCT`,
  date: null,
});

export const receiptData: ReceiptData = {
  issuer,
  receiver: "Văn phòng Sở",
  code: "BN-2026-0014",
  campaign: "Phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2026",
  unit: "Trung tâm Khuyến công và Xúc tiến thương mại",
  submissionOrdinal: 1,
  arrivedAt: createdAt,
  deadline: "2026-11-10T17:00:00.000Z",
  deadlineText: "24 giờ 00, thứ Ba 10/11/2026 (giờ Việt Nam)",
  confirmation: "Bà Đỗ Thị Hồng Đào, Giám đốc Trung tâm, xác nhận bằng tài khoản lúc 16 giờ 40, thứ Ba 10/11/2026",
  submittedBy: "Ông Y Nuê Niê, Viên chức",
  lines: [
    { label: `${certificate} (tập thể)`, candidates: ["Trung tâm Khuyến công và Xúc tiến thương mại"] },
    { label: `${certificate} (cá nhân)`, candidates: ["Công Tằng Tôn Nữ Thị Quỳnh Nguyên Phượng Hoàng", "Y Nuê Niê"] },
    { label: provincial, candidates: [] },
  ],
  files: [
    {
      title: "Công văn đề nghị khen thưởng",
      fileName: "cong-van-de-nghi-khen-thuong-2026.pdf",
      status: "Bản đã ký",
      bytes: 245_112,
      sha256: sha256("1"),
    },
    {
      title: "Biên bản họp xét đề nghị khen thưởng",
      fileName: "bien_ban_hop_xet_de_nghi_khen_thuong_trung_tam_khuyen_cong_va_xuc_tien_thuong_mai_ban_cuoi.pdf",
      status: "Bản đã ký",
      bytes: 1_048_576,
      sha256: sha256("2"),
    },
    {
      title: "Báo cáo tóm tắt thành tích: Công Tằng Tôn Nữ Thị Quỳnh Nguyên Phượng Hoàng",
      fileName: "Báo cáo 🎖 Phượng Hoàng.docx",
      status: "Bản thảo",
      bytes: 61_002,
      sha256: sha256("3"),
    },
  ],
  auditHead,
  check: {
    url: "https://thidua.example.vn/bien-nhan/BN-2026-7KQ4ZD/kiem-tra?khoa=9f3c71ae04d2b86e&ky=".concat("A".repeat(86)),
    keyId: "9f3c71ae04d2b86e",
  },
};

const tally = (
  agree: number,
  disagree: number,
  noOpinion: number,
): { agree: number; disagree: number; noOpinion: number } => ({ agree, disagree, noOpinion });

export const minutesData: MinutesData = {
  issuer: { superior: "Sở Công Thương", name: "Hội đồng Thi đua - Khen thưởng", place: "Đồng Phước" },
  registration: { number: null, symbol: "BB-HĐTĐKT", date: "2026-11-16" },
  createdAt,
  subject: "awards",
  campaign,
  body: "Hội đồng Thi đua - Khen thưởng Sở Công Thương",
  startedAt: "2026-11-16T01:30:00.000Z",
  endedAt: "2026-11-16T04:05:00.000Z",
  place: "phòng họp số 2, trụ sở Sở Công Thương",
  membersTotal: 9,
  present: [
    { name: "Trần Hữu Khánh", role: "Giám đốc Sở, Chủ tịch Hội đồng" },
    { name: "Võ Thị Kiều Oanh", role: "Phó Giám đốc Sở, Phó Chủ tịch Hội đồng" },
    { name: "Đinh Công Đoàn", role: "Chánh Văn phòng Sở, Ủy viên Thường trực" },
    { name: "Phan Ngọc Diễm", role: "Chuyên viên Văn phòng Sở, Thư ký" },
    { name: "Lê Quý Đôn Thành", role: "Trưởng phòng Quản lý công nghiệp, Ủy viên" },
    { name: "Ksor H’Lan", role: "Bí thư Đoàn Thanh niên, Ủy viên" },
    { name: "Huỳnh Văn Nghĩa", role: "Trưởng phòng Quản lý thương mại, Ủy viên" },
  ],
  absent: [
    {
      name: "Bùi Thị Xuân Đài",
      role: "Trưởng phòng Quản lý năng lượng, Ủy viên",
      reason: "đi công tác",
      hasWrittenOpinion: true,
    },
    { name: "Ngô Đăng Khoa", role: "Chi cục trưởng, Ủy viên", reason: "nghỉ ốm", hasWrittenOpinion: false },
  ],
  chair: { name: "Trần Hữu Khánh", role: "Giám đốc Sở, Chủ tịch Hội đồng" },
  secretary: { name: "Phan Ngọc Diễm", role: "Chuyên viên Văn phòng Sở" },
  legalBases: [
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;",
    "Căn cứ Kế hoạch số 57/KH-SCT ngày 05 tháng 3 năm 2026 của Sở Công Thương.",
  ],
  lines: [
    {
      label: `${certificate} – tập thể`,
      quota: 2,
      method: "biểu quyết bằng hình thức giơ tay",
      rule: "quá bán tổng số thành viên, theo Quy chế hoạt động của Hội đồng",
      candidates: [
        { kind: "collective", name: "Phòng Quản lý thương mại", ...tally(8, 0, 0), rank: 1, outcome: "proposed" },
        {
          kind: "collective",
          name: "Trung tâm Khuyến công và Xúc tiến thương mại",
          ...tally(7, 1, 0),
          rank: 2,
          outcome: "proposed",
        },
        {
          kind: "collective",
          name: "Phòng Quản lý năng lượng",
          ...tally(5, 2, 1),
          rank: 3,
          outcome: "not-proposed",
          reason: "hết chỉ tiêu của đợt xét",
        },
      ],
      rounds: [],
    },
    {
      label: `${certificate} – cá nhân`,
      quota: 5,
      method: "biểu quyết bằng hình thức giơ tay",
      rule: "quá bán tổng số thành viên, theo Quy chế hoạt động của Hội đồng",
      candidates: [
        ...recipients
          .filter((party) => party.kind === "individual")
          .map((party, index) => ({
            ...party,
            ...tally(8 - Math.floor(index / 2), 0, Math.floor(index / 2)),
            rank: index + 1,
            outcome: "proposed" as const,
          })),
        {
          kind: "individual",
          honorific: "Ông",
          name: "Thạch Sa Rinh",
          position: "Chuyên viên",
          unit: "Phòng Quản lý năng lượng",
          ...tally(4, 3, 1),
          rank: null,
          outcome: "not-proposed",
          reason: "số phiếu đồng ý không quá bán tổng số thành viên",
        },
      ],
      rounds: [
        {
          ordinal: 2,
          reason: "hai người bằng số đồng ý ở vị trí cuối của chỉ tiêu",
          candidates: [
            { name: "Lý Vừ Sình", ...tally(6, 2, 0) },
            { name: "Thạch Sa Rinh", ...tally(2, 6, 0) },
          ],
        },
      ],
    },
    {
      label: `${provincial} – cá nhân`,
      quota: null,
      method: "bỏ phiếu kín",
      rule: "quá bán tổng số thành viên",
      candidates: [
        {
          kind: "individual",
          honorific: "Ông",
          name: "Đoàn Đắc Đạt",
          position: "Trưởng phòng",
          unit: "Phòng Kỹ thuật an toàn - Môi trường",
          ...tally(8, 0, 0),
          rank: 1,
          outcome: "proposed-to-superior",
        },
      ],
      rounds: [],
    },
  ],
  discussion: [
    "Các thành viên thống nhất hồ sơ bảo đảm đúng thành phần, đúng thời hạn",
    "Bà Ksor H’Lan đề nghị quan tâm hơn đến người trực tiếp lao động, công tác",
  ],
  conclusions: [
    "Thông qua danh sách đề nghị Giám đốc Sở tặng Giấy khen cho 02 tập thể và 05 cá nhân",
    "Đề nghị cấp tỉnh xét tặng Bằng khen cho 01 cá nhân",
  ],
  attachments: ["danh sách đề nghị khen thưởng", "ý kiến bằng văn bản của 01 thành viên vắng mặt"],
  auditHead,
};

export const decisionData: DecisionData = {
  issuer,
  registration: draft("QĐ"),
  createdAt,
  authority: "Giám đốc Sở Công Thương",
  award: "Giấy khen",
  achievement: `đã có thành tích xuất sắc trong ${campaign}`,
  legalBases: [
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng",
    "Căn cứ Kế hoạch số 57/KH-SCT ngày 05 tháng 3 năm 2026 của Sở Công Thương phát động phong trào thi đua thực hiện Quy chế dân chủ ở cơ sở năm 2026",
    "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng Sở Công Thương ngày 16 tháng 11 năm 2026",
  ],
  proposer: "Theo đề nghị của Chánh Văn phòng Sở",
  awards: recipients,
  executors: "Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở và các tập thể, cá nhân có tên tại Điều 1",
  closing: {
    recipients: ["Như Điều 3", "Sở Nội vụ (để b/c)", "Ban Giám đốc Sở"],
    archive: "VT, VP",
    signature: deputy,
  },
  auditHead,
};

const families = ["Nguyễn Văn", "Trần Thị", "Đặng Đình", "Phạm Ngọc", "Y Thuk", "H’Len", "Vừ A", "Thạch"] as const;
const given = ["Đức", "Ứng", "Ẩn", "Ỷ", "Hữu", "Bảo Đăng", "Quỳnh", "Sa Rane", "Ngoãn", "Thủy"] as const;

export function manyRecipients(amount: number): readonly Party[] {
  return Array.from({ length: amount }, (_, index): Party => ({
    kind: "individual",
    honorific: index % 2 === 0 ? "Ông" : "Bà",
    name: `${families[index % families.length] ?? ""} ${given[(index * 3) % given.length] ?? ""} ${String(index + 1)}`,
    position: "Chuyên viên",
    unit: index % 5 === 0 ? "Trung tâm Khuyến công và Xúc tiến thương mại" : "Văn phòng Sở",
  }));
}

export const planData: PlanData = {
  issuer,
  registration: draft("KH"),
  createdAt,
  campaign,
  follows: "phong trào thi đua do UBND tỉnh phát động",
  legalBases: [
    "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022",
    "Căn cứ Kế hoạch số 41/KH-UBND ngày 12 tháng 02 năm 2026 của UBND tỉnh Đồng Phước về thực hiện dân chủ ở cơ sở",
  ],
  purposes: [
    "Phát huy quyền làm chủ của công chức, viên chức và người lao động, đề cao trách nhiệm của người đứng đầu",
    "Tạo khí thế thi đua sôi nổi trong toàn Sở",
  ],
  requirements: ["Thi đua gắn với nhiệm vụ chuyên môn, thực chất, không hình thức"],
  contents: [
    "Công khai, minh bạch trong công tác cán bộ, tài chính và cải cách hành chính",
    "Tiếp nhận, trả lời đầy đủ ý kiến của công chức, viên chức và người lao động",
  ],
  period: { from: null, to: "2026-10-31" },
  emulationYear: { from: "2025-12-01", to: "2026-11-30" },
  registrationDue: { wording: "until-end-of", date: "2026-03-31" },
  dossierDeadline: { wording: "no-later-than", date: "2026-11-10", openOn: "2026-10-15", receiver: "Văn phòng Sở" },
  milestones: [{ label: "Họp xét khen thưởng", date: "2026-11-16" }],
  timeNotes: ["Khen thưởng được xét theo nhiều đợt trong thời gian thi đua."],
  reports: [
    {
      tier: "Các đơn vị báo cáo",
      label: "Báo cáo 6 tháng",
      reporter: "Các phòng, đơn vị",
      receiver: "Văn phòng Sở",
      due: { wording: "before", date: "2026-06-05" },
    },
    {
      tier: "Cơ quan báo cáo cấp trên",
      label: "Báo cáo 6 tháng",
      reporter: "Văn phòng Sở",
      receiver: "Sở Nội vụ",
      due: { wording: "no-later-than", date: "2026-06-10", hour: "17:00" },
    },
  ],
  dossierItems: [
    { label: "Công văn đề nghị" },
    { label: "Biên bản họp xét đề nghị khen thưởng" },
    { label: "Báo cáo thành tích", appliesTo: "trường hợp trình cấp tỉnh" },
    { label: "Báo cáo tóm tắt thành tích", appliesTo: "trường hợp Giám đốc Sở khen thưởng" },
  ],
  awardLines: [
    {
      level: "Cấp tỉnh",
      label: provincial,
      kind: "individual",
      quota: "Phân bổ sau",
      note: "Theo phân bổ của Ban Chỉ đạo Tỉnh.",
      standard: "Dẫn đầu phong trào của cơ quan",
    },
    { level: "Cấp cơ sở", label: certificate, kind: "collective", quota: "02", note: "", standard: "" },
    {
      level: "Cấp cơ sở",
      label: certificate,
      kind: "individual",
      quota: "05",
      note: "15 % × 36 = 5,4 → 05 (làm tròn xuống).",
      standard: "",
    },
  ],
  bodies: [{ name: "Ban vận động thực hiện Quy chế dân chủ", task: "xét, đề nghị khen thưởng" }],
  tasks: [
    {
      body: "Văn phòng Sở",
      task: "tiếp nhận, thẩm định hồ sơ và tham mưu tổng kết",
      cooperating: "các tổ chức đoàn thể",
      due: { wording: "before", date: "2026-12-15" },
      timing: "",
    },
    {
      body: "Các phòng, đơn vị thuộc Sở",
      task: "phổ biến Kế hoạch đến từng công chức, viên chức, người lao động",
      cooperating: "",
      due: null,
      timing: "hằng quý",
    },
  ],
  amendments: [],
  closing: { ...closing, recipients: ["Sở Nội vụ", "Các phòng, đơn vị thuộc Sở", "Các tổ chức đoàn thể thuộc Sở"] },
};

const individuals = recipients.filter((party) => party.kind === "individual");
const agreed = (party: Party): Party & { agreement: string } => ({ ...party, agreement: "08/09 (88,9%)" });
const provincialCandidate: Party = {
  kind: "individual",
  honorific: "Ông",
  name: "Đoàn Đắc Đạt",
  position: "Trưởng phòng",
  unit: "Phòng Kỹ thuật an toàn - Môi trường",
};
const refusedCandidate: Party = {
  kind: "individual",
  honorific: "Ông",
  name: "Thạch Sa Rinh",
  position: "Chuyên viên",
  unit: "Phòng Quản lý năng lượng",
};

/** Each template once, with the data of one invented campaign. */
export const sampleDocuments: Readonly<Record<string, AdministrativeDocument>> = {
  receipt: receiptDocument(receiptData),
  registration: registrationDocument({
    issuer: { superior: "Sở Công Thương", name: "Văn phòng Sở", place: "Đồng Phước" },
    createdAt,
    isSent: true,
    campaign: "Thực hiện Quy chế dân chủ ở cơ sở năm 2026",
    plan: "Kế hoạch số 12/KH-SCT ngày 15/05/2026",
    lines: [
      { label: "Giấy khen, tập thể", parties: [{ kind: "collective", name: "Văn phòng Sở" }] },
      {
        label: "Giấy khen, cá nhân",
        parties: [
          { kind: "individual", honorific: "Bà", name: "Nguyễn Thị Đào", position: "Chuyên viên" },
          { kind: "individual", honorific: "Ông", name: "Đỗ Văn Ước", position: "Phó Chánh Văn phòng" },
        ],
      },
    ],
  }),
  minutes: minutesDocument(minutesData),
  "submission-letter": submissionLetterDocument({
    issuer: { superior: "Sở Công Thương", name: "Văn phòng Sở", place: "Đồng Phước" },
    registration: { number: null, symbol: "TTr-VP", date: null },
    createdAt,
    to: "Giám đốc Sở Công Thương",
    campaign,
    legalBases: decisionData.legalBases,
    received: { units: 10, dossiers: 9, nominations: 14, lateAccepted: 1 },
    appraisal: { accepted: 11, returned: 2, rejected: 1 },
    session: { body: minutesData.body, date: "2026-11-16", members: 9, present: 7, writtenOpinions: 1 },
    publication: { days: 5, from: "2026-11-17", to: "2026-11-23", objections: 0 },
    proposed: [{ label: certificate, candidates: recipients.map(agreed) }],
    proposedToSuperior: [{ label: provincial, candidates: [agreed(provincialCandidate)] }],
    notProposed: [
      { kind: "collective", name: "Phòng Quản lý năng lượng", label: certificate, reason: "hết chỉ tiêu của đợt xét" },
      { ...refusedCandidate, label: certificate, reason: "số đồng ý không quá bán tổng số thành viên" },
    ],
    attachments: ["Biên bản họp xét khen thưởng", "Danh sách đề nghị khen thưởng", "Dự thảo Quyết định"],
    closing: { ...closing, signature: { authority: ["CHÁNH VĂN PHÒNG"], name: "Đinh Công Đoàn" } },
  }),
  decision: decisionDocument(decisionData),
  "decision-60": decisionDocument({
    ...decisionData,
    registration: { number: "412", symbol: "QĐ-SCT", date: "2026-11-25" },
    awards: [...manyRecipients(58), ...recipients.filter((party) => party.kind === "collective")],
  }),
  "proposed-list": proposedListDocument({
    issuer,
    registration: { date: "2026-11-17" },
    createdAt,
    campaign,
    opening:
      "Danh sách được công khai 05 ngày làm việc, từ ngày 17 tháng 11 năm 2026 đến hết ngày 23 tháng 11 năm 2026.",
    lines: [
      {
        label: certificate,
        candidates: recipients.map((party) => ({
          ...party,
          achievement: "Có nhiều giải pháp phát huy dân chủ, công khai trong giải quyết thủ tục hành chính",
        })),
      },
      { label: provincial, candidates: [provincialCandidate] },
    ],
    remarks: ["Ý kiến về danh sách gửi về Văn phòng Sở trong thời gian công khai."],
    closing: {
      ...closing,
      recipients: ["Các phòng, đơn vị thuộc Sở"],
      signature: { authority: ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], name: "Đinh Công Đoàn" },
    },
  }),
  "result-notice": resultNoticeDocument({
    issuer,
    registration: draft("TB"),
    createdAt,
    campaign,
    unit: "Trung tâm Khuyến công và Xúc tiến thương mại",
    decision: "Quyết định số 412/QĐ-SCT ngày 25 tháng 11 năm 2026 của Giám đốc Sở Công Thương",
    awarded: individuals
      .slice(0, 2)
      .map((party, index) => ({ ...party, label: certificate, goldenBookNumber: index + 3 })),
    proposedToSuperior: [
      { ...provincialCandidate, label: provincial, superior: "Hội đồng Thi đua - Khen thưởng tỉnh" },
    ],
    notAwarded: [{ ...refusedCandidate, label: certificate, reason: "số đồng ý không quá bán tổng số thành viên" }],
    remarks: ["Giấy khen được trao tại Hội nghị công chức, viên chức và người lao động năm 2027"],
    closing: { ...closing, signature: { authority: ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], name: "Đinh Công Đoàn" } },
  }),
  plan: planDocument(planData),
  "request-letter": requestLetterDocument({
    issuer: { superior: "Sở Công Thương", name: "Trung tâm Khuyến công và Xúc tiến thương mại", place: "Đồng Phước" },
    registration: { number: "86", symbol: "TTKC-HC", date: "2026-11-04" },
    createdAt,
    to: "Văn phòng Sở Công Thương",
    campaign,
    plan: "Kế hoạch số 57/KH-SCT ngày 05 tháng 3 năm 2026 của Sở Công Thương",
    meeting: "ngày 03 tháng 11 năm 2026",
    lines: [{ label: certificate, candidates: individuals.slice(0, 2) }],
    attachments: ["Biên bản họp xét", "02 báo cáo tóm tắt thành tích"],
    closing: {
      recipients: ["Như trên", "Ban Giám đốc Trung tâm"],
      archive: "VT, HC",
      signature: { authority: ["GIÁM ĐỐC"], name: "Đỗ Thị Hồng Đào" },
    },
  }),
  "unit-minutes": unitMinutesDocument({
    issuer: { superior: "Sở Công Thương", name: "Phòng Kỹ thuật an toàn - Môi trường", place: "Đồng Phước" },
    createdAt,
    considered: "both",
    campaign,
    startedAt: "2026-11-03T01:00:00.000Z",
    endedAt: "2026-11-03T02:30:00.000Z",
    place: "phòng họp tầng 2",
    present: individuals.map(({ name, position }) => ({ name, role: position ?? "" })),
    absent: [{ name: "Ngô Đăng Khoa", role: "Chuyên viên", reason: "nghỉ phép" }],
    guests: ["Đinh Công Đoàn, Chánh Văn phòng"],
    chair: { name: "Đoàn Đắc Đạt", role: "Trưởng phòng" },
    secretary: { name: "Đỗ Thị Hồng Đào", role: "Chuyên viên" },
    method: "ballot",
    lines: [
      {
        label: certificate,
        candidates: individuals.map((party, index) => ({
          ...party,
          tally: index === 0 ? null : { agree: 3, disagree: 1, noOpinion: 0 },
        })),
      },
    ],
    discussion: ["Nhất trí với báo cáo thành tích."],
    conclusions: ["Thống nhất đề nghị khen thưởng các cá nhân nêu trên"],
  }),
  "achievement-report": achievementReportDocument({
    issuer: { superior: "Sở Công Thương", name: "Phòng Kỹ thuật an toàn - Môi trường", place: "Đồng Phước" },
    date: "2026-11-03",
    createdAt,
    isSummary: false,
    award: `tặng ${provincial}`,
    campaign,
    subject: {
      kind: "individual",
      name: "Đoàn Đắc Đạt",
      gender: "Nam",
      bornOn: "1981-02-07",
      homeTown: "xã Ea Đăng, tỉnh Đồng Phước",
      unit: "Phòng Kỹ thuật an toàn - Môi trường, Sở Công Thương",
      position: "Trưởng phòng",
      partyPosition: "Phó Bí thư Chi bộ",
      qualification: "Thạc sĩ Kỹ thuật môi trường",
    },
    duties:
      "Phụ trách chung; trực tiếp theo dõi công tác an toàn hóa chất, an toàn điện và bảo vệ môi trường ngành Công Thương.",
    achievements: [
      {
        title: "Thành tích trong thực hiện dân chủ",
        text: "Công khai kế hoạch kiểm tra ngay từ đầu năm.\nTổ chức 04 cuộc đối thoại với doanh nghiệp, giải quyết dứt điểm 17 kiến nghị.",
      },
      { text: "Hoàn thành 100% chỉ tiêu kiểm tra; không có hồ sơ trễ hạn." },
    ],
    initiatives: [
      {
        name: "Sổ tay điện tử an toàn hóa chất",
        decision: "Quyết định số 88/QĐ-SCT ngày 20/5/2026",
        effect: "rút ngắn 30% thời gian tra cứu",
      },
    ],
    ratings: [
      { year: 2024, rating: "Hoàn thành xuất sắc nhiệm vụ", decision: "Quyết định số 12/QĐ-SCT ngày 10/01/2025" },
      { year: 2025, rating: "Hoàn thành tốt nhiệm vụ" },
    ],
    titles: [
      {
        year: 2024,
        name: "Chiến sĩ thi đua cơ sở",
        decision: "Quyết định số 15/QĐ-SCT ngày 20/01/2025 của Giám đốc Sở Công Thương",
      },
    ],
    forms: [],
    reporter: { authority: ["NGƯỜI BÁO CÁO"], name: "Đoàn Đắc Đạt" },
    confirmation: { authority: ["XÁC NHẬN CỦA", "CẤP TRÌNH KHEN THƯỞNG"] },
  }),
  "achievement-report-collective": achievementReportDocument({
    issuer: { superior: "Sở Công Thương", name: "Phòng Quản lý thương mại", place: "Đồng Phước" },
    date: "2026-11-05",
    createdAt,
    isSummary: true,
    award: `tặng ${certificate}`,
    subject: {
      kind: "collective",
      name: "Phòng Quản lý thương mại",
      background: "Phòng có 08 công chức, trong đó 05 nữ.",
      duties: "Tham mưu quản lý nhà nước về thương mại nội địa và xuất nhập khẩu.",
    },
    achievements: [{ text: "Tham mưu 26 văn bản, tổ chức 03 hội chợ, tỷ lệ hồ sơ đúng hạn 100%." }],
    initiatives: [],
    ratings: [],
    titles: [],
    forms: [],
    reporter: { authority: ["TRƯỞNG PHÒNG"], name: "Huỳnh Văn Nghĩa" },
  }),
  conclusion: conclusionDocument({
    issuer,
    registration: draft("BC"),
    createdAt,
    to: "Sở Nội vụ tỉnh Đồng Phước",
    campaign,
    period: { from: "2026-03-05", to: "2026-10-31" },
    leadership: ["Ban hành Kế hoạch số 57/KH-SCT ngày 05 tháng 3 năm 2026, phổ biến đến 10 phòng, đơn vị"],
    figures: { unitsTotal: 10, unitsSubmitted: 9, nominations: 14, accepted: 11, latePasses: 1 },
    lines: [
      { label: `${certificate} – tập thể`, quota: 2, nominated: 4, proposed: 2, awarded: 2 },
      { label: `${certificate} – cá nhân`, quota: 5, nominated: 9, proposed: 5, awarded: 5 },
      { label: `${provincial} – cá nhân`, quota: null, nominated: 1, proposed: 1, awarded: 0 },
    ],
    bonusTotal: 8_349_000,
    decision: "Quyết định số 412/QĐ-SCT ngày 25 tháng 11 năm 2026 của Giám đốc Sở Công Thương",
    results: ["Tiếp nhận và trả lời 32 ý kiến của công chức, viên chức và người lao động"],
    models: [],
    shortcomings: ["Một số đơn vị gửi hồ sơ sát thời hạn"],
    directions: ["Phát động phong trào thi đua năm 2027 ngay trong quý I"],
    proposals: [],
    closing,
  }),
};
