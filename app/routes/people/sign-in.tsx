import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { localPathOf } from "~/people/account";
import { isSetupOpen, listSampleDoors } from "~/people/account-queries.server";
import { checkCredentials } from "~/people/check-credentials.server";
import { signInForm, type SignIn } from "~/people/forms";
import { samplePassword } from "~/people/sample-accounts";
import { signIn, type Arrival, type SignedIn } from "~/people/sign-in.server";
import { SampleDoors } from "~/people/ui/sample-doors";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { runPublicPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runPublicForm } from "~/shared/run-form.server";
import { sessionCookie } from "~/shared/session.server";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { PublicPage } from "~/shared/ui/page";
import { Door } from "~/shared/ui/proof";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicPage(args, async (page) => {
    if (await isSetupOpen(page.read)) throw redirect(paths.setup());
    const doors = await listSampleDoors(page.read);
    return ok({
      next: localPathOf(page.url.searchParams.get("tiep") ?? "") ?? "",
      doors,
      password: doors.length > 0 ? samplePassword : "",
      signedInAs: page.actor.kind === "account" ? page.actor.name : "",
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runPublicForm(args, {
    sign_in: formSpec<SignIn, SignedIn, Arrival>({
      form: signInForm,
      prepare: async (page, input) => {
        const { address, agent, now, actor, sessionHash } = page;
        const checked = await checkCredentials(page.services.databases, {
          username: input.username,
          password: input.password,
          address,
          now,
        });
        if (!checked.ok) return checked;
        return ok({
          accountId: checked.value,
          address,
          agent,
          previousTokenHash: sessionHash,
          previousAccountId: actor.kind === "account" ? actor.accountId : null,
        });
      },
      use: (ctx, _input, arrival) => signIn(ctx, arrival),
      done: (value, input, page) => ({
        to: value.mustChangePassword ? paths.changePassword() : afterSignIn(input.next),
        cookie: sessionCookie(value.token, page.isSecure),
      }),
    }),
  });
}

// Whoever signed out in another tab meets the sign-in page on the way out.
function afterSignIn(next: string): string {
  const local = localPathOf(next);
  return local === null || local === paths.signOut() ? paths.home() : local;
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đăng nhập") }];

export default function SignInRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("sign_in");
  return (
    <PublicPage shell={shell} width={data.doors.length > 0 ? "narrow" : "slim"}>
      <FormProblems state={state} />
      {data.signedInAs !== "" && (
        <Note tone="busy">Đang đăng nhập: {data.signedInAs}. Đăng nhập tài khoản khác sẽ kết thúc phiên này.</Note>
      )}
      <Door
        title="Đăng nhập"
        lead="Phong trào thi đua và khen thưởng"
        foot="Quên mật khẩu: báo người quản trị của cơ quan để được đặt lại."
      >
        <PostForm intent="sign_in" hidden={{ next: data.next }} state={state}>
          <TextField name="username" label="Tên đăng nhập" defaultValue="" autoComplete="username" spellCheck={false} />
          <TextField name="password" label="Mật khẩu" type="password" defaultValue="" autoComplete="current-password" />
          <Button kind="main">Đăng nhập</Button>
        </PostForm>
      </Door>
      {data.doors.length > 0 && <SampleDoors doors={data.doors} password={data.password} next={data.next} />}
    </PublicPage>
  );
}
