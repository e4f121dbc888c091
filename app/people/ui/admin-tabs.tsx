import { paths } from "~/shared/paths";
import { Tabs } from "~/shared/ui/list-tools";

/** The administrator's pages, beside each other. */
export function AdminTabs({ current }: { current: string }) {
  const tabs = [
    { href: paths.admin(), label: "Tổng quan" },
    { href: paths.accounts(), label: "Tài khoản" },
    { href: paths.agency(), label: "Cơ quan" },
    { href: paths.paperTemplates(), label: "Mẫu văn bản" },
    { href: paths.documentLimits(), label: "Giới hạn tệp" },
    { href: paths.holidays(), label: "Ngày nghỉ" },
    { href: paths.jobs(), label: "Công việc nền" },
  ];
  return <Tabs label="Quản trị" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />;
}
