import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { LinkButton } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Columns, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";
import { homePage } from "~/worklist/home-queries.server";
import { AmendmentNotices } from "~/worklist/ui/amendment-notices";
import { CampaignAside } from "~/worklist/ui/campaign-aside";
import { CampaignSteps } from "~/worklist/ui/campaign-steps";
import { OwnAwards } from "~/worklist/ui/own-awards";
import { Reminders } from "~/worklist/ui/reminders";
import { UnitTable } from "~/worklist/ui/unit-table";
import { WorkList } from "~/worklist/ui/work-list";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => ok(await homePage(page.read, page.actor, page.now)));
}

export const meta: MetaFunction = () => [{ title: documentTitle("Việc của tôi") }];

export default function HomeRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { overview } = data;
  const work = (
    <Stack>
      <Reminders reminders={data.reminders} />
      <WorkList rows={data.rows} more={data.more} empty={data.empty} />
      {data.seesOversight && <OversightDoor />}
    </Stack>
  );
  const hasAside = overview !== null && (overview.ahead.length > 0 || overview.lines !== null);
  return (
    <Page
      shell={shell}
      title="Việc chờ tôi xử lý"
      meta={
        <>
          <span>{data.summary}</span>
          {shell.actor !== null && <span>{shell.actor.roleLine}</span>}
        </>
      }
      side={
        data.first === null ? undefined : (
          <LinkButton kind="main" href={data.first.href}>
            {data.first.label}
          </LinkButton>
        )
      }
    >
      <Stack>
        {data.staleSample !== null && (
          <Note tone="wait" title="Hạn nộp hồ sơ của phong trào mẫu đã qua">
            <p>
              {data.staleSample.title}: hạn nộp là {data.staleSample.dueText} (giờ Việt Nam). Chạy lệnh{" "}
              <code>npm run sample -- --redate</code> trên máy chủ để dựng lại dữ liệu mẫu với hạn mới; những gì đã thử
              trên dữ liệu mẫu sẽ mất. <a href={paths.help("du-lieu-mau")}>Về dữ liệu mẫu</a>
            </p>
          </Note>
        )}
        {overview !== null && <CampaignSteps overview={overview} />}
        <AmendmentNotices notices={data.amendments} />
        {hasAside ? (
          <Columns layout="aside">
            {work}
            <CampaignAside overview={overview} />
          </Columns>
        ) : (
          work
        )}
        {overview?.units && (
          <UnitTable campaignId={overview.id} units={overview.units} showsParts={overview.units.seesParts} />
        )}
        {data.seesOwnAwards && <OwnAwards awards={data.awards} />}
      </Stack>
    </Page>
  );
}

function OversightDoor() {
  return (
    <Sheet
      title="Giám sát"
      padded
      foot={
        <>
          <LinkButton href={paths.oversight()}>Mở trang Giám sát</LinkButton>
          <LinkButton href={paths.auditLog()}>Mở nhật ký</LinkButton>
        </>
      }
    >
      <p>Tiến độ từng đơn vị, nộp muộn, hồ sơ trả lại, công khai và quyết định của mỗi phong trào.</p>
    </Sheet>
  );
}
