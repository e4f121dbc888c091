import { addDays, addMs, dateOf, startOfDay, weekdayOf, type CalendarDate, type Instant } from "~/shared/time";

export interface Candidate {
  /** Null: the unit itself. */
  name: string | null;
  level: "agency" | "province";
  achievement: string;
}

export interface Proposal {
  /** Key of the sample's unit. */
  unit: string;
  unitName: string;
  account: string;
  /** Written in the product with minutes and reports, or brought along as a file. */
  papers: "written" | "pdf" | "photo";
  /** How the unit's head confirms. */
  confirmedBy: "account" | "letter";
  candidates: readonly Candidate[];
}

const agency = (name: string | null, achievement: string): Candidate => ({ name, level: "agency", achievement });

/** Three collectives and seven people for the agency's two and five places, and one for the province. */
export const trade: Proposal = {
  unit: "tm",
  unitName: "Phòng Quản lý thương mại",
  account: "quanlythuongmai",
  papers: "written",
  confirmedBy: "account",
  candidates: [
    agency(null, "Công khai 100 % thủ tục hành chính lĩnh vực thương mại; tổ chức 04 buổi đối thoại với hộ kinh doanh."),
    agency("Đoàn Thị Yến Nhi", "Lập bộ câu hỏi đáp về thủ tục cấp phép kinh doanh xăng dầu, giảm 30 % số lượt hỏi trực tiếp."),
    agency("Thạch Thị Sa Rết", "Vận động 25 hộ kinh doanh người Khmer tham gia góp ý quy chế chợ."),
  ],
};

export const industry: Proposal = {
  unit: "cn",
  unitName: "Phòng Quản lý công nghiệp",
  account: "quanlycongnghiep",
  papers: "pdf",
  confirmedBy: "account",
  candidates: [
    agency(null, "Lấy ý kiến toàn thể công chức trước khi trình 12 văn bản; không có đơn thư khiếu nại trong năm."),
    agency("Trần Quốc Bảo", "Xây dựng bảng theo dõi kiến nghị của doanh nghiệp, trả lời đúng hạn 48 trên 48 kiến nghị."),
    agency("H’Bia Êban", "Dịch và phổ biến quy chế dân chủ bằng tiếng Êđê cho 06 buôn có cơ sở công nghiệp."),
    agency("Y Blĕk Niê Kdăm", "Giám sát và góp ý 03 nội dung chi tiêu nội bộ, được đơn vị tiếp thu."),
  ],
};

export const office: Proposal = {
  unit: "vp",
  unitName: "Văn phòng Sở",
  account: "vanphong",
  papers: "photo",
  confirmedBy: "letter",
  candidates: [
    agency(null, "Công khai lịch tiếp công dân, dự toán và quyết toán; trả lời đủ 36 kiến nghị của công chức, người lao động."),
    agency("Phan Thị Kiều Oanh", "Soạn báo cáo tài chính rút gọn một trang, công khai hằng quý tại bảng tin của cơ quan."),
    agency("Tô Vĩnh Hưng", "Tham gia đầy đủ các buổi họp của đơn vị."),
  ],
};

export const leadership: Proposal = {
  unit: "bgd",
  unitName: "Ban Giám đốc",
  account: "vanphong",
  papers: "pdf",
  confirmedBy: "letter",
  candidates: [
    {
      name: "Lương Thị Bích Diệp",
      level: "province",
      achievement: "Chỉ đạo lấy ý kiến 42 doanh nghiệp và toàn thể công chức về quy chế dân chủ trước khi ban hành.",
    },
  ],
};

/** Appraisal finds that this one has done nothing out of the ordinary. */
export const failing = "Tô Vĩnh Hưng";
/** Equal at the last place until the second round. */
export const tied = { wins: "Phan Thị Kiều Oanh", loses: "Y Blĕk Niê Kdăm" } as const;
export const outvoted = "Phòng Quản lý công nghiệp";

export const title = (year: string): string => `Thực hiện dân chủ trong hoạt động của cơ quan năm ${year}`;

/** Printed on decision and certificates. */
export const praiseOf = (campaign: string): string => `Đã có thành tích xuất sắc trong phong trào thi đua ${campaign.slice(0, 1).toLowerCase()}${campaign.slice(1)}`;

/** The days of the walk. All lie late in the year, as those of the plan do, wherever the machine's own clock stands. */
export class Calendar {
  readonly year: string;
  private readonly monday: CalendarDate;

  constructor(now: Instant) {
    this.year = dateOf(now).slice(0, 4);
    let day: CalendarDate = `${this.year}-10-26`;
    while (weekdayOf(day) !== "thứ Hai") day = addDays(day, 1);
    this.monday = day;
  }

  day(after: number): CalendarDate {
    return addDays(this.monday, after);
  }

  /** That many days after the first, at that time in Vietnam. */
  at(after: number, hour: number, minute = 0): Instant {
    return addMs(startOfDay(this.day(after)), (hour * 60 + minute) * 60_000);
  }
}

/** Days after the first Monday on which things happen. */
export const days = { launch: 0, prepare: 1, due: 9, late: 10, correct: 11, appraise: 14, review: 15, publish: 16, sign: 22, issue: 23, conclude: 24 } as const;
