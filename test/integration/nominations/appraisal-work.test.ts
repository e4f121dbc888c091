import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readWorkListFilter, workListPlaceText } from "~/nominations/appraisal-list";
import { listAppraisalWork } from "~/nominations/appraisal-list-queries.server";
import { findAppraisalListPage } from "~/nominations/appraisal-list-page.server";
import { findAppraisalPage } from "~/nominations/appraisal-page.server";
import { assignAppraisal } from "~/nominations/assign-appraisal.server";
import { takeAppraisal } from "~/nominations/take-appraisal.server";
import { organizerWork } from "~/worklist/organizer-queries.server";
import type { SignedInActor } from "~/shared/actor";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aSubmittedDossier, type SubmittedDossier } from "../../support/nomination-builders";
import { codeOf, runUseCase, testNow, valueOf } from "../../support/run";

let db: TestDatabases;
let hang: SignedInActor;
let loan: SignedInActor;
let campaignId = "";
const built: (SubmittedDossier & { unitName: string })[] = [];

const names = ["Phòng Kế toán", "Phòng Tổ chức", "Thanh tra Sở"];

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  hang = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
  loan = await insertAccount(db, { displayName: "Võ Thị Kim Loan", roles: ["organizer"] });
  const campaign = await aCampaign(db);
  campaignId = campaign.id;
  for (const [index, name] of names.entries()) {
    const unit = await insertUnit(db, { name });
    await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", post: "Trưởng phòng", isHead: true });
    const actor = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
    built.push({
      ...(await aSubmittedDossier(db, {
        campaign,
        unitId: unit.id,
        actor,
        proposals: [{ line: lineFor(campaign, "agency", "collective"), candidateId: unit.id }],
        now: new Date(Date.parse(testNow) - (3 - index) * 60_000).toISOString(),
      })),
      unitName: name,
    });
  }
});
afterAll(closeTestDatabases);

const idOf = (index: number): string => built[index]?.dossier.id ?? "";

async function listOf(actor: SignedInActor, query = "") {
  const url = new URL(`https://vinhdanh.example/tham-dinh${query}`);
  return valueOf(await findAppraisalListPage({ read: db.read, actor, now: testNow, url }));
}
const unitsOf = async (actor: SignedInActor, query = "") => (await listOf(actor, query)).rows.map((one) => one.unit);

const seenNow = async () =>
  Object.fromEntries((await listOf(hang)).rows.map((row) => [row.id, row.officerId] as const));

describe("the work list of the appraisal", () => {
  it("lists what waits by arrival, pages by place in both directions, finds a unit by folded words", async () => {
    expect(await unitsOf(hang)).toEqual(names);
    expect(await unitsOf(hang, "?q=to%20chuc")).toEqual(["Phòng Tổ chức"]);
    const first = await listOf(hang);
    expect(first).toMatchObject({ firstHref: null, nextHref: null, backHref: null, total: "03" });
    expect(first.rows[0]?.pending).toBe("01 trong 01");
    const [, middle] = await listAppraisalWork(db.read, hang, readWorkListFilter(new URLSearchParams()), {
      from: null,
      direction: "next",
      limit: 3,
    });
    if (middle === undefined) throw new Error("three wait");
    const place = encodeURIComponent(workListPlaceText(middle));
    expect(await unitsOf(hang, `?sau=${place}`)).toEqual(["Thanh tra Sở"]);
    expect(await unitsOf(hang, `?truoc=${place}`)).toEqual(["Phòng Kế toán"]);
  });

  it("is the organizer's alone", async () => {
    const actor = await insertAccount(db, { displayName: "Người lập", unitIds: [] });
    const url = new URL("https://vinhdanh.example/tham-dinh");
    const answer = await findAppraisalListPage({ read: db.read, actor, now: testNow, url });
    expect(answer).toMatchObject({ ok: false, error: { kind: "not_found" } });
  });

  it("gives several at once, says whose each is, and narrows the home page of the others", async () => {
    const seen = await seenNow();
    valueOf(
      await runUseCase(db, { actor: hang }, (ctx) =>
        assignAppraisal(ctx, { dossierIds: [idOf(0), idOf(1)], seen, officerId: loan.accountId }),
      ),
    );
    expect(await unitsOf(loan, "?nguoi=toi")).toEqual(names.slice(0, 2));
    expect(await unitsOf(hang, "?nguoi=chua-giao")).toEqual(names.slice(2));
    const ofHang = await organizerWork(db.read, hang.accountId, testNow);
    expect(ofHang.items.filter((one) => one.key.startsWith("appraise:")).map((one) => one.key)).toEqual([
      `appraise:${idOf(2)}`,
    ]);
    const ofLoan = await organizerWork(db.read, loan.accountId, testNow);
    expect(ofLoan.items.filter((one) => one.key.startsWith("appraise:"))).toHaveLength(3);
    const events = await db.read
      .selectFrom("audit_entry")
      .select("facts")
      .where("event", "=", "dossier.assigned")
      .execute();
    expect(events.map((one) => JSON.parse(one.facts) as unknown)).toContainEqual({
      unitName: "Phòng Kế toán",
      officerName: "Võ Thị Kim Loan",
      beforeName: null,
    });
  });

  it("tells what another one assigned meanwhile and changes nothing", async () => {
    const stale = { [idOf(0)]: "", [idOf(2)]: "" };
    const answer = await runUseCase(db, { actor: hang }, (ctx) =>
      takeAppraisal(ctx, { dossierIds: [idOf(2), idOf(0)], seen: stale }),
    );
    expect(answer).toMatchObject({ ok: false, error: { kind: "conflict", facts: { by: "Lê Thị Thu Hằng" } } });
    expect(JSON.stringify(answer)).toContain("giao cho Võ Thị Kim Loan");
    expect(await unitsOf(hang, "?nguoi=toi")).toEqual([]);
    valueOf(
      await runUseCase(db, { actor: hang }, async (ctx) =>
        takeAppraisal(ctx, { dossierIds: [idOf(2)], seen: await seenNow() }),
      ),
    );
    expect(await unitsOf(hang, "?nguoi=toi")).toEqual(["Thanh tra Sở"]);
  });

  it("leads through the part of the list that was opened", async () => {
    const open = async (index: number, query: string) => {
      const url = new URL(`https://vinhdanh.example/ho-so/x/tham-dinh${query}`);
      return valueOf(await findAppraisalPage({ read: db.read, actor: loan, now: testNow, url }, idOf(index)));
    };
    const first = await open(0, "?nguoi=toi&ds=tat-ca");
    expect([first.previousDossier, first.nextDossier?.unitName]).toEqual([null, "Phòng Tổ chức"]);
    const second = await open(1, "?nguoi=toi&ds=tat-ca");
    expect([second.previousDossier?.unitName, second.nextDossier]).toEqual(["Phòng Kế toán", null]);
    expect((await open(1, "")).nextDossier?.unitName).toBe("Thanh tra Sở");
    expect((await open(2, "")).frame.appraiser).toMatchObject({ name: "Lê Thị Thu Hằng", isReader: false });
  });

  it("takes an officer away, and refuses who is none", async () => {
    const assign = async (officerId: string | null) =>
      runUseCase(db, { actor: hang }, async (ctx) =>
        assignAppraisal(ctx, { dossierIds: [idOf(0)], seen: await seenNow(), officerId }),
      );
    expect(codeOf(await assign(campaignId))).toBe("invalid");
    valueOf(await assign(null));
    expect(await unitsOf(hang, "?nguoi=chua-giao")).toEqual(["Phòng Kế toán"]);
  });
});
