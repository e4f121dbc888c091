import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { reminderSettingsForm } from "~/reminders/forms";
import { reminderPage } from "~/reminders/reminder-page-queries.server";
import { saveReminderSettings } from "~/reminders/save-reminder-settings.server";
import { ReminderRows } from "~/reminders/ui/reminder-rows";
import { ReminderSettingsForm, ReminderSettingsList } from "~/reminders/ui/reminder-settings";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, now, url, params, services }) =>
    reminderPage({ read, actor, now, url, mailFrom: services.env.mail?.from ?? null }, params["id"] ?? ""),
  );
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    save: formSpec({
      form: reminderSettingsForm,
      use: saveReminderSettings,
      done: ({ id }) => paths.campaignReminders(id),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Nhắc việc") }];

export default function CampaignRemindersRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Nhắc việc"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.id), label: data.title },
      ]}
      meta={
        <>
          <span>{data.isOn ? "Đang bật nhắc việc" : "Đang tắt nhắc việc"}</span>
          {data.mailFrom !== null && <span>Thư gửi từ {data.mailFrom}</span>}
          <a href={paths.help("nhac-viec")}>Nhắc việc hoạt động thế nào</a>
        </>
      }
    >
      <Stack>
        <FormProblems state={state} />
        {data.mailFrom === null && (
          <Note tone="wait" title="Chưa cài đặt gửi thư: chỉ nhắc trong hệ thống">
            <p>
              Máy chủ chưa khai báo nơi gửi thư điện tử. Nhắc việc hiện ở trang Việc của tôi của từng người, không gửi
              qua thư. Quản trị khai báo SMTP_URL và MAIL_FROM trên máy chủ để gửi thư.
            </p>
          </Note>
        )}
        {data.mayEdit ? <ReminderSettingsForm page={data} state={state} /> : <ReminderSettingsList page={data} />}
        <ReminderRows page={data} />
      </Stack>
    </Page>
  );
}
