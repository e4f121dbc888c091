import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isSetupOpen } from "~/people/account-queries.server";
import { createAgency, prepareSetup, type OpenedSetup } from "~/people/create-agency.server";
import { setupForm, type Setup } from "~/people/forms";
import { AgencyFields } from "~/people/ui/agency-fields";
import { NewPasswordFields } from "~/people/ui/new-password-fields";
import { notFound } from "~/shared/errors";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { runPublicPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { fail, ok } from "~/shared/result";
import { formSpec, runPublicForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { PublicPage } from "~/shared/ui/page";
import { SheetRule } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicPage(args, async ({ read }) => ((await isSetupOpen(read)) ? ok(null) : fail(notFound)));
}

export async function action(args: ActionFunctionArgs) {
  return runPublicForm(args, {
    setup: formSpec<Setup, null, OpenedSetup>({
      form: setupForm,
      prepare: ({ services, address, now }, input) => prepareSetup(services.databases, { address, now }, input),
      use: createAgency,
      done: () => paths.signIn(paths.admin()),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Khởi tạo hệ thống") }];

const blank = { name: "", parentName: "", symbol: "", place: "", headTitle: "", authorityTitle: "" };

export default function SetupRoute() {
  const { shell } = usePage<typeof loader>();
  const state = useFormState("setup");
  return (
    <PublicPage
      shell={shell}
      title="Khởi tạo hệ thống"
      meta={<span>Tạo cơ quan và người quản trị đầu tiên; làm một lần</span>}
    >
      <FormProblems state={state} />
      <PostForm intent="setup" state={state} className="sheet">
        <div className="in">
          <TextField
            name="code"
            label="Mã khởi tạo"
            hint="Gồm 08 chữ số, in trên màn hình dòng lệnh của máy chủ khi khởi động."
            defaultValue=""
            width="sm"
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        </div>
        <SheetRule title="Cơ quan" level={2} />
        <div className="in">
          <AgencyFields agency={blank} />
        </div>
        <SheetRule title="Người quản trị đầu tiên" level={2} />
        <div className="in">
          <TextField
            name="displayName"
            label="Họ và tên người quản trị"
            defaultValue=""
            width="md"
            autoComplete="name"
          />
          <TextField
            name="username"
            label="Tên đăng nhập"
            hint="Chữ không dấu, chữ số, dấu chấm; ví dụ quantri."
            defaultValue=""
            width="md"
            autoComplete="username"
            spellCheck={false}
          />
          <NewPasswordFields label="Mật khẩu" />
        </div>
        <footer className="actions">
          <Button kind="main">Khởi tạo</Button>
        </footer>
      </PostForm>
    </PublicPage>
  );
}
