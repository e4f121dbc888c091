import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { listCampaigns } from "~/campaigns/list-queries.server";
import { campaignsPolicy } from "~/campaigns/policy";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { LinkButton } from "~/shared/ui/button";
import { Pager, StateTabs } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const access = allowed(campaignsPolicy.permit(page.actor, "campaign.list", { kind: "campaigns" }));
    if (!access.ok) return access;
    const list = await listCampaigns(
      page.read,
      page.actor,
      { year: page.url.searchParams.get("nam"), after: page.url.searchParams.get("tu") },
      page.now,
    );
    return ok({
      ...list,
      isFirst: page.url.searchParams.get("tu") === null,
      mayCreate: campaignsPolicy.can(page.actor, "campaign.create", { kind: "campaigns" }),
    });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Phong trào thi đua") }];

export default function CampaignsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const first = paths.campaigns({ year: data.year ?? undefined });
  return (
    <Page
      shell={shell}
      title="Phong trào thi đua"
      side={
        data.mayCreate && (
          <LinkButton kind="main" href={paths.newCampaign()}>
            Tạo phong trào
          </LinkButton>
        )
      }
    >
      <Stack>
        {data.years.length > 1 && (
          <StateTabs
            label="Năm thi đua"
            tabs={[
              { href: paths.campaigns(), label: "Tất cả các năm", current: data.year === null },
              ...data.years.map((year) => ({
                href: paths.campaigns({ year }),
                label: `Năm ${String(year)}`,
                current: data.year === year,
              })),
            ]}
          />
        )}
        <Sheet
          label="Danh sách phong trào"
          foot={
            data.rows.length > 0 && (
              <Pager
                count={`${data.total} phong trào`}
                firstHref={data.isFirst ? undefined : first}
                olderHref={
                  data.next === null ? undefined : paths.campaigns({ year: data.year ?? undefined, after: data.next })
                }
              />
            )
          }
        >
          {data.rows.length === 0 ? (
            <Empty
              title="Chưa có phong trào nào"
              action={
                data.mayCreate && (
                  <LinkButton kind="plain" href={paths.newCampaign()}>
                    Tạo phong trào đầu tiên
                  </LinkButton>
                )
              }
            >
              {data.mayCreate
                ? "Phong trào bắt đầu từ một kế hoạch: bản trắng, kế hoạch có sẵn hoặc kế hoạch của năm trước."
                : "Phong trào hiện ở đây từ khi được phát động, kèm hạn nộp hồ sơ và chỉ tiêu."}
            </Empty>
          ) : (
            <Table
              caption="Phong trào, mới nhất ở trên"
              rows={data.rows}
              rowKey={(row) => row.id}
              columns={[
                { head: "Phong trào", kind: "name", cell: (row) => <a href={paths.campaign(row.id)}>{row.title}</a> },
                { head: "Năm", kind: "num", cell: (row) => row.year },
                { head: "Hạn nộp hồ sơ", kind: "nb", cell: (row) => row.deadline },
                { head: "Đơn vị đã nộp", kind: "num", cell: (row) => row.units },
                { head: "Đề nghị", kind: "num", cell: (row) => row.nominations },
                { head: "Khen thưởng", kind: "num", cell: (row) => row.awards },
                { head: "Tình trạng", kind: "nb", cell: (row) => <StatusOf look={row.look} /> },
              ]}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
