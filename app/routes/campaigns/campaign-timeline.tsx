import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { openCampaign } from "~/campaigns/open-campaign-queries.server";
import { timelinePage, type TimelinePage } from "~/campaigns/timeline-queries.server";
import { TimelineChart, TimelineLegend } from "~/campaigns/ui/timeline-chart";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { LinkButton } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await openCampaign(page.read, page.actor, page.params["id"] ?? "", "campaign.read");
    return found.ok ? ok(await timelinePage(page.read, found.value, page.now)) : found;
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Tiến độ thời gian") }];

export default function CampaignTimelineRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { timeline, next, rows } = data;
  return (
    <Page
      shell={shell}
      title="Tiến độ thời gian"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.id), label: data.title },
      ]}
      meta={
        <span>
          {next === null
            ? "Không còn mốc nào ở phía trước."
            : `Mốc kế tiếp: ${next.label}. ${next.left}, đến ${next.end} (giờ Việt Nam).`}
        </span>
      }
    >
      {rows.length === 0 ? (
        <Sheet title="Các mốc thời gian">
          <Empty title="Kế hoạch chưa có mốc thời gian nào">Ghi các mốc thời gian khi soạn kế hoạch.</Empty>
        </Sheet>
      ) : (
        <Stack>
          {timeline !== null && (
            <div className="timeline-sheet">
              <Sheet label="Trục thời gian" foot={<TimelineLegend />}>
                <Padded>
                  <TimelineChart timeline={timeline} summary={summaryOf(data)} />
                </Padded>
              </Sheet>
            </div>
          )}
          <Sheet
            title="Các mốc thời gian"
            right="Giờ Việt Nam"
            foot={<LinkButton href={paths.myCalendar()}>Lịch trên điện thoại, Outlook</LinkButton>}
          >
            <Table
              caption="Các mốc thời gian của phong trào"
              rows={rows}
              rowKey={(row) => row.key}
              mark={(row) => (row === next ? "attn" : undefined)}
              columns={[
                {
                  head: "Mốc",
                  kind: "name",
                  cell: (row) => (
                    <>
                      {row.label}
                      {row.note !== "" && (
                        <>
                          <br />
                          <span className="dim">{row.note}</span>
                        </>
                      )}
                    </>
                  ),
                },
                { head: "Theo kế hoạch", cell: (row) => row.text },
                { head: "Thời điểm", cell: (row) => <time dateTime={row.at}>{row.end}</time> },
                { head: "Còn lại", kind: "nb", cell: (row) => (row.left === "" ? "–" : row.left) },
                { head: "Trạng thái", kind: "nb", cell: (row) => <StatusOf look={row.look} /> },
              ]}
            />
          </Sheet>
        </Stack>
      )}
    </Page>
  );
}

function summaryOf({ rows, timeline }: TimelinePage): string {
  return [
    ...(timeline?.today === undefined || timeline.today === null ? [] : [timeline.today.label]),
    ...rows.map((row) => `${row.label}: ${row.text}, ${row.look.label.toLowerCase()}`),
  ].join("; ");
}
