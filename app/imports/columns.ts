import type { ImportKind } from "./import-kind";

export interface Column {
  id: string;
  /** The heading in the template and in exports. */
  label: string;
  /** Other headings that mean it, as agencies write them. */
  synonyms: readonly string[];
  /** A table without it cannot be read. */
  isRequired: boolean;
  kind: "text" | "date" | "year";
  /** In letters, as Excel counts widths. */
  width: number;
  /** What is written there, for the template's second sheet. */
  note: string;
  example: string;
}

const column = (
  id: string,
  label: string,
  rest: Partial<Omit<Column, "id" | "label">> & Pick<Column, "note" | "example">,
): Column => ({ id, label, synonyms: [], isRequired: false, kind: "text", width: 18, ...rest });

const who = {
  code: column("code", "Số hiệu cán bộ", {
    synonyms: [
      "Mã cán bộ",
      "Mã số cán bộ",
      "Số hiệu công chức",
      "Số hiệu CBCC",
      "Mã CBCCVC",
      "Mã CB",
      "Mã nhân viên",
      "Mã NV",
    ],
    width: 16,
    note: "Số hiệu công chức, viên chức trong hồ sơ của cơ quan; giúp nhận đúng người trùng tên.",
    example: "00123456",
  }),
  birth: column("birth", "Ngày sinh", {
    synonyms: ["Ngày tháng năm sinh", "Sinh ngày", "Ngày, tháng, năm sinh"],
    kind: "date",
    width: 13,
    note: "Ngày/tháng/năm; giúp nhận đúng người trùng tên.",
    example: "15/08/1985",
  }),
};

const decision = {
  issuer: column("issuer", "Cơ quan ban hành", {
    synonyms: ["Cơ quan quyết định", "Cấp ban hành", "Cơ quan khen thưởng", "Người ký"],
    width: 30,
    note: "Cơ quan, người ban hành quyết định.",
    example: "Giám đốc Sở",
  }),
};

