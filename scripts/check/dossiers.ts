import { createHash } from "node:crypto";
import { readManifest } from "~/nominations/manifest";
import { addMs } from "~/shared/time";
import type { Invariant } from "./invariant";

export const submittedInTime: Invariant = {
  name: "Hồ sơ được nhận trong hạn của đơn vị đó",
  async find({ read }) {
    const rows = await read
      .selectFrom("submission")
      .innerJoin("dossier", "dossier.id", "submission.dossier_id")
      .innerJoin("campaign", "campaign.id", "dossier.campaign_id")
      .select([
        "submission.id",
        "submission.arrived_at",
        "submission.due_at",
        "submission.due_source",
        "campaign.dossier_due_at",
        "dossier.unit_id",
        "dossier.campaign_id",
      ])
      .execute();
    const passes = await read
      .selectFrom("late_pass")
      .where("state", "=", "granted")
      .select(["campaign_id", "unit_id", "until_at"])
      .execute();
    const amended = await read.selectFrom("campaign_amendment").select(["campaign_id", "due_before_at"]).execute();
    return rows.flatMap((row) => {
      if (row.arrived_at >= row.due_at) return [`bản nộp ${row.id}: nhận lúc ${row.arrived_at}, hạn ${row.due_at}`];
      const hasSource =
        row.due_source === "correction" ||
        (row.due_source === "campaign" &&
          (row.due_at === row.dossier_due_at ||
            amended.some((one) => one.campaign_id === row.campaign_id && one.due_before_at === row.due_at))) ||
        (row.due_source === "late_pass" &&
          passes.some(
            (pass) =>
              pass.campaign_id === row.campaign_id &&
              pass.unit_id === row.unit_id &&
              pass.until_at !== null &&
              pass.until_at >= row.due_at,
          ));
      return hasSource
        ? []
        : [`bản nộp ${row.id}: hạn ${row.due_at} không có trong phong trào hay trong một lần cho nộp muộn`];
    });
  },
  async plant(databases) {
    await databases.write((db) =>
      db
        .updateTable("submission")
        .set({ due_at: "2999-01-01T00:00:00.000Z" })
        .where("due_source", "=", "campaign")
        .execute(),
    );
  },
};

export const papersByStamp: Invariant = {
  name: "Hồ sơ giấy được tính đúng theo dấu công văn đến đã ghi",
  async find({ read }) {
    const rows = await read
      .selectFrom("submission")
      .innerJoin("dossier", "dossier.id", "submission.dossier_id")
      .select(["submission.id", "submission.arrived_at", "submission.manifest", "dossier.stamped_at"])
      .execute();
    return rows.flatMap((row) => {
      const { paper } = readManifest(row.manifest);
      if (paper === undefined) return [];
      if (row.stamped_at === null) return [`bản nộp ${row.id}: ghi là hồ sơ giấy, hồ sơ thì không`];
      if (row.arrived_at !== paper.stampedAt)
        return [`bản nộp ${row.id}: nhận lúc ${row.arrived_at}, dấu công văn đến ${paper.stampedAt}`];
      return paper.enteredAt < paper.stampedAt
        ? [`bản nộp ${row.id}: nhập lúc ${paper.enteredAt}, trước dấu công văn đến ${paper.stampedAt}`]
        : [];
    });
  },
  async plant(databases) {
    const rows = await databases.read.selectFrom("submission").select(["id", "arrived_at", "manifest"]).execute();
    const one = rows.find((row) => readManifest(row.manifest).paper !== undefined);
    if (one === undefined) throw new Error("the sample has no submitted dossier on paper");
    await databases.write((db) =>
      db
        .updateTable("submission")
        .set({ arrived_at: addMs(one.arrived_at, -60_000) })
        .where("id", "=", one.id)
        .execute(),
    );
  },
};

export const submittedIsKept: Invariant = {
  name: "Hồ sơ đã nộp còn nguyên từng tài liệu theo mã SHA-256",
  async find({ read, files }) {
    const submissions = await read.selectFrom("submission").select(["id", "manifest"]).execute();
    const found: string[] = [];
    for (const submission of submissions)
      for (const document of readManifest(submission.manifest).documents) {
        const kept = document.isWritten ? await writtenHash(read, document.id) : await fileHash(files, document.sha256);
        if (kept !== document.sha256)
          found.push(`bản nộp ${submission.id}: “${document.name}” không còn đúng như khi nộp`);
        if (
          document.paperSha256 !== undefined &&
          (await paperHash(read, submission.id, document.id)) !== document.paperSha256
        )
          found.push(`bản nộp ${submission.id}: bản in của “${document.name}” không còn đúng như khi nộp`);
      }
    return found;
  },
  async plant(databases) {
    const written = await databases.read
      .selectFrom("document")
      .innerJoin("submission", "submission.dossier_id", "document.dossier_id")
      .where("document.body", "is not", null)
      .select("document.id")
      .executeTakeFirst();
    if (written === undefined) throw new Error("the sample has no submitted document that was written in the product");
    await databases.write((db) =>
      db.updateTable("document").set({ body: "khác" }).where("id", "=", written.id).execute(),
    );
  },
};

