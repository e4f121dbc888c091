import { describe, expect, it } from "vitest";
import { documentText } from "~/documents/blocks";
import { formatDate } from "~/shared/time";
import {
  countedVotes,
  minutesProblems,
  readGuest,
  readyConclusion,
  withoutVotes,
  type EnteredMinutes,
  type MinutesBody,
} from "~/nominations/minutes-body";
import { consideredOf, minutesOfUnit, type MinutesFacts } from "~/nominations/minutes-document";

const people = { an: "Lê Văn An", binh: "Trần Thị Bình", chi: "Đỗ Kim Chi", n1: "Phòng Kỹ thuật", n2: "Đỗ Kim Chi" };
const nameOf = (id: string): string => people[id as keyof typeof people];

const entered: EnteredMinutes = {
  heldOn: "2026-11-03",
  fromTime: "08:00",
  toTime: "09:30",
  chairId: "an",
  secretaryId: "binh",
  attendance: [
    { personId: "an", state: "present" },
    { personId: "binh", state: "present" },
    { personId: "chi", state: "absent" },
  ],
  others: ["Ngô Đăng Khoa, Phó Chánh Văn phòng"],
  allAgree: false,
  votes: [
    { nominationId: "n1", agree: 3, disagree: 0, noOpinion: 0 },
    { nominationId: "n2", agree: null, disagree: null, noOpinion: null },
  ],
};

const problemsOf = (of: Partial<EnteredMinutes>) =>
  minutesProblems({ ...entered, ...of }, nameOf, "2026-11-05", formatDate);

describe("what minutes cannot say", () => {
  it("is nothing when times, people and votes agree; a candidate left open is no slip", () => {
    expect(problemsOf({})).toEqual({});
  });

  it.each([
    [{ heldOn: "2026-11-06" }, "heldOn", "Ngày họp 06/11/2026 chưa đến, hôm nay là 05/11/2026"],
    [{ toTime: "08:00" }, "toTime", "Giờ kết thúc 08:00 không sau giờ bắt đầu 08:00"],
    [{ chairId: "chi" }, "chairId", "Đỗ Kim Chi không có tên trong những người có mặt"],
    [{ secretaryId: "chi" }, "secretaryId", "hoặc ghi Đỗ Kim Chi có mặt"],
    [{ secretaryId: "an" }, "secretaryId", "Lê Văn An đang là cả chủ trì và thư ký"],
    [
      { votes: [{ nominationId: "n1", agree: 3, disagree: 1, noOpinion: null }] },
      "votes.0.agree",
      "Phòng Kỹ thuật: 03 đồng ý, 01 không đồng ý, 00 không có ý kiến, cộng 04; có mặt 03 người.",
    ],
    [
      { votes: [{ nominationId: "n1", agree: 2, disagree: null, noOpinion: null }] },
      "votes.0.agree",
      "cộng 02; có mặt 03 người",
    ],
    [
      { allAgree: true, votes: [{ nominationId: "n1", agree: 2, disagree: 1, noOpinion: 0 }] },
      "votes.0.agree",
      "bỏ đánh dấu ô đó, hoặc sửa số phiếu",
    ],
  ] as const)("%j blames %s", (of, field, sentence) => {
    const problems = problemsOf(of);
    expect(Object.keys(problems)).toEqual([field]);
    expect(problems[field]).toContain(sentence);
  });

  it("never takes agreement for granted: only the tick fills what was left open", () => {
    expect(countedVotes(entered.votes, 3, false)).toEqual([
      { nominationId: "n1", agree: 3, disagree: 0, noOpinion: 0 },
    ]);
    expect(countedVotes(entered.votes, 3, true).map((one) => one.agree)).toEqual([3, 3]);
  });
});

const body: MinutesBody = {
  number: "",
  heldOn: "2026-11-03",
  fromTime: "08:00",
  toTime: "09:30",
  place: "phòng họp tầng 2",
  chairId: "an",
  secretaryId: "binh",
  presentIds: ["an", "binh"],
  absent: [{ personId: "chi", reason: "đi công tác" }],
  others: ["Ngô Đăng Khoa, Phó Chánh Văn phòng"],
  guests: [],
  method: "hands",
  votes: [
    { nominationId: "n1", agree: 3, disagree: 0, noOpinion: 0 },
    { nominationId: "n2", agree: 1, disagree: 1, noOpinion: 1 },
  ],
  discussion: "Nhất trí với báo cáo thành tích",
  conclusion: null,
};

