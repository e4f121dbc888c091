import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { issueDecision } from "~/decisions/issue-decision.server";
import { publishList } from "~/decisions/publish-list.server";
import { sendBackFile } from "~/decisions/send-back-file.server";
import { signFile } from "~/decisions/sign-file.server";
import { submitSigningFile } from "~/decisions/submit-signing-file.server";
import { newId } from "~/shared/ids";
import { addMs } from "~/shared/time";
import { insertAccount, makeActor } from "../../support/builders";
import { lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import {
  aPendingScan,
  aReviewedCampaign,
  aSubmittedFile,
  publishedAt,
  type ReviewedCampaign,
} from "../../support/decision-builders";
import { auditEvents, codeOf, errorOf, runUseCase, sentenceOf, valueOf } from "../../support/run";

let databases: TestDatabases;
beforeEach(async () => {
  databases = await openTestDatabases();
});
afterEach(closeTestDatabases);

const signedAt = addMs(publishedAt, 3_600_000);
const issuedAt = addMs(signedAt, 3 * 86_400_000);

const publish = (of: ReviewedCampaign, dayCount: number, actor = of.organizer) =>
  runUseCase(databases, { actor, now: publishedAt }, (ctx) =>
    publishList(ctx, { id: of.campaign.id, dayCount, confirm: true }),
  );
const submit = (of: ReviewedCampaign, now = publishedAt) =>
  runUseCase(databases, { actor: of.organizer, now }, (ctx) =>
    submitSigningFile(ctx, { id: of.campaign.id, note: "" }),
  );

interface SignFields {
  names?: { nominationId: string; isLeftOut: boolean; reason: string }[];
  capacity?: "head" | "deputy";
  version?: number;
  actor?: ReviewedCampaign["signer"];
}
const sign = (
  of: ReviewedCampaign,
  id: string,
  { names = [], capacity = "head", version = 1, actor = of.signer }: SignFields = {},
) => runUseCase(databases, { actor, now: signedAt }, (ctx) => signFile(ctx, { id, version, capacity, names }));

const awardsOf = (decisionId: string) =>
  databases.read
    .selectFrom("award")
    .selectAll()
    .where("decision_id", "=", decisionId)
    .orderBy("golden_book_no")
    .execute();
const awardedCount = async (lineId: string) =>
  (
    await databases.read
      .selectFrom("award_line")
      .select("awarded_count")
      .where("id", "=", lineId)
      .executeTakeFirstOrThrow()
  ).awarded_count;
const idOf = (of: ReviewedCampaign, name: string) => of.nominees.find((one) => one.name === name)?.id ?? "";

describe("publication of the proposed list", () => {
  it("waits until the session has ended", async () => {
    const open = await aReviewedCampaign(databases, { sessionState: "open" });
    const refused = await publish(open, 3);
    expect(codeOf(refused)).toBe("publication.session_not_concluded");
    expect(sentenceOf(refused)?.facts).toEqual(["Còn phiên họp xét chưa kết thúc."]);
  });

  it("hangs for working days, and keeps the signing file back until they have passed", async () => {
    const reviewed = await aReviewedCampaign(databases);
    valueOf(await publish(reviewed, 3));
    // Friday 20/11: Monday, Tuesday and Wednesday follow.
    const endsAt = "2026-11-25T17:00:00.000Z";
    expect(await databases.read.selectFrom("publication").select(["day_count", "ends_at"]).executeTakeFirst()).toEqual({
      day_count: 3,
      ends_at: endsAt,
    });
    const early = await submit(reviewed, addMs(endsAt, -1));
    expect(codeOf(early)).toBe("signing_file.publication_running");
    expect(sentenceOf(early)?.facts).toEqual(["Công khai đến 24 giờ 00, thứ Tư 25/11/2026 (giờ Việt Nam)."]);
    valueOf(await submit(reviewed, endsAt));
  });

  it("is made once, by the organizer alone", async () => {
    const reviewed = await aReviewedCampaign(databases);
    expect(codeOf(await publish(reviewed, 0, reviewed.signer))).toBe("not_found");
    expect(codeOf(await publish(reviewed, 0, makeActor({ roles: ["inspector"] })))).toBe("publication.not_organizer");
    valueOf(await publish(reviewed, 0));
    const again = await publish(reviewed, 5);
    expect(codeOf(again)).toBe("publication.exists");
    expect(sentenceOf(again)?.facts[0]).toContain("Trần Thị Hằng công khai lúc 15 giờ 00, thứ Sáu 20/11/2026");
  });
});

describe("a signing file", () => {
  it("holds the names proposed on the agency's own lines, in the order of the annex", async () => {
    const file = await aSubmittedFile(databases);
    const items = await databases.read
      .selectFrom("signing_item")
      .innerJoin("nomination", "nomination.id", "signing_item.nomination_id")
      .select(["signing_item.ordinal", "nomination.candidate_name"])
      .orderBy("signing_item.ordinal")
      .execute();
    expect(items.map((item) => item.candidate_name)).toEqual([
      "Phòng Quản lý thương mại",
      "Trung tâm Khuyến công",
      "Nguyễn Thị Ánh Nguyệt",
      "Đặng Đình Đức",
      "H’Bia Êban",
      "Lý Vừ Sình",
      "Y Nuê Niê",
    ]);
    const second = await submit(file);
    expect(codeOf(second)).toBe("signing_file.not_open");
    expect(sentenceOf(second)?.title).toContain("đang chờ ký");
  });

  it("is not made before the list was published", async () => {
    expect(codeOf(await submit(await aReviewedCampaign(databases)))).toBe("signing_file.not_published");
  });

  it("that was sent back with its reason is followed by the next one", async () => {
    const file = await aSubmittedFile(databases);
    const back = (actor = file.signer) =>
      runUseCase(databases, { actor, now: signedAt }, (ctx) =>
        sendBackFile(ctx, { id: file.signingFileId, version: 1, reason: "Bổ sung ý kiến của công đoàn" }),
      );
    expect(codeOf(await back(file.organizer))).toBe("signing_file.not_signer");
    valueOf(await back());
    const again = await back();
    expect(codeOf(again)).toBe("signing_file.not_open");
    expect(sentenceOf(again)?.facts[0]).toContain("đã được trả lại bởi Trần Hữu Khánh");
    valueOf(await submit(file, signedAt));
    expect(
      await databases.read
        .selectFrom("signing_file")
        .select(["ordinal", "state", "sent_back_reason"])
        .orderBy("ordinal")
        .execute(),
    ).toEqual([
      { ordinal: 1, state: "sent_back", sent_back_reason: "Bổ sung ý kiến của công đoàn" },
      { ordinal: 2, state: "submitted", sent_back_reason: "" },
    ]);
    expect(codeOf(await sign(file, file.signingFileId))).toBe("signing_file.not_open");
  });
});

describe("the signature", () => {
  it("makes a decision without a number, its awards numbered through, collectives first, and counts the places", async () => {
    const file = await aSubmittedFile(databases);
    const { decisionId } = valueOf(await sign(file, file.signingFileId, { capacity: "deputy" }));
    const decision = await databases.read
      .selectFrom("decision")
      .selectAll()
      .where("id", "=", decisionId)
      .executeTakeFirstOrThrow();
    expect(decision).toMatchObject({
      state: "signed",
      number: null,
      dated_on: null,
      award_count: 7,
      signer_name: "Trần Hữu Khánh",
      signer_title: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
    });
    expect(decision.legal_bases.split("\n")).toEqual([
      "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
      expect.stringContaining("Căn cứ Nghị định số 152/2025/NĐ-CP"),
      "Căn cứ Kế hoạch số 12/KH-SCT ngày 15 tháng 5 năm 2026 của Sở Công Thương phát động phong trào “Thực hiện Quy chế dân chủ ở cơ sở năm 2026”",
      "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng Sở Công Thương ngày 20 tháng 11 năm 2026",
    ]);
    const awards = await awardsOf(decisionId);
    expect(awards.map((award) => [award.golden_book_no, award.recipient_kind])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((no) => [no, no <= 2 ? "collective" : "individual"]),
    );
    expect(awards.map((award) => award.bonus_amount)).toEqual([
      1_520_000, 1_520_000, 760_000, 760_000, 760_000, 760_000, 760_000,
    ]);
    for (const award of awards)
      expect(award.verification_code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(new Set(awards.map((award) => award.verification_code)).size).toBe(7);
    expect(await awardedCount(lineFor(file.campaign, "agency", "individual").id)).toBe(5);
    expect(await awardedCount(lineFor(file.campaign, "agency", "collective").id)).toBe(2);
    expect(await awardedCount(lineFor(file.campaign, "province", "individual").id)).toBe(0);
  });

  it("leaves names out with a reason and closes the ranks of the annex", async () => {
    const file = await aSubmittedFile(databases);
    const left = idOf(file, "Trung tâm Khuyến công");
    const { decisionId } = valueOf(
      await sign(file, file.signingFileId, {
        names: [{ nominationId: left, isLeftOut: true, reason: "Đang giải quyết đơn" }],
      }),
    );
    expect((await awardsOf(decisionId)).map((award) => award.candidate_name)).toEqual([
      "Phòng Quản lý thương mại",
      "Nguyễn Thị Ánh Nguyệt",
      "Đặng Đình Đức",
      "H’Bia Êban",
      "Lý Vừ Sình",
      "Y Nuê Niê",
    ]);
    expect(
      await databases.read
        .selectFrom("signing_item")
        .select(["state", "reason"])
        .where("nomination_id", "=", left)
        .executeTakeFirst(),
    ).toEqual({ state: "left_out", reason: "Đang giải quyết đơn" });
    const entry = await databases.read
      .selectFrom("audit_entry")
      .select("facts")
      .where("event", "=", "decision.signed")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.facts)).toMatchObject({
      awardCount: 6,
      leftOut: [{ name: "Trung tâm Khuyến công", reason: "Đang giải quyết đơn" }],
    });
  });

  it("adds nobody: a reserve, the province's candidate or a stranger is refused, and nothing is signed", async () => {
    const file = await aSubmittedFile(databases);
    for (const nominationId of [idOf(file, "Thạch Sa Rinh"), idOf(file, "Đoàn Đắc Đạt"), newId()])
      expect(
        codeOf(await sign(file, file.signingFileId, { names: [{ nominationId, isLeftOut: false, reason: "" }] })),
      ).toBe("signing_file.name_not_in_file");
    expect(
      codeOf(
        await sign(file, file.signingFileId, {
          names: file.nominees
            .filter((one) => one.level === "agency" && one.outcome === "proposed")
            .map((one) => ({ nominationId: one.id, isLeftOut: true, reason: "Không" })),
        }),
      ),
    ).toBe("signing_file.all_left_out");
    expect(await databases.read.selectFrom("decision").selectAll().execute()).toEqual([]);
  });

  it("refuses a name that came into the file past the session", async () => {
    const file = await aSubmittedFile(databases);
    for (const name of ["Thạch Sa Rinh", "Võ Minh Trí", "Đoàn Đắc Đạt"]) {
      const nominationId = idOf(file, name);
      await databases.write((db) =>
        db
          .insertInto("signing_item")
          .values({
            signing_file_id: file.signingFileId,
            nomination_id: nominationId,
            ordinal: 8,
            state: "proposed",
            reason: "",
          })
          .execute(),
      );
      const refused = await sign(file, file.signingFileId);
      expect(codeOf(refused)).toBe("signing_file.not_considered");
      expect(sentenceOf(refused)?.facts[0]).toContain(name);
      await databases.write((db) => db.deleteFrom("signing_item").where("nomination_id", "=", nominationId).execute());
    }
    valueOf(await sign(file, file.signingFileId));
  });

  it("refuses a file whose session is open again", async () => {
    const file = await aSubmittedFile(databases);
    await databases.write((db) =>
      db.updateTable("council_session").set({ state: "open" }).where("id", "=", file.sessionId).execute(),
    );
    expect(codeOf(await sign(file, file.signingFileId))).toBe("signing_file.not_considered");
  });

  it("waits for the number of a line that is still to be allocated", async () => {
    const file = await aSubmittedFile(databases, { individualQuota: null });
    const refused = await sign(file, file.signingFileId);
    expect(codeOf(refused)).toBe("quota.unknown");
    expect(await awardedCount(lineFor(file.campaign, "agency", "collective").id)).toBe(0);
  });

  it("names the quota when the file holds more names than places", async () => {
    const file = await aSubmittedFile(databases, { individualQuota: 4 });
    expect(errorOf(await sign(file, file.signingFileId))).toMatchObject({
      code: "quota.exceeded",
      facts: { quota: 4, awarded: 0, asked: 5 },
    });
    const leftOut = { nominationId: idOf(file, "Y Nuê Niê"), isLeftOut: true, reason: "Vượt chỉ tiêu" };
    valueOf(await sign(file, file.signingFileId, { names: [leftOut] }));
    expect(await awardedCount(lineFor(file.campaign, "agency", "individual").id)).toBe(4);
  });

  it("is given once: of two signers at once one signs, the other learns who did", async () => {
    const file = await aSubmittedFile(databases);
    const other = makeActor({ roles: ["signer"], name: "Võ Thị Kiều Oanh" });
    const results = await Promise.all([
      sign(file, file.signingFileId),
      sign(file, file.signingFileId, { actor: other, capacity: "deputy" }),
    ]);
    const refused = results.filter((one) => !one.ok);
    expect(refused).toHaveLength(1);
    const [winner] = await databases.read.selectFrom("decision").select("signer_name").execute();
    for (const one of refused)
      expect(sentenceOf(one)?.facts[0]).toContain(`đã được ký bởi ${winner?.signer_name ?? ""}`);
    expect(await databases.read.selectFrom("award").selectAll().execute()).toHaveLength(7);
    expect(await awardedCount(lineFor(file.campaign, "agency", "individual").id)).toBe(5);
  });

  it("never exceeds the quota, though twenty files are signed at once", async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ kind: "individual" as const, rank: index + 1 }));
    const reviewed = await aReviewedCampaign(databases, { nominees: many });
    const ids = reviewed.nominees.map(() => newId());
    await databases.write(async (db) => {
      for (const [index, id] of ids.entries()) {
        await db
          .insertInto("signing_file")
          .values({
            id,
            campaign_id: reviewed.campaign.id,
            session_id: reviewed.sessionId,
            ordinal: index + 1,
            state: "submitted",
            note: "",
            submitted_at: publishedAt,
            submitted_by_name: "Trần Thị Hằng",
            decided_at: null,
          })
          .execute();
        await db
          .insertInto("signing_item")
          .values({
            signing_file_id: id,
            nomination_id: reviewed.nominees[index]?.id ?? "",
            ordinal: 1,
            state: "proposed",
            reason: "",
          })
          .execute();
      }
    });
    const results = await Promise.all(ids.map((id) => sign(reviewed, id)));
    expect(results.filter((one) => one.ok)).toHaveLength(5);
    for (const one of results.filter((result) => !result.ok))
      expect(errorOf(one)).toMatchObject({ code: "quota.exceeded", facts: { quota: 5, awarded: 5, asked: 1 } });
    expect(await awardedCount(lineFor(reviewed.campaign, "agency", "individual").id)).toBe(5);
    expect(await databases.read.selectFrom("award").selectAll().execute()).toHaveLength(5);
    expect(
      await databases.read.selectFrom("signing_file").select("id").where("state", "=", "signed").execute(),
    ).toHaveLength(5);
  });
});

