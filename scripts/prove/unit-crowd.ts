import { blankPlan, plainLine } from "~/campaigns/blank-plan";
import { findCampaign, insertCampaign, setCampaignState } from "~/campaigns/campaign-repo.server";
import { deadlineEnd, noGrace } from "~/campaigns/deadline";
import { startDossier } from "~/nominations/start-dossier.server";
import { insertAccount, replaceRoles } from "~/people/account-repo.server";
import { insertMembership, insertPerson } from "~/people/person-repo.server";
import { insertUnit } from "~/people/unit-repo.server";
import { markTestDatabase, settableClock, type SettableClock } from "~/shared/clock.server";
import { newId } from "~/shared/ids";
import { inTransaction } from "~/shared/run-form.server";
import type { Services } from "~/shared/services.server";
import { newSessionToken, sessionExpiry } from "~/shared/session.server";
import { addMs, type Instant } from "~/shared/time";
import { insertReader } from "../bench/list-data";

/** A unit that stands before the deadline with an empty dossier; its preparer is signed in. */
export interface CrowdUnit {
  dossierId: string;
  lineId: string;
  candidateId: string;
  cookie: string;
}

export interface Crowd {
  units: CrowdUnit[];
  /** Exclusive end of the campaign's deadline. */
  dueAt: Instant;
  /** Every process on this database reads it. */
  clock: SettableClock;
}

const dueOn = "2026-11-10";
const dueAt = deadlineEnd(dueOn, "by");
const launchedAt = "2026-05-15T02:00:00.000Z";

/** An agency with one launched campaign and `count` units, an hour before the deadline. */
export async function gatherCrowd(services: Services, count: number): Promise<Crowd> {
  const { databases } = services;
  await markTestDatabase(databases);
  const clock = await settableClock(databases);
  if (clock === null) throw new Error("the clock of the proof cannot be set");
  const now = addMs(dueAt, -3_600_000);
  await clock.set(now);
  await databases.write((db) => insertReader(db, newId(), newSessionToken().tokenHash, now));
  const campaignId = newId();
  const lineId = await launch(services, campaignId);
  const units: CrowdUnit[] = [];
  for (let at = 1; at <= count; at += 1) units.push(await settle(services, { campaignId, lineId, number: at, now }));
  return { units, dueAt, clock };
}

async function launch({ databases }: Services, id: string): Promise<string> {
  const plan = { ...blankPlan("Chứng minh nộp hồ sơ", 2026), dossierDueOn: dueOn, lines: [proofLine], documents };
  return databases.write(async (tx) => {
    await insertCampaign(tx, { id, plan, createdAt: launchedAt, createdBy: "prove" }, newId);
    const stage = { launchedAt, launchedBy: "prove", dossierDueAt: dueAt, dossierGrace: noGrace };
    await setCampaignState(tx, { id, version: 1 }, { state: "launched", ...stage });
    const [line] = (await findCampaign(tx, id))?.lines ?? [];
    if (line === undefined) throw new Error("the campaign was not written");
    return line.id;
  });
}

interface Place {
  campaignId: string;
  lineId: string;
  number: number;
  now: Instant;
}

async function settle(services: Services, { campaignId, lineId, number, now }: Place): Promise<CrowdUnit> {
  const [unitId, personId, accountId] = [newId<"unit">(), newId<"person">(), newId<"account">()];
  const name = `Phòng Chuyên môn số ${String(number)}`;
  const { token, tokenHash } = newSessionToken();
  await services.databases.write(async (db) => {
    await insertUnit(db, {
      id: unitId,
      name,
      shortName: `Phòng ${String(number)}`,
      kind: "division",
      displayOrder: number,
      hasSeal: true,
      preparedByUnitId: null,
      isActive: true,
    });
    await insertPerson(db, { id: personId, fullName: "Nguyễn Thị Đào", gender: "female" }, now);
    const place = { personId, unitId, post: "Trưởng phòng", isHead: true, isLeader: true };
    await insertMembership(db, { id: newId(), ...place, fromOn: "2024-01-01", toOn: null });
    await insertAccount(
      db,
      {
        id: accountId,
        username: `don.vi.${String(number)}`,
        personId: null,
        displayName: "Lê Văn Lập",
        passwordHash: "-",
        mustChangePassword: false,
      },
      now,
    );
    await replaceRoles(db, accountId, { roles: ["unit"], unitIds: [unitId] });
    await db
      .insertInto("session")
      .values({
        token_hash: tokenHash,
        account_id: accountId,
        created_at: now,
        last_seen_at: now,
        expires_at: sessionExpiry(now),
        address: "127.0.0.1",
        agent: "prove",
      })
      .execute();
  });
  const actor = {
    kind: "account",
    accountId,
    personId: null,
    name: "Lê Văn Lập",
    roles: ["unit"],
    unitIds: [unitId],
    mustChangePassword: false,
  } as const;
  const started = await inTransaction({ page: { actor, now }, context: { services, requestId: "prove" } }, (ctx) =>
    startDossier(ctx, { id: campaignId, unitId }),
  );
  if (!started.ok) throw new Error(`no dossier: ${JSON.stringify(started.error)}`);
  return { dossierId: started.value.id, lineId, candidateId: personId, cookie: `vinhdanh=${token}` };
}

const documents = (["letter", "minutes", "report"] as const).map((documentKind) => ({
  documentKind,
  isRequired: true,
  mustBeSigned: documentKind !== "report",
}));

const proofLine = {
  ...plainLine,
  level: "agency",
  awardKind: "GIAYKHEN",
  recipientKind: "individual",
  commendationType: "CAMPAIGN",
  quotaKind: "number",
  quotaCount: 1_000,
  quotaSource: "",
  receiver: "",
  reportKind: "report_summary",
  standard: "",
} as const;
