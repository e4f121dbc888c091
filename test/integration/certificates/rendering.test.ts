import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { certificatesPage } from "~/certificates/certificates-page.server";
import { downloadBatch, downloadCertificate, showCertificate } from "~/certificates/download-certificate.server";
import { certificatesJobs } from "~/certificates/jobs.server";
import { logPrint } from "~/certificates/log-print.server";
import { listOwnCertificates } from "~/certificates/queries.server";
import { renderDecisionCertificates } from "~/certificates/render-decision-certificates.server";
import { requestRendering } from "~/certificates/request-rendering.server";
import type { Actor } from "~/shared/actor";
import type { Download } from "~/shared/http.server";
import { runDueJobs } from "~/shared/jobs.server";
import type { Result } from "~/shared/result";
import type { Services } from "~/shared/services.server";
import { insertAgency, insertPerson, insertUnit, makeActor } from "../../support/builders";
import {
  aDecision,
  buildCertificateWorkers,
  issuedAt,
  twoAndFive,
  type BuiltDecision,
  type DecisionFields,
} from "../../support/certificate-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { auditEvents, codeOf, runUseCase, sentenceOf, testServices, valueOf } from "../../support/run";

let workers: Awaited<ReturnType<typeof buildCertificateWorkers>>;
beforeAll(async () => {
  workers = await buildCertificateWorkers();
});
afterAll(() => {
  workers.remove();
});

let databases: TestDatabases;
let services: Services;
beforeEach(async () => {
  databases = await openTestDatabases();
  const plain = testServices(databases, { now: issuedAt });
  services = {
    ...plain,
    workerDir: workers.workerDir,
    env: { ...plain.env, publicUrl: "https://khen.dongphuoc.example" },
  };
  await insertAgency(databases);
});
afterEach(closeTestDatabases);

const hr = makeActor({ roles: ["hr"], name: "Ngô Thị Bích Hạnh" });
// Each page takes a second to draw and read back.
const fewer: DecisionFields = { ...twoAndFive, individuals: twoAndFive.individuals.slice(0, 2) };
const work = () => runDueJobs(services, certificatesJobs);
const certificates = () => databases.read.selectFrom("certificate").selectAll().orderBy("award_id").execute();
const batches = () => databases.read.selectFrom("certificate_batch").selectAll().execute();
const jobs = () => databases.read.selectFrom("job").select(["state", "last_error"]).execute();
const rendered = async (fields: DecisionFields = {}): Promise<BuiltDecision> => {
  const decision = await aDecision(databases, fields);
  await work();
  return decision;
};
const bytesOf = (download: Result<Download>): Uint8Array => {
  const { body } = valueOf(download);
  if (!(body instanceof Uint8Array)) throw new Error("a stream");
  return body;
};
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const pageOf = async (decision: BuiltDecision) =>
  valueOf(await certificatesPage(services, hr, decision.id, { after: 0, shown: null }, issuedAt));

