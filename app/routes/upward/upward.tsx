import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRefused, stateFor } from "~/shared/forms/form-state";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { LinkButton } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";
import { makePackageForm, releaseHoldForm, restoreHoldForm, sendPackageForm } from "~/upward/forms";
import { makePackage } from "~/upward/make-package.server";
import { releaseHold } from "~/upward/release-hold.server";
import { restoreHold } from "~/upward/restore-hold.server";
import { sendPackage } from "~/upward/send-package.server";
import { MakePackageForm, ReleaseForm, RestoreForm, SendPackageForm } from "~/upward/ui/upward-forms";
import { Holds, PackageSheet, UpwardNames } from "~/upward/ui/upward-parts";
import { upwardPage } from "~/upward/upward-page.server";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => upwardPage(page.read, page.actor, page.params["id"] ?? "", page.services.messages));
}

export async function action(args: ActionFunctionArgs) {
  const here = (_value: unknown, input: { id: string }): string => paths.upward(input.id);
  return runForm(args, {
    make: formSpec({ form: makePackageForm, use: makePackage, done: here }),
    send: formSpec({ form: sendPackageForm, use: sendPackage, done: here }),
    release: formSpec({ form: releaseHoldForm, use: releaseHold, done: here }),
    restore: formSpec({ form: restoreHoldForm, use: restoreHold, done: here }),
  });
}

export const handle = { script: true };

export const meta: MetaFunction = () => [{ title: documentTitle("Hồ sơ trình cấp trên") }];

export default function UpwardRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const toSend = data.mayEdit ? data.packages.filter((one) => one.maySend) : [];
  const sending = stateFor(state, "send");
  const sendingId = sending?.values["packageId"];
  const making = stateFor(state, "make");
  const makingFor = making?.values["receiver"];
  const prefix =
    state?.intent === "send"
      ? `send-${String(toSend.find((one) => one.id === sendingId)?.ordinal ?? "")}`
      : state?.intent === "make"
        ? makePrefix(data.receivers.findIndex((one) => one.value === makingFor))
        : (state?.intent ?? "");
  return (
    <Page
      shell={shell}
      title="Hồ sơ trình cấp trên"
      crumbs={[{ href: paths.campaign(data.campaignId), label: data.title }]}
      side={
        data.mayEdit && data.hasAnswerable ? (
          <LinkButton href={paths.upwardResults(data.campaignId)}>Ghi kết quả của cấp trên</LinkButton>
        ) : undefined
      }
    >
      <Stack>
        {isRefused(state) && <FormProblems state={state} prefix={prefix} />}
        <UpwardNames data={data} />
        <Holds data={data} />
        {toSend.map((one) => (
          <SendPackageForm key={one.id} one={one} state={sendingId === one.id ? sending : undefined} />
        ))}
        {data.packages.map((one) => (
          <PackageSheet key={one.id} one={one} campaignId={data.campaignId} />
        ))}
        {data.receivers.map((one) => (
          <MakePackageForm
            key={one.value}
            next={one}
            prefix={makePrefix(data.receivers.indexOf(one))}
            state={makingFor === one.value ? making : undefined}
          />
        ))}
        {data.mayEdit && data.releasable.length > 0 && <ReleaseForm data={data} state={stateFor(state, "release")} />}
        {data.mayEdit && data.restorable.length > 0 && <RestoreForm data={data} state={stateFor(state, "restore")} />}
      </Stack>
    </Page>
  );
}

function makePrefix(index: number): string {
  return index <= 0 ? "make" : `make-${String(index + 1)}`;
}