const people: readonly Column[] = [
  column("name", "Họ và tên", {
    synonyms: ["Họ tên", "Tên cán bộ", "Họ và tên cán bộ", "Họ, tên", "Họ và tên khai sinh"],
    isRequired: true,
    width: 28,
    note: "Bắt buộc. Viết đúng như trong hồ sơ cán bộ: tên này được in trên giấy khen.",
    example: "Nguyễn Thị Ví Dụ",
  }),
  who.code,
  who.birth,
  column("gender", "Giới tính", {
    synonyms: ["Nam/Nữ", "Nam, nữ", "Phái"],
    isRequired: true,
    width: 10,
    note: "Bắt buộc với người thêm mới: Nam hoặc Nữ.",
    example: "Nữ",
  }),
  column("ethnicity", "Dân tộc", { width: 12, note: "Để trống khi chưa rõ.", example: "Kinh" }),
  column("unit", "Đơn vị", {
    synonyms: ["Đơn vị công tác", "Phòng ban", "Phòng, ban", "Đơn vị hiện tại", "Bộ phận"],
    isRequired: true,
    width: 32,
    note: "Bắt buộc. Tên hoặc tên viết tắt như trong danh sách đơn vị.",
    example: "Văn phòng Sở",
  }),
  column("post", "Chức vụ, chức danh", {
    synonyms: ["Chức vụ", "Chức danh", "Chức vụ hiện tại"],
    isRequired: true,
    width: 24,
    note: "Bắt buộc với người thêm mới, ví dụ Chuyên viên, Phó Trưởng phòng.",
    example: "Chuyên viên",
  }),
  column("from", "Từ ngày", {
    synonyms: ["Ngày bắt đầu", "Giữ chức vụ từ ngày", "Ngày nhận công tác", "Từ"],
    isRequired: true,
    kind: "date",
    width: 13,
    note: "Bắt buộc với người thêm mới: ngày bắt đầu ở đơn vị với chức vụ này.",
    example: "01/02/2020",
  }),
  column("head", "Người đứng đầu đơn vị", {
    synonyms: ["Người đứng đầu", "Thủ trưởng đơn vị"],
    width: 14,
    note: "Ghi x cho người đứng đầu đơn vị.",
    example: "",
  }),
  column("leader", "Lãnh đạo đơn vị", {
    synonyms: ["Lãnh đạo"],
    width: 14,
    note: "Ghi x cho cấp trưởng, cấp phó.",
    example: "",
  }),
  column("worker", "Người trực tiếp công tác", {
    synonyms: ["Người trực tiếp công tác, lao động, sản xuất", "Trực tiếp lao động", "Người lao động trực tiếp"],
    width: 14,
    note: "Ghi x cho người trực tiếp công tác, lao động, sản xuất.",
    example: "x",
  }),
  column("document", "Quyết định, văn bản", {
    synonyms: ["Quyết định bổ nhiệm", "Quyết định tiếp nhận", "Văn bản"],
    width: 30,
    note: "Văn bản bổ nhiệm, tiếp nhận vào đơn vị; có thể để trống.",
    example: "Quyết định số 12/QĐ-SCT ngày 20/01/2020",
  }),
  column("party", "Đảng viên", { width: 10, note: "Ghi x.", example: "x" }),
  column("partyPost", "Chức vụ Đảng", { width: 18, note: "Để trống khi không giữ chức vụ.", example: "" }),
  column("union", "Đoàn viên công đoàn", {
    synonyms: ["Công đoàn viên"],
    width: 12,
    note: "Ghi x.",
    example: "x",
  }),
  column("unionPost", "Chức vụ đoàn thể", { width: 18, note: "Để trống khi không giữ chức vụ.", example: "" }),
  column("otherNames", "Tên gọi, cách viết khác", {
    synonyms: ["Tên khác", "Bí danh", "Tên gọi khác"],
    width: 24,
    note: "Nhiều tên thì cách nhau bằng dấu chấm phẩy.",
    example: "",
  }),
  column("sortName", "Tên dùng để xếp danh sách", {
    width: 16,
    note: "Chỉ ghi khi tên gọi không phải là chữ cuối, ví dụ Blĕk của Y Blĕk Niê Kdăm.",
    example: "",
  }),
];

const recipient: readonly Column[] = [
  column("name", "Họ và tên", {
    synonyms: ["Họ tên", "Tên cá nhân", "Họ và tên cá nhân", "Cá nhân"],
    isRequired: true,
    width: 28,
    note: "Người đã có trong danh sách cá nhân. Để trống khi ghi cho tập thể: khi đó lấy cột Đơn vị.",
    example: "Nguyễn Thị Ví Dụ",
  }),
  who.code,
  who.birth,
  column("unit", "Đơn vị", {
    synonyms: ["Đơn vị công tác", "Tên tập thể", "Tập thể", "Phòng ban", "Phòng, ban"],
    isRequired: true,
    width: 32,
    note: "Đơn vị hiện nay của cá nhân, hoặc tập thể được ghi.",
    example: "Văn phòng Sở",
  }),
];

