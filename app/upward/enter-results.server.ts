import type { AwardLine } from "~/campaigns/campaign";
import { displayName } from "~/decisions/nominee-view.server";
import type { Nominee } from "~/decisions/nominee-queries.server";
import {
  entryTypes,
  isSameAward,
  readAward,
  type AwardEntry,
  type AwardFact,
  type AwardSnapshot,
} from "~/history/award-entry";
import {
  findAwardEntry,
  insertAwardEntry,
  listAwardEntries,
  updateAwardEntry,
} from "~/history/award-entry-repo.server";
import { awardText, decisionText } from "~/history/fact-text";
import { ownerOf, type Owner } from "~/history/owner";
import { withdrawFact } from "~/history/withdrawal-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { conflict, invalid, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import { dateOf } from "~/shared/time";
import "~/history/audit-events";
import "./audit-events";
import type { EnterResults } from "./forms";
import { byNameOf, lockUpward, rewardedHere, type UpwardCase } from "./load-upward.server";
import { upwardMessages } from "./messages";
import { saveUpwardName, type UpwardName } from "./name-repo.server";

/**
 * What the superior decided, for one name or several at once; entered again it corrects what stood there, which the log keeps. An award
 * enters the history of its person or collective. Refusals: upward.not_sent, upward.decided_early, upward.rewarded_here, conflict.
 */
export async function enterResults(ctx: Ctx, input: EnterResults): Promise<Result<null>> {
  const locked = await lockUpward(ctx, input.id);
  if (!locked.ok) return locked;
  const found = locked.value;
  if (resultsVersion(found.names) !== input.version) return fail(conflict());
  const chosen = found.nominees.filter((one) => input.names.includes(one.nominationId));
  if (chosen.length !== input.names.length) return fail(notFound);
  const allowed = requireAnswerable(ctx, found, chosen, input);
  if (!allowed.ok) return allowed;
  for (const nominee of chosen) {
    const name = found.names.get(nominee.nominationId);
    if (name === undefined) return fail(notFound);
    const entered =
      input.outcome === "awarded"
        ? await enterAward(ctx, found, nominee, name, input)
        : ok(await enterRefusal(ctx, found, nominee, name, input.reason));
    if (!entered.ok) return entered;
  }
  return ok(null);
}

/** Moves with each entry: two people who enter at once do not overwrite one another. */
export function resultsVersion(names: UpwardCase["names"]): number {
  return [...names.values()].reduce((sum, one) => sum + one.version, 0);
}

function requireAnswerable(ctx: Ctx, found: UpwardCase, chosen: readonly Nominee[], input: EnterResults): Result<null> {
  const campaignId = found.of.campaign.id;
  const strangers = chosen.filter((one) => !["sent", "awarded", "not_awarded"].includes(one.upward.state));
  if (strangers.length > 0)
    return fail(upwardMessages.refuse("upward.not_sent", { campaignId, names: strangers.map(displayName) }));
  if (input.outcome === "not_awarded") return ok(null);
  const rewarded = rewardedHere(found, chosen);
  if (rewarded.length > 0)
    return fail(upwardMessages.refuse("upward.rewarded_here", { campaignId, names: rewarded.map(displayName) }));
  const { decidedOn } = input;
  const today = dateOf(ctx.now);
  const sentOn =
    chosen
      .flatMap((one) => one.upward.sentOn ?? [])
      .sort()
      .at(-1) ?? today;
  return decidedOn !== null && (decidedOn < sentOn || decidedOn > today)
    ? fail(upwardMessages.refuse("upward.decided_early", { decidedOn, sentOn, today }))
    : ok(null);
}

async function enterAward(
  ctx: Ctx,
  found: UpwardCase,
  nominee: Nominee,
  name: UpwardName,
  input: EnterResults,
): Promise<Result<null>> {
  const owner = ownerOf({ personId: nominee.personId, unitId: nominee.candidateUnitId });
  if (owner === null) return fail(notFound);
  const recipient = nominee.recipientKind === "individual" ? "individual" : "collective";
  const read = readAward({ award: input.award, awardName: input.awardName, level: "province" }, recipient);
  if (!read.ok)
    return fail(
      invalid(
        read.problem === "nameless"
          ? { awardName: "Nhập tên danh hiệu, hình thức như ghi trong quyết định." }
          : { award: "Danh hiệu, hình thức này không dành cho đối tượng đã chọn. Chọn mục khác trong danh sách." },
      ),
    );
  const { campaign } = found.of;
  const fact: AwardFact & AwardSnapshot = {
    ...read.award,
    commendationType: typeOf(campaign.lines.find((line) => line.id === nominee.awardLineId)),
    yearFrom: campaign.awardYear,
    yearTo: campaign.awardYear,
    decisionNumber: input.decisionNumber,
    decidedOn: input.decidedOn,
    issuer: input.issuer,
    achievement: nominee.achievement,
    note: `Đề nghị của cơ quan trong phong trào “${campaign.title}”`.slice(0, 500),
    recipientName: nominee.candidateName,
    post: nominee.post,
    unitName: nominee.unitName === nominee.candidateName ? "" : nominee.unitName,
  };
  const entryId = await writeEntry(ctx, owner, nominee, name, fact);
  await saveUpwardName(
    ctx.db,
    {
      ...name,
      state: "awarded",
      awardKind: fact.awardKind,
      awardName: fact.awardName,
      decisionNumber: fact.decisionNumber,
      decidedOn: fact.decidedOn,
      issuer: fact.issuer,
      reason: "",
      awardEntryId: entryId,
    },
    stampOf(ctx, campaign.id),
  );
  ctx.audit.add({
    event: "upward.awarded",
    subjectKind: "nomination",
    subjectId: nominee.nominationId,
    campaignId: campaign.id,
    facts: {
      title: campaign.title,
      name: displayName(nominee),
      award: fact.awardName,
      decision: `quyết định ${decisionText({ number: fact.decisionNumber, on: fact.decidedOn, issuer: fact.issuer })}`,
      before: standingText(name),
    },
  });
  return ok(null);
}

