import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findAccountPage } from "~/people/account-queries.server";
import { deactivateAccount } from "~/people/deactivate-account.server";
import { accountForm, saveAccountForm, type AccountAct } from "~/people/forms";
import {
  initialPasswordCookie,
  prepareInitialPassword,
  readInitialPassword,
  type InitialPassword,
} from "~/people/initial-password.server";
import { peoplePolicy } from "~/people/policy";
import { reactivateAccount } from "~/people/reactivate-account.server";
import { resetPassword } from "~/people/reset-password.server";
import { saveAccount } from "~/people/save-account.server";
import { AccountState } from "~/people/ui/account-state";
import { InitialPasswordNote } from "~/people/ui/initial-password-note";
import { RoleFields } from "~/people/ui/role-fields";
import { notFound } from "~/shared/errors";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { looks, StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params, now, services }) => {
    const access = allowed(peoplePolicy.permit(actor, "account.manage", { kind: "accounts" }));
    if (!access.ok) return access;
    const found = await findAccountPage(read, params["id"] ?? "", now);
    if (found === null) return fail(notFound);
    const initialPassword = readInitialPassword(services.secret, args.request.headers.get("cookie"), found.id, now);
    return ok({ ...found, initialPassword, isOwn: found.id === actor.accountId });
  });
}

export async function action(args: ActionFunctionArgs) {
  const here = (_value: unknown, input: { id: string }): string => paths.account(input.id);
  return runForm(args, {
    save: formSpec({ form: saveAccountForm, use: saveAccount, done: here }),
    deactivate: formSpec({ form: accountForm, use: deactivateAccount, done: here }),
    reactivate: formSpec({ form: accountForm, use: reactivateAccount, done: here }),
    reset: formSpec<AccountAct, string, InitialPassword>({
      form: accountForm,
      prepare: async () => ok(await prepareInitialPassword()),
      use: async (ctx, input, initial) => {
        const reset = await resetPassword(ctx, input, initial);
        return reset.ok ? ok(initial.password) : reset;
      },
      done: (password, input, { services, isSecure, now }) => {
        const to = paths.account(input.id);
        return { to, cookie: initialPasswordCookie(services.secret, { path: to, isSecure, now }, input.id, password) };
      },
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Tài khoản") }];

export default function AccountRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const look = data.isActive ? { ...looks.done, label: "Đang dùng" } : { ...looks.paused, label: "Đã ngừng" };
  return (
    <Page
      shell={shell}
      title={data.displayName}
      width="wide"
      crumbs={[
        { href: paths.admin(), label: "Quản trị" },
        { href: paths.accounts(), label: "Tài khoản" },
      ]}
      meta={
        <>
          <StatusOf look={look} box />
          <span>Tên đăng nhập: {data.username}</span>
        </>
      }
    >
      <Stack>
        <FormProblems state={state} />
        {data.initialPassword !== null && (
          <InitialPasswordNote username={data.username} password={data.initialPassword} />
        )}
        <PostForm
          intent="save"
          version={data.version}
          state={state?.intent === "save" ? state : undefined}
          className="sheet"
        >
          <div className="in">
            <TextField name="displayName" label="Tên hiển thị" defaultValue={data.displayName} width="md" />
            <TextField
              name="email"
              label="Địa chỉ thư điện tử"
              hint="Nơi nhận thư nhắc việc; bỏ trống thì chỉ được nhắc trong phần mềm."
              defaultValue={data.email}
              width="md"
              required={false}
            />
            <RoleFields roles={data.roles} unitIds={data.unitIds} units={data.units} />
          </div>
          <footer className="actions">
            <Button kind="main">Lưu tài khoản</Button>
          </footer>
        </PostForm>
        <AccountState account={data} isOwn={data.isOwn} />
      </Stack>
    </Page>
  );
}
