import { lineTitle, requireAllocating, type AwardLine, type Campaign } from "~/campaigns/campaign";
import { lockAwardLine, lockCampaign } from "~/campaigns/campaign-repo.server";
import { listSessionMembers } from "~/council/session-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { decisionsMessages } from "./messages";
import { listCampaignSessions, listNominees, type Nominee } from "./nominee-queries.server";
import { decisionsPolicy, type VacancySubject } from "./policy";

export interface VacancyPlace {
  campaign: Campaign;
  line: AwardLine;
  lineName: string;
  nominee: Nominee;
  /** All of the line. */
  nominees: Nominee[];
}

/** Who presided over the last session that ended, and who was its secretary. */
export async function vacancySubject(db: Queryable, campaignId: string): Promise<VacancySubject> {
  const session = (await listCampaignSessions(db, campaignId)).filter((one) => one.state === "concluded").at(-1);
  const members = session === undefined ? [] : await listSessionMembers(db, session.id);
  const chair = members.filter((one) => one.position === "chair" && one.attendance === "present");
  const presiding = chair.length > 0 ? chair : members.filter((one) => one.position === "vice_chair");
  return {
    kind: "vacancy",
    memberIds: members.map((one) => one.personId),
    secretaryIds: members.filter((one) => one.position === "secretary").map((one) => one.personId),
    presidingIds: presiding.map((one) => one.personId),
  };
}

/** While a session gives places out, nobody takes one beside it: what it votes on was counted when its round was opened. */
export async function requireNoOpenSession(ctx: Ctx, campaignId: string, name: string): Promise<Result<null>> {
  const open = (await listCampaignSessions(ctx.db, campaignId)).find((one) => one.state === "open");
  return open === undefined
    ? ok(null)
    : fail(decisionsMessages.refuse("reserve.session_open", { name, sessionId: open.id, bodyName: open.bodyName }));
}

/** A name of the campaign with its line, both locked, for somebody who may do `action`. Refusals: campaign.wrong_state. */
export async function loadVacancy(
  ctx: Ctx,
  action: "vacancy.withdraw" | "vacancy.confirm",
  campaignId: string,
  nominationId: string,
): Promise<Result<VacancyPlace>> {
  const campaign = await lockCampaign(ctx.db, campaignId);
  if (campaign === null) return fail(notFound);
  const access = allowed(decisionsPolicy.permit(ctx.actor, action, await vacancySubject(ctx.db, campaignId)));
  if (!access.ok) return access;
  const standing = requireAllocating(campaign);
  if (!standing.ok) return standing;
  const found = (await listNominees(ctx.db, campaignId)).find((one) => one.nominationId === nominationId);
  const line = campaign.lines.find((one) => one.id === found?.awardLineId);
  if (found === undefined || line === undefined || line.level !== "agency") return fail(notFound);
  await lockAwardLine(ctx.db, line.id);
  // Read again under the lock: whoever came first has changed what stands.
  const nominees = (await listNominees(ctx.db, campaignId)).filter((one) => one.awardLineId === line.id);
  const nominee = nominees.find((one) => one.nominationId === nominationId);
  return nominee === undefined ? fail(notFound) : ok({ campaign, line, lineName: lineTitle(line), nominee, nominees });
}
