import type { CaseEffect } from "~/history/discipline-case";
import type { InitiativeUse } from "~/history/initiative";
import { fold } from "~/people/names";
import type { RuleVerdict } from "~/rules/judge";
import { formatDate, formatInstant, twoDigits, type CalendarDate, type Instant } from "~/shared/time";

/** `refused`: a rule that binds is not met; `held`: goes on when the matter is concluded; `warned`: to be looked at, stops nothing. */
export type ItemLevel = "refused" | "held" | "warned";

/** The worst of its items; `unknown`: nothing speaks against it, and a standard cannot be judged for want of data. */
export const standings = ["clear", "unknown", "warned", "held", "refused"] as const;
export type EligibilityStanding = (typeof standings)[number];

export interface EligibilityItem {
  level: ItemLevel;
  /** Of the rule in the rule packs or of the agency; null: an arrangement of this system. */
  ruleId: string | null;
  title: string;
  facts: string;
  citation: string;
  /** Why the citation is not verified; null when it is. */
  unverified: string | null;
  /** What would put it right. */
  cure: string;
  href: string | null;
  /** Whether the rule leaves it to whoever proposes to go on with a reason. */
  mayOverride: boolean;
  /** The reason that was given, with name and time; null: none. A refusal with a reason no longer refuses. */
  override: Override | null;
}

export interface Override {
  ruleId: string;
  reason: string;
  byName: string;
  at: Instant;
}

export interface Eligibility {
  standing: EligibilityStanding;
  items: EligibilityItem[];
  /** Rules that cannot be judged; none of them stops anything. `isStandard`: it asks something of the candidate's record. */
  unknown: { title: string; isStandard: boolean }[];
}

/** A nomination of the same candidate in this campaign that excludes this one. */
export interface Duplicate {
  unitName: string;
  line: string;
  isSameLine: boolean;
  /** Null: in another unit's dossier. */
  href: string | null;
}

export interface RewardedBefore {
  achievement: string;
  decisionNumber: string | null;
  datedOn: CalendarDate | null;
  /** The campaign, or the award that was written down. */
  campaignTitle: string;
}

export interface EligibilityFacts {
  name: string;
  year: number;
  verdicts: readonly RuleVerdict[];
  caseEffect: CaseEffect;
  /** Whether the reader may know of discipline and cases; others learn only that something holds. */
  mayKnowCases: boolean;
  earlierAwards: readonly RewardedBefore[];
  /** What this proposal is for, as typed; "" while nothing was. */
  achievement: string;
  duplicates: readonly Duplicate[];
  /** Initiatives of the last years that were used for an award already. */
  usedInitiatives: readonly { title: string; use: InitiativeUse }[];
  /** The first day on which the register has the person; null: unknown, or a collective. */
  since: CalendarDate | null;
  historyHref: string | null;
  overrides: readonly Override[];
}

/**
 * Where a candidate stands on a line. Only a verified rule that is failed refuses; what is pending holds and never refuses (Nghị định
 * 152/2025/NĐ-CP, Điều 4 khoản 4); what is not verified warns at most; what is not known stops nothing.
 */
export function eligibility(facts: EligibilityFacts): Eligibility {
  const judged = facts.verdicts.filter(({ subject }) => subject === "prerequisite" || subject === "principle");
  const items = [
    ...facts.duplicates.map((one) => duplicateItem(one, facts)),
    ...judged.flatMap((verdict) => itemsOf(verdict, facts)),
    ...initiativeItems(judged, facts),
  ].map((item): EligibilityItem => {
    const override = item.mayOverride ? (facts.overrides.find((one) => one.ruleId === item.ruleId) ?? null) : null;
    return { ...item, override };
  });
  // That no case is on record is how it mostly is, and no want of data on the candidate.
  const unknown = judged
    .filter((verdict) => isOpen(verdict, facts))
    .map(({ title, about }) => ({ title, isStandard: about !== "pause" }));
  const standing = standingOf(items);
  return {
    standing: standing === "clear" && unknown.some((one) => one.isStandard) ? "unknown" : standing,
    items: items.sort((a, b) => order[a.level] - order[b.level]),
    unknown,
  };
}

const order: Readonly<Record<ItemLevel, number>> = { refused: 0, held: 1, warned: 2 };

function standingOf(items: readonly EligibilityItem[]): EligibilityStanding {
  const has = (level: ItemLevel): boolean =>
    items.some((one) => (one.level === "refused" && one.override !== null ? "warned" : one.level) === level);
  return has("refused") ? "refused" : has("held") ? "held" : has("warned") ? "warned" : "clear";
}

