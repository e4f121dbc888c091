import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachDocument } from "~/nominations/attach-document.server";
import { attachOtherDocument } from "~/nominations/attach-other-document.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { findDocumentLimitsPage, findLineLimitsPage } from "~/nominations/document-limit-pages.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { editNomination } from "~/nominations/edit-nomination.server";
import { findLimit } from "~/nominations/find-limit.server";
import { findNomination } from "~/nominations/nomination-repo.server";
import { setDocumentLimit } from "~/nominations/set-document-limit.server";
import { setLineLimit } from "~/nominations/set-line-limit.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import type { SignedInActor } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { addMs } from "~/shared/time";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, aLine } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aDraftDossier, aPendingFile } from "../../support/nomination-builders";
import { auditEvents, codeOf, errorOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

let db: TestDatabases;
let hang: SignedInActor;
let admin: SignedInActor;
beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  hang = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
  admin = await insertAccount(db, { displayName: "Phạm Quốc Toản", roles: ["admin"] });
});
afterAll(closeTestDatabases);

const later = (minutes: number) => addMs(testNow, minutes * 60_000);
const as = <T>(actor: SignedInActor, use: (ctx: Ctx) => Promise<Result<T>>, now = testNow) =>
  runUseCase(db, { actor, now }, use);

async function aLongFile(writer: SignedInActor, pageCount: number) {
  const file = await aPendingFile(db, writer, `Báo cáo ${String(pageCount)} trang.pdf`);
  await db.write((tx) =>
    tx.updateTable("stored_file").set({ page_count: pageCount }).where("id", "=", file.fileId).execute(),
  );
  return file;
}

/** A draft with one candidate on the first of two lines, all its documents there but the report. */
async function aCase() {
  const campaign = await aCampaign(db, {
    lines: [
      aLine({ recipientKind: "individual", quotaCount: 5 }),
      aLine({ recipientKind: "individual", quotaCount: 5, awardKind: "GIAYKHEN", extraDocuments: "Xác nhận thuế" }),
    ],
  });
  const [line, strict] = campaign.lines;
  const unit = await insertUnit(db);
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", isHead: true });
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const writer = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  const { dossier, nominations } = await aDraftDossier(db, {
    campaign,
    unitId: unit.id,
    actor: writer,
    proposals: [{ line: line!, candidateId: person.id }],
  });
  const id = dossier.id;
  const nominationId = nominations[0]!.id;
  for (const kind of ["cong-van", "bien-ban"] as const) {
    const file = await aPendingFile(db, writer);
    valueOf(await as(writer, (ctx) => attachDocument(ctx, { id, kind, file, status: "signed", replaces: null })));
  }
  /** Puts the candidate on this line, with a report of so many pages. */
  const edit = async (lineId: string, pageCount: number | null, now = testNow) => {
    const nomination = await findNomination(db.read, nominationId);
    const report = pageCount === null ? null : await aLongFile(writer, pageCount);
    return as(
      writer,
      (ctx) =>
        editNomination(ctx, {
          id,
          nominationId,
          lineId,
          post: nomination!.post,
          achievement: nomination!.achievement,
          report,
          reportStatus: "signed",
          overrideReason: "",
          version: nomination!.version,
        }),
      now,
    );
  };
  const limit = (lineId: string, figures: Partial<Figures>, now = testNow, seen?: string) =>
    as(
      hang,
      async (ctx) => {
        const page = valueOf(await findLineLimitsPage({ read: ctx.db, actor: hang, params: { id: campaign.id } }));
        return setLineLimit(ctx, {
          id: campaign.id,
          lineId,
          reportPages: null,
          reportMegabytes: null,
          otherPages: null,
          otherMegabytes: null,
          seen: seen ?? page.lines.find((one) => one.lineId === lineId)!.seen,
          ...figures,
        });
      },
      now,
    );
  const submit = async (now = later(30)) => {
    const version = async () => (await findDossier(db.read, id))!.version;
    const confirmed = await version();
    await as(writer, (ctx) => confirmDossier(ctx, { method: "letter", id, version: confirmed }), now);
    const sent = await version();
    return as(writer, (ctx) => submitDossier(ctx, { id, version: sent, confirm: true }), now);
  };
  return { campaign, line: line!, strict: strict!, id, nominationId, writer, edit, limit, submit };
}

interface Figures {
  reportPages: number | null;
  reportMegabytes: number | null;
  otherPages: number | null;
  otherMegabytes: number | null;
}

