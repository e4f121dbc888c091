import type { Page } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok, type Result } from "~/shared/result";
import { formatLeft, formatShort, twoDigits } from "~/shared/time";
import { isLate, noGrace } from "~/campaigns/deadline";
import {
  appraisalDueAt,
  officerWord,
  readWorkListFilter,
  readWorkListPlace,
  workListInAddress,
  workListPlaceText,
  workListQuery,
  workListStates,
  type WorkListFilter,
  type WorkListState,
} from "./appraisal-list";
import {
  countAppraisalWork,
  listAppraisalWork,
  listCampaignsAtWork,
  type WorkListRow,
} from "./appraisal-list-queries.server";
import { listOrganizers } from "./appraisal-officer-repo.server";
import { formatCount, shortDeadline } from "./cell-text";
import { paperInShort } from "./paper";
import { anyDossier, nominationsPolicy } from "./policy";

const pageSize = 50;

export interface AppraisalListRow {
  id: string;
  href: string;
  unit: string;
  /** "Hồ sơ giấy, dấu đến 02/11, 16:40; nhập 03/11, 09:12"; null: it did not come on paper. */
  paper: string | null;
  campaign: string;
  counts: string;
  /** "03 trong 05" without a result. */
  pending: string;
  arrived: string;
  due: string;
  /** "còn 2 ngày 3 giờ"; "" where nothing binds. */
  left: string;
  isOverdue: boolean;
  /** Submitted again after a return. */
  isAgain: boolean;
  officerId: string;
  officer: string;
  isMine: boolean;
}

export interface AppraisalListPage {
  rows: AppraisalListRow[];
  states: { state: WorkListState; href: string; count: string; isCurrent: boolean }[];
  campaigns: { id: string; title: string }[];
  officers: { accountId: string; name: string }[];
  filter: WorkListFilter;
  officerWord: string;
  /** The address as it stands, for the forms of the page. */
  keep: Record<string, string>;
  isFiltered: boolean;
  total: string;
  clearHref: string;
  firstHref: string | null;
  nextHref: string | null;
  backHref: string | null;
}

/** One page of what waits, 50 dossiers, paged by key. Not the organizer: not found. */
export async function findAppraisalListPage({
  read,
  actor,
  now,
  url,
}: Pick<Page, "read" | "actor" | "now" | "url">): Promise<Result<AppraisalListPage>> {
  const access = allowed(nominationsPolicy.permit(actor, "dossier.assign", anyDossier));
  if (!access.ok) return access;
  const query = url.searchParams;
  const filter = readWorkListFilter(query);
  const after = readWorkListPlace(query.get("sau"));
  const before = readWorkListPlace(query.get("truoc"));
  const direction = after === null && before !== null ? "back" : "next";
  const from = after ?? before;
  const found = await listAppraisalWork(read, actor, filter, { from, direction, limit: pageSize + 1 });
  const hasMore = found.length > pageSize;
  const shown = !hasMore ? found : direction === "next" ? found.slice(0, pageSize) : found.slice(1);
  const counts = await Promise.all(
    workListStates.map(async (state) => ({
      state,
      count: await countAppraisalWork(read, actor, { ...filter, state }),
    })),
  );
  const [first, last] = [shown[0], shown.at(-1)];
  const isFiltered = filter.campaignId !== "" || filter.officer !== "all" || filter.q !== "";
  const hrefAt = (name: "sau" | "truoc", row: WorkListRow): string =>
    paths.appraisals({ ...workListQuery(filter), [name]: workListPlaceText(row) });
  return ok({
    rows: shown.map((row) => rowOf(row, filter, actor.accountId, now)),
    states: counts.map(({ state, count }) => ({
      state,
      href: paths.appraisals(workListQuery({ ...filter, state })),
      count: formatCount(count),
      isCurrent: state === filter.state,
    })),
    campaigns: await listCampaignsAtWork(read),
    officers: await listOrganizers(read),
    filter,
    officerWord: officerWord(filter.officer),
    keep: Object.fromEntries(
      Object.entries(workListQuery({ ...filter, campaignId: "", officer: "all", q: "" })).filter(
        (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
      ),
    ),
    isFiltered,
    total: formatCount(counts.find((one) => one.state === filter.state)?.count ?? 0),
    clearHref: paths.appraisals(workListQuery({ ...filter, campaignId: "", officer: "all", q: "" })),
    firstHref: from === null ? null : paths.appraisals(workListQuery(filter)),
    nextHref: last !== undefined && (direction === "back" || hasMore) ? hrefAt("sau", last) : null,
    backHref: first !== undefined && (direction === "next" ? from !== null : hasMore) ? hrefAt("truoc", first) : null,
  });
}

function rowOf(row: WorkListRow, filter: WorkListFilter, accountId: string, now: string): AppraisalListRow {
  const dueAt = row.state === "returned" ? row.correctionDueAt : appraisalDueAt(row.reviewOn);
  const total = row.collectiveCount + row.individualCount;
  return {
    id: row.id,
    href: row.state === "returned" ? paths.dossier(row.id) : paths.appraise(row.id, workListInAddress(filter)),
    unit: row.unitName,
    paper: row.paper === null ? null : paperInShort({ ...row.paper, isDraft: false }),
    campaign: row.campaignTitle,
    counts: `${twoDigits(row.collectiveCount)} tập thể, ${twoDigits(row.individualCount)} cá nhân`,
    pending: row.pendingCount === 0 ? "Đã có đủ kết quả" : `${twoDigits(row.pendingCount)} trong ${twoDigits(total)}`,
    arrived: formatShort(row.arrivedAt),
    due: dueAt === null ? "Kế hoạch không đặt" : shortDeadline({ endsAt: dueAt, grace: noGrace }),
    left: dueAt === null ? "" : formatLeft(now, dueAt).toLowerCase(),
    isOverdue: dueAt !== null && isLate(now, dueAt),
    isAgain: row.submissionCount > 1,
    officerId: row.officer?.accountId ?? "",
    officer: row.officer?.name ?? "",
    isMine: row.officer?.accountId === accountId,
  };
}
