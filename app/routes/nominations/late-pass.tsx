import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { decideLatePass } from "~/nominations/decide-late-pass.server";
import { decideLatePassForm } from "~/nominations/forms";
import { findLatePassPage } from "~/nominations/late-pass-pages.server";
import { latePassLooks } from "~/nominations/ui/looks";
import { RadioGroup } from "~/shared/forms/choice-fields";
import { typedTexts } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TypedTexts } from "~/shared/ui/typed-texts";
import { DateField, TextArea, TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findLatePassPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    decide: formSpec({ form: decideLatePassForm, use: decideLatePass, done: (value) => paths.latePass(value.passId) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đề nghị nộp muộn") }];

export default function LatePassRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("decide");
  return (
    <Page
      shell={shell}
      width="narrow"
      title={`Đề nghị nộp muộn của ${data.unitName}`}
      crumbs={[
        { href: data.mayList ? paths.latePasses() : paths.dossiers(), label: data.mayList ? "Nộp muộn" : "Hồ sơ" },
        { href: paths.campaign(data.campaignId), label: data.campaignTitle },
      ]}
      meta={<StatusOf look={latePassLooks[data.state]} box />}
    >
      <Stack>
        <FormProblems state={state} />
        <Sheet title="Đề nghị" padded>
          <Facts
            facts={[
              { label: "Lý do của đơn vị", value: data.reason },
              { label: "Gửi lúc", value: data.askedText },
              data.wishText === "" ? null : { label: "Xin nộp đến", value: data.wishText },
              { label: "Hạn nộp hồ sơ", value: data.dueText },
              {
                label: "Hồ sơ",
                value:
                  data.dossier === null ? (
                    "Chưa lập"
                  ) : (
                    <>
                      <a href={paths.dossier(data.dossier.id)}>{data.unitName}</a>: {data.dossier.text}
                    </>
                  ),
              },
              data.decidedText === "" ? null : { label: "Quyết định", value: data.decidedText },
              data.decidedReason === "" ? null : { label: "Lý do của quyết định", value: data.decidedReason },
            ]}
          />
        </Sheet>
        {!data.mayDecide && <TypedTexts texts={typedTexts(state?.values ?? {})} />}
        {data.mayDecide && (
          <PostForm
            intent="decide"
            version={data.version}
            state={state}
            className="sheet"
            label="Quyết định về nộp muộn"
          >
            <header>
              <h2>Quyết định</h2>
            </header>
            <div className="in">
              <RadioGroup
                name="decision"
                label="Cho phép hay không"
                defaultValue=""
                options={[
                  { value: "granted", label: "Cho phép nộp muộn", hint: "Chỉ đơn vị này, đến thời hạn ghi ở dưới." },
                  { value: "refused", label: "Không cho phép" },
                ]}
              />
              <DateField name="untilOn" label="Cho nộp đến ngày" required={false} defaultValue={data.wishedOn} />
              <TextField
                name="untilTime"
                label="Giờ"
                width="xs"
                hint="Ví dụ 17:00; hết ngày là 24:00."
                defaultValue="24:00"
                inputMode="numeric"
              />
              <TextArea
                name="reason"
                label="Lý do"
                hint="Được lưu cùng tên người quyết định; đơn vị và đơn vị giám sát xem được."
                defaultValue=""
              />
            </div>
            <footer className="actions">
              <Button kind="main">Ghi quyết định</Button>
              <a href={paths.latePasses()}>Về danh sách</a>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
