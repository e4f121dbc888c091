import type { Role } from "~/shared/actor";
import type { UnitKind } from "~/people/unit";
import type { BodyPosition } from "~/people/body";

/** An invented department of an invented province. Nobody here is a real official; a name that somebody bears is chance. */
export const sampleAgency = {
  name: "Sở Công Thương",
  parentName: "UBND tỉnh Đồng Phước",
  symbol: "SCT",
  place: "Đồng Phước",
  headTitle: "GIÁM ĐỐC",
  authorityTitle: "GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC",
} as const;

export interface SampleUnit {
  key: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  hasSeal: boolean;
  preparedBy?: string;
  /** Head first, then deputies, then the rest: "[f] name, post". */
  people: readonly string[];
}

const division = (key: string, name: string, shortName: string, people: readonly string[]): SampleUnit => ({
  key,
  name,
  shortName,
  kind: "division",
  hasSeal: false,
  people,
});

/** f: nữ, m: nam. The first of a unit is its head; "phó" in the post makes a leader. */
export const sampleUnits: readonly SampleUnit[] = [
  {
    key: "bgd",
    name: "Ban Giám đốc",
    shortName: "Ban Giám đốc",
    kind: "leadership",
    hasSeal: false,
    preparedBy: "vp",
    people: ["m Đặng Hữu Nghĩa, Giám đốc", "f Lương Thị Bích Diệp, Phó Giám đốc", "m Huỳnh Tấn Phát, Phó Giám đốc"],
  },
  {
    key: "vp",
    name: "Văn phòng Sở",
    shortName: "Văn phòng",
    kind: "office",
    hasSeal: false,
    people: [
      "f Lê Thị Thu Hằng, Chánh Văn phòng",
      "m Trương Công Định, Phó Chánh Văn phòng",
      "f Nguyễn Thị Ngọc Ẩn, Chuyên viên",
      "m Võ Minh Trí, Chuyên viên",
      "f Mai Thị Hồng Vân, Văn thư",
      "f Phan Thị Kiều Oanh, Kế toán",
      "m Tô Vĩnh Hưng, Nhân viên lái xe",
      "f Đào Thị Mỹ Lệ, Nhân viên phục vụ",
    ],
  },
  division("khtc", "Phòng Kế hoạch - Tài chính", "KH-TC", [
    "f Đỗ Thị Mỹ Duyên, Trưởng phòng",
    "m Lâm Quốc Thái, Phó Trưởng phòng",
    "f Phạm Quỳnh Như, Chuyên viên",
    "m Ngô Đức Thịnh, Chuyên viên",
    "f Cao Thị Xuân Hương, Chuyên viên",
    "m Hà Quang Vũ, Chuyên viên",
    "f Trịnh Thị Ánh Nguyệt, Chuyên viên",
  ]),
  division("cn", "Phòng Quản lý công nghiệp", "QL công nghiệp", [
    "m Nguyễn Văn Thuận, Trưởng phòng",
    "f Hồ Ngọc Bảo Trâm, Phó Trưởng phòng",
    "m Trần Quốc Bảo, Chuyên viên",
    "f H’Bia Êban, Chuyên viên",
    "m Y Blĕk Niê Kdăm, Chuyên viên",
    "f Dương Thị Cẩm Tú, Chuyên viên",
    "m Bùi Xuân Trường, Chuyên viên",
    "m Đinh Công Lý, Chuyên viên",
  ]),
  division("tm", "Phòng Quản lý thương mại", "QL thương mại", [
    "m Lê Hoàng Phúc, Trưởng phòng",
    "f Vũ Thị Thanh Tâm, Phó Trưởng phòng",
    "f Đoàn Thị Yến Nhi, Chuyên viên",
    "m Kiều Minh Đức, Chuyên viên",
    "f Thạch Thị Sa Rết, Chuyên viên",
    "m Châu Ngọc Ẩn, Chuyên viên",
    "f Tạ Thị Hoài Thương, Chuyên viên",
    "m Quách Đình Khôi, Chuyên viên",
  ]),
  division("nl", "Phòng Quản lý năng lượng", "QL năng lượng", [
    "m Nguyễn Hoàng Khải, Trưởng phòng",
    "f Phùng Thị Diễm Quỳnh, Phó Trưởng phòng",
    "m Lý Thành Long, Chuyên viên",
    "f Ông Thị Ngọc Ánh, Chuyên viên",
    "m Danh Hoàng Sơn, Chuyên viên",
    "f Âu Dương Mỹ Hạnh, Chuyên viên",
    "m Mạc Đăng Khoa, Chuyên viên",
  ]),
  division("at", "Phòng Kỹ thuật an toàn - Môi trường", "KTAT - MT", [
    "m Vũ Đình Trọng, Trưởng phòng",
    "f Nguyễn Thị Đào, Phó Trưởng phòng",
    "m Giàng A Páo, Chuyên viên",
    "f Vàng Thị Mỷ, Chuyên viên",
    "m Nông Văn Dền, Chuyên viên",
    "f Triệu Thị Ngân, Chuyên viên",
    "m Khuất Duy Tiến, Chuyên viên",
  ]),
  {
    key: "qltt",
    name: "Chi cục Quản lý thị trường",
    shortName: "QL thị trường",
    kind: "subordinate",
    hasSeal: true,
    people: [
      "m Phạm Đăng Quyết, Chi cục trưởng",
      "f Từ Thị Hải Yến, Phó Chi cục trưởng",
      "m Lưu Chí Cường, Kiểm soát viên thị trường",
      "f Nguyễn Thị Ngọc Ánh, Kiểm soát viên thị trường",
      "m Hứa Văn Tài, Kiểm soát viên thị trường",
      "f Lò Thị Hặc, Kiểm soát viên thị trường",
      "m Trần Đỗ Gia Huy, Kiểm soát viên thị trường",
      "f Bạch Thị Tuyết Nhung, Kiểm soát viên thị trường",
      "m Doãn Trung Hiếu, Kiểm soát viên thị trường",
      "f Sơn Thị Thu Thảo, Kế toán",
    ],
  },
  {
    key: "kc",
    name: "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp",
    shortName: "TT Khuyến công",
    kind: "subordinate",
    hasSeal: true,
    people: [
      "f Trần Thị Phương Uyên, Giám đốc Trung tâm",
      "m Hoàng Trọng Nghĩa, Phó Giám đốc Trung tâm",
      "f Công Tằng Tôn Nữ Thị Quỳnh Nguyên Phượng Hoàng, Viên chức",
      "m Lại Thế Anh, Viên chức",
      "f Đặng Thị Ỷ Lan, Viên chức",
      "m Chu Mạnh Hùng, Viên chức",
      "f Điểu Thị Lôi, Viên chức",
      "m K’Brếu Hà Tèo, Viên chức",
      "f Thân Thị Nhã Phương, Viên chức",
    ],
  },
  {
    key: "xt",
    name: "Trung tâm Xúc tiến thương mại",
    shortName: "TT Xúc tiến TM",
    kind: "subordinate",
    hasSeal: true,
    people: [
      "m Nguyễn Phước Bửu Lộc, Giám đốc Trung tâm",
      "f Phan Nguyễn Tường Vi, Phó Giám đốc Trung tâm",
      "m Tăng Nhơn Phú, Viên chức",
      "f Kim Thị Sô Phia, Viên chức",
      "m Viên Đình Chiểu, Viên chức",
      "f Nghiêm Thị Hoài An, Viên chức",
      "m Ưng Quốc Việt, Viên chức",
      "f Đàm Thị Quế Chi, Viên chức",
    ],
  },
  {
    key: "cd",
    name: "Đoàn Thanh niên cơ sở",
    shortName: "Đoàn Thanh niên",
    kind: "association",
    hasSeal: false,
    people: [
      "m Ninh Tuấn Kiệt, Bí thư Đoàn cơ sở",
      "f Phí Thị Thúy Hiền, Phó Bí thư Đoàn cơ sở",
      "m Thiều Quang Dũng, Ủy viên Ban Chấp hành",
      "f Ứng Thị Kim Ngân, Ủy viên Ban Chấp hành",
      "m Rơ Châm Duẩn, Ủy viên Ban Chấp hành",
    ],
  },
];

