import type { RuleEntry, RulePack } from "../rule";
import type { Evidence } from "../source";

const vote = (awardKind: string, name: string, percent: number): RuleEntry => ({
  id: `nd152.vote.${awardKind}`,
  subject: "vote",
  about: awardKind,
  title: `${name}: từ ${String(percent)} % tổng số thành viên`,
  value: { kind: "vote", awardKind, atLeastPercent: percent, isSecret: null },
  evidence: "hint",
  note: "Cho là giữ nguyên như Nghị định 98/2023/NĐ-CP; điều khoản chưa đọc được.",
});

const bonus = (
  awardKind: string,
  recipientKind: "collective" | "individual",
  title: string,
  tenths: number,
  evidence: Evidence = "quoted",
): RuleEntry => ({
  id: `nd152.bonus.${awardKind}.${recipientKind}`,
  subject: "bonus",
  about: `${awardKind}/${recipientKind}`,
  title: `Tiền thưởng ${title}`,
  value: { kind: "bonus", awardKind, recipientKind, tenths },
  article: "Điều 50",
  evidence,
  ...(evidence === "quoted"
    ? {}
    : { note: "Mức của cá nhân bằng nửa mức của tập thể theo hiểu biết chung; khoản về cá nhân chưa đọc được." }),
});

const statement = (id: string, title: string, text: string, article: string, clause: string): RuleEntry => ({
  id: `nd152.principle.${id}`,
  subject: "principle",
  about: id,
  title,
  value: { kind: "statement", text },
  article,
  clause,
  evidence: "quoted",
});

/** Nghị định 152/2025/NĐ-CP. The national database of texts carries an end on 01/03/2027: to be read again by then. */
export const decree1522025: RulePack = {
  id: "decree-152-2025",
  text: "Nghị định 152/2025/NĐ-CP",
  name: "Phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng",
  issuedOn: "2025-06-14",
  validFrom: "2025-07-01",
  validTo: "2027-02-28",
  adoption: "law",
  note: "Cơ sở dữ liệu quốc gia về văn bản ghi ngày hết hiệu lực 01/03/2027; cần đối chiếu lại trước ngày đó.",
  rules: [
    {
      id: "nd152.text",
      subject: "text",
      about: "decree",
      title: "Nghị định 152/2025/NĐ-CP",
      value: {
        kind: "text",
        citation:
          "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng",
        rank: 2,
      },
      evidence: "quoted",
    },
    {
      id: "nd152.principle.pause",
      subject: "principle",
      about: "pause",
      title: "Không thuộc trường hợp tạm dừng xét",
      value: {
        kind: "condition",
        awardKind: null,
        recipientKind: null,
        condition: { fact: "underReview", is: false },
      },
      article: "Điều 4",
      clause: "khoản 4",
      evidence: "quoted",
      note: "Có kết luận không vi phạm thì tiếp tục xét.",
    },
    statement(
      "no_ladder",
      "Không nhất thiết có hình thức thấp mới khen hình thức cao",
      "Khen thưởng căn cứ vào điều kiện, tiêu chuẩn và thành tích đạt được; không nhất thiết phải có hình thức khen thưởng mức thấp mới được tặng mức cao.",
      "Điều 4",
      "khoản 1",
    ),
    statement(
      "no_thematic_base",
      "Khen đột xuất, chuyên đề không làm căn cứ khen công trạng",
      "Kết quả khen thưởng đột xuất, theo chuyên đề không dùng làm căn cứ đề nghị cấp trên khen thưởng công trạng.",
      "Điều 4",
      "khoản 3",
    ),
    statement(
      "maternity",
      "Thời gian nghỉ thai sản được tính",
      "Thời gian nghỉ thai sản theo quy định được tính để xét danh hiệu thi đua, hình thức khen thưởng.",
      "Điều 4",
      "khoản 5",
    ),
    statement(
      "women_first",
      "Ưu tiên nữ khi có nhiều trường hợp đủ điều kiện như nhau",
      "Chọn cá nhân là nữ, hoặc tập thể có từ 70 % là nữ.",
      "Điều 4",
      "khoản 6",
    ),
    statement(
      "province_sets",
      "Tỉnh quy định hồ sơ, thủ tục của danh hiệu và giấy khen cấp cơ sở",
      "Bộ, ban, ngành, tỉnh quy định hồ sơ, thủ tục xét Chiến sĩ thi đua cơ sở, Lao động tiên tiến, Tập thể lao động tiên tiến, giấy khen.",
      "Điều 6",
      "khoản 2 điểm c",
    ),
    statement(
      "titles_by_period",
      "Nhiều danh hiệu cùng thời điểm: cùng thời gian tính thì thưởng mức cao nhất",
      "Các danh hiệu có thời gian tính thành tích khác nhau được thưởng từng danh hiệu; cùng thời gian thì thưởng mức cao nhất.",
      "Điều 49",
      "",
    ),
    statement(
      "title_and_form",
      "Vừa có danh hiệu vừa có hình thức khen thưởng thì thưởng cả hai",
      "Cùng thời điểm, được tặng danh hiệu thi đua và hình thức khen thưởng thì nhận tiền thưởng của cả hai.",
      "Điều 49",
      "khoản 7",
    ),
    vote("CSTDTQ", "Chiến sĩ thi đua toàn quốc", 90),
    vote("CSTDT", "Chiến sĩ thi đua cấp tỉnh", 90),
    vote("CSTDCS", "Chiến sĩ thi đua cơ sở", 80),
    vote("COTD_TINH", "Cờ thi đua của Ủy ban nhân dân tỉnh", 80),
    vote("COTD_CP", "Cờ thi đua của Chính phủ", 80),
    bonus("CSTDTQ", "individual", "Chiến sĩ thi đua toàn quốc", 45),
    bonus("CSTDT", "individual", "Chiến sĩ thi đua cấp tỉnh", 30),
    bonus("CSTDCS", "individual", "Chiến sĩ thi đua cơ sở", 10),
    bonus("LDTT", "individual", "Lao động tiên tiến", 3),
    bonus("TTLDXS", "collective", "Tập thể lao động xuất sắc", 15),
    bonus("TTLDTT", "collective", "Tập thể lao động tiên tiến", 8),
    bonus("COTD_TINH", "collective", "Cờ thi đua của Ủy ban nhân dân tỉnh", 80),
    bonus("COTD_CP", "collective", "Cờ thi đua của Chính phủ", 120),
    bonus("GIAYKHEN", "collective", "giấy khen, tập thể", 6),
    bonus("GIAYKHEN", "individual", "giấy khen, cá nhân", 3, "general"),
    bonus("BANGKHEN_TINH", "collective", "bằng khen cấp tỉnh, tập thể", 30),
    bonus("BANGKHEN_TINH", "individual", "bằng khen cấp tỉnh, cá nhân", 15, "general"),
    bonus("BANGKHEN_TTG", "collective", "bằng khen của Thủ tướng Chính phủ, tập thể", 70),
    bonus("BANGKHEN_TTG", "individual", "bằng khen của Thủ tướng Chính phủ, cá nhân", 35, "general"),
    {
      id: "nd152.rounding",
      subject: "rounding",
      about: "bonus",
      title: "Làm tròn lên hàng chục nghìn đồng",
      value: { kind: "rounding", step: 10_000 },
      article: "Điều 49",
      evidence: "quoted",
    },
  ],
};
