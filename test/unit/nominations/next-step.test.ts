import { describe, expect, it } from "vitest";
import { addChoices } from "~/nominations/add-choices";
import { missingParts, type CompletenessFacts } from "~/nominations/completeness";
import { lastStep, nextStep, openCount, type OpenWork } from "~/nominations/next-step";
import { afterSaving, savedIn, savedNotice } from "~/nominations/saved";
import { paths } from "~/shared/paths";

const facts: CompletenessFacts = {
  dossierId: "d",
  requirements: [
    { documentKind: "letter", isRequired: true, mustBeSigned: false },
    { documentKind: "minutes", isRequired: true, mustBeSigned: true },
    { documentKind: "report", isRequired: true, mustBeSigned: false },
  ],
  documents: [],
  nominations: [
    { id: "n", name: "Trần Quốc Bảo", reportKind: "report_summary" },
    { id: "m", name: "Lê Thị Hạnh", reportKind: "report_summary", required: ["Bản sao giấy khen"] },
  ],
  confirmation: null,
  acceptsAccountConfirmation: true,
};
const all: CompletenessFacts["documents"] = [
  { kind: "report_summary", status: "draft", nominationId: "n" },
  { kind: "report_summary", status: "draft", nominationId: "m" },
  { kind: "other", status: "signed", nominationId: "m", title: "Bản sao giấy khen" },
  { kind: "minutes", status: "draft", nominationId: null },
  { kind: "letter", status: "draft", nominationId: null },
];
const openWork = (of: Partial<CompletenessFacts>, returned: OpenWork["returned"] = []): OpenWork => ({
  missing: missingParts({ ...facts, ...of }),
  returned,
});
const check = { href: `${paths.submitDossier("d")}#xac-nhan`, what: lastStep };

describe("the next step of a dossier", () => {
  it("goes from candidates to their papers, the minutes, the letter, what is to be signed, the check", () => {
    const steps = [
      { ...facts, nominations: [] },
      ...all.map((_one, done) => ({ ...facts, documents: all.slice(0, done) })),
    ];
    expect(steps.map((one) => nextStep("d", openWork(one)))).toEqual([
      { href: paths.newNomination("d"), what: "Thêm đề nghị khen thưởng" },
      { href: paths.writeReport("d", "n"), what: "Báo cáo của Trần Quốc Bảo" },
      { href: paths.writeReport("d", "m"), what: "Báo cáo của Lê Thị Hạnh" },
      { href: `${paths.nomination("d", "m")}#tai-lieu-khac`, what: "Tài liệu của Lê Thị Hạnh" },
      { href: paths.writeMinutes("d"), what: "Biên bản họp xét đề nghị" },
      { href: paths.writeLetter("d"), what: "Công văn đề nghị" },
    ]);
    expect(nextStep("d", openWork({ documents: all }))).toEqual({
      href: paths.dossierDocument("d", "bien-ban"),
      what: "Bản đã ký của biên bản họp xét đề nghị",
    });
    const signed = all.map((one) => ({ ...one, status: "signed" as const }));
    expect(nextStep("d", openWork({ documents: signed }))).toEqual(check);
    expect(nextStep("d", openWork({ documents: signed, confirmation: { kind: "letter" } }))).toEqual({
      ...check,
      href: paths.submitDossier("d"),
    });
  });

  it("is never the thing that is open", () => {
    const minutesOpen = paths.dossierDocument("d", "bien-ban");
    expect(nextStep("d", openWork({ documents: all.slice(0, 3) }), minutesOpen).href).toBe(paths.writeLetter("d"));
    expect(nextStep("d", openWork({ documents: all }), minutesOpen)).toEqual(check);
    const unvoted = openWork({ documents: all, unvoted: ["Trần Quốc Bảo"] });
    expect(nextStep("d", unvoted).href).toBe(paths.writeMinutes("d"));
    expect(nextStep("d", unvoted, minutesOpen)).toEqual(check);
    const adding = paths.newNomination("d", { line: "l", candidate: "u" });
    expect(nextStep("d", openWork({ nominations: [] }), adding).href).toBe(paths.writeMinutes("d"));
  });

  it("is first what a return named and nobody has mended", () => {
    const returned = [
      { label: "Công văn", href: paths.dossierDocument("d", "cong-van"), isMended: true },
      { label: "Đề nghị đã bỏ", href: null, isMended: false },
      { label: "Xác nhận", href: check.href, isMended: false },
      { label: "Báo cáo của Lê Thị Hạnh", href: paths.nomination("d", "m"), isMended: false },
    ];
    const work = openWork({ documents: all.map((one) => ({ ...one, status: "signed" as const })) }, returned);
    expect(nextStep("d", work)).toEqual({ href: paths.nomination("d", "m"), what: "Báo cáo của Lê Thị Hạnh" });
    expect(nextStep("d", work, paths.nomination("d", "m"))).toEqual(check);
    expect(openCount("d", work)).toBe(2);
    expect(openCount("d", openWork({ documents: [] }, returned))).toBe(6);
  });
});

