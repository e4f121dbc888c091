import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { keepRegistrationForm } from "~/nominations/forms";
import { findRegistrationPage } from "~/nominations/registration-page.server";
import { saveRegistration } from "~/nominations/save-registration.server";
import { sendRegistration } from "~/nominations/send-registration.server";
import { RegistrationForm, RegistrationList } from "~/nominations/ui/registration";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { SearchBox } from "~/shared/ui/list-tools";
import { Deadline } from "~/shared/ui/deadline";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findRegistrationPage(page));
}

export async function action(args: ActionFunctionArgs) {
  const done = ({ q }: { q: string }, { id, unitId }: { id: string; unitId: string }): string =>
    paths.registration(id, unitId, q);
  return runForm(args, {
    save: formSpec({ form: keepRegistrationForm, use: saveRegistration, done }),
    send: formSpec({ form: keepRegistrationForm, use: sendRegistration, done }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đăng ký thi đua") }];

// So many fit on a page; a unit with more people finds them by name.
const searchFrom = 12;

export default function RegistrationRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title={`Đăng ký thi đua của ${data.unit.name}`}
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.campaign.id), label: data.campaign.title },
      ]}
      meta={<span>Đã ghi: {data.counts}</span>}
      side={data.deadline === null ? undefined : <Deadline {...data.deadline} />}
    >
      <Stack>
        <FormProblems state={state} />
        {data.sentText !== null && (
          <Note tone="ok" title="Đã gửi đăng ký thi đua">
            <p>
              {data.sentText}. {data.mayEdit && "Trước hạn đăng ký vẫn sửa và gửi lại được."}
            </p>
          </Note>
        )}
        {data.mayEdit && data.peopleCount > searchFrom && (
          <SearchBox
            action={paths.registration(data.campaign.id, data.unit.id)}
            label="Tìm người của đơn vị"
            hint="Lưu những gì vừa đánh dấu trước khi tìm tên khác."
            value={data.q}
          />
        )}
        {data.mayEdit ? <RegistrationForm page={data} state={state} /> : <RegistrationList page={data} />}
      </Stack>
    </Page>
  );
}
