import { Facts } from "~/shared/ui/facts";
import type { HelpTopic } from "../ui/topic";

const words: readonly { label: string; value: string }[] = [
  {
    label: "Phong trào thi đua",
    value: "Đợt thi đua có kế hoạch, thời gian, chỉ tiêu khen thưởng; bắt đầu khi phát động, kết thúc khi tổng kết.",
  },
  {
    label: "Phát động",
    value: "Công bố kế hoạch. Từ lúc đó hạn nộp, chỉ tiêu và thành phần hồ sơ ràng buộc mọi đơn vị.",
  },
  {
    label: "Thường trực thi đua",
    value: "Bộ phận giúp việc hội đồng: soạn kế hoạch, nhận, thẩm định hồ sơ, lập hồ sơ trình ký.",
  },
  {
    label: "Danh hiệu thi đua",
    value: "Danh hiệu ghi trong luật, như Lao động tiên tiến, Chiến sĩ thi đua cơ sở. Khác với hình thức khen thưởng.",
  },
  {
    label: "Hình thức khen thưởng",
    value: "Giấy khen, Bằng khen, Huân chương… Hai danh sách này không trộn vào nhau.",
  },
  {
    label: "Chỉ tiêu",
    value:
      "Số khen thưởng nhiều nhất của một mức: cấp, hình thức, tập thể hay cá nhân. Chỉ tiêu cấp trên có thể chờ phân bổ.",
  },
  { label: "Hồ sơ", value: "Những gì một đơn vị gửi cho một phong trào: công văn, biên bản và các đề nghị." },
  { label: "Đề nghị", value: "Một tập thể hoặc một người được đề nghị ở một chỉ tiêu, kèm báo cáo thành tích." },
  {
    label: "Bản thảo, bản đã ký",
    value: "Tình trạng của một văn bản trong hồ sơ. Kế hoạch quy định văn bản nào phải là bản đã ký.",
  },
  { label: "Giấy biên nhận", value: "Chứng từ của lần nộp: giờ máy chủ nhận, mã biên nhận, mã băm của từng tệp." },
  { label: "Mã băm", value: "Dấu vân tay của một tệp (SHA-256). Đổi một chữ trong tệp thì mã băm khác hẳn." },
  { label: "Thẩm định", value: "Kiểm tra từng đề nghị về thành phần và điều kiện, trước khi hội đồng xét." },
  { label: "Trả lại để sửa", value: "Gửi hồ sơ về đúng đơn vị đó, kèm lý do và hạn sửa riêng; bản đã nộp được giữ." },
  {
    label: "Nộp muộn",
    value:
      "Đơn vị xin nộp sau hạn, có lý do; Thường trực cho phép hoặc không, có người chịu trách nhiệm và thời hạn mới.",
  },
  {
    label: "Hội đồng, ban xét",
    value: "Tập thể biểu quyết về các đề nghị: Hội đồng Thi đua – Khen thưởng hoặc ban vận động của phong trào.",
  },
  { label: "Vòng", value: "Một lần biểu quyết về một chỉ tiêu. Bằng phiếu ở suất cuối thì có thêm vòng." },
  { label: "Quá bán", value: "Hơn một nửa tổng số thành viên, kể cả người vắng." },
  { label: "Dự bị", value: "Đạt quá bán nhưng đứng ngoài chỉ tiêu; được xét khi có người rút." },
  { label: "Công khai", value: "Đưa danh sách đề nghị cho toàn cơ quan xem một số ngày làm việc trước khi trình ký." },
  {
    label: "Hồ sơ trình ký",
    value: "Tờ trình, biên bản, danh sách và dự thảo quyết định, do Thường trực trình người ký.",
  },
  { label: "Ban hành", value: "Văn thư ghi số, ngày và tải bản ký lên. Từ lúc đó quyết định không sửa được." },
  { label: "Số sổ vàng", value: "Số thứ tự của khen thưởng trong một quyết định, tập thể trước, cá nhân sau." },
  { label: "Mã xác minh", value: "Dãy ký tự in trên giấy khen, dùng để kiểm tra giấy khen là thật và còn giá trị." },
  { label: "Nhật ký", value: "Danh sách mọi việc đã làm, không sửa và không xóa được." },
];

export const glossary: HelpTopic = {
  slug: "thuat-ngu",
  group: "rule",
  title: "Thuật ngữ",
  summary: "Mỗi từ một nghĩa, dùng giống nhau ở mọi màn hình và văn bản.",
  body: <Facts facts={words} />,
};