describe("what was saved before", () => {
  const held = { details: "Soạn trên hệ thống · 27/10, 08:00, Lê Hoàng Phúc" };
  const content = {
    id: "d",
    missing: missingParts({ ...facts, documents: all, unvoted: ["Lê Thị Hạnh"] }),
    documents: [
      { slug: "cong-van", name: "Công văn đề nghị", document: null },
      { slug: "bien-ban", name: "Biên bản họp xét đề nghị", document: held },
    ] as const,
    nominations: [{ id: "n", name: "Trần Quốc Bảo", honorific: "Ông", report: held }],
  };

  it("rides in the address of the next page, before its place", () => {
    const href = afterSaving(`${paths.submitDossier("d")}#xac-nhan`, "bao-cao:n");
    expect(href).toBe("/ho-so/d/nop?da-luu=bao-cao%3An#xac-nhan");
    expect(savedIn(new URL(href, "http://x"))).toBe("bao-cao:n");
    expect(afterSaving("/a?b=c", "cong-van")).toBe("/a?b=c&da-luu=cong-van");
    expect(savedIn(undefined)).toBe("");
  });

  it("is confirmed with how it stands and what it lacks, and leads back to it", () => {
    expect(savedNotice({ ...content, saved: "bien-ban" })).toEqual({
      title: "Đã lưu biên bản họp xét đề nghị",
      facts: [held.details, "Chưa có kết quả biểu quyết của Lê Thị Hạnh."],
      href: paths.dossierDocument("d", "bien-ban"),
    });
    expect(savedNotice({ ...content, saved: "bao-cao:n" })).toMatchObject({
      title: "Đã lưu báo cáo thành tích của ông Trần Quốc Bảo",
      href: paths.nomination("d", "n"),
    });
    expect(savedNotice({ ...content, saved: "de-nghi:n" })?.title).toBe("Đã lưu đề nghị khen thưởng ông Trần Quốc Bảo");
    expect(savedNotice({ ...content, saved: "tai-lieu:n" })?.href).toBe(`${paths.nomination("d", "n")}#tai-lieu-khac`);
  });

  it("is nothing that the dossier does not hold, whatever the address says", () => {
    for (const saved of ["", "cong-van", "bao-cao:x", "xoa:n", "<b>"])
      expect(savedNotice({ ...content, saved }), saved).toBeNull();
  });
});

describe("how a nomination begins", () => {
  const line = (id: string, level: "agency" | "province", recipientKind: "collective" | "individual") => ({
    id,
    level,
    recipientKind,
  });
  const lines = [
    line("pc", "province", "collective"),
    line("pi", "province", "individual"),
    line("ac", "agency", "collective"),
    line("ai", "agency", "individual"),
  ];
  const hrefs = (nominated: readonly string[], of = lines): string[] =>
    addChoices(
      "d",
      "u",
      of,
      nominated.map((lineId) => ({ lineId })),
    ).map((one) => one.href);

  it("with the unit itself on a line where it does not stand yet, and a person on the agency's own line", () => {
    const person = paths.newNomination("d", { line: "ai" });
    expect(hrefs([])).toEqual([paths.newNomination("d", { line: "ac", candidate: "u" }), person]);
    expect(hrefs(["ac", "ai"])).toEqual([paths.newNomination("d", { line: "pc", candidate: "u" }), person]);
    expect(hrefs(["ac", "pc"])).toEqual([person]);
    expect(hrefs([], [line("ac", "agency", "collective")])).toHaveLength(1);
  });
});
