import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foldWords, sortKeyOf } from "~/people/names";
import { machineNow } from "~/shared/clock.server";
import type { Transaction } from "kysely";
import type { Database } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import { newSessionToken } from "~/shared/session.server";
import { openServices } from "../server/services";
import { benchEnv, campaignRow, dossierRow, insertReader, unitRow } from "./list-data";

export interface SearchData {
  dataDir: string;
  cookie: string;
  remove(): Promise<void>;
}

// As frequent as in Vietnamese lists: few family names, two great middle names, many given names.
const families = [
  "Nguyễn",
  "Nguyễn",
  "Nguyễn",
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Phan",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
];
const middles = ["Thị", "Thị", "Thị", "Văn", "Văn", "Hữu", "Ngọc", "Minh", "Đức", "Thanh", "Xuân"];
const givens =
  "An Anh Ánh Bảo Bình Châu Chi Cường Dũng Dung Duyên Dương Đào Đạt Đông Đức Giang Hà Hải Hạnh Hằng Hiền Hiếu Hòa Hoa Hồng Hùng Huy Huyền Hương Khánh Khoa Lan Lâm Liên Linh Loan Long Mai Minh Nam Nga Ngân Nghĩa Ngọc Nhung Oanh Phong Phúc Phương Quân Quang Quyên Sơn Tâm Thảo Thắng Thanh Thu Thủy Tiến Trang Trung Tuấn Tú Tùng Uyên Vân Việt Vinh Yến".split(
    " ",
  );
/** SQLite takes no more values than this in one statement. */
const chunkRows = 500;
const unitCount = 20;
const dossierRows = 20;

/** This many people in twenty units, and a tenth as many proposals, all to be found by their names. */
export async function makeSearchData(peopleCount: number): Promise<SearchData> {
  const dataDir = await mkdtemp(join(tmpdir(), "vinh-danh-bench-"));
  const services = await openServices({ ...benchEnv(dataDir), logLevel: "silent" });
  const now = machineNow();
  const { token, tokenHash } = newSessionToken();
  const campaign = campaignRow(0, now, "launched");
  const lineId = newId();
  const units = Array.from({ length: unitCount }, (_, index) => unitRow(index));
  const dossiers = units
    .slice(0, dossierRows)
    .map((unit, number) => dossierRow({ campaignId: campaign.id, unitId: unit.id, number, now }));
  const people = Array.from({ length: peopleCount }, (_, index) => ({ id: newId(), name: nameOf(index), index }));
  const nominees = people.filter((_, index) => index % 10 === 0).map((one) => ({ ...one, nominationId: newId() }));
  await services.databases.write(
    async (db) => {
      await insertReader(db, newId(), tokenHash, now);
      await db.insertInto("unit").values(units).execute();
      await db.insertInto("campaign").values(campaign).execute();
      await db
        .insertInto("award_line")
        .values({
          id: lineId,
          campaign_id: campaign.id,
          ordinal: 1,
          level: "agency",
          award_kind: "GIAYKHEN",
          recipient_kind: "individual",
          commendation_type: "CAMPAIGN",
          quota_kind: "number",
          quota_count: peopleCount,
          quota_source: "",
          receiver: "",
          report_kind: "report_summary",
          standard: "",
        })
        .execute();
      await db.insertInto("dossier").values(dossiers).execute();
      for (const rows of chunksOf(people)) {
        await db
          .insertInto("person")
          .values(
            rows.map((one) => ({
              id: one.id,
              full_name: one.name,
              sort_key: sortKeyOf(one.name),
              gender: "female" as const,
              created_at: now,
            })),
          )
          .execute();
        await db
          .insertInto("membership")
          .values(
            rows.map((one) => ({
              id: newId(),
              person_id: one.id,
              unit_id: units[one.index % unitCount]?.id ?? "",
              post: "Chuyên viên",
              from_on: "2020-01-01",
              to_on: null,
            })),
          )
          .execute();
        await insertWords(db, "person", rows);
      }
      for (const rows of chunksOf(nominees)) {
        await db
          .insertInto("nomination")
          .values(
            rows.map((one) => ({
              id: one.nominationId,
              dossier_id: dossiers[one.index % dossiers.length]?.id ?? "",
              campaign_id: campaign.id,
              award_line_id: lineId,
              ordinal: one.index,
              recipient_kind: "individual" as const,
              person_id: one.id,
              candidate_unit_id: null,
              candidate_name: one.name,
              sort_key: sortKeyOf(one.name),
              honorific: "Bà",
              post: "Chuyên viên",
              unit_name: "",
              achievement: "Hoàn thành xuất sắc nhiệm vụ.",
              created_at: now,
              updated_at: now,
              updated_by_name: "Người lập",
            })),
          )
          .execute();
        await insertWords(
          db,
          "nomination",
          rows.map((one) => ({ id: one.nominationId, name: one.name })),
        );
      }
    },
    { abortAfterMs: Infinity },
  );
  await services.databases.close();
  return {
    dataDir,
    cookie: `vinhdanh=${token}`,
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

/** A name of three words; the same index always gives the same one, and every mixture comes up. */
function nameOf(index: number): string {
  return `${pick(families, index, 1)} ${pick(middles, index, 2)} ${pick(givens, index, 3)}`;
}

// Mixes the bits, so that the three words of a name are independent of each other.
function pick(of: readonly string[], index: number, salt: number): string {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return of[((mixed ^ (mixed >>> 15)) >>> 0) % of.length] ?? "";
}

async function insertWords(
  db: Transaction<Database>,
  subjectKind: string,
  rows: readonly { id: string; name: string }[],
): Promise<void> {
  const words = rows.flatMap((one) =>
    foldWords(one.name).map((word) => ({ subject_kind: subjectKind, word, subject_id: one.id })),
  );
  for (const part of chunksOf(words)) await db.insertInto("search_word").values(part).execute();
}

function chunksOf<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < rows.length; from += chunkRows) chunks.push(rows.slice(from, from + chunkRows));
  return chunks;
}
