import { sql, type Transaction } from "kysely";
import type { Database } from "~/shared/db.server";
import type { Instant } from "~/shared/time";

type Tx = Transaction<Database>;

const personColumns = [
  "full_name",
  "gender",
  "sort_key",
  "sort_name",
  "other_names",
  "ethnicity",
  "birth_on",
  "staff_code",
  "is_party_member",
  "party_post",
  "is_union_member",
  "union_post",
] as const;

const placeColumns = ["unit_id", "post", "is_head", "is_leader", "is_direct_worker", "from_on", "document"] as const;

/** What would be written of one side, for rows of that verdict. */
function staged(tx: Tx, batchId: string, side: "after" | "before", verdict: "new" | "changed") {
  return tx
    .selectFrom("import_person as staged")
    .innerJoin("import_row", (join) =>
      join
        .onRef("import_row.batch_id", "=", "staged.batch_id")
        .onRef("import_row.row_number", "=", "staged.row_number"),
    )
    .where("staged.batch_id", "=", batchId)
    .where("staged.side", "=", side)
    .where("import_row.verdict", "=", verdict);
}

/** All people of the import in a few statements inside the database: the writer is held for as short as it can be. */
export async function writePeople(tx: Tx, batchId: string, now: Instant): Promise<void> {
  await tx
    .insertInto("person")
    .columns(["id", ...personColumns, "created_at"])
    .expression(
      staged(tx, batchId, "after", "new")
        .select(["staged.id", ...personColumns.map((column) => `staged.${column}` as const)])
        .select(sql<string>`cast(${now} as text)`.as("created_at")),
    )
    .execute();
  await tx
    .insertInto("membership")
    .columns(["id", "person_id", ...placeColumns])
    .expression(
      staged(tx, batchId, "after", "new")
        .where("staged.membership_id", "is not", null)
        .select(["staged.membership_id", "staged.id"])
        .select(placeColumns.map((column) => `staged.${column}` as const)),
    )
    .execute();
  await changePeople(tx, batchId, "after");
  await insertWords(tx, batchId, "person", "after", ["new", "changed"]);
}

/** People as one side of the changed rows has them. */
async function changePeople(tx: Tx, batchId: string, side: "after" | "before"): Promise<void> {
  await sql`delete from search_word where subject_kind = 'person' and subject_id in (
    select target_id from import_row where batch_id = ${batchId} and verdict = 'changed')`.execute(tx);
  await tx
    .updateTable("person")
    .from("import_person as staged")
    .innerJoin("import_row", (join) =>
      join
        .onRef("import_row.batch_id", "=", "staged.batch_id")
        .onRef("import_row.row_number", "=", "staged.row_number"),
    )
    .set((eb) => ({
      full_name: eb.ref("staged.full_name"),
      gender: eb.ref("staged.gender"),
      sort_key: eb.ref("staged.sort_key"),
      sort_name: eb.ref("staged.sort_name"),
      other_names: eb.ref("staged.other_names"),
      ethnicity: eb.ref("staged.ethnicity"),
      birth_on: eb.ref("staged.birth_on"),
      staff_code: eb.ref("staged.staff_code"),
      is_party_member: eb.ref("staged.is_party_member"),
      party_post: eb.ref("staged.party_post"),
      is_union_member: eb.ref("staged.is_union_member"),
      union_post: eb.ref("staged.union_post"),
      version: sql<number>`person.version + 1`,
    }))
    .where("staged.batch_id", "=", batchId)
    .where("staged.side", "=", side)
    .where("import_row.verdict", "=", "changed")
    .whereRef("person.id", "=", "staged.id")
    .execute();
}

export async function insertWords(
  tx: Tx,
  batchId: string,
  subjectKind: "person" | "award_entry",
  side: "after" | "before",
  verdicts: readonly ("new" | "changed")[],
): Promise<void> {
  await tx
    .insertInto("search_word")
    .columns(["subject_kind", "word", "subject_id"])
    .expression(
      tx
        .selectFrom("import_word as staged")
        .innerJoin("import_row", (join) =>
          join
            .onRef("import_row.batch_id", "=", "staged.batch_id")
            .onRef("import_row.row_number", "=", "staged.row_number"),
        )
        .where("staged.batch_id", "=", batchId)
        .where("staged.side", "=", side)
        .where("import_row.verdict", "in", [...verdicts])
        .select(sql<string>`cast(${subjectKind} as text)`.as("subject_kind"))
        .select(["staged.word", "staged.subject_id"])
        // One order of the key keeps each page of the index warm.
        .orderBy("staged.word"),
    )
    .execute();
}

