import { describe, expect, it } from "vitest";
import { fullNumber, issue, splitNumber, type Decision } from "~/decisions/decision";
import { signatureLines } from "~/documents/parties";
import { legalBasesOn } from "~/decisions/legal-bases";
import { isRunning, lastPublicDay, publish, type PublicationFacts } from "~/decisions/publication";
import { chooseNames, submitFile, type SigningFile, type SubmitFacts } from "~/decisions/signing-file";
import { whyNotProposed, type Considered } from "~/decisions/fate";
import { agencyNames } from "~/decisions/wording";
import { shippedRules } from "~/rules/rule-book";
import { codeOf, valueOf } from "../../support/run";

// 15:00 on Friday 20/11/2026 in Vietnam.
const now = "2026-11-20T08:00:00.000Z";
const publication = {
  id: "p",
  campaignId: "c",
  sessionId: "s",
  awardRound: 1,
  dayCount: 0,
  publishedAt: now,
  publishedByName: "Hằng",
  endsAt: now,
};

describe("publication", () => {
  const facts: PublicationFacts = {
    campaignId: "c",
    existing: null,
    sessions: [{ id: "s", awardRound: 1, state: "concluded" }],
    proposedCount: 7,
    limit: null,
  };

  it.each([
    [0, now, "2026-11-20"],
    [1, "2026-11-23T17:00:00.000Z", "2026-11-23"],
    [5, "2026-11-27T17:00:00.000Z", "2026-11-27"],
  ])("of %i working days ends at %s", (dayCount, endsAt, lastDay) => {
    const { endsAt: end } = valueOf(publish(facts, dayCount, now, () => null));
    expect(end).toBe(endsAt);
    expect(lastPublicDay({ endsAt: end })).toBe(lastDay);
  });

  it("of no days is over as it begins; one with days runs to its last millisecond", () => {
    expect(isRunning(publication, now)).toBe(false);
    const endsAt = "2026-11-23T17:00:00.000Z";
    expect(isRunning({ endsAt }, "2026-11-23T16:59:59.999Z")).toBe(true);
    expect(isRunning({ endsAt }, endsAt)).toBe(false);
  });

  it("shorter than a binding rule asks is refused; an unverified rule stops nothing", () => {
    const limit = {
      title: "Công khai",
      basis: "Quyết định 12",
      days: 5,
      dayKind: "working_day",
      unverified: null,
    } as const;
    const of = (dayCount: number, over: object = {}) =>
      publish({ ...facts, limit: { ...limit, ...over } }, dayCount, now, () => null);
    expect(codeOf(of(4))).toBe("publication.too_short");
    expect(of(5).ok).toBe(true);
    // Seven days on end from Friday 20/11 take five working days.
    expect(codeOf(of(4, { days: 7, dayKind: "day" }))).toBe("publication.too_short");
    expect(of(5, { days: 7, dayKind: "day" }).ok).toBe(true);
    expect(of(0, { unverified: "Chưa kiểm chứng" }).ok).toBe(true);
  });

  it.each<[string, Partial<PublicationFacts>]>([
    ["publication.session_not_concluded", { sessions: [] }],
    [
      "publication.session_not_concluded",
      {
        sessions: [
          { id: "s", awardRound: 1, state: "concluded" },
          { id: "t", awardRound: 1, state: "open" },
        ],
      },
    ],
    ["publication.session_not_concluded", { sessions: [{ id: "s", awardRound: 1, state: "preparing" }] }],
    ["publication.nobody_proposed", { proposedCount: 0 }],
    ["publication.exists", { existing: publication }],
  ])("is refused: %s", (code, of) => {
    expect(codeOf(publish({ ...facts, ...of }, 0, now, () => null))).toBe(code);
  });
});

const file: SigningFile = {
  id: "f",
  campaignId: "c",
  sessionId: "s",
  ordinal: 1,
  state: "submitted",
  note: "",
  submittedAt: now,
  submittedByName: "Hằng",
  decidedAt: null,
  decidedByName: "",
  sentBackReason: "",
  version: 1,
};

