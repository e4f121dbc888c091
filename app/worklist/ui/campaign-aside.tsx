import { Deadlines } from "~/shared/ui/deadline";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { CampaignOverview } from "../overview-queries.server";

/** Ends that lie ahead, and places against nominations. */
export function CampaignAside({ overview: { ahead, lines } }: { overview: CampaignOverview }) {
  return (
    <Stack>
      {ahead.length > 0 && (
        <Sheet title="Thời hạn phía trước">
          <Deadlines rows={ahead} />
        </Sheet>
      )}
      {lines !== null && (
        <Sheet title="Chỉ tiêu và số đề nghị">
          <Table
            caption="Chỉ tiêu và số đề nghị của từng mức khen"
            rows={lines}
            rowKey={(line) => line.id}
            wrap
            keep
            columns={[
              {
                head: "Mức khen",
                kind: "name",
                cell: (line) => (
                  <>
                    {line.title}
                    <br />
                    <span className="dim">{line.level}</span>
                  </>
                ),
              },
              { head: "Chỉ tiêu", kind: "num", cell: (line) => line.quota },
              { head: "Đề nghị", kind: "num", cell: (line) => line.nominated },
            ]}
          />
        </Sheet>
      )}
    </Stack>
  );
}
