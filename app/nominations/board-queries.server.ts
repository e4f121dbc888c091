import { receivingState } from "~/campaigns/campaign";
import { dueText, isLate, type Grace } from "~/campaigns/deadline";
import { campaignsPolicy } from "~/campaigns/policy";
import { hasRole, type SignedInActor } from "~/shared/actor";
import type { Queryable } from "~/shared/db.server";
import { notFound } from "~/shared/errors";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { formatLeft, formatShort, twoDigits, type Instant } from "~/shared/time";
import {
  awaitsDossiers,
  boardChoices,
  cursorText,
  readBoardRequest,
  standingOf,
  type BoardChoice,
  type BoardRequest,
  type BoardState,
} from "./board";
import {
  countBoardRows,
  findBoardCampaign,
  findUnitsByName,
  listBoardRows,
  type BoardCampaignRow,
  type BoardFilter,
  type BoardUnitRow,
} from "./board-row-queries.server";
import { countBoard } from "./board-count-queries.server";
import { formatCount, shortDeadline } from "./cell-text";
import { paperInShort } from "./paper";

// One page is what a screen shows: each further row costs, however large the campaign.
const pageSize = 20;
const none = "–";

export interface BoardRow {
  id: string;
  unit: string;
  /** Null: there is no dossier, or this reader sees that it exists and no more. */
  href: string | null;
  collectives: string;
  individuals: string;
  submitted: string;
  /** "Hồ sơ giấy, dấu đến 02/11, 16:40; nhập 03/11, 09:12"; null: it did not come on paper. */
  paper: string | null;
  /** Where papers of a unit without a dossier are entered; null: not by this reader, or not now. */
  enterHref: string | null;
  due: string;
  left: string;
  hasLatePass: boolean;
  /** Of the unit's registration; null where the plan asks for none. */
  registration: { text: string; href: string | null } | null;
  state: BoardState;
  isLate: boolean;
}

export interface BoardPage {
  campaign: { id: string; title: string; deadline: string; hasRegistration: boolean };
  rows: BoardRow[];
  tabs: { choice: BoardChoice | null; href: string; count: string; isCurrent: boolean }[];
  choice: BoardChoice | null;
  q: string;
  /** Of the units that the filter lets through. */
  total: string;
  hasUnits: boolean;
  firstHref: string | null;
  olderHref: string | null;
  newerHref: string | null;
  files: { xlsx: string; csv: string };
}

export interface BoardReader {
  read: Queryable;
  actor: SignedInActor;
  now: Instant;
  url: URL;
  params: Readonly<Record<string, string | undefined>>;
}

interface OpenBoard {
  campaign: BoardCampaignRow & { dossier_due_at: Instant };
  asked: BoardRequest;
  filter: BoardFilter;
  hidesDrafts: boolean;
}

// A plan that is still a draft has no units to wait for: there is no board of it.
async function openBoard({ read, actor, now, url, params }: BoardReader): Promise<Result<OpenBoard>> {
  const campaign = await findBoardCampaign(read, params["id"] ?? "");
  if (campaign === null || campaign.launched_at === null || campaign.dossier_due_at === null) return fail(notFound);
  const access = allowed(
    campaignsPolicy.permit(actor, "campaign.progress", {
      kind: "campaign",
      state: campaign.state,
      wasLaunched: true,
    }),
  );
  if (!access.ok) return access;
  const asked = readBoardRequest(url.searchParams);
  return ok({
    campaign: { ...campaign, dossier_due_at: campaign.dossier_due_at },
    asked,
    filter: {
      campaignId: campaign.id,
      choice: asked.choice,
      unitIds: asked.q === "" ? null : await findUnitsByName(read, asked.q),
      dueAt: campaign.dossier_due_at,
      isOver: awaitsDossiers(campaign.state) && isLate(now, campaign.dossier_due_at),
      now,
    },
    hidesDrafts: !hasRole(actor, "organizer"),
  });
}

/**
 * How far every unit is with its dossier, in the agency's own order of units, paged by key. A page is as long as a screen shows
 * without scrolling far, and costs the same whether the campaign has twenty units or thousands.
 */
export async function findBoardPage(reader: BoardReader): Promise<Result<BoardPage>> {
  const open = await openBoard(reader);
  if (!open.ok) return open;
  const { campaign, asked, filter } = open.value;
  const { read, now } = reader;
  const [found, counts] = await Promise.all([
    filter.unitIds?.length === 0 ? [] : listBoardRows(read, filter, asked.cursor, pageSize + 1),
    countBoard(read, filter),
  ]);
  const hasMore = found.length > pageSize;
  const shown = hasMore ? found.slice(0, pageSize) : found;
  if (asked.cursor.direction === "back") shown.reverse();
  const countOf = (choice: BoardChoice | null): number =>
    choice === null
      ? counts.total
      : choice === "late"
        ? counts.late
        : choice === "late_pass"
          ? counts.latePass
          : counts.byState[choice];
  const total =
    filter.unitIds === null
      ? countOf(asked.choice)
      : filter.unitIds.length === 0
        ? 0
        : await countBoardRows(read, filter);
  const q = asked.q === "" ? undefined : asked.q;
  const state = asked.choice ?? undefined;
  return ok({
    campaign: {
      id: campaign.id,
      title: campaign.title,
      deadline: `${dueText(campaign.dossier_due_at, graceOf(campaign), "(giờ Việt Nam)")}`,
      hasRegistration: campaign.has_registration === 1,
    },
    rows: shapeRows(shown, open.value, now),
    tabs: [null, ...boardChoices].map((choice) => ({
      choice,
      href: paths.progressBoard(campaign.id, { state: choice ?? undefined, q }),
      count: formatCount(countOf(choice)),
      isCurrent: choice === asked.choice,
    })),
    choice: asked.choice,
    q: asked.q,
    total: formatCount(total),
    hasUnits: counts.total > 0,
    ...pagerOf(shown, asked, hasMore, paths.progressBoard(campaign.id, { state, q })),
    files: {
      xlsx: paths.progressBoardFile(campaign.id, "xlsx", { state, q }),
      csv: paths.progressBoardFile(campaign.id, "csv", { state, q }),
    },
  });
}

