import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { addHoliday } from "~/campaigns/add-holiday.server";
import { confirmHolidays } from "~/campaigns/confirm-holidays.server";
import { copyHolidays } from "~/campaigns/copy-holidays.server";
import { addHolidayForm, confirmHolidaysForm, copyHolidaysForm, removeHolidayForm } from "~/campaigns/holiday-forms";
import { holidaysPage } from "~/campaigns/holiday-queries.server";
import { removeHoliday } from "~/campaigns/remove-holiday.server";
import { AddHolidayForm, ConfirmHolidaysForm, HolidayTable } from "~/campaigns/ui/holidays";
import { openLists, peoplePolicy } from "~/people/policy";
import { AdminTabs } from "~/people/ui/admin-tabs";
import { PeopleTabs } from "~/people/ui/people-tabs";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { StateTabs } from "~/shared/ui/list-tools";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url, now }) => {
    const found = await holidaysPage(read, actor, url.searchParams.get("nam"), now);
    if (!found.ok) return found;
    const isAdministrator = peoplePolicy.can(actor, "agency.edit", { kind: "agency" });
    return ok({ ...found.value, isAdministrator, may: openLists(actor) });
  });
}

export async function action(args: ActionFunctionArgs) {
  const here = ({ year }: { year: number }): string => paths.holidays(year);
  return runForm(args, {
    add: formSpec({ form: addHolidayForm, use: addHoliday, done: here }),
    remove: formSpec({ form: removeHolidayForm, use: removeHoliday, done: here }),
    copy: formSpec({ form: copyHolidaysForm, use: copyHolidays, done: here }),
    confirm: formSpec({ form: confirmHolidaysForm, use: confirmHolidays, done: here }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Ngày nghỉ và ngày làm bù") }];

export default function HolidaysRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Ngày nghỉ và ngày làm bù"
      meta={<span>Năm {data.year}</span>}
      side={
        data.missingCount > 0 && (
          <PostForm intent="copy" hidden={{ year: String(data.year) }}>
            <Button>Ghi ngày nghỉ cố định của năm {data.year}</Button>
          </PostForm>
        )
      }
    >
      <Stack>
        {data.isAdministrator ? (
          <AdminTabs current={paths.holidays()} />
        ) : (
          <PeopleTabs current={paths.holidays()} may={data.may} />
        )}
        <StateTabs
          label="Năm"
          tabs={data.years.map((year) => ({
            href: paths.holidays(year),
            label: `Năm ${String(year)}`,
            current: year === data.year,
          }))}
        />
        <FormProblems state={state} prefix={state?.intent ?? ""} />
        {data.unconfirmedCount > 0 && (
          <Note tone="wait" title={`${twoDigits(data.unconfirmedCount)} ngày chưa kiểm chứng`}>
            <p>
              Các ngày này vẫn được tính như đã ghi, nhưng chưa đối chiếu với văn bản thông báo lịch nghỉ của năm. Đối
              chiếu xong thì xác nhận ở cuối trang.
            </p>
          </Note>
        )}
        <Sheet title={`Lịch năm ${String(data.year)}`} note="Thứ Bảy, Chủ nhật nghỉ hằng tuần, không cần ghi">
          <HolidayTable rows={data.rows} />
        </Sheet>
        <AddHolidayForm state={state} year={data.year} />
        {data.unconfirmedCount > 0 && (
          <ConfirmHolidaysForm state={state} year={data.year} count={data.unconfirmedCount} />
        )}
      </Stack>
    </Page>
  );
}
