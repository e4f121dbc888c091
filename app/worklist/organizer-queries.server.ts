import { dueIn, isLate } from "~/campaigns/deadline";
import { appraisalDueAt } from "~/nominations/appraisal-list";
import type { Queryable } from "~/shared/db.server";
import { gatheredDossiers } from "~/nominations/gathering-repo.server";
import { paths } from "~/shared/paths";
import { formatDeadline, formatShort, twoDigits, type CalendarDate, type Instant } from "~/shared/time";
import { looks } from "~/shared/ui/status";
import { paperDraftItems } from "./paper-queries.server";
import { nextCampaignStep, type CampaignStanding } from "./campaign-work";
import type { WorkItem } from "./work-item";

/** The oldest dossiers are enough for a day; the work list of the appraisal has the rest. */
const shownDossiers = 15;

export interface OrganizerWork {
  items: WorkItem[];
  /** Submitted dossiers beyond those in `items`, those of other officers left out. */
  moreDossiers: number;
}

/** What waits for the standing body: drafts of campaigns, dossiers, late passes, and the next step of each campaign. */
export async function organizerWork(db: Queryable, accountId: string, now: Instant): Promise<OrganizerWork> {
  const campaigns = await db
    .selectFrom("campaign")
    .select(["id", "title", "state", "dossier_due_at", "review_on", "decision_on", "conclusion_on", "created_at"])
    .where("state", "in", ["draft", "launched", "reviewing", "decided"])
    .orderBy("created_at")
    .limit(60)
    .execute();
  const running = campaigns.filter((one) => one.state !== "draft");
  const [dossiers, submitted, papers, passes, standings] = await Promise.all([
    listSubmitted(db, accountId),
    countSubmitted(db, accountId),
    paperDraftItems(db),
    listAskedPasses(db),
    listStandings(db, running, now),
  ]);
  const items = [
    ...campaigns.filter((one) => one.state === "draft").map(draftItem),
    ...papers,
    ...dossiers,
    ...passes.map((pass) => passItem(pass, now)),
    ...standings.map((standing) => nextCampaignStep(standing, now)).filter((item) => item !== null),
  ];
  return { items, moreDossiers: Math.max(submitted - dossiers.length, 0) };
}

function draftItem(campaign: { id: string; title: string; created_at: Instant }): WorkItem {
  return {
    key: `campaign:${campaign.id}`,
    href: paths.editCampaign(campaign.id),
    title: "Soạn và phát động phong trào",
    note: campaign.title === "" ? "Chưa đặt tên" : campaign.title,
    action: "Tiếp tục soạn phong trào",
    dueAt: null,
    since: campaign.created_at,
    look: looks.draft,
    isNotice: false,
  };
}

// What was given to another officer is that officer's work.
function submittedTo(db: Queryable, accountId: string) {
  return db
    .selectFrom("dossier")
    .innerJoin("campaign", "campaign.id", "dossier.campaign_id")
    .leftJoin("appraisal_officer", "appraisal_officer.dossier_id", "dossier.id")
    .where("dossier.state", "=", "submitted")
    .where("dossier.id", "not in", gatheredDossiers(db))
    .where("campaign.state", "in", ["launched", "reviewing"])
    .where((eb) =>
      eb.or([
        eb("appraisal_officer.account_id", "is", null),
        eb("appraisal_officer.account_id", "=", accountId),
        // Who no longer works here leaves the dossiers to all.
        eb(
          "appraisal_officer.account_id",
          "not in",
          eb
            .selectFrom("account_role")
            .innerJoin("account", "account.id", "account_role.account_id")
            .where("account_role.role", "=", "organizer")
            .where("account.is_active", "=", 1)
            .select("account.id"),
        ),
      ]),
    );
}

