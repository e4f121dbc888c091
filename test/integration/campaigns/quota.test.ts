import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { addAwarded, findCampaign, setCampaignState, setQuota } from "~/campaigns/campaign-repo.server";
import { decide, startReview } from "~/campaigns/campaign";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { codeOf, valueOf } from "../../support/run";

let databases: TestDatabases;
beforeEach(async () => {
  databases = await openTestDatabases();
});
afterAll(closeTestDatabases);

const awardedOf = async (lineId: string) =>
  (
    await databases.read
      .selectFrom("award_line")
      .select("awarded_count")
      .where("id", "=", lineId)
      .executeTakeFirstOrThrow()
  ).awarded_count;

describe("the quota of a line", () => {
  it("is never exceeded by twenty awards at once, and every refusal names the numbers", async () => {
    const campaign = await aCampaign(databases);
    const line = lineFor(campaign, "agency", "individual");
    const results = await Promise.all(
      Array.from({ length: 20 }, () => databases.write((tx) => addAwarded(tx, line.id, 1))),
    );
    expect(results.filter((one) => one.ok)).toHaveLength(5);
    expect(await awardedOf(line.id)).toBe(5);
    const refused = results.filter((one) => !one.ok);
    expect(refused).toHaveLength(15);
    expect(refused[0]).toMatchObject({
      error: {
        kind: "rule",
        code: "quota.exceeded",
        facts: { quota: 5, awarded: 5, asked: 1, line: "Giấy khen, cá nhân" },
      },
    });
  });

  it("refuses a group that does not fit and leaves the count as it was", async () => {
    const line = lineFor(await aCampaign(databases), "agency", "collective");
    expect(codeOf(await databases.write((tx) => addAwarded(tx, line.id, 3)))).toBe("quota.exceeded");
    expect(await awardedOf(line.id)).toBe(0);
    expect(valueOf(await databases.write((tx) => addAwarded(tx, line.id, 2)))).toEqual({ awardedCount: 2 });
  });

  it("awards nothing on a line whose number has not arrived", async () => {
    const line = lineFor(await aCampaign(databases), "province", "individual");
    expect(codeOf(await databases.write((tx) => addAwarded(tx, line.id, 1)))).toBe("quota.unknown");
    valueOf(await databases.write((tx) => setQuota(tx, line.id, 1, { title: "Công văn số 88/BCĐ", on: "2026-11-20" })));
    expect(valueOf(await databases.write((tx) => addAwarded(tx, line.id, 1)))).toEqual({ awardedCount: 1 });
    expect(
      codeOf(
        await databases.write((tx) => setQuota(tx, line.id, 0, { title: "Công văn số 89/BCĐ", on: "2026-11-21" })),
      ),
    ).toBe("quota.below_awarded");
  });
});

describe("the state of a campaign", () => {
  it("moves from launched to decided, and a stale version moves nothing", async () => {
    const campaign = await aCampaign(databases);
    const reviewing = valueOf(startReview(campaign));
    valueOf(await databases.write((tx) => setCampaignState(tx, campaign, reviewing)));
    expect(codeOf(await databases.write((tx) => setCampaignState(tx, campaign, reviewing)))).toBe("conflict");
    const again = await findCampaign(databases.read, campaign.id);
    expect(again).toMatchObject({
      version: campaign.version + 1,
      stage: { state: "reviewing", dossierDueAt: campaign.dueAt },
    });
    expect(again !== null && valueOf(decide(again)).state).toBe("decided");
  });
});
