import { insertBatch, finishReading, moveBatch, noteProgress } from "~/imports/batch-repo.server";
import type { StagedRow } from "~/imports/staged";
import { insertStaged } from "~/imports/stage-repo.server";
import type { Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import { insertOwnedFile } from "~/shared/stored-file-repo.server";
import { testNow } from "./run";

export interface InsertedImports {
  fileName: string;
  waitingId: string;
  refusedId: string;
  /** Asks who is meant by its one row. */
  readyId: string;
  askedName: string;
  /** Its one row was in the register already. */
  writtenId: string;
  writtenName: string;
}

/** A table of people in each state that somebody works with. */
export async function insertImports(
  databases: Databases,
  by: { accountId: string; name: string },
  person: { id: string; fullName: string },
): Promise<InsertedImports> {
  const fileName = "Danh sách cán bộ gửi tháng 10.xlsx";
  const askedName = "Đặng Thị Chưa Rõ";
  const writtenName = "Đặng Văn Đã Ghi";
  const insert = async (outcome: "waiting" | "refused" | "ready" | "written", rows: readonly StagedRow[] = []) => {
    const id = newId();
    await databases.write(async (tx) => {
      const file = {
        id: newId(),
        sha256: "ab".repeat(32),
        byteCount: 9_000,
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        name: fileName,
        pageCount: null,
      };
      await insertOwnedFile(tx, file, { kind: "import", id }, testNow);
      await insertBatch(tx, { id, kind: "people", fileId: file.id, now: testNow, byId: by.accountId, byName: by.name });
      if (outcome === "waiting") return;
      const head = {
        headingRow: 1,
        read: [{ label: "Họ và tên", letters: "A" }],
        unknown: [{ text: "Cân nặng", cell: "H1" }],
        doubled: [],
      };
      await noteProgress(tx, id, { head, letters: { name: "A" }, rowCount: rows.length, judgedCount: rows.length });
      await insertStaged(tx, id, rows);
      const problem = outcome === "refused" ? { code: "import.unreadable", facts: {} } : null;
      await finishReading(tx, id, { now: testNow, problem });
      if (outcome === "written")
        await moveBatch(tx, { id, version: 2, from: ["ready"], to: "written", now: testNow, byName: by.name });
    });
    return id;
  };
  const row: StagedRow = {
    rowNumber: 2,
    verdict: "unsure",
    identity: "",
    label: askedName,
    note: "Có nhiều người cùng tên khớp với dòng này.",
    problems: [],
    choices: [{ personId: person.id, name: person.fullName, note: "Chuyên viên; chưa có ngày sinh" }],
    cells: { name: { kind: "text", text: askedName } },
    answer: "",
    targetId: null,
    targetVersion: 0,
    knownCount: 0,
    person: null,
    award: null,
    rating: null,
  };
  return {
    fileName,
    askedName,
    writtenName,
    waitingId: await insert("waiting"),
    refusedId: await insert("refused"),
    readyId: await insert("ready", [row]),
    writtenId: await insert("written", [
      { ...row, verdict: "same", identity: `p ${person.id}`, label: writtenName, note: "", choices: [] },
    ]),
  };
}
