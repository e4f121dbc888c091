import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { closeReceiving } from "~/campaigns/close-receiving.server";
import { deadlinePage } from "~/campaigns/deadline-page-queries.server";
import { extendDeadline } from "~/campaigns/extend-deadline.server";
import { closeReceivingForm, extendDeadlineForm, reopenReceivingForm } from "~/campaigns/forms";
import { reopenReceiving } from "~/campaigns/reopen-receiving.server";
import { Amendments } from "~/campaigns/ui/amendments";
import { ClosingForm, ExtensionForm, ReopeningForm } from "~/campaigns/ui/deadline-forms";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Deadline } from "~/shared/ui/deadline";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => deadlinePage(page.read, page.actor, page.params["id"] ?? "", page.now));
}

export async function action(args: ActionFunctionArgs) {
  const done = ({ id }: { id: string }) => `${paths.campaign(id)}#dieu-chinh`;
  return runForm(args, {
    extend: formSpec({ form: extendDeadlineForm, use: extendDeadline, done }),
    close: formSpec({ form: closeReceivingForm, use: closeReceiving, done }),
    reopen: formSpec({ form: reopenReceivingForm, use: reopenReceiving, done }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Thời hạn nhận hồ sơ") }];

export default function CampaignDeadlineRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const forms = { version: data.version, state, wording: data.wording, hour: data.hour };
  return (
    <Page
      shell={shell}
      width="wide"
      title="Gia hạn, kết thúc sớm, mở lại"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.id), label: data.title },
      ]}
      side={data.deadline === null ? undefined : <Deadline {...data.deadline} />}
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent ?? ""} />
        {data.standing === "open" && (
          <>
            <ExtensionForm {...forms} />
            <ClosingForm {...forms} waiting={data.waiting} />
          </>
        )}
        {data.standing === "over" && <ReopeningForm {...forms} />}
        {data.standing === "fixed" && (
          <Note tone="wait" title="Thời hạn nhận hồ sơ không còn thay đổi được">
            <p>
              Tình trạng hiện nay: {data.stateName.toLowerCase()}. Khen thưởng một lần thì hạn nhận hồ sơ giữ nguyên từ
              phiên họp đầu tiên; đơn vị nộp muộn gửi đề nghị riêng.
            </p>
          </Note>
        )}
        <Amendments amendments={data.amendments} />
      </Stack>
    </Page>
  );
}
