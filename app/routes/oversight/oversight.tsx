import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { anyOversight, oversightPolicy } from "~/oversight/policy";
import { oversightPage } from "~/oversight/queries.server";
import { EventTable, PassTable, ReturnTable, SentBackTable } from "~/oversight/ui/oversight-tables";
import { SelectField } from "~/shared/forms/choice-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { LinkButton } from "~/shared/ui/button";
import { Tiles } from "~/shared/ui/facts";
import { Filters } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Stepper, stepLine } from "~/shared/ui/stepper";
import { usePage } from "~/shared/use-page";
import { UnitTable } from "~/worklist/ui/unit-table";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const access = allowed(oversightPolicy.permit(page.actor, "oversight.read", anyOversight));
    return access.ok
      ? ok(await oversightPage(page.read, page.actor, page.url.searchParams.get("phong_trao"), page.now))
      : access;
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Giám sát") }];

export default function OversightRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { campaign, choices } = data;
  if (campaign === null)
    return (
      <Page shell={shell} title="Giám sát">
        <Sheet label="Giám sát">
          <Empty title="Chưa có phong trào nào được phát động">
            Tiến độ của các đơn vị, nộp muộn, công khai và quyết định hiện ở đây từ khi phong trào đầu tiên được phát
            động.
          </Empty>
        </Sheet>
      </Page>
    );
  return (
    <Page
      shell={shell}
      title="Giám sát"
      meta={
        <>
          <StatusOf look={campaign.look} box />
          <span>Hạn nộp hồ sơ: {campaign.dueText} (giờ Việt Nam)</span>
        </>
      }
      side={
        data.seesLog ? (
          <LinkButton href={paths.auditLog({ campaign: campaign.id })}>Xem nhật ký của phong trào</LinkButton>
        ) : undefined
      }
    >
      <Stack>
        <Filters label="Chọn phong trào" action={paths.oversight()}>
          <SelectField name="phong_trao" label="Phong trào" defaultValue={campaign.id} options={choices} />
        </Filters>
        <Sheet
          title={<a href={paths.campaign(campaign.id)}>{campaign.title}</a>}
          right={<span className="dim">{stepLine(campaign.steps)}</span>}
        >
          <Stepper label="Phong trào đang ở bước nào" steps={campaign.steps} />
          <Tiles tiles={campaign.figures} />
        </Sheet>
        <UnitTable campaignId={campaign.id} units={campaign.units} showsParts={campaign.units.seesParts} />
        <PassTable passes={campaign.passes} />
        <ReturnTable returns={campaign.returns} />
        <SentBackTable files={campaign.sentBack} />
        <EventTable events={campaign.events} />
      </Stack>
    </Page>
  );
}
