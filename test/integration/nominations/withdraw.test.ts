import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appraiseNomination } from "~/nominations/appraise-nomination.server";
import { checkReceipt } from "~/nominations/check-receipt.server";
import { receiptProof } from "~/nominations/receipt-proof.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { listSubmissions } from "~/nominations/submission-repo.server";
import { withdrawDossier } from "~/nominations/withdraw-dossier.server";
import type { SignedInActor } from "~/shared/actor";
import { publishSigningKey } from "~/shared/signing-key-repo.server";
import { addMs } from "~/shared/time";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aSubmittedDossier } from "../../support/nomination-builders";
import { auditEvents, codeOf, runUseCase, testNow, testSigner, valueOf } from "../../support/run";

let db: TestDatabases;

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
});
afterAll(closeTestDatabases);

const later = addMs(testNow, 60_000);

async function aCase() {
  const campaign = await aCampaign(db);
  const unit = await insertUnit(db);
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", isHead: true });
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const actor = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  const organizer = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
  const { dossier, nominations } = await aSubmittedDossier(db, {
    actor,
    campaign,
    unitId: unit.id,
    proposals: [{ line: lineFor(campaign, "agency", "individual"), candidateId: person.id }],
  });
  return { actor, organizer, dossier, nominations };
}

const withdrawAs = (actor: SignedInActor, of: { id: string; version: number }) =>
  runUseCase(db, { actor, now: later }, (ctx) =>
    withdrawDossier(ctx, { id: of.id, version: of.version, reason: "Ghi nhầm chức danh.", confirm: true }),
  );

describe("a submitted dossier that its unit takes back", () => {
  it("is a draft again and can be submitted anew; the first submission stays, marked, and its receipt says so", async () => {
    const { actor, dossier } = await aCase();
    valueOf(await withdrawAs(actor, dossier));
    const [first] = await listSubmissions(db.read, dossier.id);
    expect(first?.withdrawn).toEqual({ at: later, byName: "Trương Công Định", reason: "Ghi nhầm chức danh." });
    const draft = await findDossier(db.read, dossier.id);
    expect(draft?.stage).toEqual({ state: "draft" });
    expect(await auditEvents(db)).toContain("dossier.withdrawn");

    const { receiptCode } = valueOf(
      await runUseCase(db, { actor, now: addMs(later, 1) }, (ctx) =>
        submitDossier(ctx, { id: dossier.id, version: draft?.version ?? 0, confirm: true }),
      ),
    );
    const all = await listSubmissions(db.read, dossier.id);
    expect(all.map((one) => [one.ordinal, one.receiptCode === receiptCode, one.withdrawn === null])).toEqual([
      [2, true, true],
      [1, false, false],
    ]);
    expect((await findDossier(db.read, dossier.id))?.stage).toMatchObject({ state: "submitted", submissionCount: 2 });

    await db.write((tx) => publishSigningKey(tx, testSigner, testNow));
    if (first === undefined) throw new Error("no submission");
    const statement = { code: first.receiptCode, arrivedAt: first.arrivedAt, manifestSha256: first.manifestSha256 };
    const checked = await checkReceipt(db.read, { code: first.receiptCode, ...receiptProof(statement, testSigner) });
    expect(checked).toMatchObject({ kind: "genuine", ordinal: 1 });
    expect(checked.kind === "genuine" && checked.withdrawnText).toContain("03/11/2026");
    const other = receiptProof({ ...statement, code: receiptCode }, testSigner);
    expect((await checkReceipt(db.read, { code: first.receiptCode, ...other })).kind).toBe("unknown");
  });

  it("stays as it is once a candidate has been decided on, for a stale page, and for everybody else", async () => {
    const { actor, organizer, dossier, nominations } = await aCase();
    expect(codeOf(await withdrawAs(organizer, dossier))).toBe("dossier.only_unit_edits");
    expect(codeOf(await withdrawAs(actor, { id: dossier.id, version: dossier.version - 1 }))).toBe("conflict");
    const [one] = nominations;
    valueOf(
      await runUseCase(db, { actor: organizer, now: later }, (ctx) =>
        appraiseNomination(ctx, {
          id: dossier.id,
          nominationId: one?.id ?? "",
          version: one?.version ?? 0,
          result: "meets",
          note: "",
        }),
      ),
    );
    const now = await findDossier(db.read, dossier.id);
    expect(codeOf(await withdrawAs(actor, { id: dossier.id, version: now?.version ?? 0 }))).toBe(
      "dossier.appraisal_begun",
    );
    expect((await listSubmissions(db.read, dossier.id))[0]?.withdrawn).toBeNull();
  });
});
