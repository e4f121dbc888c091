import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertOwnedFile } from "~/shared/stored-file-repo.server";
import { newId } from "~/shared/ids";
import { makePackage } from "~/upward/make-package.server";
import { readManifest } from "~/upward/manifest";
import { findPackage } from "~/upward/package-repo.server";
import { writePackage } from "~/upward/write-package.server";
import { checkPackage } from "../../scripts/verify/package";
import { textOfPdf } from "../../scripts/verify/pdf-text";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../support/database";
import { aReviewedCampaign, publishedAt, reviewedAt, type ReviewedCampaign } from "../support/decision-builders";
import { aPendingFile } from "../support/nomination-builders";
import { insertRecognised } from "../support/history-builders";
import { auditEvents, runUseCase, testFiles, testServices, testSigner, valueOf } from "../support/run";
import { readZip } from "../support/zip";

const madeAt = "2026-11-25T02:00:00.000Z";
const uploaded = Buffer.from("%PDF-1.4 báo cáo đã ký của đơn vị %%EOF");
const certificate = Buffer.from("%PDF-1.4 giấy chứng nhận sáng kiến %%EOF");
const confirmed = "XÁC NHẬN CỦA THỦ TRƯỞNG CƠ QUAN";

let databases: TestDatabases;
let of: ReviewedCampaign;
let packageId: string;
let zip: Uint8Array;
let entries: Record<string, Uint8Array>;

const text = async (path: string): Promise<string> =>
  (await textOfPdf(Buffer.from(entries[path] ?? new Uint8Array()))).replace(/\s+/gu, " ").normalize("NFC");

/** One report was written in the product, the other came as a file with a certificate beside it. */
async function giveReports(): Promise<void> {
  const [written, filed] = of.nominees;
  const files = testFiles();
  const document = async (nominationId: string | undefined, kind: "report_full" | "other", bytes: Buffer | null) => {
    const fileId = bytes === null ? null : newId();
    const kept = bytes === null ? null : await files.putOwn(bytes);
    await databases.write(async (db) => {
      if (fileId !== null && kept !== null)
        await insertOwnedFile(
          db,
          { id: fileId, ...kept, mediaType: "application/pdf", name: "Tệp của đơn vị.PDF", pageCount: 1 },
          { kind: "dossier", id: "d" },
          reviewedAt,
        );
      const { dossier_id } = await db
        .selectFrom("nomination")
        .select("dossier_id")
        .where("id", "=", nominationId ?? "")
        .executeTakeFirstOrThrow();
      await db
        .insertInto("document")
        .values({
          id: newId(),
          dossier_id,
          nomination_id: nominationId ?? "",
          kind,
          title: kind === "other" ? "Giấy chứng nhận sáng kiến" : "Báo cáo thành tích",
          status: "signed",
          file_id: fileId,
          body: bytes === null ? JSON.stringify({ achievements: "Rút thời gian cấp phép còn ba ngày." }) : null,
          ordinal: 1,
          created_at: publishedAt,
          created_by_name: "Hằng",
        })
        .execute();
    });
  };
  await document(written?.id, "report_full", null);
  await document(filed?.id, "report_full", uploaded);
  await document(filed?.id, "other", certificate);
  await insertRecognised(databases, [filed?.personId ?? ""]);
}

beforeAll(async () => {
  databases = await openTestDatabases();
  of = await aReviewedCampaign(databases, {
    nominees: [
      { kind: "individual", name: "Đoàn Đắc Đạt", level: "province", rank: 1 },
      { kind: "individual", name: "H’Bia Êban", level: "province", rank: 2 },
    ],
  });
  await giveReports();
  const scan = await aPendingFile(databases, of.organizer, "To trinh 45.pdf", madeAt);
  const made = await runUseCase(databases, { actor: of.organizer, now: madeAt }, (ctx) =>
    makePackage(ctx, {
      id: of.campaign.id,
      receiver: "Ban Chỉ đạo tỉnh",
      addressee: "",
      letterNumber: "45/TTr-SCT",
      letterOn: "2026-11-24",
      signerTitle: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
      signerName: "Trần Hữu Khánh",
      scan,
      keepScan: false,
    }),
  );
  packageId = valueOf(made).id;
  const services = testServices(databases, { now: madeAt });
  await writePackage(services, packageId);
  const row = await databases.read
    .selectFrom("stored_file")
    .select("sha256")
    .where("subject_kind", "=", "upward_package")
    .executeTakeFirstOrThrow();
  zip = (await services.files.read(row.sha256)) ?? new Uint8Array();
  entries = unzipSync(zip);
}, 60_000);

afterAll(async () => {
  await closeTestDatabases();
});

