import { afterEach, describe, expect, it } from "vitest";
import { createSession } from "~/council/create-session.server";
import { openSession } from "~/council/open-session.server";
import { recordAttendance } from "~/council/record-attendance.server";
import { sessionPage } from "~/council/session-page.server";
import { findSessionRecord } from "~/council/session-repo.server";
import { addOverlay } from "~/rules/add-overlay.server";
import { bonusFor } from "~/rules/bonus";
import { endOverlay } from "~/rules/end-overlay.server";
import { addOverlayForm, type AddOverlay } from "~/rules/forms";
import type { Facts } from "~/rules/facts";
import { judge, type JudgedCase } from "~/rules/judge";
import { loadRules } from "~/rules/load-rules.server";
import { majorityRuleFor, votingRuleFor } from "~/rules/majority";
import { findNewOverlayPage, findOwnRulesPage } from "~/rules/own-rules-page.server";
import { readingOf } from "~/rules/reading";
import { rulesInForce } from "~/rules/rule-book";
import { findRulesPage } from "~/rules/rules-page.server";
import { switchRule } from "~/rules/switch-rule.server";
import type { Databases } from "~/shared/db.server";
import { readForm } from "~/shared/forms/form-schema";
import { insertAgency, makeActor } from "../../support/builders";
import { aCouncil } from "../../support/council-builders";
import { closeTestDatabases, openTestDatabases } from "../../support/database";
import { chooseRules } from "../../support/rule-builders";
import { auditEvents, codeOf, runUseCase, sentenceOf, valueOf } from "../../support/run";

afterEach(closeTestDatabases);

const organizer = makeActor({ roles: ["organizer"], name: "Trần Thị Thường Trực" });
const september = "2026-09-01T02:00:00.000Z";
const october = "2026-10-01T02:00:00.000Z";
const november = "2026-11-03T02:00:00.000Z";

const typed = {
  subject: "vote",
  replacedRuleId: "practice.vote.GIAYKHEN",
  title: "Giấy khen: từ 75 % tổng số thành viên",
  awardKind: "GIAYKHEN",
  percent: "75",
  document: "Quyết định 12/QĐ-SCT",
  documentOn: "15/09/2026",
  issuer: "Sở Công Thương",
  article: "Điều 5",
  validFrom: "01/10/2026",
};

function overlay(over: Partial<Record<keyof AddOverlay, string>> = {}): AddOverlay {
  const reading = readForm(addOverlayForm, { ...typed, ...over });
  if (!reading.ok) throw new Error(JSON.stringify(reading.fields));
  return reading.value;
}

const record = (db: Databases, input: AddOverlay, now = september, actor = organizer) =>
  runUseCase(db, { actor, now }, (ctx) => addOverlay(ctx, input));

const page = (db: Databases, address: string, now = november) => ({
  read: db.read,
  actor: organizer,
  now,
  url: new URL(address, "https://vinhdanh.example"),
});