function pagerOf(
  rows: readonly BoardUnitRow[],
  { cursor }: BoardRequest,
  hasMore: boolean,
  href: string,
): Pick<BoardPage, "firstHref" | "olderHref" | "newerHref"> {
  const [first] = rows;
  const last = rows.at(-1);
  const at = (name: string, row: BoardUnitRow): string =>
    `${href}${href.includes("?") ? "&" : "?"}${name}=${cursorText({ place: row.display_order, id: row.unit_id })}`;
  const hasOlder = cursor.direction === "back" || hasMore;
  const hasNewer = cursor.direction === "next" || (cursor.direction === "back" && hasMore);
  return {
    firstHref: hasNewer ? href : null,
    olderHref: hasOlder && last !== undefined ? at("sau", last) : null,
    newerHref: hasNewer && first !== undefined ? at("truoc", first) : null,
  };
}

function shapeRows(
  rows: readonly BoardUnitRow[],
  { campaign, hidesDrafts }: Pick<OpenBoard, "campaign" | "hidesDrafts">,
  now: Instant,
): BoardRow[] {
  const isReceiving = receivingState({ stage: campaign, awarding: campaign.awarding }) === "launched";
  // Most units share the campaign's deadline: its texts are made once.
  const texts = new Map<Instant, { due: string; left: string }>();
  return rows.map((row) => {
    const unit = standOf(row, campaign, now);
    let text = texts.get(unit.endsAt);
    if (text === undefined)
      texts.set(unit.endsAt, (text = { due: shortDeadline(unit), left: formatLeft(now, unit.endsAt) }));
    // What a unit is still writing is its own business: others see that it writes.
    const isCounted = unit.state !== "none" && unit.state !== "draft";
    return {
      id: row.unit_id,
      unit: row.unit_name,
      href: row.dossier_id === null || (hidesDrafts && row.state === "draft") ? null : paths.dossier(row.dossier_id),
      collectives: isCounted ? twoDigits(row.collective_count ?? 0) : none,
      individuals: isCounted ? twoDigits(row.individual_count ?? 0) : none,
      submitted: row.submitted_at === null ? none : formatShort(row.submitted_at),
      paper: paperText(row),
      enterHref:
        isReceiving && !hidesDrafts && row.dossier_id === null
          ? paths.enterPaperDossier(campaign.id, row.unit_id)
          : null,
      due: text.due,
      left: unit.isAwaited ? text.left : none,
      hasLatePass: row.late_until !== null,
      registration:
        campaign.has_registration === 0
          ? null
          : {
              text: registrationText(row),
              href: row.registration_id === null ? null : paths.registration(campaign.id, row.unit_id),
            },
      state: unit.state,
      isLate: unit.isLate,
    };
  });
}

function paperText({ state, stamped_at, stamp_has_hour, entered_at }: BoardUnitRow): string | null {
  return stamped_at === null || entered_at === null
    ? null
    : paperInShort({
        stampedAt: stamped_at,
        hasHour: stamp_has_hour === 1,
        enteredAt: entered_at,
        isDraft: state === "draft",
      });
}

/** "gửi 10/03, 09:12", or how far it is. */
function registrationText(row: Pick<BoardUnitRow, "registration_id" | "registration_sent_at">): string {
  if (row.registration_sent_at !== null) return `gửi ${formatShort(row.registration_sent_at)}`;
  return row.registration_id === null ? "chưa đăng ký" : "chưa gửi";
}

function graceOf(campaign: Pick<BoardCampaignRow, "grace_minutes" | "grace_source">): Grace {
  return { minutes: campaign.grace_minutes, source: campaign.grace_source };
}

function standOf(row: BoardUnitRow, campaign: OpenBoard["campaign"], now: Instant) {
  const state: BoardState = row.state ?? "none";
  const standing = standingOf(
    {
      state,
      campaignDueAt: campaign.dossier_due_at,
      campaignGrace: graceOf(campaign),
      latePassUntil: row.late_until,
      correctionDueAt: row.correction_due_at,
      stampedAt: row.stamped_at,
    },
    now,
  );
  const isAwaited = standing.isAwaited && awaitsDossiers(campaign.state);
  return { ...standing, state, isAwaited, isLate: standing.isLate && isAwaited };
}

/** The units that the same filter lets through, all of them, for a file. */
export async function findBoardFile(reader: BoardReader) {
  const open = await openBoard(reader);
  if (!open.ok) return open;
  const { campaign, filter } = open.value;
  const rows =
    filter.unitIds?.length === 0
      ? []
      : await listBoardRows(reader.read, filter, { direction: "first", place: 0, id: "" }, null);
  return ok({
    campaign,
    choice: filter.choice,
    rows: rows.map((row) => ({ ...row, ...standOf(row, campaign, reader.now) })),
  });
}
