import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findOwnAccountPage } from "~/people/account-queries.server";
import { endSession } from "~/people/end-session.server";
import { emptyForm, endSessionForm, saveOwnEmailForm } from "~/people/forms";
import { saveOwnEmail } from "~/people/save-own-email.server";
import { signOutEverywhere } from "~/people/sign-out-everywhere.server";
import { notFound } from "~/shared/errors";
import { stateFor } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { clearedSessionCookie } from "~/shared/session.server";
import { twoDigits } from "~/shared/time";
import { Button, LinkButton } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { Status } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, sessionHash, now }) => {
    const found = await findOwnAccountPage(read, actor.accountId, sessionHash, now);
    return found === null ? fail(notFound) : ok(found);
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    email: formSpec({ form: saveOwnEmailForm, use: saveOwnEmail, done: () => paths.myAccount() }),
    end: formSpec({ form: endSessionForm, use: endSession, done: () => paths.myAccount() }),
    everywhere: formSpec({
      form: emptyForm,
      use: (ctx) => signOutEverywhere(ctx),
      done: (_value, _input, page) => ({ to: paths.signIn(), cookie: clearedSessionCookie(page.isSecure) }),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Tài khoản của tôi") }];

export default function MyAccountRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title={data.displayName}
      width="wide"
      meta={<span>Tài khoản của tôi</span>}
      side={
        <>
          <LinkButton href={paths.myCalendar()}>Lịch trên điện thoại, Outlook</LinkButton>
          <LinkButton href={paths.changePassword()}>Đổi mật khẩu</LinkButton>
        </>
      }
    >
      <Stack>
        <FormProblems state={state} />
        <Sheet label="Thông tin tài khoản" padded>
          <Facts
            facts={[
              { label: "Tên đăng nhập", value: data.username },
              { label: "Vai trò", value: data.roles.map((role) => <div key={role}>{role}</div>) },
              data.personId === null
                ? null
                : {
                    label: "Hồ sơ cá nhân",
                    value: <a href={paths.person(data.personId)}>Đơn vị công tác và lịch sử khen thưởng</a>,
                  },
            ]}
          />
        </Sheet>
        <PostForm intent="email" version={data.version} state={stateFor(state, "email")}>
          <Sheet title="Thư điện tử" foot={<Button>Lưu địa chỉ thư</Button>}>
            <Padded>
              <TextField
                name="email"
                label="Địa chỉ thư điện tử"
                hint="Nơi nhận thư nhắc việc; bỏ trống thì chỉ được nhắc trong phần mềm."
                defaultValue={data.email}
                width="md"
                autoComplete="email"
                required={false}
              />
            </Padded>
          </Sheet>
        </PostForm>
        <Sheet
          title="Phiên đang đăng nhập"
          note={`${twoDigits(data.sessions.length)} phiên; giờ Việt Nam`}
          foot={
            <PostForm intent="everywhere">
              <Button>Đăng xuất ở mọi nơi</Button>
            </PostForm>
          }
        >
          <Table
            caption="Phiên đang đăng nhập"
            columns={[
              { head: "Trình duyệt", kind: "name", cell: (session) => session.browser },
              { head: "Địa chỉ mạng", kind: "nb", cell: (session) => session.address },
              { head: "Đăng nhập lúc", kind: "nb", cell: (session) => session.since },
              { head: "Dùng gần nhất", kind: "nb", cell: (session) => session.lastSeen },
              {
                head: "Trạng thái",
                cell: (session) =>
                  session.isThis ? (
                    <Status tone="ok" icon="tick">
                      Phiên này
                    </Status>
                  ) : (
                    <PostForm intent="end" hidden={{ tokenHash: session.tokenHash }}>
                      <Button kind="small" label={`Kết thúc phiên ${session.browser}, ${session.address}`}>
                        Kết thúc
                      </Button>
                    </PostForm>
                  ),
              },
            ]}
            rows={data.sessions}
            rowKey={(session) => session.tokenHash}
          />
        </Sheet>
      </Stack>
    </Page>
  );
}