const nominations: MinutesFacts["nominations"] = [
  {
    id: "n1",
    lineId: "l1",
    recipientKind: "collective",
    name: "Phòng Kỹ thuật",
    honorific: "",
    post: "",
    unitName: "",
    origin: null,
  },
  {
    id: "n2",
    lineId: "l2",
    recipientKind: "individual",
    name: "Đỗ Kim Chi",
    honorific: "Bà",
    post: "Chuyên viên",
    unitName: "Phòng Kỹ thuật",
    origin: null,
  },
];

const facts: MinutesFacts = {
  agency: { name: "Sở Công Thương", place: "Đồng Phước" },
  unit: { name: "Phòng Kỹ thuật", hasSeal: false },
  receiver: "Văn phòng Sở",
  campaignTitle: "Thi đua",
  plan: null,
  meetingOn: null,
  lines: [
    { id: "l1", title: "Giấy khen, tập thể", level: "agency" },
    { id: "l2", title: "Giấy khen, cá nhân", level: "agency" },
  ],
  nominations,
  hasMinutes: true,
  reportCount: 2,
  otherTitles: [],
  awardKinds: ["GIAYKHEN"],
};

const paper = (of: Partial<MinutesFacts> = {}, said: Partial<MinutesBody> = {}): string =>
  documentText(
    minutesOfUnit(
      { ...facts, ...of },
      { ...body, ...said },
      (id) => ({ name: nameOf(id), role: "" }),
      "2026-11-03T03:00:00.000Z",
    ),
  ).replaceAll("\u00a0", " ");

describe("minutes of a unit", () => {
  it("carry time, place, who was there and who was not, and each candidate's votes", () => {
    const text = paper();
    expect(text).toContain(
      "Hồi 08 giờ 00 phút, ngày 03 tháng 11 năm 2026, tại phòng họp tầng 2, Phòng Kỹ thuật họp xét",
    );
    expect(text).toContain("Tổng số: 04 người. Có mặt: 03. Vắng mặt: 01.");
    expect(text).toContain("4 | Đỗ Kim Chi |  | Vắng mặt: đi công tác");
    expect(text).toContain("Ngô Đăng Khoa | Phó Chánh Văn phòng | Có mặt");
    expect(text).toMatch(/Bà Đỗ Kim Chi[^|]*\| 01 \(33,3%\) \| 01 \| 01/u);
    expect(text).toContain("Cuộc họp kết thúc hồi 09 giờ 30 phút");
    expect(text).not.toContain("Số:");
  });

  it("follow a name that is changed and a candidate that is added, who stands there without a result", () => {
    const [unit, person] = nominations;
    const renamed = [unit!, { ...person!, name: "Đỗ Thị Kim Chi" }, { ...person!, id: "n3", name: "Vũ Ngọc Dao" }];
    const text = paper({ nominations: renamed });
    expect(text).toContain("Bà Đỗ Thị Kim Chi");
    expect(text).not.toContain("Bà Đỗ Kim Chi");
    expect(text).toMatch(/Bà Vũ Ngọc Dao[^|]*\| Chưa ghi/u);
    expect(withoutVotes(body, renamed).map((one) => one.name)).toEqual(["Vũ Ngọc Dao"]);
  });

  it("conclude from the votes unless the writer says otherwise", () => {
    expect(readyConclusion(body, nominations)).toBe(
      "Thống nhất đề nghị khen thưởng 01 tập thể được quá nửa số người có mặt đồng ý\n" +
        "Đỗ Kim Chi: 01/03 người đồng ý (33,3%), không quá nửa",
    );
    expect(readyConclusion(null, nominations)).toBe("");
    expect(paper({}, { conclusion: "Giao thư ký hoàn thiện hồ sơ" })).toContain("- Giao thư ký hoàn thiện hồ sơ.");
  });

  it("are named by what was considered", () => {
    expect(consideredOf(["GIAYKHEN", "GUONG_DIEN_HINH"])).toBe("forms");
    expect(consideredOf(["LDTT"])).toBe("titles");
    expect(consideredOf(["LDTT", "GIAYKHEN"])).toBe("both");
    expect(paper({ awardKinds: ["LDTT"] })).toContain("Bình xét thi đua phong trào “Thi đua”");
  });

  it("read a free name up to its first comma", () => {
    expect(readGuest("Ngô Đăng Khoa, Phó phòng, Bí thư")).toEqual({ name: "Ngô Đăng Khoa", role: "Phó phòng, Bí thư" });
    expect(readGuest("Ngô Đăng Khoa")).toEqual({ name: "Ngô Đăng Khoa", role: "" });
  });
});