describe("a rule of the agency's own", () => {
  it("takes the place of what it replaces, from its day, with its document", async () => {
    const db = await openTestDatabases();
    valueOf(await record(db, overlay()));
    const book = await loadRules(db.read, november);
    expect(votingRuleFor("GIAYKHEN", "2026-09-30", book)).toBeNull();
    expect(votingRuleFor("GIAYKHEN", "2026-10-01", book)).toMatchObject({
      rule: "at_least_75_percent_of_members",
      basis: "Quyết định 12/QĐ-SCT ngày 15/09/2026 của Sở Công Thương, Điều 5",
    });
    expect(await auditEvents(db)).toContain("rule.recorded");
  });

  it("that another binds already is refused with that one's source, and nothing is stored", async () => {
    const db = await openTestDatabases();
    valueOf(await record(db, overlay()));
    const again = await record(db, overlay({ title: "Giấy khen: từ 60 %", percent: "60" }), october);
    expect(codeOf(again)).toBe("overlay.conflicts");
    expect(JSON.stringify(sentenceOf(again))).toContain("Quyết định 12/QĐ-SCT");
    expect(rulesInForce(await loadRules(db.read, november), "2026-11-01").conflicts).toEqual([]);
  });

  it("must speak of the thing whose rule it replaces", async () => {
    const db = await openTestDatabases();
    const wrong = await record(db, overlay({ awardKind: "CSTDCS" }));
    expect(wrong).toMatchObject({
      ok: false,
      error: { kind: "invalid", fields: { replacedRuleId: expect.anything() as unknown } },
    });
    const gone = await record(db, overlay({ replacedRuleId: "khong.co" }));
    expect(gone).toMatchObject({ ok: false, error: { kind: "invalid" } });
  });

  it.each([["hr"], ["admin"]] as const)("is not recorded by %s, who is told why", async (role) => {
    const db = await openTestDatabases();
    const refused = await record(db, overlay(), september, makeActor({ roles: [role] }));
    expect(refused).toMatchObject({ ok: false, error: { kind: "denied" } });
  });

  it("names what is missing, by subject", () => {
    const problemsOf = (values: object) => {
      const reading = readForm(addOverlayForm, { ...typed, ...values });
      return reading.ok ? [] : Object.keys(reading.fields).sort();
    };
    expect(problemsOf({ percent: "" })).toEqual(["percent"]);
    expect(problemsOf({ percent: "101" })).toEqual(["percent"]);
    // A cap is a share of a title, which no award line is: nothing would ask for it.
    expect(problemsOf({ subject: "cap" })).toEqual(["subject"]);
    expect(problemsOf({ subject: "bonus" })).toEqual(["recipientKind", "tenths"]);
    expect(problemsOf({ subject: "bonus", recipientKind: "individual", tenths: "0,35" })).toEqual(["tenths"]);
    expect(problemsOf({ validTo: "30/09/2026" })).toEqual(["validTo"]);
    expect(problemsOf({ documentOn: "30/02/2026" })).toEqual(["documentOn"]);
  });
});

describe("a campaign of the past", () => {
  it("is read by what was recorded at its launch: a rule added, ended or switched later changes nothing", async () => {
    const db = await openTestDatabases();
    const { overlayId } = valueOf(await record(db, overlay({ validFrom: "01/09/2026" })));
    const launched = { rulesOn: null, launchedAt: october };
    const replay = async (now: string) => {
      const reading = readingOf(launched, now);
      const book = await loadRules(db.read, reading.asOf);
      const asked = { awardKind: "GIAYKHEN", recipientKind: "individual" } as const;
      return judge(book, asked, { yesCount: 7, councilCount: 9 }, reading.on);
    };
    const before = await replay(october);
    expect(before.find((one) => one.subject === "vote")).toMatchObject({
      result: "pass",
      citation: expect.stringContaining("12/QĐ-SCT") as string,
    });
    valueOf(
      await runUseCase(db, { actor: organizer, now: november }, (ctx) =>
        endOverlay(ctx, { overlayId, reason: "Có quy định mới" }),
      ),
    );
    valueOf(
      await record(db, overlay({ percent: "90", validFrom: "01/09/2026", title: "Giấy khen: từ 90 %" }), november),
    );
    valueOf(
      await runUseCase(db, { actor: organizer, now: november }, (ctx) =>
        switchRule(ctx, { choiceId: "bac-ninh-86-2025", isOn: "on", reason: "Đã đối chiếu" }),
      ),
    );
    expect(await replay("2027-05-01T00:00:00.000Z")).toEqual(before);
    const now = await loadRules(db.read, "2026-12-01T00:00:00.000Z");
    expect(votingRuleFor("GIAYKHEN", "2026-12-01", now)?.rule).toBe("at_least_90_percent_of_members");
  });

  it("is read on the plan's own day when the plan names one", () => {
    expect(readingOf({ rulesOn: "2025-06-30", launchedAt: october }, november)).toEqual({
      on: "2025-06-30",
      asOf: october,
    });
    expect(readingOf({ rulesOn: null, launchedAt: null }, november).on).toBe("2026-11-03");
  });
});

