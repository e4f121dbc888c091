import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { startDossierForm } from "~/nominations/forms";
import { findStartPage } from "~/nominations/start-page.server";
import { startDossier } from "~/nominations/start-dossier.server";
import { dossierLooks } from "~/nominations/ui/looks";
import { RadioGroup } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Deadline } from "~/shared/ui/deadline";
import { FileList } from "~/shared/ui/files";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findStartPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    start: formSpec({ form: startDossierForm, use: startDossier, done: (value) => paths.dossier(value.id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Lập hồ sơ đề nghị khen thưởng") }];

export default function StartDossierRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("start");
  return (
    <Page
      shell={shell}
      width="narrow"
      title="Lập hồ sơ đề nghị khen thưởng"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.campaignId), label: data.campaignTitle },
      ]}
    >
      <Stack>
        <FormProblems state={state} />
        {data.deadline !== null && <Deadline {...data.deadline} />}
        {data.begun.length > 0 && (
          <Sheet title="Hồ sơ đã lập">
            <FileList
              files={data.begun.map((one) => ({
                ext: "HS",
                name: one.unitName,
                href: paths.dossier(one.id),
                status: dossierLooks[one.state],
              }))}
            />
          </Sheet>
        )}
        {data.units.length > 0 && (
          <PostForm intent="start" state={state} className="sheet">
            <div className="in">
              <RadioGroup
                name="unitId"
                label="Đơn vị lập hồ sơ"
                hint="Hồ sơ mở ra ở dạng bản thảo; chưa có gì được gửi đi cho đến khi bấm Nộp hồ sơ."
                defaultValue={data.units[0]?.id ?? ""}
                options={data.units.map((one) => ({ value: one.id, label: one.name }))}
              />
            </div>
            <footer className="actions">
              <Button kind="main">Lập hồ sơ</Button>
              <a href={paths.campaign(data.campaignId)}>Về phong trào</a>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