async function writtenHash(read: Parameters<Invariant["find"]>[0]["read"], documentId: string): Promise<string | null> {
  const row = await read.selectFrom("document").select("body").where("id", "=", documentId).executeTakeFirst();
  return row === undefined || row.body === null ? null : sha256(row.body);
}

async function paperHash(
  read: Parameters<Invariant["find"]>[0]["read"],
  submissionId: string,
  documentId: string,
): Promise<string | null> {
  const row = await read
    .selectFrom("submitted_paper")
    .select("content")
    .where("submission_id", "=", submissionId)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  return row === undefined ? null : sha256(row.content);
}

async function fileHash(files: Parameters<Invariant["find"]>[0]["files"], hash: string): Promise<string | null> {
  const bytes = await files.read(hash);
  return bytes === null ? null : sha256(bytes);
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

export const countersAreRight: Invariant = {
  name: "Các số đếm của hồ sơ đúng với nội dung",
  async find({ read }) {
    const found: string[] = [];
    const dossiers = await read
      .selectFrom("dossier")
      .select(["id", "campaign_id", "state", "collective_count", "individual_count"])
      .execute();
    const nominations = await read
      .selectFrom("nomination")
      .select(["dossier_id", "recipient_kind", (eb) => eb.fn.countAll<number>().as("nomination_count")])
      .groupBy(["dossier_id", "recipient_kind"])
      .execute();
    const countOf = (dossierId: string, kind: string): number =>
      Number(
        nominations.find((one) => one.dossier_id === dossierId && one.recipient_kind === kind)?.nomination_count ?? 0,
      );
    for (const dossier of dossiers)
      if (
        dossier.collective_count !== countOf(dossier.id, "collective") ||
        dossier.individual_count !== countOf(dossier.id, "individual")
      )
        found.push(`hồ sơ ${dossier.id}: số tập thể hoặc cá nhân không đúng`);
    const kept = await read.selectFrom("dossier_count").selectAll().execute();
    const tally = new Map<string, number>();
    for (const dossier of dossiers)
      tally.set(
        `${dossier.campaign_id}:${dossier.state}`,
        (tally.get(`${dossier.campaign_id}:${dossier.state}`) ?? 0) + 1,
      );
    for (const row of kept)
      if (row.dossier_count !== (tally.get(`${row.campaign_id}:${row.state}`) ?? 0))
        found.push(`phong trào ${row.campaign_id}: số hồ sơ “${row.state}” ghi ${String(row.dossier_count)}`);
    for (const [key, count] of tally)
      if (!kept.some((row) => `${row.campaign_id}:${row.state}` === key))
        found.push(`phong trào ${key}: thiếu số đếm ${String(count)} hồ sơ`);
    return found;
  },
  async plant(databases) {
    await databases.write((db) =>
      db
        .updateTable("dossier_count")
        .set((eb) => ({ dossier_count: eb("dossier_count", "+", 1) }))
        .execute(),
    );
  },
};

export const namesAreComposed: Invariant = {
  name: "Tên viết dạng dựng sẵn (NFC), không thừa khoảng trắng",
  async find({ read }) {
    const isClean = (name: string): boolean => name === name.normalize("NFC").replace(/\s+/gu, " ").trim();
    const people = await read.selectFrom("person").select(["id", "full_name as name"]).execute();
    const candidates = await read.selectFrom("nomination").select(["id", "candidate_name as name"]).execute();
    const awards = await read.selectFrom("award").select(["id", "candidate_name as name"]).execute();
    return [...people, ...candidates, ...awards]
      .filter((row) => !isClean(row.name))
      .map((row) => `“${row.name}” (${row.id})`);
  },
  async plant(databases) {
    const one = await databases.read
      .selectFrom("person")
      .select(["id", "full_name"])
      .where("full_name", "=", "Nguyễn Thị Đào")
      .executeTakeFirstOrThrow();
    await databases.write((db) =>
      db
        .updateTable("person")
        .set({ full_name: one.full_name.normalize("NFD") })
        .where("id", "=", one.id)
        .execute(),
    );
  },
};