describe("an own rule with a condition", () => {
  const standard = {
    subject: "prerequisite",
    replacedRuleId: "",
    title: "Giấy khen: đơn vị từ 05 người, hoàn thành tốt nhiệm vụ trở lên",
    recipientKind: "collective",
    percent: "",
    combine: "all",
    fact1: "taskRating",
    comparison1: "good",
    fact2: "memberCount",
    comparison2: "at_least",
    number2: "5",
  };
  it("is asked of who it is about, with its document in the verdict", async () => {
    const db = await openTestDatabases();
    valueOf(await record(db, overlay(standard as never)));
    const book = await loadRules(db.read, november);
    const collective = { awardKind: "GIAYKHEN", recipientKind: "collective" } as const;
    const verdict = (facts: Facts, asked: JudgedCase = collective) =>
      judge(book, asked, facts, "2026-11-03").find((one) => one.title === standard.title);
    expect(verdict({ taskRating: "GOOD", memberCount: 4 })).toMatchObject({
      result: "fail",
      citation: "Quyết định 12/QĐ-SCT ngày 15/09/2026 của Sở Công Thương, Điều 5",
      unverified: null,
    });
    expect(verdict({ taskRating: "GOOD", memberCount: 5 })?.result).toBe("pass");
    expect(verdict({ memberCount: 5 })?.result).toBe("unknown");
    expect(verdict({}, { ...collective, recipientKind: "individual" })).toBeUndefined();
  });
  it("names the part of a condition that does not fit, and keeps what was typed", async () => {
    const db = await openTestDatabases();
    const at = (values: object) =>
      findNewOverlayPage(
        page(
          db,
          `/can-cu/quy-dinh-rieng/moi?${new URLSearchParams({ ...typed, ...standard, ...values, xem: "1" }).toString()}`,
        ),
      ).then((found) => valueOf(found));
    const whole = await at({});
    expect(whole.state?.fields).toEqual({});
    expect(whole.effect?.changes.map((change) => [change.before, change.after?.title])).toEqual([
      [null, standard.title],
    ]);
    const wrong = await at({ comparison2: "yes", fact3: "", comparison3: "no", number2: "" });
    expect(wrong.effect).toBeNull();
    expect(Object.keys(wrong.state?.fields ?? {}).sort()).toEqual(["comparison2", "fact3"]);
    expect(wrong.state?.values["fact2"]).toBe("memberCount");
    expect(Object.keys((await at({ number2: "" })).state?.fields ?? {})).toEqual(["number2"]);
    expect(
      Object.keys(
        (await at({ fact1: "", comparison1: "", fact2: "", comparison2: "", number2: "" })).state?.fields ?? {},
      ),
    ).toEqual(["fact1"]);
  });
});

describe("ending a rule", () => {
  it("twice is refused, and asks for a reason the first time", async () => {
    const db = await openTestDatabases();
    const { overlayId } = valueOf(await record(db, overlay()));
    const end = () =>
      runUseCase(db, { actor: organizer, now: november }, (ctx) => endOverlay(ctx, { overlayId, reason: "Hết dùng" }));
    valueOf(await end());
    expect(codeOf(await end())).toBe("overlay.ended");
    const shown = valueOf(await findOwnRulesPage(page(db, "/can-cu/quy-dinh-rieng")));
    expect(shown.own).toEqual([]);
    expect(shown.ended.map((one) => one.ended?.reason)).toEqual(["Hết dùng"]);
  });
});