/** What stands in the way and was not overridden. */
export function refusals({ items }: Eligibility): EligibilityItem[] {
  return items.filter((one) => one.level === "refused" && one.override === null);
}

type DraftItem = Omit<EligibilityItem, "override">;

function itemsOf(verdict: RuleVerdict, facts: EligibilityFacts): DraftItem[] {
  switch (verdict.about) {
    case "pause":
      return pauseItems(verdict, facts);
    case "one_achievement":
      return rewardedItems(verdict, facts);
    default:
      return verdict.result === "fail"
        ? [failedItem(verdict, facts)]
        : isNewcomer(verdict, facts)
          ? [newcomerItem(verdict, facts)]
          : [];
  }
}

function isOpen(verdict: RuleVerdict, facts: EligibilityFacts): boolean {
  if (verdict.about === "one_achievement") return false;
  // Whoever may not know of cases is told the same whether one is over or none was.
  if (verdict.about === "pause")
    return facts.caseEffect === "none" || (facts.caseEffect === "in_force" && !facts.mayKnowCases);
  return verdict.result === "unknown" && !isNewcomer(verdict, facts);
}

function base(verdict: RuleVerdict): Pick<DraftItem, "ruleId" | "title" | "citation" | "unverified"> {
  return {
    ruleId: verdict.ruleId,
    title: verdict.title,
    citation: verdict.citation,
    unverified: verdict.unverified,
  };
}

function failedItem(verdict: RuleVerdict, facts: EligibilityFacts): DraftItem {
  return {
    ...base(verdict),
    level: verdict.unverified === null ? "refused" : "warned",
    facts: verdict.sentence,
    cure: cureOf(verdict, facts.year),
    href: facts.historyHref,
    // A standard of law is not the unit's to set aside; the agency's own is a matter between its unit and its standing body.
    mayOverride: verdict.isOwn,
  };
}

function pauseItems(verdict: RuleVerdict, { caseEffect, mayKnowCases, historyHref }: EligibilityFacts): DraftItem[] {
  if (caseEffect === "held")
    return [
      {
        ...base(verdict),
        level: "held",
        facts: mayKnowCases
          ? "Có vụ việc đang được xem xét theo dữ liệu của tổ chức cán bộ. Đề nghị vẫn được nhận và tạm dừng đến khi có kết luận."
          : "Có nội dung đang được xem xét. Đề nghị vẫn được nhận; Thường trực thi đua sẽ liên hệ với đơn vị.",
        cure: "Có kết luận không vi phạm thì xét tiếp.",
        href: mayKnowCases ? historyHref : null,
        mayOverride: false,
      },
    ];
  if (caseEffect === "in_force" && mayKnowCases)
    return [
      {
        ...base(verdict),
        level: "warned",
        facts: "Đang trong thời hạn kỷ luật theo dữ liệu của tổ chức cán bộ.",
        cure: "Nêu rõ trong biên bản họp xét; Thường trực thi đua đối chiếu khi thẩm định.",
        href: historyHref,
        mayOverride: false,
      },
    ];
  return [];
}

function rewardedItems(
  verdict: RuleVerdict,
  { earlierAwards, achievement, year, historyHref }: EligibilityFacts,
): DraftItem[] {
  if (earlierAwards.length === 0) return [];
  const same = earlierAwards.filter((one) => isSameText(one.achievement, achievement));
  const named = (awards: readonly RewardedBefore[]): string => awards.map(awardText).join("; ");
  if (same.length > 0)
    return [
      {
        ...base(verdict),
        level: verdict.unverified === null ? "refused" : "warned",
        facts: `Tóm tắt thành tích trùng với thành tích đã được khen: ${named(same)}.`,
        cure: "Nêu thành tích chưa được khen trong tóm tắt thành tích.",
        href: historyHref,
        // Two achievements may be told in the same words; whoever proposes says so.
        mayOverride: verdict.unverified === null,
      },
    ];
  return [
    {
      ...base(verdict),
      level: "warned",
      facts: `Đã có ${twoDigits(earlierAwards.length)} khen thưởng trong năm ${String(year)}: ${named(earlierAwards)}.`,
      cure: "Chỉ nêu thành tích chưa được khen trong tóm tắt thành tích và báo cáo.",
      href: historyHref,
      mayOverride: false,
    },
  ];
}

function duplicateItem({ unitName, line, isSameLine, href }: Duplicate, { name }: EligibilityFacts): DraftItem {
  return {
    level: "refused",
    ruleId: null,
    title: "Không đề nghị hai lần cho một thành tích",
    facts: isSameLine
      ? `${name} đã được đề nghị ở chính chỉ tiêu này, trong hồ sơ của ${unitName}.`
      : `${name} đã được đề nghị ở chỉ tiêu “${line}” của phong trào này, trong hồ sơ của ${unitName}.`,
    citation: "Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c",
    unverified: null,
    cure: "Chọn người hoặc tập thể khác, hoặc bỏ đề nghị kia trước.",
    href,
    mayOverride: false,
  };
}

