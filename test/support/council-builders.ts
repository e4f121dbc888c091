import type { AwardLine, Campaign } from "~/campaigns/campaign";
import { createSession } from "~/council/create-session.server";
import { openSession } from "~/council/open-session.server";
import { recordAttendance } from "~/council/record-attendance.server";
import { findSessionRecord, type SessionRecord } from "~/council/session-repo.server";
import type { SignedInActor } from "~/shared/actor";
import type { Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import { insertAccount, insertMember, insertUnit, type PersonFields } from "./builders";
import { aCampaign, lineFor } from "./campaign-builders";
import { insertBody, insertBodyMember } from "./people-builders";
import { runUseCase, testNow, valueOf } from "./run";

export interface Council {
  campaign: Campaign;
  line: AwardLine;
  organizer: SignedInActor;
  secretary: SignedInActor;
  members: SignedInActor[];
  /** Ids of nominations in the order of `names`. */
  nominations: string[];
}

/** A body of `memberCount` with accounts, and accepted candidates for the agency's individual line (quota as given). */
export async function aCouncil(
  databases: Databases,
  of: { memberCount?: number; names?: readonly string[]; quota?: number } = {},
): Promise<Council> {
  const unit = await insertUnit(databases);
  const body = await insertBody(databases);
  const members: SignedInActor[] = [];
  for (let index = 0; index < (of.memberCount ?? 9); index += 1) {
    const person = await insertMember(databases, unit.id, { fullName: `Thành Viên ${String(index + 1)}` });
    await insertBodyMember(databases, body.id, {
      person,
      position: index === 0 ? "chair" : index === 1 ? "secretary" : "member",
    });
    members.push(await insertAccount(databases, { personId: person.id, roles: ["council"] }));
  }
  const organizer = await insertAccount(databases, { roles: ["organizer"] });
  const campaign = await aCampaign(databases, { bodyId: body.id });
  const line = lineFor(campaign, "agency", "individual");
  if (of.quota !== undefined)
    await databases.write((db) =>
      db
        .updateTable("award_line")
        .set({ quota_count: of.quota ?? 0 })
        .where("id", "=", line.id)
        .execute(),
    );
  const nominations: string[] = [];
  const dossierId = newId();
  await insertAcceptedDossier(databases, campaign.id, unit.id, dossierId);
  for (const name of of.names ?? ["Người Thứ Nhất", "Người Thứ Hai", "Người Thứ Ba"]) {
    const person = await insertMember(databases, unit.id, { fullName: name });
    nominations.push(
      await insertNomination(databases, {
        campaignId: campaign.id,
        dossierId,
        lineId: line.id,
        person,
        unitName: unit.name,
        ordinal: nominations.length + 1,
      }),
    );
  }
  const secretary = members[1];
  if (secretary === undefined) throw new Error("a body needs two members");
  return { campaign, line, organizer, secretary, members, nominations };
}

async function insertAcceptedDossier(
  databases: Databases,
  campaignId: string,
  unitId: string,
  id: string,
): Promise<void> {
  await databases.write((db) =>
    db
      .insertInto("dossier")
      .values({
        id,
        campaign_id: campaignId,
        unit_id: unitId,
        state: "accepted",
        submitted_at: testNow,
        first_submitted_at: testNow,
        submission_count: 1,
        accepted_at: testNow,
        created_at: testNow,
        created_by: "test",
        updated_at: testNow,
        updated_by_name: "test",
      })
      .execute(),
  );
}

interface NewNominationRow {
  campaignId: string;
  dossierId: string;
  lineId: string;
  person: PersonFields;
  unitName: string;
  ordinal: number;
}

async function insertNomination(databases: Databases, of: NewNominationRow): Promise<string> {
  const id = newId();
  await databases.write((db) =>
    db
      .insertInto("nomination")
      .values({
        id,
        dossier_id: of.dossierId,
        campaign_id: of.campaignId,
        award_line_id: of.lineId,
        ordinal: of.ordinal,
        recipient_kind: "individual",
        person_id: of.person.id,
        candidate_name: of.person.fullName,
        honorific: "Ông",
        post: "Chuyên viên",
        unit_name: of.unitName,
        achievement: "Có thành tích tiêu biểu.",
        appraisal: "meets",
        created_at: testNow,
        updated_at: testNow,
        updated_by_name: "test",
      })
      .execute(),
  );
  return id;
}

/** The session called, with everybody present but the last `absentCount` members, and opened. */
export async function anOpenSession(databases: Databases, council: Council, absentCount = 1): Promise<SessionRecord> {
  const { id } = valueOf(
    await runUseCase(databases, { actor: council.organizer }, (ctx) =>
      createSession(ctx, {
        campaignId: council.campaign.id,
        heldOn: "2026-11-18",
        heldTime: "14:00",
        place: "Phòng họp số 1",
      }),
    ),
  );
  const called = await sessionOf(databases, id);
  const present = called.members.length - absentCount;
  const members = called.members.map((member, index) => ({
    personId: member.personId,
    attendance: index < present ? ("present" as const) : ("absent" as const),
    absenceReason: index < present ? "" : "Đi công tác",
  }));
  valueOf(
    await runUseCase(databases, { actor: council.secretary }, (ctx) =>
      recordAttendance(ctx, { id, version: called.version, members }),
    ),
  );
  const ready = await sessionOf(databases, id);
  valueOf(
    await runUseCase(databases, { actor: council.secretary }, (ctx) =>
      openSession(ctx, { id, version: ready.version }),
    ),
  );
  return sessionOf(databases, id);
}

export async function sessionOf(databases: Databases, id: string): Promise<SessionRecord> {
  const session = await findSessionRecord(databases.read, id);
  if (session === null) throw new Error("no session");
  return session;
}