describe("a choice about what is unverified", () => {
  it("switches it on, marked, and off again; once for a press pressed twice", async () => {
    const db = await openTestDatabases();
    const put = (isOn: "on" | "off") =>
      runUseCase(db, { actor: organizer, now: november }, (ctx) =>
        switchRule(ctx, { choiceId: "nd152.vote.CSTDCS", isOn, reason: "Đã đối chiếu" }),
      );
    valueOf(await put("on"));
    valueOf(await put("on"));
    const standing = async () =>
      rulesInForce(await loadRules(db.read, november), "2026-11-03").rules.find((one) => one.id === "nd152.vote.CSTDCS")
        ?.standing;
    expect(await standing()).toBe("unverified");
    valueOf(await put("off"));
    expect(await standing()).toBeUndefined();
    expect((await auditEvents(db)).filter((event) => event === "rule.switched")).toHaveLength(2);
  });
  it("of something that law has verified, or that is not there, is not found", async () => {
    const db = await openTestDatabases();
    for (const choiceId of ["nd152.rounding", "khong.co"])
      expect(
        await runUseCase(db, { actor: organizer, now: november }, (ctx) =>
          switchRule(ctx, { choiceId, isOn: "off", reason: "Có văn bản mới" }),
        ),
      ).toMatchObject({ ok: false, error: { kind: "not_found" } });
  });
});

describe("the pages", () => {
  it("preview a rule before it is saved: before, after, conflicts, and nothing stored", async () => {
    const db = await openTestDatabases();
    const address = (values: Record<string, string>) =>
      `/can-cu/quy-dinh-rieng/moi?${new URLSearchParams({ ...typed, ...values, xem: "1" }).toString()}`;
    const money = { subject: "bonus", awardKind: "GIAYKHEN", recipientKind: "collective", tenths: "0,8" };
    const law = "nd152.bonus.GIAYKHEN.collective";
    const replacing = valueOf(await findNewOverlayPage(page(db, address({ ...money, replacedRuleId: law }))));
    expect(replacing.effect?.changes.map((change) => change.before?.id)).toEqual([law]);
    expect(replacing.effect?.conflicts).toEqual([]);
    const adding = valueOf(await findNewOverlayPage(page(db, address({ ...money, replacedRuleId: "" }))));
    expect(adding.effect?.conflicts).toHaveLength(1);
    const broken = valueOf(await findNewOverlayPage(page(db, address({ percent: "nhiều" }))));
    expect(broken.effect).toBeNull();
    expect(broken.state?.values["percent"]).toBe("nhiều");
    expect(broken.state?.fields["percent"]).toContain("chưa phải là số");
    expect(valueOf(await findOwnRulesPage(page(db, "/"))).own).toEqual([]);
  });

  it("show the law of a day, what changed, what ends soon, and say which day cannot be read", async () => {
    const db = await openTestDatabases();
    const shown = valueOf(await findRulesPage(page(db, "/can-cu?so_voi=30/06/2025&ngay=01/07/2025")));
    expect(shown.changes.map((change) => [change.before?.id, change.after?.id])).toContainEqual([
      "nd98.text",
      "nd152.text",
    ]);
    const soon = valueOf(await findRulesPage(page(db, "/can-cu?ngay=01/12/2026")));
    expect(soon.ending).toMatchObject([{ text: "Nghị định 152/2025/NĐ-CP", lastOn: "2027-02-28" }]);
    const odd = valueOf(await findRulesPage(page(db, "/can-cu?ngay=30/02/2026&so_voi=mai")));
    expect(odd).toMatchObject({ on: "2026-11-03", against: null, unreadable: ["30/02/2026", "mai"] });
  });
});

