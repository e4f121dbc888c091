import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sessionPage } from "~/council/session-page.server";
import { publicationPage } from "~/decisions/publication-page.server";
import { publishList } from "~/decisions/publish-list.server";
import { preparePage, signingFilePage } from "~/decisions/signing-page.server";
import { submitSigningFile } from "~/decisions/submit-signing-file.server";
import { addMs } from "~/shared/time";
import { lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aReviewedCampaign, publishedAt, type ReviewedCampaign } from "../../support/decision-builders";
import { codeOf, runUseCase, sentenceOf, valueOf } from "../../support/run";

let databases: TestDatabases;
beforeEach(async () => {
  databases = await openTestDatabases();
});
afterEach(closeTestDatabases);

const later = addMs(publishedAt, 3_600_000);

/** Five individuals are proposed, three of them heads of a unit; the line asks for 60 % who are not. */
async function aCase(isBinding: boolean): Promise<ReviewedCampaign> {
  const of = await aReviewedCampaign(databases);
  const leaders = ["Nguyễn Thị Ánh Nguyệt", "Đặng Đình Đức", "H’Bia Êban"];
  await databases.write(async (db) => {
    await db
      .updateTable("award_line")
      .set({
        min_non_leader_basis_points: 6000,
        min_non_leader_source: "Quy chế của Sở, Điều 9",
        min_non_leader_binding: isBinding ? 1 : 0,
      })
      .where("id", "=", lineFor(of.campaign, "agency", "individual").id)
      .execute();
    for (const one of of.nominees.filter(({ name }) => leaders.includes(name)))
      await db
        .updateTable("membership")
        .set({ is_leader: 1 })
        .where("person_id", "=", one.personId ?? "")
        .execute();
  });
  valueOf(
    await runUseCase(databases, { actor: of.organizer, now: publishedAt }, (ctx) =>
      publishList(ctx, { id: of.campaign.id, dayCount: 0, confirm: true }),
    ),
  );
  return of;
}
const submit = (of: ReviewedCampaign) =>
  runUseCase(databases, { actor: of.organizer, now: later }, (ctx) =>
    submitSigningFile(ctx, { id: of.campaign.id, note: "" }),
  );

describe("the least share of those not in leadership", () => {
  it("keeps a file from the signer where the plan makes it binding, until it is met", async () => {
    const of = await aCase(true);
    const page = valueOf(await preparePage(databases.read, of.organizer, of.campaign.id, later));
    expect(page.isReady).toBe(false);
    expect(page.checks.at(-1)).toMatchObject({ isDone: false, share: { result: "broken", nonLeaders: 2, needed: 3 } });
    const refused = await submit(of);
    expect(codeOf(refused)).toBe("signing_file.share_not_met");
    expect(sentenceOf(refused)).toMatchObject({
      source: "Quy chế của Sở, Điều 9",
      facts: [expect.stringContaining("02 trong 05 người")],
    });
    // The post of the session's day counts: a term that ended before it is none.
    const left = of.nominees.find((one) => one.name === "H’Bia Êban")?.personId ?? "";
    await databases.write(async (db) => {
      await db.updateTable("membership").set({ to_on: "2026-11-19" }).where("person_id", "=", left).execute();
    });
    expect(valueOf(await preparePage(databases.read, of.organizer, of.campaign.id, later)).checks.at(-1)).toMatchObject(
      { isDone: true, share: { result: "unknown", unknown: 1 } },
    );
    valueOf(await submit(of));
  });

  it("otherwise warns on every page where names are chosen and signed, and stops nothing", async () => {
    const of = await aCase(false);
    const warned = { result: "warned", nonLeaders: 2, total: 5, needed: 3 };
    const prepared = valueOf(await preparePage(databases.read, of.organizer, of.campaign.id, later));
    expect(prepared.isReady).toBe(true);
    expect(prepared.checks.at(-1)).toMatchObject({ isDone: true, share: warned });
    const published = valueOf(await publicationPage(databases.read, of.organizer, of.campaign.id, later));
    expect(published.minimumShares).toMatchObject([warned]);
    const { id } = valueOf(await submit(of));
    const file = valueOf(await signingFilePage(databases.read, of.signer, id));
    expect(file.minimumShares).toMatchObject([warned]);
    const session = valueOf(await sessionPage(databases.read, of.organizer, of.sessionId, later));
    expect(session.lines.map((view) => view.minimumShare?.result ?? null)).toEqual([null, "warned", null]);
  });
});
