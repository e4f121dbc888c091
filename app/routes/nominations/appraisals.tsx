import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { readWorkListFilter, workListQuery } from "~/nominations/appraisal-list";
import { findAppraisalListPage } from "~/nominations/appraisal-list-page.server";
import { assignAppraisal } from "~/nominations/assign-appraisal.server";
import { assignAppraisalForm, takeAppraisalForm } from "~/nominations/forms";
import { takeAppraisal } from "~/nominations/take-appraisal.server";
import { AppraisalList } from "~/nominations/ui/appraisal-list";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { LinkButton } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, findAppraisalListPage);
}

export async function action(args: ActionFunctionArgs) {
  // Back to the part of the list from which it was sent.
  const here = paths.appraisals(workListQuery(readWorkListFilter(new URL(args.request.url).searchParams)));
  return runForm(args, {
    take: formSpec({ form: takeAppraisalForm, use: takeAppraisal, done: () => here }),
    assign: formSpec({ form: assignAppraisalForm, use: assignAppraisal, done: () => here }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Thẩm định hồ sơ") }];

export default function AppraisalsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Thẩm định hồ sơ"
      meta={<span>Đến hạn trước ở trên, cùng hạn thì nộp trước ở trên</span>}
      side={<LinkButton href={paths.latePasses()}>Đề nghị nộp muộn</LinkButton>}
    >
      <Stack>
        <FormProblems state={state} />
        <AppraisalList page={data} state={state} />
      </Stack>
    </Page>
  );
}
