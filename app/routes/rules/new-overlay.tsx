import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { addOverlay } from "~/rules/add-overlay.server";
import { addOverlayForm } from "~/rules/forms";
import { overlaySubjects } from "~/rules/overlay";
import { findNewOverlayPage } from "~/rules/own-rules-page.server";
import { subjectNames } from "~/rules/rule";
import { OverlayEffectSheet, OverlayForm } from "~/rules/ui/overlay-preview";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Tabs } from "~/shared/ui/list-tools";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findNewOverlayPage(page));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, { add: formSpec({ form: addOverlayForm, use: addOverlay, done: () => paths.ownRules() }) });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Thêm quy định riêng") }];

export default function NewOverlayRoute() {
  const { shell, data } = usePage<typeof loader>();
  const refused = useFormState("add");
  const state = refused ?? data.state;
  return (
    <Page
      shell={shell}
      title="Thêm quy định riêng"
      crumbs={[
        { href: paths.rules(), label: "Căn cứ pháp lý" },
        { href: paths.ownRules(), label: "Quy định riêng của cơ quan" },
      ]}
      width="wide"
    >
      <Stack>
        <Tabs
          label="Loại quy định"
          tabs={overlaySubjects.map((subject) => ({
            href: paths.newOverlay(subject),
            label: subjectNames[subject],
            current: subject === data.subject,
          }))}
        />
        <FormProblems state={state} />
        <OverlayEffectSheet page={data} />
        <OverlayForm page={{ ...data, state }} />
      </Stack>
    </Page>
  );
}
