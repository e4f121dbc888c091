import { paths } from "~/shared/paths";
import { Sheet } from "~/shared/ui/sheet";
import { Stepper, stepLine } from "~/shared/ui/stepper";
import type { CampaignOverview } from "../overview-queries.server";

/** Where the running campaign stands. */
export function CampaignSteps({ overview }: { overview: CampaignOverview }) {
  return (
    <Sheet
      title={<a href={paths.campaign(overview.id)}>{overview.title}</a>}
      note={overview.plan}
      right={<span className="dim">{stepLine(overview.steps)}</span>}
    >
      <Stepper label="Phong trào đang ở bước nào" steps={overview.steps} />
    </Sheet>
  );
}
