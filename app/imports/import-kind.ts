/** What a table may bring into the register. */
export const importKinds = ["people", "awards", "ratings"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importKindNames: Readonly<Record<ImportKind, string>> = {
  people: "Danh sách cá nhân",
  awards: "Khen thưởng đã có",
  ratings: "Xếp loại hằng năm",
};

/** How the kinds stand in addresses. */
export const importSlugs = ["ca-nhan", "khen-thuong", "xep-loai"] as const;
export type ImportSlug = (typeof importSlugs)[number];

export const kindOfSlug: Readonly<Record<ImportSlug, ImportKind>> = {
  "ca-nhan": "people",
  "khen-thuong": "awards",
  "xep-loai": "ratings",
};
export const slugOfKind: Readonly<Record<ImportKind, ImportSlug>> = {
  people: "ca-nhan",
  awards: "khen-thuong",
  ratings: "xep-loai",
};

/** What one row means for the register. */
export const verdicts = ["wrong", "unsure", "new", "changed", "same", "skipped"] as const;
export type RowVerdict = (typeof verdicts)[number];

export const verdictNames: Readonly<Record<RowVerdict, string>> = {
  wrong: "Có lỗi",
  unsure: "Cần chọn người",
  new: "Thêm mới",
  changed: "Bổ sung, sửa",
  same: "Đã có, không đổi",
  skipped: "Bỏ qua",
};

/** waiting: not read yet · ready: read, to be looked at · refused: the file cannot be read as such a table. */
export const importStates = ["waiting", "reading", "ready", "refused", "written", "undone", "discarded"] as const;
export type ImportState = (typeof importStates)[number];

/** More than any agency has; what is larger is sent in parts. */
export const importLimits = { rows: 50_000, columns: 200, headingRows: 10 } as const;