describe("the issue of a decision", () => {
  const signed = async () => {
    const file = await aSubmittedFile(databases);
    const clerk = await insertAccount(databases, { roles: ["hr"], displayName: "Đinh Công Đoàn" });
    const { decisionId } = valueOf(await sign(file, file.signingFileId));
    return { file, clerk, decisionId };
  };
  type Signed = Awaited<ReturnType<typeof signed>>;
  const issue = async (
    { clerk, decisionId }: Pick<Signed, "clerk" | "decisionId">,
    of: { number?: string; datedOn?: string; version?: number } = {},
    now = issuedAt,
  ) => {
    const scan = await aPendingScan(databases, clerk);
    return runUseCase(databases, { actor: clerk, now }, (ctx) =>
      issueDecision(ctx, { id: decisionId, version: 1, number: "126", datedOn: "2026-11-23", ...of, scan }),
    );
  };

  it("freezes number, date and scan, decides the campaign and orders the certificates", async () => {
    const made = await signed();
    valueOf(await issue(made));
    const decision = await databases.read.selectFrom("decision").selectAll().executeTakeFirstOrThrow();
    expect(decision).toMatchObject({
      state: "issued",
      number: "126/QĐ-SCT",
      dated_on: "2026-11-23",
      issued_by_name: "Đinh Công Đoàn",
      issued_at: issuedAt,
    });
    expect(
      await databases.read
        .selectFrom("stored_file")
        .select(["subject_kind", "subject_id", "is_pending"])
        .where("id", "=", decision.scan_file_id)
        .executeTakeFirst(),
    ).toEqual({ subject_kind: "decision", subject_id: made.decisionId, is_pending: 0 });
    expect((await findCampaign(databases.read, made.file.campaign.id))?.stage.state).toBe("decided");
    expect(await databases.read.selectFrom("job").select(["name", "dedupe_key", "payload"]).execute()).toEqual([
      {
        name: "certificates.render",
        dedupe_key: `certificates:${made.decisionId}`,
        payload: JSON.stringify({ decisionId: made.decisionId }),
      },
    ]);
    expect(await auditEvents(databases)).toEqual([
      "rule.switched",
      "list.published",
      "signing_file.submitted",
      "decision.signed",
      "decision.issued",
      "campaign.decided",
    ]);
    const again = await issue(made, { number: "127", version: 2 });
    expect(codeOf(again)).toBe("decision.issued");
    expect(sentenceOf(again)?.facts).toEqual([
      "Quyết định số 126/QĐ-SCT ngày 23/11/2026, Đinh Công Đoàn nhập vào hệ thống.",
    ]);
    expect(await databases.read.selectFrom("decision").select(["number", "scan_file_id"]).executeTakeFirst()).toEqual({
      number: "126/QĐ-SCT",
      scan_file_id: decision.scan_file_id,
    });
  });

  it("takes the bonus of the decision's own day", async () => {
    const reviewed = await aReviewedCampaign(databases);
    const clerk = await insertAccount(databases, { roles: ["hr"] });
    valueOf(
      await runUseCase(databases, { actor: reviewed.organizer, now: "2026-06-30T02:00:00.000Z" }, (ctx) =>
        publishList(ctx, { id: reviewed.campaign.id, dayCount: 0, confirm: true }),
      ),
    );
    const file = valueOf(
      await runUseCase(databases, { actor: reviewed.organizer, now: "2026-06-30T02:00:00.000Z" }, (ctx) =>
        submitSigningFile(ctx, { id: reviewed.campaign.id, note: "" }),
      ),
    );
    const { decisionId } = valueOf(
      await runUseCase(databases, { actor: reviewed.signer, now: "2026-06-30T02:00:00.000Z" }, (ctx) =>
        signFile(ctx, { id: file.id, version: 1, capacity: "head", names: [] }),
      ),
    );
    expect((await awardsOf(decisionId))[0]?.bonus_amount).toBe(1_410_000);
    valueOf(await issue({ clerk, decisionId }, { datedOn: "2026-07-01" }, "2026-07-01T02:00:00.000Z"));
    expect((await awardsOf(decisionId))[0]?.bonus_amount).toBe(1_520_000);
  });

  it("refuses a date before the signature or after today, a number in use, and everybody but văn thư", async () => {
    const made = await signed();
    expect(codeOf(await issue(made, { datedOn: "2026-11-19" }))).toBe("decision.dated_before_signing");
    expect(codeOf(await issue(made, { datedOn: "2026-11-24" }))).toBe("decision.dated_ahead");
    const { signer, organizer } = made.file;
    for (const clerk of [signer, organizer])
      expect(codeOf(await issue({ decisionId: made.decisionId, clerk: { ...clerk, username: "x" } }))).toBe(
        "decision.not_clerk",
      );
    expect(
      codeOf(
        await issue({ decisionId: made.decisionId, clerk: { ...makeActor({ roles: ["staff"] }), username: "x" } }),
      ),
    ).toBe("not_found");
    valueOf(await issue(made, { number: "126/QĐ-SCT" }));
    const other = await aSubmittedFile(databases);
    const { decisionId } = valueOf(await sign(other, other.signingFileId));
    expect(codeOf(await issue({ clerk: made.clerk, decisionId }))).toBe("decision.number_taken");
    valueOf(await issue({ clerk: made.clerk, decisionId }, { number: "127" }));
  });

  it("takes only a scan of one's own", async () => {
    const made = await signed();
    const scan = await aPendingScan(databases, made.file.organizer);
    const result = await runUseCase(databases, { actor: made.clerk, now: issuedAt }, (ctx) =>
      issueDecision(ctx, { id: made.decisionId, version: 1, number: "126", datedOn: "2026-11-23", scan }),
    );
    expect(codeOf(result)).toBe("not_found");
    expect(await databases.read.selectFrom("decision").select("state").executeTakeFirst()).toEqual({ state: "signed" });
  });
});
