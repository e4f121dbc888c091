import type { CalendarDate } from "~/shared/time";

/** What the register knows of a person beside name and gender. "" and null: not known. */
export interface PersonDetails {
  /** The part of the name that lists are ordered by where it is not the last word: "Blĕk" of Y Blĕk Niê Kdăm. */
  sortName: string;
  /** Other names and ways of writing the name, one a line; found by the search too. */
  otherNames: string;
  /** Dân tộc. */
  ethnicity: string;
  birthOn: CalendarDate | null;
  /** Số hiệu công chức, viên chức of the agency's own records. */
  staffCode: string;
  isPartyMember: boolean;
  partyPost: string;
  isUnionMember: boolean;
  unionPost: string;
}

export const noDetails: PersonDetails = {
  sortName: "",
  otherNames: "",
  ethnicity: "",
  birthOn: null,
  staffCode: "",
  isPartyMember: false,
  partyPost: "",
  isUnionMember: false,
  unionPost: "",
};

/** Why somebody no longer has a post in a unit. */
export const membershipEnds = ["post", "transfer", "merger", "retired", "left", "died"] as const;
export type MembershipEnd = (typeof membershipEnds)[number];

export const membershipEndNames: Readonly<Record<MembershipEnd, string>> = {
  post: "Thay đổi chức vụ",
  transfer: "Chuyển đơn vị",
  merger: "Đơn vị sáp nhập",
  retired: "Nghỉ hưu",
  left: "Thôi việc, chuyển khỏi cơ quan",
  died: "Từ trần",
};

/** How somebody stands in a unit, in a word for lists. */
export function dutyOf(place: { isHead: boolean; isLeader: boolean }): string {
  return place.isHead ? "Người đứng đầu" : place.isLeader ? "Lãnh đạo đơn vị" : "";
}
