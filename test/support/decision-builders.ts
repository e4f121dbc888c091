import type { Campaign } from "~/campaigns/campaign";
import { publishList } from "~/decisions/publish-list.server";
import { submitSigningFile } from "~/decisions/submit-signing-file.server";
import type { SignedInActor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/time";
import { insertAgency, insertMember, insertUnit, makeActor, type UnitFields } from "./builders";
import { aCampaign, aLine, lineFor } from "./campaign-builders";
import type { TestDatabases } from "./database";
import { insertBody } from "./people-builders";
import { chooseRules, giayKhenMoney } from "./rule-builders";
import { runUseCase, valueOf } from "./run";

/** After the session of 20/11/2026. */
export const reviewedAt: Instant = "2026-11-20T04:00:00.000Z";
export const publishedAt: Instant = "2026-11-20T08:00:00.000Z";

type Outcome = "proposed" | "reserve" | "not_proposed" | "undecided";

export interface NomineeFields {
  name: string;
  level: "agency" | "province";
  kind: "collective" | "individual";
  /** Null: the session did not vote on it. */
  outcome: Outcome | null;
  rank: number | null;
  agree: number;
  appraisal: "pending" | "meets" | "fails" | "held";
  appraisalNote: string;
  /** The unit whose dossier it is in. */
  unit: UnitFields;
}

export interface MadeNominee extends NomineeFields {
  id: string;
  personId: string | null;
}

export interface ReviewedCampaign {
  campaign: Campaign;
  sessionId: string;
  roundIds: Map<string, string>;
  units: UnitFields[];
  nominees: MadeNominee[];
  organizer: SignedInActor;
  signer: SignedInActor;
  clerk: SignedInActor;
}

type PartialNominee = Partial<NomineeFields> & Pick<NomineeFields, "kind">;

/** Two collectives and five individuals within the quota, one in reserve, one below the majority, one for the province. */
export const usualNominees: readonly PartialNominee[] = [
  { kind: "collective", name: "Phòng Quản lý thương mại", outcome: "proposed", rank: 1, agree: 9 },
  { kind: "collective", name: "Trung tâm Khuyến công", outcome: "proposed", rank: 2, agree: 8 },
  { kind: "individual", name: "Nguyễn Thị Ánh Nguyệt", outcome: "proposed", rank: 1, agree: 9 },
  { kind: "individual", name: "Đặng Đình Đức", outcome: "proposed", rank: 2, agree: 8 },
  { kind: "individual", name: "H’Bia Êban", outcome: "proposed", rank: 3, agree: 7 },
  { kind: "individual", name: "Lý Vừ Sình", outcome: "proposed", rank: 4, agree: 6 },
  { kind: "individual", name: "Y Nuê Niê", outcome: "proposed", rank: 5, agree: 5 },
  { kind: "individual", name: "Thạch Sa Rinh", outcome: "reserve", rank: null, agree: 5 },
  { kind: "individual", name: "Phạm Quỳnh Như", outcome: "not_proposed", rank: null, agree: 3 },
  {
    kind: "individual",
    name: "Võ Minh Trí",
    outcome: null,
    appraisal: "fails",
    appraisalNote: "thiếu báo cáo thành tích",
  },
  { kind: "individual", name: "Đoàn Đắc Đạt", level: "province", outcome: "proposed", rank: 1, agree: 8 },
];

export interface ReviewedFields {
  nominees?: readonly PartialNominee[];
  sessionState?: "open" | "concluded";
  individualQuota?: number | null;
  unitCount?: number;
  /** The agency works by the unverified multiple of giấy khen. */
  choosesMoney?: boolean;
}

const memberCount = 9;

/** A campaign whose session has voted: dossiers accepted, outcomes written as a closed round writes them. */
export async function aReviewedCampaign(databases: TestDatabases, of: ReviewedFields = {}): Promise<ReviewedCampaign> {
  const {
    nominees = usualNominees,
    sessionState = "concluded",
    individualQuota = 5,
    unitCount = 2,
    choosesMoney = true,
  } = of;
  const existing = await databases.read.selectFrom("agency").select("id").executeTakeFirst();
  if (existing === undefined) await insertAgency(databases);
  const organizer = makeActor({ roles: ["organizer"], name: "Trần Thị Hằng" });
  if (choosesMoney) await chooseRules(databases, organizer, [giayKhenMoney]);
  const body = await insertBody(databases);
  const campaign = await aCampaign(databases, {
    state: "reviewing",
    bodyId: body.id,
    lines: [
      aLine({ recipientKind: "collective", quotaCount: 2 }),
      aLine({
        recipientKind: "individual",
        quotaCount: individualQuota,
        quotaKind: individualQuota === null ? "to_be_allocated" : "number",
      }),
      aLine({ level: "province", recipientKind: "collective" }),
      aLine({ level: "province", recipientKind: "individual" }),
    ],
  });
  const units: UnitFields[] = [];
  for (let index = 0; index < unitCount; index += 1) units.push(await insertUnit(databases));
  const dossierIds = new Map<string, string>();
  for (const unit of units) dossierIds.set(unit.id, await insertDossier(databases, campaign.id, unit.id));
  const sessionId = newId();
  await databases.write((db) =>
    db
      .insertInto("council_session")
      .values({
        id: sessionId,
        campaign_id: campaign.id,
        body_id: body.id,
        ordinal: 1,
        state: sessionState,
        held_at: "2026-11-20T01:00:00.000Z",
        place: "Phòng họp số 2",
        member_count: memberCount,
        majority_rule: "over_half_of_members",
        opened_at: "2026-11-20T01:05:00.000Z",
        concluded_at: sessionState === "concluded" ? reviewedAt : null,
        created_at: reviewedAt,
        audit_seq: null,
        audit_hash: null,
      })
      .execute(),
  );
  for (let order = 1; order <= memberCount; order += 1) {
    const person = await insertMember(databases, units[0]?.id ?? "", {
      post: order === 1 ? "Giám đốc" : "Trưởng phòng",
    });
    await databases.write((db) =>
      db
        .insertInto("session_member")
        .values({
          session_id: sessionId,
          person_id: person.id,
          position: order === 1 ? "chair" : order === 2 ? "secretary" : "member",
          display_order: order,
          member_name: person.fullName,
          post: order === 1 ? "Giám đốc" : "Trưởng phòng",
          attendance: order < 8 ? "present" : order === 8 ? "written" : "absent",
          absence_reason: order === 9 ? "đi công tác" : "",
        })
        .execute(),
    );
  }
  const roundIds = new Map<string, string>();
  for (const line of campaign.lines) {
    const roundId = newId();
    roundIds.set(line.id, roundId);
    await databases.write((db) =>
      db
        .insertInto("round")
        .values({
          id: roundId,
          session_id: sessionId,
          award_line_id: line.id,
          ordinal: 1,
          method: "hands",
          state: "closed",
          reason: "",
          place_count: line.quotaCount,
          voter_limit: memberCount,
          opened_at: reviewedAt,
          closed_at: reviewedAt,
        })
        .execute(),
    );
  }
  const made: MadeNominee[] = [];
  for (const [index, fields] of nominees.entries()) {
    const unit = fields.unit ?? units[index % units.length];
    if (unit === undefined) throw new Error("a nominee needs a unit");
    const nominee: NomineeFields = {
      name: `Người số ${String(index + 1)}`,
      level: "agency",
      outcome: "proposed",
      rank: index + 1,
      agree: 8,
      appraisal: "meets",
      appraisalNote: "",
      ...fields,
      unit,
    };
    const dossierId = dossierIds.get(unit.id) ?? (await insertDossier(databases, campaign.id, unit.id));
    dossierIds.set(unit.id, dossierId);
    made.push(
      await insertNominee(databases, { campaign, sessionId, roundIds, dossierId, ordinal: index + 1 }, nominee),
    );
  }
  return {
    campaign,
    sessionId,
    roundIds,
    units,
    nominees: made,
    organizer,
    signer: makeActor({ roles: ["signer"], name: "Trần Hữu Khánh" }),
    clerk: makeActor({ roles: ["hr"], name: "Đinh Công Đoàn" }),
  };
}

async function insertDossier(databases: TestDatabases, campaignId: string, unitId: string): Promise<string> {
  const id = newId();
  await databases.write((db) =>
    db
      .insertInto("dossier")
      .values({
        id,
        campaign_id: campaignId,
        unit_id: unitId,
        state: "accepted",
        head_confirmed_at: null,
        head_confirmed_by: null,
        head_confirmation: null,
        first_submitted_at: "2026-11-09T02:00:00.000Z",
        submitted_at: "2026-11-09T02:00:00.000Z",
        submission_count: 1,
        returned_at: null,
        correction_due_at: null,
        accepted_at: "2026-11-12T02:00:00.000Z",
        accepted_by: null,
        created_at: "2026-11-01T02:00:00.000Z",
        created_by: "test",
        updated_at: "2026-11-12T02:00:00.000Z",
        updated_by_name: "Trần Thị Hằng",
      })
      .execute(),
  );
  return id;
}

interface NomineePlace {
  campaign: Campaign;
  sessionId: string;
  roundIds: ReadonlyMap<string, string>;
  dossierId: string;
  ordinal: number;
}

async function insertNominee(
  databases: TestDatabases,
  place: NomineePlace,
  nominee: NomineeFields,
): Promise<MadeNominee> {
  const { campaign, sessionId, roundIds, dossierId, ordinal } = place;
  const line = lineFor(campaign, nominee.level, nominee.kind);
  const id = newId();
  const isPerson = nominee.kind === "individual";
  const person = isPerson ? await insertMember(databases, nominee.unit.id, { fullName: nominee.name }) : null;
  // A collective is a unit of its own: the dossier's unit may propose its parts.
  const collective = isPerson ? null : await insertUnit(databases, { name: nominee.name });
  await databases.write(async (db) => {
    await db
      .insertInto("nomination")
      .values({
        id,
        dossier_id: dossierId,
        campaign_id: campaign.id,
        award_line_id: line.id,
        ordinal,
        recipient_kind: nominee.kind,
        person_id: person?.id ?? null,
        candidate_unit_id: collective?.id ?? null,
        candidate_name: nominee.name,
        honorific: isPerson ? "Ông" : "",
        post: isPerson ? "Chuyên viên" : "",
        unit_name: isPerson ? nominee.unit.name : "Sở Công Thương",
        achievement: "Có nhiều giải pháp phát huy dân chủ",
        appraisal: nominee.appraisal,
        appraisal_note: nominee.appraisalNote,
        appraised_at: null,
        created_at: "2026-11-01T02:00:00.000Z",
        updated_at: "2026-11-01T02:00:00.000Z",
        updated_by_name: "Trần Thị Hằng",
      })
      .execute();
    if (nominee.outcome === null) return;
    await db
      .insertInto("nomination_outcome")
      .values({
        nomination_id: id,
        session_id: sessionId,
        round_id: roundIds.get(line.id) ?? "",
        award_line_id: line.id,
        outcome: nominee.outcome,
        rank: nominee.rank,
        agree_count: nominee.agree,
        member_count: memberCount,
        decided_at: reviewedAt,
      })
      .execute();
  });
  return { ...nominee, id, personId: person?.id ?? null };
}

/** The campaign published for no days and its file submitted: it lies with the signer. */
export async function aSubmittedFile(
  databases: TestDatabases,
  of: ReviewedFields = {},
): Promise<ReviewedCampaign & { signingFileId: string }> {
  const reviewed = await aReviewedCampaign(databases, of);
  const { campaign, organizer } = reviewed;
  const as = { actor: organizer, now: publishedAt };
  valueOf(await runUseCase(databases, as, (ctx) => publishList(ctx, { id: campaign.id, dayCount: 0, confirm: true })));
  const file = valueOf(
    await runUseCase(databases, as, (ctx) => submitSigningFile(ctx, { id: campaign.id, note: "Kính trình." })),
  );
  return { ...reviewed, signingFileId: file.id };
}

/** A stored PDF that waits for its form, as an upload leaves it. */
export async function aPendingScan(
  databases: TestDatabases,
  actor: SignedInActor,
): Promise<{ fileId: string; name: string; size: number; kind: string }> {
  const fileId = newId();
  const name = "Quyet dinh da ky.pdf";
  await databases.write((db) =>
    db
      .insertInto("stored_file")
      .values({
        id: fileId,
        sha256: "a".repeat(64),
        byte_count: 2048,
        media_type: "application/pdf",
        name,
        page_count: 2,
        subject_kind: "pending",
        subject_id: actor.accountId,
        uploaded_by: actor.accountId,
        created_at: publishedAt,
        is_pending: 1,
      })
      .execute(),
  );
  return { fileId, name, size: 2048, kind: "pdf" };
}
