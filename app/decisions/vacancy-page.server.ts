import { lineTitle, type AwardLine } from "~/campaigns/campaign";
import { computationText, quotaText } from "~/campaigns/quota";
import type { Actor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { formatInstant, twoDigits, type Instant } from "~/shared/time";
import { loadCase } from "./case-queries.server";
import { awaitsSignature } from "./fate";
import { vacancySubject } from "./load-vacancy.server";
import type { Nominee } from "./nominee-queries.server";
import { viewOf, type NomineeView } from "./nominee-view.server";
import { decisionsPolicy } from "./policy";
import { publicStanding } from "./reserve-publication";
import { firstOfReserve, freePlaces, holdsPlace } from "./vacancy";
import { listReserveCalls, listWithdrawals } from "./vacancy-repo.server";

/** "called": out of the reserve; "signed": in a decision; "first": the presiding member may confirm it now. */
export type PlaceState = "held" | "called" | "signed" | "first" | "reserve";

export interface PlaceRow extends NomineeView {
  state: PlaceState;
}

export interface VacancyLine {
  lineId: string;
  title: string;
  quota: string;
  computation: string | null;
  /** Null while the number is not known. */
  free: number | null;
  rows: PlaceRow[];
}

export interface Choice {
  value: string;
  label: string;
}

export interface VacancyPage {
  campaignId: string;
  title: string;
  lines: VacancyLine[];
  /** Who can withdraw, by line. */
  holders: { label: string; options: Choice[] }[];
  revivable: Choice[];
  firsts: (Choice & { hint: string })[];
  acts: { key: string; at: string; what: string; by: string }[];
  hasDecision: boolean;
  /** The list hung for days: whoever is called now is published as well. */
  wasPublished: boolean;
  /** Called and not published yet. */
  unpublished: string[];
  mayPublish: boolean;
  mayWithdraw: boolean;
  mayConfirm: boolean;
}

export async function vacancyPage(
  db: Queryable,
  actor: Actor,
  campaignId: string,
  now: Instant,
): Promise<Result<VacancyPage>> {
  const of = await loadCase(db, campaignId);
  if (of === null || of.campaign.stage.state === "draft") return fail(notFound);
  const subject = await vacancySubject(db, campaignId);
  const access = allowed(decisionsPolicy.permit(actor, "vacancy.read", subject));
  if (!access.ok) return access;
  const { campaign } = of;
  // What an open session has voted so far is not a result yet.
  const nominees = of.nominees.filter((one) => one.sessionState === "concluded" && one.level === "agency");
  const parts = campaign.lines
    .map((line) => ({ line, names: nominees.filter((one) => one.awardLineId === line.id) }))
    .filter((part) => part.names.length > 0);
  const name = (id: string): string => {
    const found = nominees.find((one) => one.nominationId === id);
    return found === undefined ? "" : viewOf(found).name;
  };
  const isStanding = ["launched", "reviewing", "decided"].includes(campaign.stage.state);
  return ok({
    campaignId,
    title: campaign.title,
    lines: parts.map(({ line, names }) => lineView(line, names)),
    holders: parts
      .map(({ line, names }) => ({ label: lineTitle(line), options: names.filter(holdsPlace).map(choiceOf) }))
      .filter((group) => group.options.length > 0),
    revivable: nominees.filter((one) => one.outcome === "withdrawn" && one.awardState === null).map(choiceOf),
    firsts: parts.flatMap(({ line, names }) =>
      firstOfReserve(line, names).map((one) => ({
        ...choiceOf(one),
        hint: `${lineTitle(line)}; ${twoDigits(one.agree ?? 0)} đồng ý tại phiên họp`,
      })),
    ),
    acts: await listActs(db, campaignId, name),
    hasDecision: nominees.some((one) => one.awardState !== null),
    wasPublished: of.publication !== null && of.publication.dayCount > 0,
    unpublished: nominees
      .filter((one) => awaitsSignature(one) && publicStanding(one, of.publication, now) === "unpublished")
      .map((one) => viewOf(one).name),
    mayPublish: decisionsPolicy.can(actor, "publication.publish", { kind: "publication" }),
    mayWithdraw: isStanding && decisionsPolicy.can(actor, "vacancy.withdraw", subject),
    mayConfirm: isStanding && decisionsPolicy.can(actor, "vacancy.confirm", subject),
  });
}

function choiceOf(one: Nominee): Choice {
  const { name, detail } = viewOf(one);
  return { value: one.nominationId, label: detail === "" ? name : `${name}, ${detail}` };
}

function lineView(line: AwardLine, names: readonly Nominee[]): VacancyLine {
  const first = new Set(firstOfReserve(line, names).map((one) => one.nominationId));
  const stateOf = (one: Nominee): PlaceState => {
    if (one.awardState === "granted") return "signed";
    if (holdsPlace(one)) return one.isCalled ? "called" : "held";
    return first.has(one.nominationId) ? "first" : "reserve";
  };
  const reserve = names
    .filter((one) => one.outcome === "reserve")
    .sort(
      (a, b) =>
        (b.agree ?? 0) - (a.agree ?? 0) || Number(first.has(b.nominationId)) - Number(first.has(a.nominationId)),
    );
  return {
    lineId: line.id,
    title: lineTitle(line),
    quota: quotaText(line),
    computation: computationText(line),
    free: freePlaces(line, names),
    rows: [...names.filter(holdsPlace), ...reserve].map((one) => ({ ...viewOf(one), state: stateOf(one) })),
  };
}

async function listActs(db: Queryable, campaignId: string, name: (id: string) => string): Promise<VacancyPage["acts"]> {
  const acts: { key: string; instant: string; what: string; by: string }[] = [];
  for (const one of await listWithdrawals(db, campaignId)) {
    acts.push({
      key: `${one.nominationId}:${one.withdrawnAt}`,
      instant: one.withdrawnAt,
      what: one.isAfterDecision
        ? `${name(one.nominationId)}: thu hồi khen thưởng theo ${one.document}. Lý do: ${one.reason}`
        : `${name(one.nominationId)} rút tên. Lý do: ${one.reason}`,
      by: one.byName,
    });
    if (one.revivedAt !== null)
      acts.push({
        key: `${one.nominationId}:${one.revivedAt}:back`,
        instant: one.revivedAt,
        what: `${name(one.nominationId)}: khôi phục tên, chỗ đã rút còn trống`,
        by: one.revivedByName,
      });
  }
  for (const one of await listReserveCalls(db, campaignId))
    acts.push({
      key: `${one.nominationId}:call`,
      instant: one.calledAt,
      what: `${name(one.nominationId)}: người chủ trì xác nhận vào chỗ trống`,
      by: one.byName,
    });
  return acts
    .sort((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0))
    .map(({ instant, ...act }) => ({ ...act, at: formatInstant(instant) }));
}
