import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findNewAccountPage } from "~/people/account-queries.server";
import { createAccount } from "~/people/create-account.server";
import { createAccountForm, type CreateAccount } from "~/people/forms";
import { initialPasswordCookie, prepareInitialPassword, type InitialPassword } from "~/people/initial-password.server";
import { searchPeople } from "~/people/people-queries.server";
import { peoplePolicy } from "~/people/policy";
import { PersonPicker } from "~/people/ui/person-picker";
import { RoleFields } from "~/people/ui/role-fields";
import { notFound } from "~/shared/errors";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { dateOf } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url, now }) => {
    const access = allowed(peoplePolicy.permit(actor, "account.manage", { kind: "accounts" }));
    if (!access.ok) return access;
    const q = url.searchParams.get("q") ?? "";
    const found = await findNewAccountPage(read, url.searchParams.get("ca_nhan"), dateOf(now));
    return found === null ? fail(notFound) : ok({ ...found, q, candidates: await searchPeople(read, q, now) });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    create: formSpec<CreateAccount, { accountId: string; password: string }, InitialPassword>({
      form: createAccountForm,
      prepare: async () => ok(await prepareInitialPassword()),
      use: async (ctx, input, initial) => {
        const created = await createAccount(ctx, input, initial);
        return created.ok ? ok({ accountId: created.value.accountId, password: initial.password }) : created;
      },
      done: ({ accountId, password }, _input, { services, isSecure, now }) => {
        const to = paths.account(accountId);
        return { to, cookie: initialPasswordCookie(services.secret, { path: to, isSecure, now }, accountId, password) };
      },
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Mở tài khoản") }];

export default function NewAccountRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("create");
  const { person } = data;
  return (
    <Page
      shell={shell}
      title="Mở tài khoản"
      width="narrow"
      crumbs={[
        { href: paths.admin(), label: "Quản trị" },
        { href: paths.accounts(), label: "Tài khoản" },
      ]}
    >
      <Stack>
        <FormProblems state={state} />
        <PersonPicker
          title="Người dùng tài khoản"
          action={paths.newAccount()}
          q={data.q}
          candidates={data.candidates}
          chosen={person}
          hrefOf={(id) => paths.newAccount(id)}
          none="Chưa chọn ai. Tài khoản không gắn với cá nhân dùng được cho bộ phận giám sát hoặc quản trị."
        />
        <PostForm
          intent="create"
          state={state}
          className="sheet"
          hidden={{ personId: person?.id ?? "" }}
          key={person?.id ?? ""}
        >
          <div className="in">
            <TextField name="displayName" label="Tên hiển thị" defaultValue={person?.fullName ?? ""} width="md" />
            <TextField
              name="username"
              label="Tên đăng nhập"
              hint="Chữ không dấu, chữ số, dấu chấm, gạch nối; không đổi được về sau."
              defaultValue={data.suggestedUsername}
              width="md"
              spellCheck={false}
            />
            <RoleFields roles={person === null ? [] : ["staff"]} unitIds={[]} units={data.units} />
          </div>
          <footer className="actions">
            <Button kind="main">Mở tài khoản</Button>
            <span className="dim sm">Mật khẩu ban đầu do hệ thống tạo, hiện một lần ở trang tiếp theo.</span>
          </footer>
        </PostForm>
      </Stack>
    </Page>
  );
}
