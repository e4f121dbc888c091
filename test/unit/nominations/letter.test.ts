import { describe, expect, it } from "vitest";
import { documentText } from "~/documents/blocks";
import { ownText, readLetterBody, writeLetterBody, type LetterBody } from "~/nominations/letter-body";
import { authorityOf, letterDocument, readyTexts, type LetterFacts } from "~/nominations/letter-document";

const facts: LetterFacts = {
  agency: { name: "Sở Công Thương", place: "Đồng Phước" },
  unit: { name: "Phòng Kỹ thuật", hasSeal: false },
  receiver: "Văn phòng Sở",
  campaignTitle: "Thi đua",
  plan: { number: "57/KH-SCT", datedOn: "2026-03-05" },
  meetingOn: "2026-11-03",
  lines: [
    { id: "l1", title: "Giấy khen, tập thể", level: "agency" },
    { id: "l2", title: "Khen thưởng cấp tỉnh, cá nhân", level: "province" },
    { id: "l3", title: "Giấy khen, cá nhân", level: "agency" },
  ],
  nominations: [
    {
      lineId: "l2",
      origin: null,
      recipientKind: "individual",
      name: "Đỗ Kim Chi",
      honorific: "Bà",
      post: "Chuyên viên",
      unitName: "Phòng Kỹ thuật",
    },
    {
      lineId: "l1",
      origin: null,
      recipientKind: "collective",
      name: "Phòng Kỹ thuật",
      honorific: "",
      post: "",
      unitName: "Phòng Kỹ thuật",
    },
  ],
  hasMinutes: true,
  reportCount: 2,
  otherTitles: [],
};

const body: LetterBody = {
  form: "letter",
  number: "",
  datedOn: "2026-11-04",
  place: "Đồng Phước",
  signerId: "an",
  capacity: "head",
  to: null,
  opening: null,
  ending: null,
  recipients: ["Như trên"],
  archive: "VT",
};

const letter = (of: Partial<LetterBody> = {}, about: Partial<LetterFacts> = {}): string =>
  documentText(
    letterDocument(
      { ...facts, ...about },
      { ...body, ...of },
      {
        signer: { name: "Lê Văn An", post: "Trưởng phòng" },
        headPost: "Trưởng phòng",
        createdAt: "2026-11-04T01:00:00.000Z",
      },
    ),
  ).replaceAll("\u00a0", " ");

describe("the letter of a unit", () => {
  it("is right as it stands: ground, meeting, counts, a numbered list for each line, attachments, signer", () => {
    const text = letter();
    expect(text).toContain(
      "Thực hiện Kế hoạch số 57/KH-SCT ngày 05 tháng 3 năm 2026 của Sở Công Thương, Phòng Kỹ thuật đã họp xét (họp ngày 03 tháng 11 năm 2026) và đề nghị khen thưởng 01 tập thể và 01 cá nhân có thành tích trong phong trào “Thi đua”, cụ thể như sau:",
    );
    expect(text).toContain("I. Giấy khen, tập thể (01 tập thể)");
    expect(text).toContain("II. Đề nghị cấp tỉnh: Khen thưởng cấp tỉnh, cá nhân (01 cá nhân)");
    expect(text).toContain("1 | Bà Đỗ Kim Chi | Chuyên viên, Phòng Kỹ thuật");
    expect(text).toContain("Hồ sơ kèm theo: Biên bản họp xét; 02 báo cáo thành tích.");
    const otherTitles = ["Xác nhận thuế", "Giấy chứng nhận sáng kiến", "xác nhận  thuế"];
    expect(letter({}, { otherTitles })).toContain(
      "02 báo cáo thành tích; Xác nhận thuế (02 bản); Giấy chứng nhận sáng kiến.",
    );
    expect(text).toContain("- Như trên;\n- Lưu: VT.\nTRƯỞNG PHÒNG\nLê Văn An");
    expect(text).not.toMatch(/Số:|TỜ TRÌNH/u);
  });

  it("has a number where one was given, and room for it where the unit has a seal", () => {
    expect(letter({ number: "12/TTKC-HC" })).toContain("Số: 12/TTKC-HC");
    expect(letter({}, { unit: { name: "Trung tâm", hasSeal: true } })).toMatch(/^Số: +$/mu);
  });

  it("is a tờ trình where the unit wants one", () => {
    expect(letter({ form: "proposal" })).toContain("TỜ TRÌNH\nVề việc đề nghị khen thưởng phong trào “Thi đua”");
  });

  it("follows the dossier, but not in the writer's own words", () => {
    const [person] = facts.nominations;
    const fewer = { nominations: [{ ...person!, name: "Đỗ Thị Kim Chi" }] };
    expect(letter({}, fewer)).toContain("đề nghị khen thưởng 01 cá nhân có thành tích");
    expect(letter({}, fewer)).toContain("Bà Đỗ Thị Kim Chi");
    expect(letter({ opening: "Kính trình danh sách sau:" }, fewer)).toContain("Kính trình danh sách sau:");
    expect(letter({ to: "Giám đốc Sở" })).toContain("Phòng Kỹ thuật kính đề nghị Giám đốc Sở xem xét./.");
  });

  it("keeps no text that is the ready one, whatever the white space", () => {
    const { opening } = readyTexts(facts);
    expect(ownText(`${opening} `, opening)).toBeNull();
    expect(ownText("", opening)).toBeNull();
    expect(ownText("Lời khác", opening)).toBe("Lời khác");
  });

  it("is signed as the decree writes it", () => {
    expect(authorityOf("head", "Trưởng phòng", "Trưởng phòng", "Phòng Kỹ thuật")).toEqual(["TRƯỞNG PHÒNG"]);
    expect(authorityOf("deputy", "Phó Trưởng phòng", "Trưởng phòng", "Phòng Kỹ thuật")).toEqual([
      "KT. TRƯỞNG PHÒNG",
      "PHÓ TRƯỞNG PHÒNG",
    ]);
    expect(authorityOf("collective", "Chủ tịch", "Chủ tịch", "Công đoàn Sở")).toEqual(["TM. CÔNG ĐOÀN SỞ", "CHỦ TỊCH"]);
    expect(authorityOf("collectiveDeputy", "Phó Chủ tịch", "Chủ tịch", "Công đoàn Sở")).toEqual([
      "TM. CÔNG ĐOÀN SỞ",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
    ]);
    expect(authorityOf("order", "Tổ trưởng", "Trưởng phòng", "Phòng Kỹ thuật")).toEqual([
      "TL. TRƯỞNG PHÒNG",
      "TỔ TRƯỞNG",
    ]);
    expect(authorityOf("authorised", "Tổ trưởng", "Trưởng phòng", "Phòng Kỹ thuật")).toEqual([
      "TUQ. TRƯỞNG PHÒNG",
      "TỔ TRƯỞNG",
    ]);
  });

  it("names the head's office also while the post is vacant", () => {
    expect(authorityOf("deputy", "Phó Trưởng phòng", "", "Phòng Kỹ thuật")).toEqual([
      "KT. TRƯỞNG PHÒNG",
      "PHÓ TRƯỞNG PHÒNG",
    ]);
    expect(authorityOf("order", "Tổ trưởng", "", "Phòng Kỹ thuật")[0]).toBe("TL. THỦ TRƯỞNG ĐƠN VỊ");
  });

  it("is stored as one text for one content", () => {
    expect(readLetterBody(writeLetterBody(body))).toEqual(body);
  });
});