export interface SampleAccount {
  username: string;
  /** Full name of a person of the sample. */
  person: string | null;
  displayName: string;
  roles: readonly Role[];
  /** Keys of the units whose dossiers the account prepares. */
  units: readonly string[];
}

const own = (username: string, person: string, unit: string, ...more: Role[]): SampleAccount => ({
  username,
  person,
  displayName: person,
  roles: ["unit", ...more, "staff"],
  units: [unit],
});

/** The accounts that the sign-in page names stand first; the rest are the heads of the other units. */
export const sampleAccountRows: readonly SampleAccount[] = [
  {
    username: "thuongtruc",
    person: "Trương Công Định",
    displayName: "Trương Công Định",
    roles: ["organizer", "staff"],
    units: [],
  },
  {
    username: "vanphong",
    person: "Lê Thị Thu Hằng",
    displayName: "Lê Thị Thu Hằng",
    roles: ["unit", "council", "staff"],
    units: ["vp"],
  },
  own("quanlythuongmai", "Lê Hoàng Phúc", "tm"),
  {
    username: "hoidong",
    person: "Đỗ Thị Mỹ Duyên",
    displayName: "Đỗ Thị Mỹ Duyên",
    roles: ["council", "unit", "staff"],
    units: ["khtc"],
  },
  {
    username: "thuky",
    person: "Nguyễn Thị Ngọc Ẩn",
    displayName: "Nguyễn Thị Ngọc Ẩn",
    roles: ["council", "staff"],
    units: [],
  },
  {
    username: "giamdoc",
    person: "Đặng Hữu Nghĩa",
    displayName: "Đặng Hữu Nghĩa",
    roles: ["signer", "council", "staff"],
    units: [],
  },
  {
    username: "vanthu",
    person: "Mai Thị Hồng Vân",
    displayName: "Mai Thị Hồng Vân",
    roles: ["hr", "staff"],
    units: [],
  },
  {
    username: "giamsat",
    person: "Ninh Tuấn Kiệt",
    displayName: "Ninh Tuấn Kiệt",
    roles: ["inspector", "unit", "staff"],
    units: ["cd"],
  },
  { username: "congchuc", person: "Trần Quốc Bảo", displayName: "Trần Quốc Bảo", roles: ["staff"], units: [] },
  { username: "quantri", person: null, displayName: "Quản trị hệ thống", roles: ["admin"], units: [] },
  own("quanlycongnghiep", "Nguyễn Văn Thuận", "cn", "council"),
  own("quanlynangluong", "Nguyễn Hoàng Khải", "nl"),
  own("kythuatantoan", "Vũ Đình Trọng", "at"),
  own("quanlythitruong", "Phạm Đăng Quyết", "qltt", "council"),
  own("khuyencong", "Trần Thị Phương Uyên", "kc", "council"),
  own("xuctien", "Nguyễn Phước Bửu Lộc", "xt"),
];