describe("the certificates of an issued decision", () => {
  it("are drawn as one file and one by one, and kept by their hash", async () => {
    const decision = await rendered(twoAndFive);
    expect(await jobs()).toEqual([{ state: "done", last_error: null }]);
    expect(await batches()).toMatchObject([{ decision_id: decision.id, page_count: 7 }]);
    expect(await certificates()).toHaveLength(7);
    const [batch] = await batches();
    expect(sha256(bytesOf(await downloadBatch(services, hr, decision.id)))).toBe(batch?.sha256);
    for (const row of await certificates()) {
      const bytes = bytesOf(await downloadCertificate(services, hr, row.award_id));
      expect(sha256(bytes)).toBe(row.sha256);
      expect(Buffer.from(bytes.subarray(0, 5)).toString("latin1")).toBe("%PDF-");
    }
    expect(await auditEvents(databases)).toEqual(["certificates.rendered"]);
  }, 60_000);

  it("are drawn once: a second job and a changed agency leave every byte as it was", async () => {
    const decision = await rendered();
    const before = [await certificates(), await batches()];
    await databases.write((db) => db.updateTable("agency").set({ place: "Nơi khác" }).execute());
    await renderDecisionCertificates(services, decision.id);
    await renderDecisionCertificates(services, decision.id);
    expect([await certificates(), await batches()]).toEqual(before);
    expect(await auditEvents(databases)).toEqual(["certificates.rendered"]);
  }, 60_000);

  it("are finished by the next attempt where the first one broke off, without drawing again what was kept", async () => {
    const decision = await rendered(fewer);
    const all = await certificates();
    await databases.write((db) =>
      db
        .deleteFrom("certificate")
        .where(
          "award_id",
          "in",
          decision.awards.slice(2).map((award) => award.id),
        )
        .execute(),
    );
    expect((await pageOf(decision)).rendering).toMatchObject({ state: "missing", singleCount: 2, hasBatch: true });
    valueOf(
      await runUseCase(databases, { actor: hr, now: issuedAt }, (ctx) => requestRendering(ctx, { id: decision.id })),
    );
    await work();
    expect(await certificates()).toEqual(all);
    const again = await runUseCase(databases, { actor: hr, now: issuedAt }, (ctx) =>
      requestRendering(ctx, { id: decision.id }),
    );
    expect(codeOf(again)).toBe("certificate.already_rendered");
    expect(sentenceOf(again)?.facts[0]).toMatch(/^04 tờ/);
  }, 60_000);

  it("are not drawn at all when a letter of one name is in no font: the letter and the name are told", async () => {
    const decision = await rendered({ individuals: [{ name: "Nguyễn Thị Ngọc Ánh" }, { name: "Y Blĕk Niê 龍" }] });
    expect(await batches()).toEqual([]);
    expect(await certificates()).toEqual([]);
    const [job] = await jobs();
    expect(job?.state).toBe("waiting");
    expect(job?.last_error).toContain("Chữ “龍” trong tên “Y Blĕk Niê 龍” không có trong phông.");
    const { rendering } = await pageOf(decision);
    expect(rendering.state).toBe("refused");
    expect(rendering.problems.map((problem) => problem.facts)).toEqual([
      ["Chữ “龍” trong tên “Y Blĕk Niê 龍” không có trong phông."],
    ]);
  }, 60_000);

  it("are not drawn before the decision is issued, but their names are checked already", async () => {
    const decision = await aDecision(databases, { state: "signed", individuals: [{ name: "Trần 龍" }] });
    await expect(renderDecisionCertificates(services, decision.id)).rejects.toThrow("not issued");
    expect((await pageOf(decision)).rendering).toMatchObject({
      state: "not_issued",
      problems: [{ title: "Chưa in được giấy khen: phông chữ thiếu chữ cái" }],
    });
    const asked = await runUseCase(databases, { actor: hr, now: issuedAt }, (ctx) =>
      requestRendering(ctx, { id: decision.id }),
    );
    expect(codeOf(asked)).toBe("certificate.decision_not_issued");
  });

  it("carry the agency's own artwork; a picture that is gone stops the printing", async () => {
    const plain = await rendered();
    const drawn = bytesOf(await downloadBatch(services, hr, plain.id));
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
      "base64",
    );
    const stored = await services.files.putOwn(png);
    await databases.write(async (db) => {
      await db
        .insertInto("stored_file")
        .values({
          id: "emblem",
          sha256: stored.sha256,
          byte_count: stored.byteCount,
          media_type: "image/png",
          name: "Quốc huy.png",
          page_count: null,
          subject_kind: "agency",
          subject_id: "",
          uploaded_by: null,
          created_at: issuedAt,
          is_pending: 0,
        })
        .execute();
      await db.updateTable("agency").set({ emblem_file_id: "emblem" }).execute();
    });
    const own = await rendered();
    expect(bytesOf(await downloadBatch(services, hr, own.id)).byteLength).toBeLessThan(drawn.byteLength);
    await services.files.remove(stored.sha256);
    const lost = await rendered();
    expect(await batches()).toHaveLength(2);
    expect(
      (
        await databases.read
          .selectFrom("job")
          .select("last_error")
          .where("payload", "=", JSON.stringify({ decisionId: lost.id }))
          .executeTakeFirstOrThrow()
      ).last_error,
    ).toContain("hình Quốc huy riêng");
  }, 60_000);
});

