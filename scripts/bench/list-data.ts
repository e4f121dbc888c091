import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { machineNow } from "~/shared/clock.server";
import type { Database, Databases } from "~/shared/db.server";
import type { Env } from "~/shared/env.server";
import { newId } from "~/shared/ids";
import { newSessionToken, sessionExpiry } from "~/shared/session.server";
import { addMs, type Instant } from "~/shared/time";
import { openServices } from "../server/services";

export interface ListData {
  dataDir: string;
  /** Cookie header of the organizer's session. */
  cookie: string;
  tokenHash: string;
  draftCampaignId: string;
  remove(): Promise<void>;
}

export function benchEnv(dataDir: string): Env {
  // What an installation writes to its log is part of what a page costs.
  return {
    dataDir,
    databaseUrl: null,
    port: 0,
    host: "127.0.0.1",
    trustedProxies: [],
    publicUrl: null,
    logLevel: "info",
    mail: null,
    scanner: null,
  };
}

// Every commune and office of a large province, five years of four campaigns each.
const usualUnitCount = 500;
const campaignCount = 20;
export const dayMs = 86_400_000;
export const states = ["draft", "submitted", "submitted", "accepted", "accepted", "returned"] as const;

/** 10,000 dossiers: 500 units in each of 20 campaigns, in every state; another number of units gives more. */
export async function makeListData(unitCount = usualUnitCount): Promise<ListData> {
  const dataDir = await mkdtemp(join(tmpdir(), "vinh-danh-bench-"));
  const services = await openServices({ ...benchEnv(dataDir), logLevel: "silent" });
  const now = machineNow();
  const { token, tokenHash } = newSessionToken();
  const accountId = newId();
  const units = Array.from({ length: unitCount }, (_, index) => unitRow(index));
  const campaigns = Array.from({ length: campaignCount }, (_, index) => campaignRow(index, now, "launched"));
  const draft = campaignRow(campaignCount, now, "draft");
  await services.databases.write(
    async (db) => {
      await insertReader(db, accountId, tokenHash, now);
      for (const part of inParts(units)) await db.insertInto("unit").values(part).execute();
      await db
        .insertInto("campaign")
        .values([...campaigns, draft])
        .execute();
      for (const [number, campaign] of campaigns.entries()) {
        const dossiers = units.map((unit, index) =>
          dossierRow({ campaignId: campaign.id, unitId: unit.id, number: number * unitCount + index, now }),
        );
        for (const part of inParts(dossiers)) await db.insertInto("dossier").values(part).execute();
        const counts = [...new Set(states)].map((state) => ({
          campaign_id: campaign.id,
          state,
          dossier_count: dossiers.filter((one) => one.state === state).length,
        }));
        await db.insertInto("dossier_count").values(counts).execute();
      }
    },
    { abortAfterMs: Infinity },
  );
  await services.databases.close();
  return {
    dataDir,
    cookie: `vinhdanh=${token}`,
    tokenHash,
    draftCampaignId: draft.id,
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

/** As many as one statement takes. */
function inParts<T>(rows: readonly T[]): T[][] {
  const most = 500;
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, part) => rows.slice(part * most, (part + 1) * most));
}

/** The agency and its organizer, signed in. */
export async function insertReader(db: Writer, accountId: string, tokenHash: string, now: Instant): Promise<void> {
  await db
    .insertInto("agency")
    .values({
      id: newId(),
      name: "SỞ CÔNG THƯƠNG",
      parent_name: "UBND TỈNH ĐỒNG PHƯỚC",
      symbol: "SCT",
      place: "Đồng Phước",
      head_title: "GIÁM ĐỐC",
      authority_title: "GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC",
      public_url: null,
      emblem_file_id: null,
      created_at: now,
    })
    .execute();
  await db
    .insertInto("account")
    .values({
      id: accountId,
      username: "thuong.truc",
      person_id: null,
      display_name: "Nguyễn Thị Thường Trực",
      password_hash: "-",
      created_at: now,
    })
    .execute();
  await db.insertInto("account_role").values({ account_id: accountId, role: "organizer", unit_id: "" }).execute();
  await db
    .insertInto("session")
    .values({
      token_hash: tokenHash,
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: sessionExpiry(now),
      address: "127.0.0.1",
      agent: "bench",
    })
    .execute();
}

type Writer = Parameters<Parameters<Databases["write"]>[0]>[0];

type Row<Table extends keyof Database> = { [Column in keyof Database[Table]]?: unknown };

export function unitRow(index: number) {
  const name = `Phòng Quản lý chuyên ngành số ${String(index + 1)} & Hợp tác`;
  return {
    id: newId(),
    name,
    short_name: `Phòng ${String(index + 1)}`,
    kind: "division" as const,
    display_order: index,
    prepared_by_unit_id: null,
  } satisfies Row<"unit">;
}

export function campaignRow(index: number, now: Instant, state: "draft" | "launched") {
  return {
    id: newId(),
    title: `Phong trào thi đua thực hiện nhiệm vụ chuyên đề ${String(index + 1)}`,
    kind: "thematic",
    state,
    award_year: Number(now.slice(0, 4)),
    plan_number: `${String(index + 1)}/KH-SCT`,
    plan_dated_on: null,
    follows: "",
    purpose: "",
    requirements: "",
    period_from_on: null,
    period_to_on: null,
    dossier_wording: "by" as const,
    dossier_due_on: null,
    // A week and more ahead: no draft of the list is overdue.
    dossier_due_at: state === "draft" ? null : `${addMs(now, (7 + index) * dayMs).slice(0, 10)}T17:00:00.000Z`,
    review_on: null,
    publication_day_count: 3,
    decision_on: null,
    conclusion_on: null,
    receiving_unit_id: null,
    body_id: null,
    watching: "",
    mobilising: "",
    praise_text: "",
    launched_at: state === "draft" ? null : now,
    launched_by: null,
    concluded_at: null,
    conclusion: "",
    created_at: now,
    created_by: "bench",
  } satisfies Row<"campaign">;
}

export function dossierRow({
  campaignId,
  unitId,
  number,
  now,
}: {
  campaignId: string;
  unitId: string;
  number: number;
  now: Instant;
}) {
  const state = states[number % states.length] ?? "draft";
  // A stride that is prime to the number of minutes mixes campaigns and units over the pages.
  const updatedAt = addMs(now, -((number * 7_919) % 100_000) * 6_000);
  const arrived = state === "draft" ? null : updatedAt;
  return {
    id: newId(),
    campaign_id: campaignId,
    unit_id: unitId,
    state,
    head_confirmed_at: null,
    head_confirmed_by: null,
    head_confirmation: null,
    first_submitted_at: arrived,
    submitted_at: arrived,
    submission_count: state === "draft" ? 0 : 1,
    returned_at: state === "returned" ? updatedAt : null,
    correction_due_at: state === "returned" ? addMs(now, 9 * dayMs) : null,
    accepted_at: state === "accepted" ? updatedAt : null,
    accepted_by: null,
    collective_count: number % 3,
    individual_count: number % 14,
    file_count: 3 + (number % 20),
    byte_count: 40_000 + number * 997,
    created_at: updatedAt,
    created_by: "bench",
    updated_at: updatedAt,
    updated_by_name: "Người lập",
  } satisfies Row<"dossier">;
}