describe("the package for a superior body", () => {
  it("holds letter, minutes, list, reports and certificates under plain names, whole by its own signed list", async () => {
    expect(Object.keys(entries)).toEqual([
      "00-danh-muc-tep.pdf",
      "01-to-trinh.pdf",
      "01-to-trinh.docx",
      "01-to-trinh-da-ky.pdf",
      "02-bien-ban-hop.pdf",
      "03-danh-sach.docx",
      "03-danh-sach.xlsx",
      "04-ho-so/01-doan-dac-dat/bao-cao-thanh-tich.pdf",
      "04-ho-so/02-h-bia-eban/bao-cao-thanh-tich.pdf",
      "04-ho-so/02-h-bia-eban/xac-nhan-cua-thu-truong.pdf",
      "04-ho-so/02-h-bia-eban/tai-lieu-01-giay-chung-nhan-sang-kien.pdf",
      "04-ho-so/02-h-bia-eban/sang-kien-da-cong-nhan.pdf",
      "manifest.json",
      "manifest.json.sig",
    ]);
    expect(checkPackage(zip, testSigner.publicPem)).toMatchObject({ signature: "genuine", isRight: true });
    expect(readManifest(Buffer.from(entries["manifest.json"] ?? []).toString("utf8"))).toMatchObject({
      packageId,
      letter: { number: "45/TTr-SCT", on: "2026-11-24", signer: "Trần Hữu Khánh" },
      files: expect.arrayContaining([
        expect.objectContaining({ path: "01-to-trinh-da-ky.pdf", title: "Tờ trình đã ký, bản quét" }),
      ]) as unknown,
      names: [{ name: "Ông Đoàn Đắc Đạt", folder: "04-ho-so/01-doan-dac-dat" }, { name: "Ông H’Bia Êban" }],
    });
  });

  it("holds the signed letter byte for byte, and another file in its place is found out", async () => {
    const row = await databases.read
      .selectFrom("stored_file")
      .select("sha256")
      .where("subject_kind", "=", "upward_scan")
      .executeTakeFirstOrThrow();
    const given = (await testFiles().read(row.sha256)) ?? new Uint8Array();
    expect(Buffer.from(entries["01-to-trinh-da-ky.pdf"] ?? []).equals(Buffer.from(given))).toBe(true);
    const forged = zipSync({ ...entries, "01-to-trinh-da-ky.pdf": uploaded });
    expect(checkPackage(forged, testSigner.publicPem)).toMatchObject({
      isRight: false,
      files: { changed: ["01-to-trinh-da-ky.pdf"] },
    });
  });

  it("says in its letter who asks whom for what, and who signs", async () => {
    const letter = await text("01-to-trinh.pdf");
    for (const words of ["Số: 45/", "Ban Chỉ đạo tỉnh", "02 cá nhân", "Đoàn Đắc Đạt", "KT. GIÁM ĐỐC", "Trần Hữu Khánh"])
      expect(letter).toContain(words);
    expect(readZip(entries["01-to-trinh.docx"] ?? new Uint8Array()).get("word/document.xml")).toContain("Đoàn Đắc Đạt");
    expect(readZip(entries["03-danh-sach.docx"] ?? new Uint8Array()).get("word/document.xml")).toContain("H’Bia Êban");
    expect([...readZip(entries["03-danh-sach.xlsx"] ?? new Uint8Array()).values()].join()).toContain("H’Bia Êban");
  });

  it("draws a written report with the confirmation under it", async () => {
    const report = await text("04-ho-so/01-doan-dac-dat/bao-cao-thanh-tich.pdf");
    expect(report).toContain("Rút thời gian cấp phép còn ba ngày.");
    expect(report).toContain(confirmed);
  });

  it("leaves an uploaded report byte for byte, with a sheet that names it by its hash", async () => {
    const folder = "04-ho-so/02-h-bia-eban";
    expect(Buffer.from(entries[`${folder}/bao-cao-thanh-tich.pdf`] ?? []).equals(uploaded)).toBe(true);
    const sheet = await text(`${folder}/xac-nhan-cua-thu-truong.pdf`);
    expect(sheet).toContain(confirmed);
    const { sha256 } = await testFiles().putOwn(uploaded);
    expect(sheet.replaceAll(" ", "")).toContain(sha256);
  });

  it("is made once: another run leaves it as it is", async () => {
    const before = await findPackage(databases.read, packageId);
    await writePackage(testServices(databases, { now: madeAt }), packageId);
    expect(await findPackage(databases.read, packageId)).toEqual(before);
    expect(before).toMatchObject({ state: "ready", doneCount: 14, fileCount: 14 });
    expect((await auditEvents(databases)).filter((event) => event === "upward.package_made")).toHaveLength(1);
  });
});
