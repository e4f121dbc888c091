import type { Instant } from "~/shared/time";

/** Whose history a fact belongs to: exactly one of the two. */
export type Owner = { personId: string; unitId: null } | { personId: null; unitId: string };

/** The owner that a form or a row names; null when it names none or both. */
export function ownerOf(named: { personId: string | null; unitId: string | null }): Owner | null {
  const { personId, unitId } = named;
  if (personId !== null && unitId === null) return { personId, unitId };
  if (personId === null && unitId !== null) return { personId, unitId };
  return null;
}

/** Who wrote a fact down, and why it no longer counts. A fact is never deleted. */
export interface Recorded {
  id: string;
  /** The import that brought it; null when it was typed in. */
  batchId: string | null;
  recordedAt: Instant;
  recordedByName: string;
  updatedAt: Instant;
  updatedByName: string;
  withdrawn: { at: Instant; byName: string; reason: string } | null;
  version: number;
}

export const factKinds = ["award", "rating", "discipline", "initiative"] as const;
export type FactKind = (typeof factKinds)[number];

export const factKindNames: Readonly<Record<FactKind, string>> = {
  award: "Khen thưởng đã có",
  rating: "Xếp loại hằng năm",
  discipline: "Kỷ luật, vụ việc",
  initiative: "Sáng kiến, đề tài",
};

/** How the kinds stand in addresses. */
export const factSlugs = ["khen-thuong", "xep-loai", "ky-luat", "sang-kien"] as const;
export type FactSlug = (typeof factSlugs)[number];

export const kindOfSlug: Readonly<Record<FactSlug, FactKind>> = {
  "khen-thuong": "award",
  "xep-loai": "rating",
  "ky-luat": "discipline",
  "sang-kien": "initiative",
};
export const slugOfKind: Readonly<Record<FactKind, FactSlug>> = {
  award: "khen-thuong",
  rating: "xep-loai",
  discipline: "ky-luat",
  initiative: "sang-kien",
};
