import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDossierListPage, type DossierListPage } from "~/nominations/dossier-list-queries.server";
import { nominationsFileAccess } from "~/nominations/file-access.server";
import { listDocuments } from "~/nominations/document-repo.server";
import type { Campaign } from "~/campaigns/campaign";
import type { SignedInActor } from "~/shared/actor";
import { addMs } from "~/shared/time";
import { insertAgency, insertMember, insertUnit, makeActor } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aDraftDossier, anAcceptedDossier, aSubmittedDossier } from "../../support/nomination-builders";
import { testNow } from "../../support/run";

let db: TestDatabases;
let campaign: Campaign;
const unitIds: string[] = [];
const draftCount = 57;

beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  campaign = await aCampaign(db);
  for (let index = 0; index < draftCount; index += 1) {
    const unit = await insertUnit(db);
    unitIds.push(unit.id);
    // Two at each instant: the id decides between them.
    await aDraftDossier(db, {
      campaign,
      unitId: unit.id,
      actor: makeActor({ unitIds: [unit.id] }),
      now: addMs(testNow, Math.floor(index / 2) * 1000),
    });
  }
});
afterAll(closeTestDatabases);

const pageOf = (actor: SignedInActor, query = ""): Promise<DossierListPage> =>
  findDossierListPage(db.read, { actor, now: testNow, query: new URLSearchParams(query) });
const organizer = makeActor({ roles: ["organizer"] });
const queryOf = (href: string | null): string => href?.split("?")[1] ?? "";

describe("the dossier list", () => {
  it("pages by key without losing or repeating a row, there and back", async () => {
    const first = await pageOf(organizer);
    expect(first.rows).toHaveLength(50);
    expect(first.newerHref).toBeNull();
    const second = await pageOf(organizer, queryOf(first.olderHref));
    expect(second.rows).toHaveLength(draftCount - 50);
    expect(second.olderHref).toBeNull();
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(draftCount);
    const back = await pageOf(organizer, queryOf(second.newerHref));
    expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
  });

  it("counts by state from the kept counters, for one campaign as for all", async () => {
    const other = await aCampaign(db, { title: "Phong trào khác" });
    const unit = await insertUnit(db);
    await insertMember(db, unit.id, { isHead: true });
    const proposals = [{ line: lineFor(other, "agency", "collective"), candidateId: unit.id }];
    await aSubmittedDossier(db, {
      campaign: other,
      unitId: unit.id,
      actor: makeActor({ unitIds: [unit.id] }),
      proposals,
    });
    const counts = (page: DossierListPage) => page.states.map((one) => one.count);
    expect(counts(await pageOf(organizer))).toEqual(["58", "57", "01", "00", "00"]);
    expect(counts(await pageOf(organizer, `phong_trao=${other.id}`))).toEqual(["01", "00", "01", "00", "00"]);
    const submitted = await pageOf(organizer, "trang_thai=submitted");
    expect(submitted.rows.map((row) => [row.campaign, row.state])).toEqual([["Phong trào khác", "submitted"]]);
  });

  it("shows a unit its own, the inspector that drafts exist and no more, the council what was taken in", async () => {
    const [own = ""] = unitIds;
    const mine = await pageOf(makeActor({ unitIds: [own] }));
    expect(mine.rows).toHaveLength(1);
    expect(mine.total).toBe("01");
    expect((await pageOf(makeActor({ roles: ["unit"], unitIds: [] }))).rows).toEqual([]);
    const watched = await pageOf(makeActor({ roles: ["inspector"] }), `phong_trao=${campaign.id}`);
    expect(watched.rows.every((row) => row.href === null)).toBe(true);
    expect((await pageOf(makeActor({ roles: ["council"] }))).rows).toEqual([]);
  });

  it("marks a draft whose deadline has passed", async () => {
    const page = await findDossierListPage(db.read, {
      actor: organizer,
      now: "2026-11-10T17:00:00.000Z",
      query: new URLSearchParams(`phong_trao=${campaign.id}`),
    });
    expect(page.rows[0]).toMatchObject({ due: "24:00 10/11/2026", isOverdue: true });
  });
});

describe("files of dossiers", () => {
  it("are for those who may read the dossier, uploads that no form has taken for their sender", async () => {
    const third = await aCampaign(db, { title: "Phong trào thứ ba" });
    const unit = await insertUnit(db);
    await insertMember(db, unit.id, { isHead: true });
    const actor = makeActor({ unitIds: [unit.id] });
    const fields = {
      campaign: third,
      unitId: unit.id,
      actor,
      proposals: [{ line: lineFor(third, "agency", "collective"), candidateId: unit.id }],
    };
    const { dossier } = await anAcceptedDossier(db, fields);
    const [document] = await listDocuments(db.read, dossier.id);
    const may = (who: SignedInActor) =>
      nominationsFileAccess["document"]!({ actor: who, read: db.read, now: testNow }, document!.id);
    expect(await may(actor)).toBeNull();
    expect(await may(makeActor({ roles: ["council"] }))).toBeNull();
    expect(await may(makeActor({ unitIds: unitIds.slice(0, 1) }))).toBe("hidden");
    expect(await may(makeActor({ roles: ["staff", "hr", "admin", "signer"] }))).toBe("hidden");
    const pending = (who: SignedInActor) =>
      nominationsFileAccess["pending"]!({ actor: who, read: db.read, now: testNow }, actor.accountId);
    expect(await pending(actor)).toBeNull();
    expect(await pending(makeActor({ roles: ["organizer", "admin"] }))).toBe("hidden");
  });
});