async function countSubmitted(db: Queryable, accountId: string): Promise<number> {
  const row = await submittedTo(db, accountId)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function listSubmitted(db: Queryable, accountId: string): Promise<WorkItem[]> {
  const rows = await submittedTo(db, accountId)
    .innerJoin("unit", "unit.id", "dossier.unit_id")
    .select([
      "dossier.id",
      "dossier.submitted_at",
      "dossier.submission_count",
      "dossier.collective_count",
      "dossier.individual_count",
      "unit.name",
      "campaign.title",
      "campaign.review_on",
      "appraisal_officer.account_id",
    ])
    .orderBy("dossier.updated_at")
    .orderBy("dossier.id")
    .limit(shownDossiers)
    .execute();
  return rows.map((row) => {
    const isAgain = row.submission_count > 1;
    return {
      key: `appraise:${row.id}`,
      href: paths.appraise(row.id),
      title: `Thẩm định ${isAgain ? "lại " : ""}hồ sơ của ${row.name}`,
      note: `${row.title} · ${twoDigits(row.collective_count + row.individual_count)} đề nghị · nộp ${isAgain ? "lại " : ""}${row.submitted_at === null ? "" : formatShort(row.submitted_at)}${row.account_id === null ? "" : " · giao cho tôi"}`,
      action: "Thẩm định hồ sơ tiếp theo",
      dueAt: appraisalDueAt(row.review_on),
      since: row.submitted_at,
      look: { ...looks.waiting, label: isAgain ? "Chờ thẩm định lại" : "Chờ thẩm định" },
      isNotice: false,
    };
  });
}

interface AskedPass {
  id: string;
  reason: string;
  asked_at: Instant;
  until_at: Instant | null;
  name: string;
  title: string;
  dossier_due_at: Instant | null;
}

async function listAskedPasses(db: Queryable): Promise<AskedPass[]> {
  return db
    .selectFrom("late_pass")
    .innerJoin("campaign", "campaign.id", "late_pass.campaign_id")
    .innerJoin("unit", "unit.id", "late_pass.unit_id")
    .select([
      "late_pass.id",
      "late_pass.reason",
      "late_pass.asked_at",
      "late_pass.until_at",
      "unit.name",
      "campaign.title",
      "campaign.dossier_due_at",
    ])
    .where("late_pass.state", "=", "asked")
    .where("campaign.state", "in", ["launched", "reviewing"])
    .orderBy("late_pass.asked_at")
    .limit(shownDossiers)
    .execute();
}

function passItem(pass: AskedPass, now: Instant): WorkItem {
  const wished = pass.until_at === null ? "" : ` · xin nộp đến ${formatDeadline(pass.until_at)}`;
  return {
    key: `pass:${pass.id}`,
    href: paths.latePass(pass.id),
    title: `Quyết định đề nghị nộp muộn của ${pass.name}`,
    note: `${pass.title}${wished}`,
    action: "Quyết định đề nghị nộp muộn",
    dueAt: pass.until_at !== null && !isLate(now, pass.until_at) ? pass.until_at : null,
    since: pass.asked_at,
    look: { ...looks.waiting, label: "Chờ quyết định" },
    isNotice: false,
  };
}

type Running = Pick<CampaignStanding, "id" | "title"> & {
  state: CampaignStanding["state"];
  dossier_due_at: Instant | null;
  review_on: CalendarDate | null;
  decision_on: CalendarDate | null;
  conclusion_on: CalendarDate | null;
};

async function listStandings(db: Queryable, campaigns: readonly Running[], now: Instant): Promise<CampaignStanding[]> {
  if (campaigns.length === 0) return [];
  const ids = campaigns.map((one) => one.id);
  const [counts, corrections, passes, sessions, publications, files, decisions] = await Promise.all([
    db.selectFrom("dossier_count").selectAll().where("campaign_id", "in", ids).execute(),
    db
      .selectFrom("dossier")
      .select("campaign_id")
      .distinct()
      .where("campaign_id", "in", ids)
      .where("state", "=", "returned")
      .where("correction_due_at", dueIn.open, now)
      .execute(),
    db
      .selectFrom("late_pass")
      .leftJoin("dossier", (join) =>
        join
          .onRef("dossier.campaign_id", "=", "late_pass.campaign_id")
          .onRef("dossier.unit_id", "=", "late_pass.unit_id"),
      )
      .select("late_pass.campaign_id")
      .distinct()
      .where("late_pass.campaign_id", "in", ids)
      .where("late_pass.state", "=", "granted")
      .where("late_pass.until_at", dueIn.open, now)
      .where((eb) => eb.or([eb("dossier.state", "is", null), eb("dossier.state", "in", ["draft", "returned"])]))
      .execute(),
    db
      .selectFrom("council_session")
      .select(["campaign_id", "id", "ordinal", "award_round", "state", "held_at", "concluded_at"])
      .where("campaign_id", "in", ids)
      .orderBy("ordinal", "desc")
      .execute(),
    db
      .selectFrom("publication")
      .select(["campaign_id", "ends_at", "award_round"])
      .where("campaign_id", "in", ids)
      .execute(),
    db
      .selectFrom("signing_file")
      .innerJoin("council_session", "council_session.id", "signing_file.session_id")
      .select([
        "signing_file.campaign_id",
        "signing_file.id",
        "signing_file.state",
        "signing_file.decided_at",
        "signing_file.sent_back_reason",
        "council_session.award_round",
      ])
      .where("signing_file.campaign_id", "in", ids)
      .orderBy("signing_file.ordinal", "desc")
      .execute(),
    db
      .selectFrom("decision")
      .innerJoin("signing_file", "signing_file.id", "decision.signing_file_id")
      .innerJoin("council_session", "council_session.id", "signing_file.session_id")
      .select([
        "decision.campaign_id",
        "decision.id",
        "decision.state",
        "decision.number",
        "decision.issued_at",
        "council_session.award_round",
      ])
      .where("decision.campaign_id", "in", ids)
      .orderBy("decision.signed_at", "desc")
      .execute(),
  ]);
  return campaigns.map((campaign) => {
    const own = <T extends { campaign_id: string }>(rows: readonly T[]): T | undefined =>
      rows.find((row) => row.campaign_id === campaign.id);
    const countOf = (state: string): number =>
      counts.find((one) => one.campaign_id === campaign.id && one.state === state)?.dossier_count ?? 0;
    const session = own(sessions);
    // What an earlier round of awarding left behind is done.
    const ofRound = <T extends { award_round: number }>(rows: readonly T[]): T[] =>
      rows.filter((row) => row.award_round === (session?.award_round ?? 1));
    const publication = own(ofRound(publications));
    const file = own(ofRound(files));
    const decision = own(ofRound(decisions));
    return {
      id: campaign.id,
      title: campaign.title,
      state: campaign.state,
      dossierDueAt: campaign.dossier_due_at,
      reviewOn: campaign.review_on,
      decisionOn: campaign.decision_on,
      conclusionOn: campaign.conclusion_on,
      submittedCount: countOf("submitted"),
      acceptedCount: countOf("accepted"),
      isSomebodyAwaited: own(corrections) !== undefined || own(passes) !== undefined,
      session:
        session === undefined
          ? null
          : {
              id: session.id,
              ordinal: session.ordinal,
              state: session.state,
              heldAt: session.held_at,
              concludedAt: session.concluded_at,
            },
      publication: publication === undefined ? null : { endsAt: publication.ends_at },
      signingFile:
        file === undefined
          ? null
          : { id: file.id, state: file.state, decidedAt: file.decided_at, sentBackReason: file.sent_back_reason },
      decision:
        decision === undefined
          ? null
          : { id: decision.id, state: decision.state, number: decision.number, issuedAt: decision.issued_at },
    };
  });
}
