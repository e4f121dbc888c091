import type { HelpGroup, HelpTopic } from "./ui/topic";
import { administrator } from "./topics/administrator";
import { backup } from "./topics/backup";
import { calendarFeed } from "./topics/calendar-feed";
import { council } from "./topics/council";
import { deadlines } from "./topics/deadlines";
import { glossary } from "./topics/glossary";
import { holidays } from "./topics/holidays";
import { hr } from "./topics/hr";
import { imports } from "./topics/imports";
import { inspector } from "./topics/inspector";
import { organizer } from "./topics/organizer";
import { refusals } from "./topics/refusals";
import { reminders } from "./topics/reminders";
import { register } from "./topics/register";
import { rules } from "./topics/rules";
import { sampleData } from "./topics/sample-data";
import { signer } from "./topics/signer";
import { staff } from "./topics/staff";
import { unit } from "./topics/unit";
import { upward } from "./topics/upward";
import { vacancies } from "./topics/vacancies";

/** Every page of the help, in the order of the start page. */
export const topics: readonly HelpTopic[] = [
  organizer,
  unit,
  council,
  signer,
  hr,
  inspector,
  staff,
  administrator,
  deadlines,
  holidays,
  reminders,
  calendarFeed,
  vacancies,
  upward,
  refusals,
  register,
  imports,
  rules,
  glossary,
  sampleData,
  backup,
];

const groupTitles: Readonly<Record<HelpGroup, string>> = {
  role: "Theo vai trò",
  rule: "Quy tắc chung",
  system: "Cài đặt và vận hành",
};

export const groupsOfTopics = (["role", "rule", "system"] as const).map((group) => ({
  title: groupTitles[group],
  topics: topics.filter((topic) => topic.group === group),
}));

export function findTopic(slug: string | undefined): HelpTopic | null {
  return topics.find((topic) => topic.slug === slug) ?? null;
}