describe("the limit of an award line", () => {
  it("is what an upload on that line is held against, and goes back to the kind's when it is left empty", async () => {
    const { line, edit, limit } = await aCase();
    const general = (await findLimit(db.read, line.reportKind, null))!;
    valueOf(await limit(line.id, { reportPages: 5 }));
    expect(await findLimit(db.read, line.reportKind, line)).toMatchObject({ maxPages: 5, maxBytes: general.maxBytes });
    const refused = await edit(line.id, 6);
    expect(codeOf(refused)).toBe("document.too_long");
    expect(JSON.stringify(sentenceOf(refused))).toContain("Mức của chỉ tiêu");
    valueOf(await edit(line.id, 5));
    valueOf(await limit(line.id, {}));
    expect(await findLimit(db.read, line.reportKind, line)).toEqual(general);
    expect((await auditEvents(db)).filter((one) => one === "line_limit.changed")).toHaveLength(2);
  });

  it("holds the further documents of its candidates", async () => {
    const { id, nominationId, writer, strict, edit, limit } = await aCase();
    valueOf(await edit(strict.id, null));
    valueOf(await limit(strict.id, { otherPages: 2 }));
    const attach = async (pageCount: number) => {
      const file = await aLongFile(writer, pageCount);
      const title = "Xác nhận thuế";
      return as(writer, (ctx) =>
        attachOtherDocument(ctx, { id, nominationId, title, file, status: "signed", replaces: null }),
      );
    };
    expect(codeOf(await attach(3))).toBe("document.too_long");
    valueOf(await attach(2));
  });

  it("stops the submission of a candidate who moved to it with a longer report, named with the way out", async () => {
    const { line, strict, id, nominationId, writer, edit, limit, submit } = await aCase();
    valueOf(await limit(strict.id, { reportPages: 3 }));
    valueOf(await edit(line.id, 8, later(1)));
    valueOf(await edit(strict.id, null, later(2)));
    const file = await aPendingFile(db, writer);
    const other = { id, nominationId, title: "Xác nhận thuế", file, status: "signed", replaces: null } as const;
    valueOf(await as(writer, (ctx) => attachOtherDocument(ctx, other)));
    const refused = await submit();
    expect(codeOf(refused)).toBe("document.over_line_limit");
    expect(JSON.stringify(sentenceOf(refused))).toContain("8 trang, nhiều nhất 3 trang");
    valueOf(await edit(strict.id, 3, later(40)));
    valueOf(await submit(later(50)));
  });

  it("does not touch what was kept before it was set", async () => {
    const { line, edit, limit, submit } = await aCase();
    valueOf(await edit(line.id, 8));
    valueOf(await limit(line.id, { reportPages: 3 }, later(5)));
    valueOf(await submit());
  });

  it("is refused where it makes no sense, was changed by another, or its campaign takes nothing any more", async () => {
    const { campaign, line, limit } = await aCase();
    const nonsense = errorOf(await limit(line.id, { reportPages: 400, reportMegabytes: 1 }));
    expect(nonsense).toMatchObject({ kind: "invalid" });
    expect(JSON.stringify(nonsense)).toContain("1 MB cho 400 trang");
    valueOf(await limit(line.id, { reportPages: 5 }));
    expect(codeOf(await limit(line.id, { reportPages: 6 }, testNow, "null/null;null/null"))).toBe("conflict");
    await db.write((tx) =>
      tx
        .updateTable("campaign")
        .set({ state: "concluded", concluded_at: testNow })
        .where("id", "=", campaign.id)
        .execute(),
    );
    expect(codeOf(await limit(line.id, { reportPages: 7 }))).toBe("line_limit.campaign_over");
  });
});

describe("the limit of a kind of document", () => {
  it("is set by the administrator alone, with an entry in the log, and applies from then on", async () => {
    const rows = async () => valueOf(await findDocumentLimitsPage({ read: db.read, actor: admin }));
    const row = (await rows()).find((one) => one.kind === "minutes")!;
    const input = { kind: "minutes", maxPages: 12, maxMegabytes: 8, seen: row.seen } as const;
    expect(codeOf(await as(hang, (ctx) => setDocumentLimit(ctx, input)))).toBe("not_found");
    expect(
      errorOf(await as(admin, (ctx) => setDocumentLimit(ctx, { ...input, maxPages: 500, maxMegabytes: 1 }))),
    ).toMatchObject({
      kind: "invalid",
    });
    valueOf(await as(admin, (ctx) => setDocumentLimit(ctx, input)));
    expect(codeOf(await as(admin, (ctx) => setDocumentLimit(ctx, { ...input, maxPages: 13 })))).toBe("conflict");
    expect(await findLimit(db.read, "minutes", null)).toMatchObject({ maxPages: 12, maxBytes: 8 * 1024 * 1024 });
    const { id, writer } = await aCase();
    const file = await aLongFile(writer, 13);
    const attached = { id, kind: "bien-ban", file, status: "signed", replaces: null } as const;
    const current = await db.read
      .selectFrom("document")
      .select("id")
      .where("dossier_id", "=", id)
      .where("kind", "=", "minutes")
      .executeTakeFirstOrThrow();
    expect(codeOf(await as(writer, (ctx) => attachDocument(ctx, { ...attached, replaces: current.id })))).toBe(
      "document.too_long",
    );
  });
});