describe("who sees certificates", () => {
  it("those who print; the person who holds it; the unit that proposed it; nobody else", async () => {
    const person = await insertPerson(databases);
    const decision = await rendered({ individuals: [{ name: person.fullName, person }, { name: "Người khác" }] });
    const [own, other] = decision.awards.map((award) => award.id);
    const stranger = await insertUnit(databases);
    const sees = async (actor: Actor, awardId = "") => (await downloadCertificate(services, actor, awardId)).ok;
    const holder = makeActor({ roles: ["staff"], personId: person.id });
    expect([await sees(holder, own), await sees(holder, other)]).toEqual([true, false]);
    expect([
      await sees(makeActor({ unitIds: [decision.unit.id] }), own),
      await sees(makeActor({ unitIds: [stranger.id] }), own),
    ]).toEqual([true, false]);
    expect([
      await sees(makeActor({ roles: ["organizer"] }), other),
      await sees(makeActor({ roles: ["staff", "signer", "inspector", "council", "admin"] }), other),
    ]).toEqual([true, false]);
    for (const roles of [["staff"], ["unit"], ["council"], ["signer"], ["inspector"], ["admin"]] as const) {
      const actor = makeActor({ roles });
      expect(codeOf(await certificatesPage(services, actor, decision.id, { after: 0, shown: null }, issuedAt))).toBe(
        "not_found",
      );
      expect(codeOf(await downloadBatch(services, actor, decision.id))).toBe("not_found");
      expect(
        codeOf(await runUseCase(databases, { actor }, (ctx) => logPrint(ctx, { id: decision.id, awardId: null }))),
      ).toBe("not_found");
      expect(codeOf(await runUseCase(databases, { actor }, (ctx) => requestRendering(ctx, { id: decision.id })))).toBe(
        "not_found",
      );
    }
    expect(await listOwnCertificates(databases.read, person.id)).toMatchObject([
      {
        awardId: own,
        awardName: "Giấy khen",
        decisionNumber: "126/QĐ-SCT",
        decisionDate: "02/12/2026",
        isReady: true,
        isRevoked: false,
      },
    ]);
  }, 60_000);

  it("on the screen each certificate is a picture drawn from its own file, once", async () => {
    const decision = await rendered();
    const [award] = decision.awards;
    const first = bytesOf(await showCertificate(services, hr, award?.id ?? "", issuedAt));
    expect(Buffer.from(first.subarray(1, 4)).toString("latin1")).toBe("PNG");
    expect(
      Buffer.from(bytesOf(await showCertificate({ ...services, workerDir: "nowhere" }, hr, award?.id ?? "", issuedAt))),
    ).toEqual(Buffer.from(first));
  }, 60_000);
});

describe("the print log", () => {
  it("keeps who printed the whole list and who printed one certificate again", async () => {
    const decision = await rendered(fewer);
    const print = (awardId: string | null) =>
      runUseCase(databases, { actor: hr, now: issuedAt }, (ctx) => logPrint(ctx, { id: decision.id, awardId }));
    valueOf(await print(null));
    valueOf(await print(decision.awards[3]?.id ?? ""));
    const page = await pageOf(decision);
    expect(page.log.map((entry) => [entry.what, entry.by])).toEqual(
      expect.arrayContaining([
        ["Cả danh sách", hr.name],
        ["Số sổ vàng 04, Đặng Hữu Nghĩa", hr.name],
      ]),
    );
    expect(page.rows[0]?.printed).toEqual({ at: "02/12, 10:00", by: hr.name });
    expect(page.rows.map((row) => [row.goldenBookNo, row.name]).slice(1, 4)).toEqual([
      [2, "Phòng Quản lý Công nghiệp"],
      [3, "Nguyễn Thị Ngọc Ánh"],
      [4, "Đặng Hữu Nghĩa"],
    ]);
    expect(await auditEvents(databases)).toEqual([
      "certificates.rendered",
      "certificate.printed",
      "certificate.printed",
    ]);
    const other = await aDecision(databases);
    expect(
      codeOf(await runUseCase(databases, { actor: hr }, (ctx) => logPrint(ctx, { id: other.id, awardId: null }))),
    ).toBe("certificate.not_rendered");
    expect(
      codeOf(
        await runUseCase(databases, { actor: hr }, (ctx) =>
          logPrint(ctx, { id: other.id, awardId: decision.awards[0]?.id ?? "" }),
        ),
      ),
    ).toBe("not_found");
  }, 60_000);
});
