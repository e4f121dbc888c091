import type { Instant } from "~/shared/time";
import { ownerOf, type Owner, type Recorded } from "./owner";

/** The columns that every fact of the history has. */
export interface FactRow {
  id: string;
  batch_id: string | null;
  recorded_at: string;
  recorded_by_name: string;
  updated_at: string;
  updated_by_name: string;
  withdrawn_at: string | null;
  withdrawn_by_name: string;
  withdrawn_reason: string;
  version: number;
}

export function rowToRecorded(row: FactRow): Recorded {
  return {
    id: row.id,
    batchId: row.batch_id,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    updatedAt: row.updated_at,
    updatedByName: row.updated_by_name,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { at: row.withdrawn_at, byName: row.withdrawn_by_name, reason: row.withdrawn_reason },
    version: row.version,
  };
}

export function rowToOwner(row: { id: string; person_id: string | null; unit_id: string | null }): Owner {
  const owner = ownerOf({ personId: row.person_id, unitId: row.unit_id });
  if (owner === null) throw new Error(`the fact ${row.id} has no single owner`);
  return owner;
}

/** A new fact: when, by whom, and in which import. */
export interface FactStamp {
  id: string;
  now: Instant;
  byName: string;
  batchId?: string | null;
}

export function stampColumns({ id, now, byName, batchId = null }: FactStamp) {
  return {
    id,
    batch_id: batchId,
    recorded_at: now,
    recorded_by_name: byName,
    updated_at: now,
    updated_by_name: byName,
  };
}

export function ownerColumns(owner: Owner) {
  return { person_id: owner.personId, unit_id: owner.unitId };
}
