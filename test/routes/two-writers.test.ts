import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReportBody } from "~/nominations/report-body";
import { paths } from "~/shared/paths";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../support/builders";
import { aCampaign, lineFor } from "../support/campaign-builders";
import { aDraftDossier } from "../support/nomination-builders";
import { startTestServer, type Answer, type TestServer } from "../support/server";

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await insertAgency(server.services.databases);
}, 180_000);
afterAll(async () => {
  await server.close();
});

const rounds = 30;

describe("two people of a unit who write the same report at once", () => {
  it("have one winner each time, and no word of the other is lost", async () => {
    const { path, documents, cookies } = await aReport();
    let replaces = (await documents()).find((one) => one.is_current === 1)?.id ?? "";
    const before = (await documents()).length;
    for (let round = 1; round <= rounds; round += 1) {
      const texts = cookies.map((_, writer) => `Lượt ${String(round)}: đoạn của người thứ ${String(writer + 1)}.`);
      const write = (writer: number, over: string): Promise<Answer> =>
        server.post(path, {
          cookie: cookies[writer] ?? null,
          fields: [
            ["intent", "write"],
            ["replaces", over],
            ["duties", "Tham mưu quản lý nhà nước."],
            ["achievements", texts[writer] ?? ""],
          ],
        });
      const answers = await Promise.all(cookies.map((_, writer) => write(writer, replaces)));
      expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
      const [winner, loser] = answers[0]?.status === 303 ? [0, 1] : [1, 0];
      const refused = answers[loser]?.text ?? "";
      expect(refused).toContain(texts[loser]);
      expect(refused).toContain(texts[winner]);
      const current = (await documents()).filter((one) => one.is_current === 1);
      expect(current.map((one) => readReportBody(one.body ?? "{}").achievements)).toEqual([texts[winner]]);
      // What was refused can be sent as it stands, now in the knowledge of the other's.
      replaces = current[0]?.id ?? "";
      expect((await write(loser, /name="replaces" value="([^"]+)"/u.exec(refused)?.[1] ?? "")).status).toBe(303);
      replaces = (await documents()).find((one) => one.is_current === 1)?.id ?? "";
    }
    expect(await documents()).toHaveLength(before + rounds * 2);
  });
});

/** A report in a draft, two preparers of its unit signed in. `documents`: every version of the report. */
async function aReport() {
  const { databases } = server.services;
  const campaign = await aCampaign(databases);
  const unit = await insertUnit(databases);
  const person = await insertMember(databases, unit.id, { fullName: "Trần Quốc Bảo" });
  const writers = await Promise.all(
    ["Trương Công Định", "Đỗ Thị Hồng"].map((displayName) =>
      insertAccount(databases, { displayName, unitIds: [unit.id] }),
    ),
  );
  const [actor] = writers;
  if (actor === undefined) throw new Error("nobody writes");
  const line = lineFor(campaign, "agency", "individual");
  const { dossier, nominations } = await aDraftDossier(databases, {
    campaign,
    unitId: unit.id,
    actor,
    proposals: [{ line, candidateId: person.id }],
  });
  const nominationId = nominations[0]?.id ?? "";
  return {
    path: paths.writeReport(dossier.id, nominationId),
    cookies: await Promise.all(writers.map((one) => server.signIn(one.accountId))),
    documents: () =>
      databases.read
        .selectFrom("document")
        .select(["id", "body", "is_current"])
        .where("nomination_id", "=", nominationId)
        .execute(),
  };
}
