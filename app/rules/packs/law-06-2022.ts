import type { RuleEntry, RulePack } from "../rule";

type AwardKindValue = Extract<RuleEntry["value"], { kind: "award_kind" }>;

const awardKind = (value: Omit<AwardKindValue, "kind">, article: string): RuleEntry => ({
  id: `l2022.kind.${value.code}`,
  subject: "award_kind",
  about: value.code,
  title: value.name,
  value: { kind: "award_kind", ...value },
  article,
  evidence: "quoted",
});

/** Luật Thi đua, khen thưởng 06/2022/QH15, as far as the texts that quote it could be read. */
export const law062022: RulePack = {
  id: "law-06-2022",
  text: "Luật Thi đua, khen thưởng 2022",
  name: "Luật Thi đua, khen thưởng số 06/2022/QH15",
  issuedOn: "2022-06-15",
  validFrom: "2024-01-01",
  validTo: null,
  adoption: "law",
  rules: [
    {
      id: "l2022.text",
      subject: "text",
      about: "law",
      title: "Luật Thi đua, khen thưởng 2022",
      value: { kind: "text", citation: "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", rank: 1 },
      evidence: "quoted",
    },

    // Danh hiệu thi đua, Điều 19 and 20.
    awardKind(
      { list: "title", code: "LDTT", name: "Lao động tiên tiến", level: "agency", recipients: ["individual"] },
      "Điều 19 và Điều 24",
    ),
    awardKind(
      { list: "title", code: "CSTDCS", name: "Chiến sĩ thi đua cơ sở", level: "agency", recipients: ["individual"] },
      "Điều 19 và Điều 23",
    ),
    awardKind(
      {
        list: "title",
        code: "CSTDT",
        name: "Chiến sĩ thi đua cấp tỉnh",
        level: "province",
        recipients: ["individual"],
      },
      "Điều 19 và Điều 22",
    ),
    awardKind(
      { list: "title", code: "CSTDTQ", name: "Chiến sĩ thi đua toàn quốc", level: "state", recipients: ["individual"] },
      "Điều 19 và Điều 21",
    ),
    awardKind(
      {
        list: "title",
        code: "TTLDTT",
        name: "Tập thể lao động tiên tiến",
        level: "agency",
        recipients: ["collective"],
      },
      "Điều 20",
    ),
    awardKind(
      {
        list: "title",
        code: "TTLDXS",
        name: "Tập thể lao động xuất sắc",
        level: "province",
        recipients: ["collective"],
      },
      "Điều 20",
    ),
    awardKind(
      {
        list: "title",
        code: "COTD_TINH",
        name: "Cờ thi đua của Ủy ban nhân dân tỉnh",
        level: "province",
        recipients: ["collective"],
      },
      "Điều 20",
    ),
    awardKind(
      { list: "title", code: "COTD_CP", name: "Cờ thi đua của Chính phủ", level: "state", recipients: ["collective"] },
      "Điều 20",
    ),

    // Hình thức khen thưởng, Điều 9.
    awardKind(
      {
        list: "form",
        code: "GIAYKHEN",
        name: "Giấy khen",
        level: "agency",
        recipients: ["collective", "individual"],
      },
      "Điều 9, Điều 75 và Điều 80 khoản 1",
    ),
    awardKind(
      {
        list: "form",
        code: "BANGKHEN_TINH",
        name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        level: "province",
        recipients: ["collective", "individual"],
      },
      "Điều 9, Điều 72 và Điều 74",
    ),
    awardKind(
      {
        list: "form",
        code: "BANGKHEN_TTG",
        name: "Bằng khen của Thủ tướng Chính phủ",
        level: "state",
        recipients: ["collective", "individual"],
      },
      "Điều 9 và Điều 72",
    ),

    {
      id: "l2022.principle.once",
      subject: "principle",
      about: "one_achievement",
      title: "Một thành tích chỉ được khen một lần",
      value: {
        kind: "condition",
        awardKind: null,
        recipientKind: null,
        condition: { fact: "isRewardedAlready", is: false },
      },
      article: "Điều 5",
      clause: "khoản 2 điểm c",
      evidence: "quoted",
      note: "Không tặng nhiều hình thức hoặc tặng nhiều lần cho một thành tích đã đạt được; thành tích đến đâu khen thưởng đến đó.",
    },
    {
      id: "l2022.prerequisite.LDTT",
      subject: "prerequisite",
      about: "LDTT",
      title: "Tiêu chuẩn Lao động tiên tiến",
      value: {
        kind: "condition",
        awardKind: "LDTT",
        recipientKind: "individual",
        condition: {
          all: [
            { fact: "taskRating", in: ["EXCELLENT", "GOOD"] },
            { fact: "isEmulating", is: true },
          ],
        },
      },
      article: "Điều 24",
      clause: "khoản 1",
      evidence: "quoted",
    },
    {
      id: "l2022.prerequisite.CSTDCS",
      subject: "prerequisite",
      about: "CSTDCS",
      title: "Tiêu chuẩn Chiến sĩ thi đua cơ sở",
      value: {
        kind: "condition",
        awardKind: "CSTDCS",
        recipientKind: "individual",
        condition: {
          all: [
            { fact: "taskRating", in: ["EXCELLENT", "GOOD"] },
            { fact: "isEmulating", is: true },
            {
              any: [
                { fact: "taskRating", is: "EXCELLENT" },
                { fact: "initiativeRecognised", is: true },
                { fact: "researchAccepted", is: true },
                { fact: "combatCreativity", is: true },
              ],
            },
          ],
        },
      },
      article: "Điều 23",
      evidence: "quoted",
      note: "Sáng kiến không còn là điều kiện bắt buộc: hoàn thành xuất sắc nhiệm vụ cũng đủ.",
    },
    {
      id: "l2022.prerequisite.CSTDT",
      subject: "prerequisite",
      about: "CSTDT",
      title: "Tiêu chuẩn Chiến sĩ thi đua cấp tỉnh",
      value: {
        kind: "condition",
        awardKind: "CSTDT",
        recipientKind: "individual",
        condition: {
          all: [
            { fact: "years.CSTDCS", consecutiveYears: 3, lag: 1 },
            { fact: "influenceInProvince", is: true },
          ],
        },
      },
      article: "Điều 22",
      evidence: "quoted",
    },
    {
      id: "l2022.prerequisite.CSTDTQ",
      subject: "prerequisite",
      about: "CSTDTQ",
      title: "Tiêu chuẩn Chiến sĩ thi đua toàn quốc",
      value: {
        kind: "condition",
        awardKind: "CSTDTQ",
        recipientKind: "individual",
        condition: {
          all: [
            { fact: "years.CSTDT", consecutiveYears: 2, lag: 1 },
            { fact: "influenceInNation", is: true },
          ],
        },
      },
      article: "Điều 21",
      evidence: "quoted",
    },
    {
      id: "l2022.cap.CSTDCS",
      subject: "cap",
      about: "CSTDCS",
      title: "Chiến sĩ thi đua cơ sở: không còn tỷ lệ tối đa",
      value: { kind: "cap", awardKind: "CSTDCS", percent: null, of: "LDTT" },
      article: "Điều 23",
      evidence: "quoted",
      note: "Tỷ lệ 15 % của Nghị định 91/2017/NĐ-CP đã hết hiệu lực. Tỉnh hoặc cơ quan vẫn có thể quy định tỷ lệ riêng.",
    },
    {
      id: "l2022.dossier.titles",
      subject: "dossier_item",
      about: "titles",
      title: "Hồ sơ đề nghị danh hiệu thi đua (quy định chung)",
      value: {
        kind: "items",
        awardKind: "",
        items: [
          "Tờ trình đề nghị",
          "Báo cáo thành tích của cá nhân, tập thể",
          "Biên bản bình xét thi đua",
          "Chứng nhận, xác nhận sáng kiến, đề tài (Chiến sĩ thi đua các cấp)",
        ],
        copies: null,
      },
      article: "Điều 84",
      clause: "khoản 1",
      evidence: "quoted",
    },
  ],
};
