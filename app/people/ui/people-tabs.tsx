import { paths } from "~/shared/paths";
import { Tabs } from "~/shared/ui/list-tools";

export interface PeopleTabsProps {
  current: string;
  /** Which of the lists this person may open. */
  may: { people: boolean; units: boolean; bodies: boolean; transfers: boolean; imports: boolean };
}

/** The agency's people, units, considering bodies and calendar, beside each other. */
export function PeopleTabs({ current, may }: PeopleTabsProps) {
  const tabs = [
    { href: paths.people(), label: "Cá nhân", isShown: may.people },
    { href: paths.units(), label: "Đơn vị", isShown: may.units },
    { href: paths.transfers(), label: "Chuyển đơn vị", isShown: may.transfers },
    { href: paths.bodies(), label: "Hội đồng, ban xét", isShown: may.bodies },
    { href: paths.imports(), label: "Nhập từ bảng tính", isShown: may.imports },
    { href: paths.holidays(), label: "Ngày nghỉ", isShown: may.units },
  ].filter((tab) => tab.isShown);
  if (tabs.length < 2) return null;
  return <Tabs label="Nhân sự" tabs={tabs.map(({ href, label }) => ({ href, label, current: href === current }))} />;
}
