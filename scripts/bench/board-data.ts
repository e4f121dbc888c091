import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sortKeyOf } from "~/people/names";
import { machineNow } from "~/shared/clock.server";
import { newId } from "~/shared/ids";
import { newSessionToken } from "~/shared/session.server";
import { addMs } from "~/shared/time";
import { openServices } from "../server/services";
import { benchEnv, campaignRow, dayMs, dossierRow, insertReader, states, unitRow } from "./list-data";

export interface BoardData {
  dataDir: string;
  cookie: string;
  campaignId: string;
  remove(): Promise<void>;
}

const nominationsEach = 10;
// Of every twelve units: one has no dossier, and one in fifty may submit late.
const withoutDossier = 12;
const withPass = 50;
/** SQLite takes no more values than this in one statement. */
const chunkRows = 500;

/** One campaign whose deadline was yesterday, with this many units and ten nominations for each that has a dossier or more. */
export async function makeBoardData(unitCount: number): Promise<BoardData> {
  const dataDir = await mkdtemp(join(tmpdir(), "vinh-danh-bench-"));
  const services = await openServices({ ...benchEnv(dataDir), logLevel: "silent" });
  const now = machineNow();
  const { token, tokenHash } = newSessionToken();
  const campaign = { ...campaignRow(0, now, "launched"), dossier_due_at: addMs(now, -dayMs) };
  const lineId = newId();
  const units = Array.from({ length: unitCount }, (_, index) => unitRow(index));
  const dossiers = units
    .filter((_, index) => index % withoutDossier !== withoutDossier - 1)
    .map((unit, number) => ({ ...dossierRow({ campaignId: campaign.id, unitId: unit.id, number, now }), ...counted }));
  const nominations = Array.from({ length: unitCount * nominationsEach }, (_, index) => {
    const dossier = dossiers[index % dossiers.length];
    const name = `Nguyễn Văn Người ${String(index + 1)}`;
    return { dossierId: dossier?.id ?? "", personId: newId(), name };
  });
  await services.databases.write(
    async (db) => {
      await insertReader(db, newId(), tokenHash, now);
      for (const rows of chunksOf(units)) await db.insertInto("unit").values(rows).execute();
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
          quota_count: unitCount,
          quota_source: "",
          receiver: "",
          report_kind: "report_summary",
          standard: "",
        })
        .execute();
      for (const rows of chunksOf(dossiers)) await db.insertInto("dossier").values(rows).execute();
      await db
        .insertInto("dossier_count")
        .values(
          [...new Set(states)].map((state) => ({
            campaign_id: campaign.id,
            state,
            dossier_count: dossiers.filter((one) => one.state === state).length,
          })),
        )
        .execute();
      const passes = units
        .filter((_, index) => index % withPass === 0)
        .map((unit) => ({
          id: newId(),
          campaign_id: campaign.id,
          unit_id: unit.id,
          state: "granted" as const,
          reason: "Đơn vị đang sắp xếp lại.",
          asked_by_name: "Người lập",
          asked_at: now,
          decided_at: now,
          until_at: addMs(now, 5 * dayMs),
        }));
      for (const rows of chunksOf(passes)) await db.insertInto("late_pass").values(rows).execute();
      for (const rows of chunksOf(nominations)) {
        await db
          .insertInto("person")
          .values(
            rows.map((one) => ({
              id: one.personId,
              full_name: one.name,
              sort_key: sortKeyOf(one.name),
              gender: "male" as const,
              created_at: now,
            })),
          )
          .execute();
        await db
          .insertInto("nomination")
          .values(
            rows.map((one, index) => ({
              id: newId(),
              dossier_id: one.dossierId,
              campaign_id: campaign.id,
              award_line_id: lineId,
              ordinal: index,
              recipient_kind: "individual" as const,
              person_id: one.personId,
              candidate_unit_id: null,
              candidate_name: one.name,
              honorific: "Ông",
              post: "Chuyên viên",
              unit_name: "",
              achievement: "Hoàn thành xuất sắc nhiệm vụ.",
              created_at: now,
              updated_at: now,
              updated_by_name: "Người lập",
            })),
          )
          .execute();
      }
    },
    { abortAfterMs: Infinity },
  );
  await services.databases.close();
  return {
    dataDir,
    cookie: `vinhdanh=${token}`,
    campaignId: campaign.id,
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

const counted = { collective_count: 0, individual_count: nominationsEach };

function chunksOf<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / chunkRows) }, (_, index) =>
    rows.slice(index * chunkRows, (index + 1) * chunkRows),
  );
}
