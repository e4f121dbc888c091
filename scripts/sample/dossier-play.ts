import { findCampaign } from "~/campaigns/campaign-repo.server";
import type { AwardLine, Campaign } from "~/campaigns/campaign";
import { acceptDossier } from "~/nominations/accept-dossier.server";
import { addNomination } from "~/nominations/add-nomination.server";
import { appraiseNomination } from "~/nominations/appraise-nomination.server";
import { attachDocument } from "~/nominations/attach-document.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { enterPaperDossier } from "~/nominations/enter-paper-dossier.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { startDossier } from "~/nominations/start-dossier.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { writeReport } from "~/nominations/write-report.server";
import type { Party } from "~/documents/parties";
import type { SignedInActor } from "~/shared/actor";
import { addMs, type CalendarDate, type Instant } from "~/shared/time";
import { letterPdf, unitMinutesPdf } from "./papers";
import type { SamplePeople } from "./people";
import { sampleUnits, type SampleUnit } from "./people-data";
import type { Stage } from "./stage";

export interface SampleCandidate {
  /** A person's name, or "unit" for the unit itself. */
  who: string;
  level?: "agency" | "province";
  achievement: string;
  /** Left out: the report is still missing. */
  report?: boolean;
}

export interface SampleDossier {
  unit: string;
  by: string;
  at: Instant;
  candidates: readonly SampleCandidate[];
  /** How far it has come. */
  until: "draft" | "complete" | "submitted" | "accepted";
  /** Brought on paper, entered by the standing body: what its incoming stamp says. */
  stamp?: { on: CalendarDate; hour: string; number: string };
  /** Left out in a draft: what is still missing. */
  papers?: boolean;
}

export interface PlayedDossier {
  id: string;
  nominationIds: string[];
}

const minute = 60_000;

/** Plays one unit's dossier up to where it stands. */
export async function playDossier(
  stage: Stage,
  people: SamplePeople,
  campaignId: string,
  of: SampleDossier,
): Promise<PlayedDossier> {
  const actor = people.actor(of.by);
  const unit = unitOf(of.unit);
  const campaign = await findCampaign(stage.services.databases.read, campaignId);
  if (campaign === null) throw new Error("no campaign");
  const { stamp } = of;
  const { id: dossierId } = await stage.run(of.at, actor, (ctx) =>
    stamp === undefined
      ? startDossier(ctx, { id: campaignId, unitId: people.unitId(of.unit) })
      : enterPaperDossier(ctx, {
          id: campaignId,
          unitId: people.unitId(of.unit),
          stampOn: stamp.on,
          stampTime: stamp.hour,
          number: stamp.number,
        }),
  );
  const nominationIds: string[] = [];
  for (const [index, candidate] of of.candidates.entries()) {
    const at = addMs(of.at, (index + 1) * 7 * minute);
    const line = lineFor(campaign, candidate);
    const added = await stage.run(at, actor, (ctx) =>
      addNomination(ctx, {
        id: dossierId,
        lineId: line.id,
        candidateId: candidate.who === "unit" ? people.unitId(of.unit) : people.personId(candidate.who),
        achievement: candidate.achievement,
        report: null,
        reportStatus: "draft",
      }),
    );
    nominationIds.push(added.nominationId);
    if (candidate.report !== false)
      await stage.run(addMs(at, 3 * minute), actor, (ctx) =>
        writeReport(ctx, { id: dossierId, nominationId: added.nominationId, replaces: null, ...reportOf(candidate) }),
      );
  }
  if (of.papers !== false) await attachPapers(stage, actor, dossierId, unit, campaign, of);
  if (of.until === "draft" || of.until === "complete") return { id: dossierId, nominationIds };
  await submit(stage, people, dossierId, of, addMs(of.at, 120 * minute));
  if (of.until === "accepted") await acceptAll(stage, people, dossierId, nominationIds, addMs(of.at, 1_500 * minute));
  return { id: dossierId, nominationIds };
}

