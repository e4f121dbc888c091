import type { Queryable } from "~/shared/db.server";
import type { Instant } from "~/shared/time";
import type { Transfer, TransferState, Word } from "./transfer";

export interface NewTransfer extends Pick<
  Transfer,
  "id" | "personId" | "fromUnitId" | "place" | "document" | "released" | "received" | "proposed"
> {
  proposedBy: string;
}

export async function insertTransfer(db: Queryable, transfer: NewTransfer): Promise<void> {
  const { place, released, received } = transfer;
  await db
    .insertInto("transfer")
    .values({
      id: transfer.id,
      person_id: transfer.personId,
      from_unit_id: transfer.fromUnitId,
      to_unit_id: place.unitId,
      post: place.post,
      is_head: place.isHead ? 1 : 0,
      is_leader: place.isLeader ? 1 : 0,
      is_direct_worker: place.isDirectWorker ? 1 : 0,
      from_on: place.fromOn,
      document: transfer.document,
      state: "proposed",
      released_at: released?.at ?? null,
      released_by_name: released?.byName ?? "",
      received_at: received?.at ?? null,
      received_by_name: received?.byName ?? "",
      proposed_at: transfer.proposed.at,
      proposed_by: transfer.proposedBy,
      proposed_by_name: transfer.proposed.byName,
    })
    .execute();
}

/** Writes the words and the end of a transfer; false when somebody else has changed it since `transfer.version`. */
export async function updateTransfer(db: Queryable, transfer: Transfer): Promise<boolean> {
  const row = await db
    .updateTable("transfer")
    .set({
      state: transfer.state,
      released_at: transfer.released?.at ?? null,
      released_by_name: transfer.released?.byName ?? "",
      received_at: transfer.received?.at ?? null,
      received_by_name: transfer.received?.byName ?? "",
      ended_at: transfer.ended?.at ?? null,
      ended_by_name: transfer.ended?.byName ?? "",
      ended_reason: transfer.ended?.reason ?? "",
      version: transfer.version + 1,
    })
    .where("id", "=", transfer.id)
    .where("version", "=", transfer.version)
    .where("state", "=", "proposed")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

function transfers(read: Queryable) {
  return read
    .selectFrom("transfer")
    .innerJoin("person", "person.id", "transfer.person_id")
    .innerJoin("unit as giving", "giving.id", "transfer.from_unit_id")
    .innerJoin("unit as receiving", "receiving.id", "transfer.to_unit_id")
    .selectAll("transfer")
    .select(["person.full_name", "giving.name as from_unit_name", "receiving.name as to_unit_name"]);
}

type TransferRow = Awaited<ReturnType<ReturnType<typeof transfers>["execute"]>>[number];

export async function findTransfer(read: Queryable, id: string): Promise<Transfer | null> {
  const row = await transfers(read).where("transfer.id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToTransfer(row);
}

/** The transfer of a person that waits for a word. */
export async function findOpenTransfer(read: Queryable, personId: string): Promise<Transfer | null> {
  const row = await transfers(read)
    .where("transfer.person_id", "=", personId)
    .where("transfer.state", "=", "proposed")
    .executeTakeFirst();
  return row === undefined ? null : rowToTransfer(row);
}

/** Open transfers to or from a unit. */
export async function listOpenTransfers(read: Queryable, unitId: string): Promise<Transfer[]> {
  const rows = await transfers(read)
    .where("transfer.state", "=", "proposed")
    .where((eb) => eb.or([eb("transfer.from_unit_id", "=", unitId), eb("transfer.to_unit_id", "=", unitId)]))
    .execute();
  return rows.map(rowToTransfer);
}

/** One page, the latest proposal first. `unitIds`: of those units, on either side; null: all. `isOpen`: those that wait. */
export async function listTransfers(
  read: Queryable,
  {
    unitIds,
    isOpen,
    after,
  }: { unitIds: readonly string[] | null; isOpen: boolean; after: { at: Instant; id: string } | null },
  size: number,
): Promise<Transfer[]> {
  let query = transfers(read);
  query = isOpen
    ? query.where("transfer.state", "=", "proposed")
    : query.where("transfer.state", "in", ["done", "refused", "cancelled"] satisfies TransferState[]);
  if (unitIds !== null) {
    if (unitIds.length === 0) return [];
    query = query.where((eb) =>
      eb.or([eb("transfer.from_unit_id", "in", [...unitIds]), eb("transfer.to_unit_id", "in", [...unitIds])]),
    );
  }
  if (after !== null)
    query = query
      .where("transfer.proposed_at", "<=", after.at)
      .where((eb) => eb.or([eb("transfer.proposed_at", "<", after.at), eb("transfer.id", "<", after.id)]));
  const rows = await query.orderBy("transfer.proposed_at", "desc").orderBy("transfer.id", "desc").limit(size).execute();
  return rows.map(rowToTransfer);
}

function wordOf(at: Instant | null, byName: string): Word | null {
  return at === null ? null : { at, byName };
}

function rowToTransfer(row: TransferRow): Transfer {
  return {
    id: row.id,
    personId: row.person_id,
    fullName: row.full_name,
    fromUnitId: row.from_unit_id,
    fromUnitName: row.from_unit_name,
    toUnitName: row.to_unit_name,
    place: {
      unitId: row.to_unit_id,
      post: row.post,
      isHead: row.is_head === 1,
      isLeader: row.is_leader === 1,
      isDirectWorker: row.is_direct_worker === 1,
      fromOn: row.from_on,
    },
    document: row.document,
    state: row.state,
    released: wordOf(row.released_at, row.released_by_name),
    received: wordOf(row.received_at, row.received_by_name),
    proposed: { at: row.proposed_at, byName: row.proposed_by_name },
    ended: row.ended_at === null ? null : { at: row.ended_at, byName: row.ended_by_name, reason: row.ended_reason },
    version: row.version,
  };
}