const initiativeFacts = new Set([
  "initiativeCount",
  "initiativeRecognised",
  "researchAccepted",
  "influenceInProvince",
  "influenceInNation",
]);

// Guidance and no law (initiative.ts): a second use is warned of, where the award asks for an initiative and no other was found.
function initiativeItems(
  judged: readonly RuleVerdict[],
  { usedInitiatives, historyHref }: EligibilityFacts,
): DraftItem[] {
  const asks = judged.some(
    (verdict) => verdict.result !== "pass" && verdict.facts.some(({ name }) => initiativeFacts.has(name)),
  );
  if (!asks || usedInitiatives.length === 0) return [];
  return [
    {
      level: "warned",
      ruleId: null,
      title: "Sáng kiến chỉ dùng cho một lần khen thưởng",
      facts: `${usedInitiatives.map(({ title, use }) => `“${title}” đã dùng cho ${use.label}`).join("; ")}.`,
      citation: "Công văn 5007/BNV-TĐKT năm 2023, mục III.5.c (hướng dẫn)",
      unverified: null,
      cure: "Dùng sáng kiến, đề tài khác chưa dùng; chưa có trong lịch sử thì bổ sung.",
      href: historyHref,
      mayOverride: false,
    },
  ];
}

function isNewcomer(verdict: RuleVerdict, { since }: EligibilityFacts): boolean {
  return verdict.result === "unknown" && since !== null && verdict.facts.some(({ name }) => name === "monthsInPost");
}

function newcomerItem(verdict: RuleVerdict, { since, historyHref }: EligibilityFacts): DraftItem {
  return {
    ...base(verdict),
    level: "warned",
    facts: `Có trong danh sách của cơ quan từ ${since === null ? "" : formatDate(since)}. ${verdict.sentence}`,
    cure: "Chuyển từ cơ quan khác đến thì kèm nhận xét của cơ quan cũ về thời gian công tác trước đó.",
    href: historyHref,
    mayOverride: false,
  };
}

const cures: readonly { asks: readonly string[]; cure: (year: number) => string }[] = [
  {
    asks: ["taskRating"],
    cure: (year) => `Xếp loại năm ${String(year)} ghi chưa đúng thì đề nghị tổ chức cán bộ sửa.`,
  },
  {
    asks: ["memberCount", "completedCount", "advancedCount", "fighterCount", "disciplinedCount"],
    cure: () => "Xếp loại, danh hiệu của thành viên ghi còn thiếu thì đề nghị tổ chức cán bộ bổ sung.",
  },
  {
    asks: [...initiativeFacts],
    cure: () => "Sáng kiến, đề tài đã được công nhận ghi còn thiếu thì đề nghị tổ chức cán bộ bổ sung.",
  },
];

function cureOf({ facts }: RuleVerdict, year: number): string {
  const found = cures.filter(({ asks }) => facts.some(({ name }) => asks.includes(name))).map(({ cure }) => cure(year));
  const isHistory = facts.some(({ name }) => name.startsWith("years."));
  return [
    ...found,
    ...(isHistory ? ["Khen thưởng, xếp loại các năm trước ghi còn thiếu thì đề nghị tổ chức cán bộ bổ sung."] : []),
    "Dữ liệu đã đúng thì chọn chỉ tiêu khác, hoặc người, tập thể khác.",
  ].join(" ");
}

// Letters, digits and spaces alone: a full stop more or less makes no other achievement.
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isSameText(a: string, b: string): boolean {
  return plain(a) !== "" && plain(a) === plain(b);
}

/** "Quyết định số 245/QĐ-SCT ngày 20/12/2024 (Giấy khen)" */
export function awardText({ decisionNumber, datedOn, campaignTitle }: RewardedBefore): string {
  const decision =
    decisionNumber === null
      ? "quyết định đang chờ số"
      : decisionNumber === ""
        ? "quyết định chưa rõ số"
        : `Quyết định số ${decisionNumber}${datedOn === null ? "" : ` ngày ${formatDate(datedOn)}`}`;
  return `${decision} (${campaignTitle})`;
}

/** What the unit said in the place of a rule, for who appraises and who reads the nomination. */
export function overrideText({ reason, byName, at }: Override): string {
  return `Đơn vị vẫn đề nghị, lý do: ${reason} (${byName}, ${formatInstant(at)} giờ Việt Nam)`;
}
