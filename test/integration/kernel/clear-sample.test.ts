import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clearSample } from "../../../scripts/sample/clear";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aSubmittedDossier } from "../../support/nomination-builders";
import { testServices } from "../../support/run";

let db: TestDatabases;

beforeAll(async () => {
  db = await openTestDatabases();
});
afterAll(async () => {
  await closeTestDatabases();
});

const filled = async (): Promise<string[]> => {
  const tables = (await db.read.introspection.getTables()).map((one) => one.name);
  const counts = await Promise.all(
    tables.map(async (name) => {
      const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(name)}`.execute(db.read);
      return { name, count: Number(rows[0]?.count) };
    }),
  );
  return counts
    .filter((one) => one.count > 0)
    .map((one) => one.name)
    .sort();
};

it("clearing the sample empties every table but those of the installation itself, and never real data", async () => {
  const before = await filled();
  const agency = await insertAgency(db, { isSample: false });
  const unit = await insertUnit(db);
  const { id: candidateId } = await insertMember(db, unit.id, { isHead: true });
  const actor = await insertAccount(db, { unitIds: [unit.id] });
  const campaign = await aCampaign(db);
  const proposals = [{ line: lineFor(campaign, "agency", "individual"), candidateId }];
  await aSubmittedDossier(db, { campaign, unitId: unit.id, actor, proposals });
  await expect(clearSample(testServices(db))).rejects.toThrow("không phải dữ liệu mẫu");
  expect(await filled()).toContain("submission");
  await db.write((tx) => tx.updateTable("agency").set({ is_sample: 1 }).where("id", "=", agency.id).execute());
  await clearSample(testServices(db));
  expect(await filled()).toEqual(before);
});