export interface SampleBody {
  key: string;
  name: string;
  shortName: string;
  standingName: string;
  regulation: string;
  members: readonly { person: string; position: BodyPosition }[];
}

const membership: SampleBody["members"] = [
  { person: "Đặng Hữu Nghĩa", position: "chair" },
  { person: "Lương Thị Bích Diệp", position: "vice_chair" },
  { person: "Nguyễn Thị Ngọc Ẩn", position: "secretary" },
  { person: "Huỳnh Tấn Phát", position: "member" },
  { person: "Lê Thị Thu Hằng", position: "member" },
  { person: "Đỗ Thị Mỹ Duyên", position: "member" },
  { person: "Nguyễn Văn Thuận", position: "member" },
  { person: "Phạm Đăng Quyết", position: "member" },
  { person: "Trần Thị Phương Uyên", position: "member" },
];

export const sampleBodies: readonly SampleBody[] = [
  {
    key: "bvd",
    name: "Ban vận động thực hiện Quy chế dân chủ ở cơ sở Sở Công Thương",
    shortName: "Ban vận động",
    standingName: "Thường trực Ban vận động",
    regulation: "Quy chế làm việc của Ban vận động: làm việc theo đa số, tính trên tổng số thành viên.",
    members: membership,
  },
  {
    key: "hd",
    name: "Hội đồng Thi đua - Khen thưởng Sở Công Thương",
    shortName: "Hội đồng TĐKT",
    standingName: "Thường trực Hội đồng Thi đua - Khen thưởng",
    regulation:
      "Quy chế hoạt động của Hội đồng Thi đua - Khen thưởng: làm việc theo đa số, tính trên tổng số thành viên.",
    members: membership,
  },
];
