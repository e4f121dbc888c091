import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { dateOf, formatDate, formatShort, type Instant } from "~/shared/time";
import { findMembershipOn, findPerson } from "./person-repo.server";
import type { PeopleScope } from "./people-queries.server";
import { missingSide, transferStateNames, type Transfer } from "./transfer";
import { findTransfer, listTransfers } from "./transfer-repo.server";

export interface TransferRow {
  id: string;
  fullName: string;
  from: string;
  to: string;
  post: string;
  fromOn: string;
  proposed: string;
  /** Whose word it waits for, or how it ended. */
  standing: string;
  state: Transfer["state"];
}

const pageSize = 50;

/** Transfers that wait for a word, or those that are over; the latest proposal first. */
export async function findTransferList(
  read: Queryable,
  { scope, isOpen, after }: { scope: PeopleScope; isOpen: boolean; after: string | null },
): Promise<{ rows: TransferRow[]; olderHref: string | null }> {
  const [at, id] = after?.split("~") ?? [];
  const key = at === undefined || id === undefined ? null : { at, id };
  const unitIds = scope === "all" ? null : scope;
  const found = await listTransfers(read, { unitIds, isOpen, after: key }, pageSize + 1);
  const shown = found.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map((one) => ({
      id: one.id,
      fullName: one.fullName,
      from: one.fromUnitName,
      to: one.toUnitName,
      post: one.place.post,
      fromOn: formatDate(one.place.fromOn),
      proposed: `${one.proposed.byName}, ${formatShort(one.proposed.at)}`,
      standing: standingOf(one),
      state: one.state,
    })),
    olderHref:
      found.length > pageSize && last !== undefined
        ? paths.transfers({ ...(isOpen ? {} : { state: "xong" }), after: `${last.proposed.at}~${last.id}` })
        : null,
  };
}

function standingOf(one: Transfer): string {
  if (one.state !== "proposed") return transferStateNames[one.state];
  return missingSide(one) === "giving" ? `Chờ ${one.fromUnitName} đồng ý` : `Chờ ${one.toUnitName} tiếp nhận`;
}

export async function findTransferPage(read: Queryable, id: string): Promise<Transfer | null> {
  return findTransfer(read, id);
}

/** Who is to go, for the form of a proposal; null when there is no such person. */
export async function findTransferCandidate(
  read: Queryable,
  personId: string,
  now: Instant,
): Promise<{ id: string; fullName: string; unitId: string | null; unitName: string; post: string } | null> {
  const person = await findPerson(read, personId);
  if (person === null) return null;
  const place = await findMembershipOn(read, personId, dateOf(now));
  return {
    id: person.id,
    fullName: person.fullName,
    unitId: place?.unitId ?? null,
    unitName: place?.unitName ?? "",
    post: place?.post ?? "",
  };
}