describe("a signing file", () => {
  const facts: SubmitFacts = {
    campaignId: "c",
    publication,
    files: [],
    isOfRound: () => true,
    nameCount: 7,
    heldNames: [],
    reserve: { unpublished: [], endsAt: null },
    minimumShares: [],
  };
  const sentBack: SigningFile = {
    ...file,
    state: "sent_back",
    decidedAt: now,
    decidedByName: "Khánh",
    sentBackReason: "Thiếu",
  };

  const signed: SigningFile = { ...file, id: "g", ordinal: 2, state: "signed", decidedAt: now, decidedByName: "Khánh" };

  it("follows a signed one as a supplement, for names that came since", () => {
    expect(valueOf(submitFile({ ...facts, files: [sentBack, signed], nameCount: 1 }, now))).toEqual({ ordinal: 3 });
  });

  it("is submitted first, and again with the next number after it was sent back", () => {
    expect(valueOf(submitFile(facts, now))).toEqual({ ordinal: 1 });
    expect(valueOf(submitFile({ ...facts, files: [sentBack] }, now))).toEqual({ ordinal: 2 });
  });

  it("is submitted for a further round of awarding after the earlier round was signed, not while it lies with the signer", () => {
    const earlier = { ...facts, isOfRound: () => false };
    const signed: SigningFile = { ...file, state: "signed", decidedAt: now, decidedByName: "Khánh" };
    expect(valueOf(submitFile({ ...earlier, files: [signed] }, now))).toEqual({ ordinal: 2 });
    expect(codeOf(submitFile({ ...earlier, files: [file] }, now))).toBe("signing_file.not_open");
  });

  it.each<[string, Partial<SubmitFacts>]>([
    ["signing_file.not_published", { publication: null }],
    ["signing_file.publication_running", { publication: { ...publication, endsAt: "2026-11-20T08:00:00.001Z" } }],
    ["signing_file.no_names", { nameCount: 0 }],
    ["signing_file.not_open", { files: [file] }],
    ["signing_file.not_open", { files: [sentBack, signed], nameCount: 0 }],
  ])("is refused: %s", (code, of) => {
    expect(codeOf(submitFile({ ...facts, ...of }, now))).toBe(code);
  });

  it("lets names be left out and none be added", () => {
    const items = [{ nominationId: "a" }, { nominationId: "b" }];
    expect(valueOf(chooseNames(items, [{ nominationId: "b", reason: "Đơn" }], ["a", "b"]))).toEqual({
      signed: [{ nominationId: "a" }],
      leftOut: [{ nominationId: "b", reason: "Đơn" }],
    });
    expect(valueOf(chooseNames(items, [], [])).signed).toHaveLength(2);
    expect(codeOf(chooseNames(items, [], ["a", "z"]))).toBe("signing_file.name_not_in_file");
    expect(codeOf(chooseNames(items, [{ nominationId: "z", reason: "Đơn" }], []))).toBe(
      "signing_file.name_not_in_file",
    );
    expect(
      codeOf(
        chooseNames(
          items,
          items.map((item) => ({ ...item, reason: "Đơn" })),
          [],
        ),
      ),
    ).toBe("signing_file.all_left_out");
  });
});