/** Takes the people that the import added away again, and gives those that it changed what they had. */
export async function takeBackPeople(tx: Tx, batchId: string): Promise<void> {
  const added = staged(tx, batchId, "after", "new").select("staged.id");
  await tx.deleteFrom("search_word").where("subject_kind", "=", "person").where("subject_id", "in", added).execute();
  await tx.deleteFrom("membership").where("person_id", "in", added).execute();
  await tx.deleteFrom("person").where("id", "in", added).execute();
  await changePeople(tx, batchId, "before");
  await insertWords(tx, batchId, "person", "before", ["changed"]);
}

export interface Hindrance {
  rowNumber: number;
  label: string;
  why: string;
}

const mostShown = 5;

/** What has changed in the register since the rows were compared with it. */
export async function findOvertakenPeople(tx: Tx, batchId: string): Promise<Hindrance[]> {
  const rows = () =>
    tx
      .selectFrom("import_row")
      .where("import_row.batch_id", "=", batchId)
      .select(["import_row.row_number", "import_row.label"])
      .orderBy("import_row.row_number")
      .limit(mostShown);
  const changed = await rows()
    .innerJoin("person", "person.id", "import_row.target_id")
    .where("import_row.verdict", "=", "changed")
    .whereRef("person.version", "<>", "import_row.target_version")
    .execute();
  const fresh = () =>
    rows()
      .innerJoin("import_person as staged", (join) =>
        join
          .onRef("staged.batch_id", "=", "import_row.batch_id")
          .onRef("staged.row_number", "=", "import_row.row_number")
          .on("staged.side", "=", "after"),
      )
      .where("import_row.verdict", "=", "new");
  const namesakes = await fresh()
    .where(
      (eb) =>
        eb
          .selectFrom("person")
          .select(eb.fn.countAll<number>().as("count"))
          .whereRef("person.sort_key", "=", "staged.sort_key"),
      "<>",
      (eb) => eb.ref("import_row.known_count"),
    )
    .execute();
  const codes = await fresh()
    .where("staged.staff_code", "<>", "")
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("person")
          .select("person.id")
          .where("person.staff_code", "<>", "")
          .whereRef("person.staff_code", "=", "staged.staff_code"),
      ),
    )
    .execute();
  const closed = await fresh().innerJoin("unit", "unit.id", "staged.unit_id").where("unit.is_active", "=", 0).execute();
  return [
    ...named(changed, "thông tin của người này vừa được sửa"),
    ...named(namesakes, "người cùng tên vừa được thêm vào sổ"),
    ...named(codes, "số hiệu cán bộ vừa được ghi cho người khác"),
    ...named(closed, "đơn vị vừa ngừng hoạt động"),
  ];
}

/** What keeps people of the import from being taken away: used, or changed since. */
export async function findUsedPeople(tx: Tx, batchId: string): Promise<Hindrance[]> {
  const rows = (verdict: "new" | "changed") =>
    tx
      .selectFrom("import_row")
      .innerJoin("person", "person.id", "import_row.target_id")
      .where("import_row.batch_id", "=", batchId)
      .where("import_row.verdict", "=", verdict)
      .select(["import_row.row_number", "import_row.label"])
      .orderBy("import_row.row_number")
      .limit(mostShown);
  const found: Hindrance[] = [
    ...named(await rows("new").where("person.version", "<>", 1).execute(), "thông tin đã được sửa"),
    ...named(
      await rows("changed")
        .whereRef("person.version", "<>", sql<number>`import_row.target_version + 1`)
        .execute(),
      "thông tin đã được sửa lần nữa",
    ),
  ];
  for (const [table, why] of uses) {
    const used = await rows("new")
      .where((eb) =>
        eb.exists(eb.selectFrom(table).select(`${table}.person_id`).whereRef(`${table}.person_id`, "=", "person.id")),
      )
      .execute();
    found.push(...named(used, why));
  }
  const moved = await rows("new")
    .where(
      (eb) =>
        eb
          .selectFrom("membership")
          .select(eb.fn.countAll<number>().as("count"))
          .whereRef("membership.person_id", "=", "person.id")
          .where("membership.end_kind", "=", "")
          .where("membership.to_on", "is", null),
      "<>",
      1,
    )
    .execute();
  return [...found, ...named(moved, "đã đổi chức vụ hoặc thôi ở đơn vị")];
}

const uses = [
  ["nomination", "đã có trong hồ sơ đề nghị"],
  ["award", "đã được khen thưởng"],
  ["award_entry", "đã có khen thưởng ghi trong lịch sử"],
  ["task_rating", "đã có xếp loại"],
  ["discipline_case", "đã có vụ việc ghi trong lịch sử"],
  ["initiative_author", "đã có sáng kiến, đề tài"],
  ["transfer", "đã có đề nghị chuyển đơn vị"],
  ["account", "đã có tài khoản"],
  ["body_member", "đã là thành viên hội đồng, ban xét"],
  ["session_member", "đã dự phiên họp"],
] as const;

function named(rows: readonly { row_number: number; label: string }[], why: string): Hindrance[] {
  return rows.map((row) => ({ rowNumber: row.row_number, label: row.label, why }));
}
