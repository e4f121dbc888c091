import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { changeOwnPassword, prepareOwnPassword, type Renewal } from "~/people/change-own-password.server";
import { changeOwnPasswordForm, type ChangeOwnPassword } from "~/people/forms";
import { NewPasswordFields } from "~/people/ui/new-password-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { notFound } from "~/shared/errors";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { sessionCookie } from "~/shared/session.server";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ actor }) => ok({ isForced: actor.mustChangePassword }));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    change: formSpec<ChangeOwnPassword, { token: string }, Renewal>({
      form: changeOwnPasswordForm,
      prepare: async ({ actor, address, agent, now, services }, input) =>
        actor.kind === "account"
          ? prepareOwnPassword(services.databases, { accountId: actor.accountId, address, agent, now }, input)
          : fail(notFound),
      use: changeOwnPassword,
      done: (value, _input, page) => ({
        to: page.actor.kind === "account" && page.actor.mustChangePassword ? paths.home() : paths.myAccount(),
        cookie: sessionCookie(value.token, page.isSecure),
      }),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đổi mật khẩu") }];

export default function ChangePasswordRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("change");
  const frame = data.isForced ? { ...shell, nav: [] } : shell;
  return (
    <Page
      shell={frame}
      title="Đổi mật khẩu"
      width="narrow"
      crumbs={data.isForced ? [] : [{ href: paths.myAccount(), label: "Tài khoản của tôi" }]}
    >
      <FormProblems state={state} />
      {data.isForced && (
        <Note tone="wait" title="Mật khẩu ban đầu phải được đổi trước khi làm việc">
          <p>
            Mật khẩu đang dùng do người quản trị đặt. Đặt mật khẩu riêng để chỉ một người biết; các trang khác mở được
            ngay sau đó.
          </p>
        </Note>
      )}
      <PostForm intent="change" state={state} className="sheet">
        <div className="in">
          <TextField
            name="currentPassword"
            label="Mật khẩu đang dùng"
            type="password"
            defaultValue=""
            width="md"
            autoComplete="current-password"
          />
          <NewPasswordFields label="Mật khẩu mới" />
        </div>
        <footer className="actions">
          <Button kind="main">Đổi mật khẩu</Button>
          <span className="dim sm">Các phiên đăng nhập ở máy khác sẽ kết thúc.</span>
        </footer>
      </PostForm>
    </Page>
  );
}
