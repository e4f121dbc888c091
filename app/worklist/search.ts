/** What the one search looks through, as it stands in the address. */
export const searchKinds = ["ca-nhan", "don-vi", "de-nghi", "khen-thuong", "ghi-bo-sung"] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchKindNames: Readonly<Record<SearchKind, string>> = {
  "ca-nhan": "Cá nhân",
  "don-vi": "Đơn vị",
  "de-nghi": "Đề nghị khen thưởng",
  "khen-thuong": "Khen thưởng đã ban hành",
  "ghi-bo-sung": "Khen thưởng ghi bổ sung",
};
