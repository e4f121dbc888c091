import { amendmentDocument, amendmentNames, type PlanChange } from "~/campaigns/amendment";
import { hasRole, type SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { addMs, dateOf, formatDate, formatInstant, twoDigits, type Instant } from "~/shared/time";
import { headedUnits } from "./own-unit-queries.server";

const shownMs = 14 * 86_400_000;
const shownChanges = 3;
/** A longer text is read on the campaign's own page. */
const shortText = 90;

/** That a launched plan was changed, for who works by it. */
export interface AmendmentNotice {
  id: string;
  href: string;
  /** "Điều chỉnh số 02: gia hạn nộp hồ sơ" */
  title: string;
  campaign: string;
  document: string;
  changes: string[];
  since: string;
  /** The last day on which it is shown. */
  until: string;
}

/** Amendments of running campaigns of the last 14 days, the latest first: for those who prepare or head a unit. */
export async function amendmentNotices(db: Queryable, actor: SignedInActor, now: Instant): Promise<AmendmentNotice[]> {
  if (!hasRole(actor, "unit") && (await headedUnits(db, actor, now)).length === 0) return [];
  const rows = await db
    .selectFrom("campaign_amendment")
    .innerJoin("campaign", "campaign.id", "campaign_amendment.campaign_id")
    .select([
      "campaign_amendment.id",
      "campaign_amendment.campaign_id",
      "campaign_amendment.ordinal",
      "campaign_amendment.kind",
      "campaign_amendment.document_number",
      "campaign_amendment.document_on",
      "campaign_amendment.changes",
      "campaign_amendment.amended_at",
      "campaign.title",
    ])
    .where("campaign_amendment.amended_at", ">", addMs(now, -shownMs))
    .where("campaign.state", "in", ["launched", "reviewing", "decided"])
    .orderBy("campaign_amendment.amended_at", "desc")
    .orderBy("campaign_amendment.ordinal", "desc")
    .limit(10)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    href: `${paths.campaign(row.campaign_id)}#dieu-chinh`,
    title: `Điều chỉnh số ${twoDigits(row.ordinal)}: ${amendmentNames[row.kind].toLowerCase()}`,
    campaign: row.title,
    document: amendmentDocument({ documentNumber: row.document_number, documentOn: row.document_on }),
    changes: changeTexts(JSON.parse(row.changes) as PlanChange[]),
    since: formatInstant(row.amended_at),
    until: formatDate(dateOf(addMs(row.amended_at, shownMs))),
  }));
}

function changeTexts(changes: readonly PlanChange[]): string[] {
  const told = changes.slice(0, shownChanges).map(({ what, before, after }) => {
    const isShort = before.length + after.length <= shortText && !before.includes("\n") && !after.includes("\n");
    return isShort ? `${what}: ${before} → ${after}` : `${what}: xem ở trang phong trào`;
  });
  const rest = changes.length - told.length;
  return rest === 0 ? told : [...told, `và ${twoDigits(rest)} thay đổi khác`];
}
