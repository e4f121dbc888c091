import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { endAdvising } from "~/nominations/end-advising.server";
import { endAdvisingForm, nameAdvisingForm } from "~/nominations/gathering-forms";
import { findAdvisingPage } from "~/nominations/gathering-pages.server";
import { nameAdvising } from "~/nominations/name-advising.server";
import { AdvisedUnits, NameAdvisingForm } from "~/nominations/ui/advising";
import { stateFor } from "~/shared/forms/form-state";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findAdvisingPage(page, page.params["id"]));
}

export async function action(args: ActionFunctionArgs) {
  const done = ({ id }: { id: string }): string => paths.advisingUnits(id);
  return runForm(args, {
    name: formSpec({ form: nameAdvisingForm, use: nameAdvising, done }),
    end: formSpec({ form: endAdvisingForm, use: endAdvising, done }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đơn vị tham mưu tổng hợp hồ sơ") }];

export default function AdvisingUnitsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Đơn vị tham mưu tổng hợp hồ sơ"
      crumbs={[{ href: paths.campaign(data.campaignId), label: data.title }]}
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent ?? ""} />
        <AdvisedUnits page={data} state={stateFor(state, "end")} />
        <NameAdvisingForm page={data} state={stateFor(state, "name")} />
      </Stack>
    </Page>
  );
}