function typeOf(line: AwardLine | undefined): AwardFact["commendationType"] {
  return entryTypes.find((one) => one === line?.commendationType) ?? "";
}

/** The entry of this result, the one that somebody has written down of the same award, or a new one. */
async function writeEntry(
  ctx: Ctx,
  owner: Owner,
  nominee: Nominee,
  name: UpwardName,
  fact: AwardFact & AwardSnapshot,
): Promise<string> {
  const stamp = { now: ctx.now, byName: byNameOf(ctx) };
  const before = await standingEntry(ctx, owner, name, fact);
  const subject = {
    subjectKind: owner.personId === null ? "unit" : "person",
    subjectId: owner.personId ?? owner.unitId,
  } as const;
  const of = nominee.candidateName;
  if (before === null) {
    const id = ctx.newId();
    await insertAwardEntry(ctx.db, owner, fact, { id, ...stamp });
    ctx.audit.add({ event: "history.recorded", ...subject, facts: { of, fact: awardText(fact) } });
    return id;
  }
  if (!(await updateAwardEntry(ctx.db, fact, { id: before.id, ...stamp, version: before.version })))
    throw new Error(`award entry ${before.id} changed under the campaign's lock`);
  ctx.audit.add({
    event: "history.corrected",
    ...subject,
    facts: { of, fact: awardText(fact), before: awardText(before) },
  });
  return before.id;
}

async function standingEntry(ctx: Ctx, owner: Owner, name: UpwardName, fact: AwardFact): Promise<AwardEntry | null> {
  const own = name.awardEntryId === null ? null : await findAwardEntry(ctx.db, name.awardEntryId);
  if (own !== null && own.withdrawn === null) return own;
  const entries = await listAwardEntries(
    ctx.db,
    owner.personId === null ? { unitIds: [owner.unitId] } : { personId: owner.personId },
  );
  return entries.find((one) => one.decisionNumber !== "" && isSameAward(one, fact)) ?? null;
}

async function enterRefusal(
  ctx: Ctx,
  found: UpwardCase,
  nominee: Nominee,
  name: UpwardName,
  reason: string,
): Promise<null> {
  const { campaign } = found.of;
  const entry = name.awardEntryId === null ? null : await findAwardEntry(ctx.db, name.awardEntryId);
  if (entry !== null && entry.withdrawn === null) {
    const byName = byNameOf(ctx);
    await withdrawFact(ctx.db, "award", {
      id: entry.id,
      version: entry.version,
      now: ctx.now,
      byName,
      reason: "Ghi lại kết quả của cấp trên",
    });
    ctx.audit.add({
      event: "history.withdrawn",
      subjectKind: entry.owner.personId === null ? "unit" : "person",
      subjectId: entry.owner.personId ?? entry.owner.unitId,
      facts: { of: nominee.candidateName, fact: awardText(entry), reason: "ghi lại kết quả của cấp trên" },
    });
  }
  await saveUpwardName(
    ctx.db,
    {
      ...name,
      state: "not_awarded",
      awardKind: "",
      awardName: "",
      decisionNumber: "",
      decidedOn: null,
      issuer: "",
      reason,
      awardEntryId: null,
    },
    stampOf(ctx, campaign.id),
  );
  ctx.audit.add({
    event: "upward.not_awarded",
    subjectKind: "nomination",
    subjectId: nominee.nominationId,
    campaignId: campaign.id,
    facts: { title: campaign.title, name: displayName(nominee), reason, before: standingText(name) },
  });
  return null;
}

function stampOf(ctx: Ctx, campaignId: string) {
  return { campaignId, now: ctx.now, byName: byNameOf(ctx) };
}

/** What stood there until now, for the log; "" while nothing was entered. */
function standingText(name: UpwardName): string {
  if (name.state === "awarded")
    return `${name.awardName}, quyết định ${decisionText({ number: name.decisionNumber, on: name.decidedOn, issuer: name.issuer })}`;
  return name.state === "not_awarded" ? `không khen thưởng, ${name.reason}` : "";
}
