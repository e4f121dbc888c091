/** Years in which something was so. `isComplete`: there are no others, as far as records can tell. */
export interface Years {
  years: readonly number[];
  isComplete: boolean;
}

/** A number of which records tell only a part: so many, and perhaps more. */
export interface AtLeast {
  atLeast: number;
}

export type FactValue = string | number | boolean | Years | AtLeast;

/** What is known of a case, by the name of the fact. What is left out is unknown. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** The facts that rules may ask about. Years of an award are asked for as `years.<code>`, how many hold it as `count.<code>`. */
export const factLabels = {
  year: "Năm xét",
  taskRating: "Mức độ hoàn thành nhiệm vụ",
  monthsInPost: "Số tháng công tác",
  initiativeRecognised: "Có sáng kiến được cơ sở công nhận",
  initiativeCount: "Số sáng kiến được công nhận",
  researchAccepted: "Có đề tài, đề án khoa học được nghiệm thu",
  combatCreativity: "Mưu trí, sáng tạo trong chiến đấu",
  influenceInProvince: "Sáng kiến hoặc đề tài có hiệu quả, ảnh hưởng trong tỉnh",
  influenceInNation: "Sáng kiến hoặc đề tài có hiệu quả, ảnh hưởng toàn quốc",
  movementAchievement: "Có thành tích được bình xét trong phong trào thi đua",
  outstandingAchievement: "Có nhiều thành tích hoặc thành tích đột xuất có ảnh hưởng",
  contribution: "Có đóng góp cho phát triển kinh tế - xã hội, khoa học, từ thiện",
  isEmulating: "Tích cực tham gia phong trào thi đua",
  underReview: "Đang bị xem xét kỷ luật, điều tra, thanh tra, kiểm tra hoặc có khiếu nại, tố cáo",
  isRewardedAlready: "Thành tích này đã được khen thưởng",
  memberCount: "Số thành viên của tập thể",
  completedCount: "Số thành viên hoàn thành nhiệm vụ",
  advancedCount: "Số thành viên đạt Lao động tiên tiến",
  fighterCount: "Số Chiến sĩ thi đua cơ sở",
  disciplinedCount: "Số thành viên bị kỷ luật từ cảnh cáo trở lên",
  leadsCluster: "Dẫn đầu cụm, khối thi đua",
  documentCount: "Số tài liệu có trong hồ sơ",
  requiredDocumentCount: "Số tài liệu phải có",
  yesCount: "Số ý kiến đồng ý",
  presentCount: "Số thành viên hội đồng có mặt hoặc gửi ý kiến",
  councilCount: "Tổng số thành viên hội đồng",
} as const;

export const yearsOf = /^years\.([A-Z][A-Z_]*)$/u;
export const countOf = /^count\.([A-Z][A-Z_]*)$/u;

export function isFactName(name: string): boolean {
  return Object.hasOwn(factLabels, name) || yearsOf.test(name) || countOf.test(name);
}