describe("an own rule acts where it is about", () => {
  it("stops a session with too few, its document in the refusal; a campaign launched before keeps its own law", async () => {
    const db = await openTestDatabases();
    await insertAgency(db);
    const council = await aCouncil(db, { memberCount: 9 });
    const launchedAt = "2026-10-15T02:00:00.000Z";
    await db.write((tx) =>
      tx.updateTable("campaign").set({ launched_at: launchedAt }).where("id", "=", council.campaign.id).execute(),
    );
    const quorum = {
      subject: "quorum",
      replacedRuleId: "",
      title: "Hội đồng: ít nhất 80 % số thành viên",
      percent: "80",
      countsWritten: "no",
    };
    const { overlayId } = valueOf(await record(db, overlay(quorum as never)));
    const { id } = valueOf(
      await runUseCase(db, { actor: council.organizer, now: november }, (ctx) =>
        createSession(ctx, {
          campaignId: council.campaign.id,
          heldOn: "2026-11-03",
          heldTime: "08:00",
          place: "Phòng họp",
        }),
      ),
    );
    const open = async (presentCount: number) => {
      const session = await findSessionRecord(db.read, id);
      if (session === null) throw new Error("the session is there");
      const members = session.members.map((member, index) => ({
        personId: member.personId,
        attendance: index < presentCount ? ("present" as const) : ("written" as const),
        absenceReason: "",
      }));
      valueOf(
        await runUseCase(db, { actor: council.secretary, now: november }, (ctx) =>
          recordAttendance(ctx, { id, version: session.version, members }),
        ),
      );
      return runUseCase(db, { actor: council.secretary, now: november }, (ctx) =>
        openSession(ctx, { id, version: session.version + 1 }),
      );
    };
    const refused = await open(7);
    expect(codeOf(refused)).toBe("session.quorum_missing");
    expect(sentenceOf(refused)).toMatchObject({
      source: "Quyết định 12/QĐ-SCT ngày 15/09/2026 của Sở Công Thương, Điều 5",
      facts: ["Hội đồng: ít nhất 80 % số thành viên.", "07 người có mặt trên 09 thành viên; cần ít nhất 08."],
    });
    const said = async (now: string) => valueOf(await sessionPage(db.read, council.secretary, id, now)).rules;
    const before = await said(november);
    expect(before.map((one) => [one.result, one.source])).toEqual([
      ["not_met", "Quyết định 12/QĐ-SCT ngày 15/09/2026 của Sở Công Thương, Điều 5"],
      ["unknown", ""],
    ]);
    // Ended, replaced by another, a choice made: later campaigns read it, this one does not.
    valueOf(
      await runUseCase(db, { actor: organizer, now: november }, (ctx) =>
        endOverlay(ctx, { overlayId, reason: "Có quy chế mới" }),
      ),
    );
    valueOf(await record(db, overlay({ ...quorum, percent: "50" }), november));
    await chooseRules(db, organizer, ["practice.vote.GIAYKHEN"], november);
    expect(await said("2027-05-01T00:00:00.000Z")).toEqual(before);
    valueOf(await open(8));
  });

  it("sets the threshold of a session, the strictest of its awards", async () => {
    const db = await openTestDatabases();
    valueOf(await record(db, overlay()));
    const book = await loadRules(db.read, november);
    const asked = (on: string) => majorityRuleFor(["KHEN_CAP_TINH", "GIAYKHEN"], on, book);
    expect([asked("2026-09-30"), asked("2026-10-01")]).toEqual([
      "over_half_of_members",
      "at_least_75_percent_of_members",
    ]);
  });

  it("sets the money of an award; an unverified multiple gives none until it is chosen, nor after it is switched off", async () => {
    const db = await openTestDatabases();
    const person = { awardKind: "GIAYKHEN", recipientKind: "individual" } as const;
    const amount = async () => bonusFor(person, "2026-11-03", await loadRules(db.read, november))?.amount;
    expect(await amount()).toBeUndefined();
    valueOf(
      await runUseCase(db, { actor: organizer, now: september }, (ctx) =>
        switchRule(ctx, { choiceId: "nd152.bonus.GIAYKHEN.individual", isOn: "on", reason: "Đã đối chiếu" }),
      ),
    );
    expect(await amount()).toBe(760_000);
    valueOf(
      await runUseCase(db, { actor: organizer, now: october }, (ctx) =>
        switchRule(ctx, { choiceId: "nd152.bonus.GIAYKHEN.individual", isOn: "off", reason: "Có văn bản mới" }),
      ),
    );
    expect(await amount()).toBeUndefined();
    valueOf(
      await record(
        db,
        overlay({ subject: "bonus", replacedRuleId: "", recipientKind: "individual", tenths: "0,5", percent: "" }),
        october,
      ),
    );
    expect(await amount()).toBe(1_270_000);
  });
});