async function attachPapers(
  stage: Stage,
  actor: SignedInActor,
  dossierId: string,
  unit: SampleUnit,
  campaign: Campaign,
  of: SampleDossier,
): Promise<void> {
  const parties = of.candidates.map((candidate): Party =>
    candidate.who === "unit"
      ? { kind: "collective", name: unit.name }
      : { kind: "individual", name: candidate.who, unit: unit.name },
  );
  const at = addMs(of.at, 90 * minute);
  for (const [kind, name, make] of [
    ["cong-van", `Công văn đề nghị - ${unit.shortName}.pdf`, letterPdf],
    ["bien-ban", `Biên bản họp xét - ${unit.shortName}.pdf`, unitMinutesPdf],
  ] as const) {
    const file = await stage.upload(at, actor, name, await make(unit, campaign.title, at, parties));
    await stage.run(at, actor, (ctx) =>
      attachDocument(ctx, { id: dossierId, kind, file, status: "signed", replaces: null }),
    );
  }
}

/** The signed letter stands for the head's confirmation, as in most offices. */
async function submit(
  stage: Stage,
  people: SamplePeople,
  dossierId: string,
  of: SampleDossier,
  at: Instant,
): Promise<void> {
  const actor = people.actor(of.by);
  await stage.run(at, actor, async (ctx) =>
    confirmDossier(ctx, { method: "letter", id: dossierId, version: await versionOf(stage, dossierId) }),
  );
  await stage.run(addMs(at, 5 * minute), actor, async (ctx) =>
    submitDossier(ctx, { id: dossierId, version: await versionOf(stage, dossierId), confirm: true }),
  );
}

export async function acceptAll(
  stage: Stage,
  people: SamplePeople,
  dossierId: string,
  nominationIds: readonly string[],
  at: Instant,
): Promise<void> {
  const organizer = people.actor("thuongtruc");
  for (const nominationId of nominationIds)
    await stage.run(at, organizer, async (ctx) =>
      appraiseNomination(ctx, {
        id: dossierId,
        nominationId,
        version: await nominationVersion(stage, nominationId),
        result: "meets",
        note: "",
      }),
    );
  await stage.run(addMs(at, 10 * minute), organizer, async (ctx) =>
    acceptDossier(ctx, { id: dossierId, version: await versionOf(stage, dossierId) }),
  );
}

export async function versionOf(stage: Stage, dossierId: string): Promise<number> {
  const dossier = await findDossier(stage.services.databases.read, dossierId);
  if (dossier === null) throw new Error("no dossier");
  return dossier.version;
}

async function nominationVersion(stage: Stage, id: string): Promise<number> {
  const row = await stage.services.databases.read
    .selectFrom("nomination")
    .select("version")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.version;
}

function lineFor(campaign: Campaign, candidate: SampleCandidate): AwardLine {
  const kind = candidate.who === "unit" ? "collective" : "individual";
  const line = campaign.lines.find((one) => one.level === (candidate.level ?? "agency") && one.recipientKind === kind);
  if (line === undefined) throw new Error("no such line");
  return line;
}

function unitOf(key: string): SampleUnit {
  const unit = sampleUnits.find((one) => one.key === key);
  if (unit === undefined) throw new Error(`no unit ${key}`);
  return unit;
}

function reportOf(candidate: SampleCandidate) {
  return {
    qualification: "",
    background:
      candidate.who === "unit" ? "Tập thể đoàn kết, phân công rõ người, rõ việc, công khai tiến độ hằng tuần." : "",
    duties: "Thực hiện nhiệm vụ theo phân công của lãnh đạo đơn vị và kế hoạch công tác năm.",
    achievements: candidate.achievement,
    initiatives: "",
    ratings: "Hoàn thành tốt nhiệm vụ.",
    pastAwards: "",
  };
}