describe("a decision", () => {
  const signed: Decision = {
    id: "d",
    campaignId: "c",
    signingFileId: "f",
    stage: { state: "signed" },
    signerName: "Khánh",
    signerCapacity: "head",
    signerTitle: ["GIÁM ĐỐC"],
    legalBases: [],
    signedAt: "2026-11-20T17:30:00.000Z",
    awardCount: 7,
    auditHead: null,
    version: 1,
  };
  const given = { number: "126/QĐ-SCT", datedOn: "2026-11-21", isNumberTaken: false };
  const later = "2026-11-23T01:00:00.000Z";

  it("is dated from the day of signing, as Vietnam counts it, to today", () => {
    // Signed at 00:30 on the 21st in Vietnam, still the 20th elsewhere.
    expect(codeOf(issue(signed, { ...given, datedOn: "2026-11-20" }, later))).toBe("decision.dated_before_signing");
    for (const datedOn of ["2026-11-21", "2026-11-23"]) valueOf(issue(signed, { ...given, datedOn }, later));
    expect(codeOf(issue(signed, { ...given, datedOn: "2026-11-24" }, later))).toBe("decision.dated_ahead");
    expect(codeOf(issue(signed, { ...given, isNumberTaken: true }, later))).toBe("decision.number_taken");
  });

  it("takes nothing more once it is issued", () => {
    const issued: Decision = {
      ...signed,
      stage: {
        state: "issued",
        number: "126/QĐ-SCT",
        datedOn: "2026-11-21",
        issuedAt: later,
        issuedByName: "Đoàn",
        scanFileId: "x",
      },
    };
    expect(codeOf(issue(issued, given, later))).toBe("decision.issued");
  });

  it("is signed by the head, or by a deputy for the head", () => {
    expect(signatureLines("GIÁM ĐỐC", "head")).toEqual(["GIÁM ĐỐC"]);
    expect(signatureLines("Giám đốc", "deputy")).toEqual(["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
  });

  it.each([
    ["126", "126/QĐ-SCT"],
    ["126/QĐ-SCT-TĐKT", "126/QĐ-SCT-TĐKT"],
  ])("number %s is written %s", (typed, whole) => {
    expect(fullNumber(typed, "SCT")).toBe(whole);
    const { number, symbol } = splitNumber(whole);
    expect(`${number}/${symbol}`).toBe(whole);
  });

  it.each([
    ["2023-12-11", "15/2003/QH11", "91/2017/NĐ-CP"],
    ["2023-12-31", "15/2003/QH11", "91/2017/NĐ-CP"],
    ["2024-01-01", "15 tháng 6 năm 2022", "98/2023/NĐ-CP"],
    ["2025-06-30", "15 tháng 6 năm 2022", "98/2023/NĐ-CP"],
    ["2025-07-01", "15 tháng 6 năm 2022", "152/2025/NĐ-CP"],
  ])("of %s cites the law and the decree of that day", (on, law, decree) => {
    const facts = {
      planNumber: "",
      planDatedOn: null,
      campaignTitle: "Dân chủ",
      agencyName: "Sở Công Thương",
      bodyName: "Hội đồng",
      sessionHeldOn: "2023-12-01",
    };
    const bases = legalBasesOn(on, facts, shippedRules);
    expect(bases).toHaveLength(3);
    expect(bases[0]).toContain(law);
    expect(bases[1]).toContain(decree);
    expect(bases[2]).toBe("Căn cứ Biên bản họp Hội đồng ngày 01 tháng 12 năm 2023");
  });
});

describe("why a nomination is not proposed", () => {
  const meets: Considered = {
    level: "agency",
    dossierState: "accepted",
    appraisal: "meets",
    appraisalNote: "",
    outcome: null,
    withdrawnReason: "",
    hold: null,
  };
  it.each<[Partial<Considered>, string | null]>([
    [{ outcome: "proposed" }, null],
    [{ outcome: "withdrawn", withdrawnReason: "đã chuyển công tác" }, "đã rút tên: đã chuyển công tác"],
    [{ outcome: "reserve" }, "hết chỉ tiêu, xếp vào danh sách dự bị"],
    [{ outcome: "not_proposed" }, "số đồng ý không đạt tỷ lệ biểu quyết trên tổng số thành viên"],
    [{ appraisal: "fails", appraisalNote: "thiếu báo cáo" }, "thẩm định không đạt: thiếu báo cáo"],
    [{ appraisal: "held" }, "tạm giữ khi thẩm định"],
    [{ appraisal: "pending", dossierState: "returned" }, "hồ sơ được trả lại để sửa và chưa nộp lại"],
    [{ appraisal: "pending", dossierState: "submitted" }, "hồ sơ chưa được thẩm định"],
    [{}, "chưa được đưa ra phiên họp xét"],
  ])("%j", (of, reason) => {
    expect(whyNotProposed({ ...meets, ...of })).toBe(reason);
  });
});

describe("an agency's name within a sentence", () => {
  it.each([
    ["SỞ CÔNG THƯƠNG", "Sở Công Thương"],
    ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông Nghiệp và Môi Trường"],
    ["Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Môi trường"],
  ])("%s", (name, written) => {
    expect(agencyNames({ name, headTitle: "GIÁM ĐỐC" })).toEqual({
      agency: written,
      head: "Giám đốc",
      authority: `Giám đốc ${written}`,
    });
  });
});