const awards: readonly Column[] = [
  ...recipient,
  column("award", "Danh hiệu, hình thức khen thưởng", {
    synonyms: [
      "Danh hiệu",
      "Hình thức khen thưởng",
      "Danh hiệu thi đua",
      "Danh hiệu/hình thức",
      "Danh hiệu, hình thức",
      "Danh hiệu thi đua, hình thức khen thưởng",
      "Khen thưởng",
    ],
    isRequired: true,
    width: 34,
    note: "Bắt buộc. Tên đầy đủ hoặc viết tắt thường dùng: LĐTT, CSTĐCS, Giấy khen…",
    example: "Lao động tiên tiến",
  }),
  column("period", "Năm", {
    synonyms: ["Năm khen thưởng", "Năm, giai đoạn", "Giai đoạn", "Năm/giai đoạn"],
    isRequired: true,
    kind: "year",
    width: 13,
    note: "Bắt buộc. Một năm (2024) hoặc một giai đoạn (2021 - 2025).",
    example: "2024",
  }),
  column("number", "Số quyết định", {
    synonyms: ["Số QĐ", "Quyết định số", "Số, ký hiệu quyết định"],
    width: 18,
    note: "Số, ký hiệu của quyết định khen thưởng.",
    example: "120/QĐ-SCT",
  }),
  column("on", "Ngày quyết định", {
    synonyms: ["Ngày QĐ", "Ngày ký", "Ngày, tháng, năm quyết định"],
    kind: "date",
    width: 13,
    note: "Ngày/tháng/năm.",
    example: "20/12/2024",
  }),
  decision.issuer,
  column("list", "Danh mục", {
    synonyms: ["Loại danh mục"],
    width: 24,
    note: "Chỉ ghi khi tên không có trong danh mục của Luật: Danh hiệu thi đua, Hình thức khen thưởng hoặc Ghi nhận của cơ quan.",
    example: "",
  }),
  column("level", "Cấp khen thưởng", {
    synonyms: ["Cấp"],
    width: 18,
    note: "Chỉ ghi khi tên không có trong danh mục của Luật: Cấp cơ sở; Cấp tỉnh, bộ, ngành; Cấp Nhà nước.",
    example: "",
  }),
  column("type", "Loại hình khen thưởng", {
    synonyms: ["Loại hình"],
    width: 20,
    note: "Công trạng, Phong trào, chuyên đề, Đột xuất, Quá trình cống hiến, Niên hạn, Đối ngoại; để trống khi chưa rõ.",
    example: "Công trạng",
  }),
  column("achievement", "Thành tích", {
    synonyms: ["Thành tích đạt được", "Nội dung khen thưởng"],
    width: 40,
    note: "Như ghi trong quyết định.",
    example: "Hoàn thành tốt nhiệm vụ năm 2024",
  }),
  column("postThen", "Chức vụ khi được khen", {
    synonyms: ["Chức vụ lúc khen thưởng"],
    width: 22,
    note: "Để trống thì lấy chức vụ ghi trong hồ sơ vào ngày quyết định.",
    example: "",
  }),
  column("unitThen", "Đơn vị khi được khen", {
    synonyms: ["Đơn vị lúc khen thưởng"],
    width: 28,
    note: "Để trống thì lấy đơn vị ghi trong hồ sơ vào ngày quyết định.",
    example: "",
  }),
  column("note", "Ghi chú", { width: 24, note: "Có thể để trống.", example: "" }),
];

const ratings: readonly Column[] = [
  ...recipient,
  column("year", "Năm", {
    synonyms: ["Năm xếp loại", "Năm đánh giá"],
    isRequired: true,
    kind: "year",
    width: 8,
    note: "Bắt buộc.",
    example: "2024",
  }),
  column("rating", "Mức xếp loại", {
    synonyms: ["Xếp loại", "Kết quả xếp loại", "Mức độ hoàn thành nhiệm vụ", "Xếp loại chất lượng", "Kết quả đánh giá"],
    isRequired: true,
    width: 28,
    note: "Bắt buộc: Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ, Không hoàn thành nhiệm vụ; hoặc HTXSNV, HTTNV, HTNV, KHTNV.",
    example: "Hoàn thành tốt nhiệm vụ",
  }),
  column("document", "Số văn bản xếp loại", {
    synonyms: ["Số văn bản", "Số quyết định", "Quyết định số"],
    width: 20,
    note: "Số, ký hiệu của văn bản công nhận kết quả xếp loại.",
    example: "98/QĐ-SCT",
  }),
  column("on", "Ngày văn bản", {
    synonyms: ["Ngày quyết định", "Ngày ký"],
    kind: "date",
    width: 13,
    note: "Ngày/tháng/năm.",
    example: "15/12/2024",
  }),
  decision.issuer,
];

export const columnsOf: Readonly<Record<ImportKind, readonly Column[]>> = { people, awards, ratings };
