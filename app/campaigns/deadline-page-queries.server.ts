import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { amendmentViews, type AmendmentView } from "./amendment-queries.server";
import { receivingState, stateNames } from "./campaign";
import { isLate, type DeadlineWording } from "./deadline";
import { unitsDrafting } from "./figures-queries.server";
import { dossierDeadline, type DeadlineLook } from "./looks";
import { openCampaign } from "./open-campaign-queries.server";

export interface DeadlinePage {
  id: string;
  version: number;
  title: string;
  stateName: string;
  /** Dossiers are being received; the end has passed; it can no longer be moved. */
  standing: "open" | "over" | "fixed";
  deadline: DeadlineLook | null;
  wording: DeadlineWording;
  hour: string | null;
  /** Units that have begun a dossier and not submitted it. */
  waiting: string[];
  amendments: AmendmentView[];
}

export async function deadlinePage(
  read: Queryable,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<Result<DeadlinePage>> {
  const found = await openCampaign(read, actor, id, "campaign.amend");
  if (!found.ok) return found;
  const campaign = found.value;
  const { stage } = campaign;
  if (stage.state === "draft") return fail(notFound);
  const due = stage.state === "cancelled" ? null : { dueAt: stage.dossierDueAt, grace: stage.dossierGrace };
  const isMovable = due !== null && receivingState(campaign) === "launched";
  return ok({
    id,
    version: campaign.version,
    title: campaign.title,
    stateName: stateNames[stage.state],
    standing: !isMovable ? "fixed" : isLate(now, due.dueAt) ? "over" : "open",
    deadline: due === null ? null : dossierDeadline(due, now),
    wording: campaign.dossierWording,
    hour: campaign.dossierHour,
    waiting: await unitsDrafting(read, id),
    amendments: await amendmentViews(read, id),
  });
}
