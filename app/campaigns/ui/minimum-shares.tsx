import { Sheet } from "~/shared/ui/sheet";
import { looks, type StatusLook } from "~/shared/ui/status";
import { Rules, type RuleView } from "~/shared/ui/verdict";
import type { MinimumShare, ShareResult } from "../minimum-share";

const shareLooks: Readonly<Record<ShareResult, StatusLook>> = {
  met: { ...looks.done, label: "Đạt" },
  warned: { tone: "wait", icon: "warn", label: "Không đạt" },
  broken: looks.refused,
  unknown: looks.unknown,
};

/** A share as a line of a list of rules. */
export function shareRule(share: MinimumShare): RuleView {
  return {
    status: shareLooks[share.result],
    rule: share.rule,
    facts: share.facts,
    source: share.source === "" ? undefined : share.source,
    todo: share.todo === "" ? undefined : share.todo,
  };
}

/** What the plan asks of the share of those not in leadership, beside the names of the page; nothing where it asks nothing. */
export function MinimumShares({ shares }: { shares: readonly MinimumShare[] }) {
  if (shares.length === 0) return null;
  return (
    <Sheet title="Tỷ lệ người không giữ chức vụ lãnh đạo, quản lý" note="tính trên cả chỉ tiêu, gồm các đợt trước">
      <Rules rules={shares.map(shareRule)} />
    </Sheet>
  );
}
