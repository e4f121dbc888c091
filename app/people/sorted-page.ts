/** The place of a row in a list ordered by name: its sort key and id, in an address as "sort_key~id". */
export interface SortedPlace {
  sortKey: string;
  id: string;
}

export function readSortedPlace(cursor: string | null): SortedPlace | null {
  const at = cursor?.lastIndexOf("~") ?? -1;
  return cursor === null || at === -1 ? null : { sortKey: cursor.slice(0, at), id: cursor.slice(at + 1) };
}

export function sortedPlaceText(row: { sort_key: string; id: string }): string {
  return `${row.sort_key}~${row.id}`;
}
