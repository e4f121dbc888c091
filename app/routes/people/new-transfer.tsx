import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { proposeTransferForm } from "~/people/forms";
import { searchPeople } from "~/people/people-queries.server";
import { peoplePolicy } from "~/people/policy";
import { proposeTransfer } from "~/people/propose-transfer.server";
import { findTransferCandidate } from "~/people/transfer-queries.server";
import { PlaceFields } from "~/people/ui/person-fields";
import { PersonPicker } from "~/people/ui/person-picker";
import { listUnitOptions } from "~/people/unit-queries.server";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url, now }) => {
    const access = allowed(peoplePolicy.permit(actor, "transfer.list", { kind: "transfers" }));
    if (!access.ok) return access;
    const q = url.searchParams.get("q") ?? "";
    const personId = url.searchParams.get("ca_nhan") ?? "";
    return ok({
      q,
      found: await searchPeople(read, q, now),
      chosen: personId === "" ? null : await findTransferCandidate(read, personId, now),
      units: await listUnitOptions(read),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    propose: formSpec({
      form: proposeTransferForm,
      use: proposeTransfer,
      done: ({ transferId }) => paths.transfer(transferId),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đề nghị chuyển đơn vị") }];

export default function NewTransferRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("propose");
  const { chosen } = data;
  return (
    <Page
      shell={shell}
      title="Đề nghị chuyển đơn vị"
      crumbs={[{ href: paths.transfers(), label: "Chuyển đơn vị" }]}
      width="narrow"
    >
      <Stack>
        <FormProblems state={state} />
        <PersonPicker
          title="Người chuyển"
          action={paths.proposeTransfer()}
          q={data.q}
          candidates={data.found}
          chosen={
            chosen && {
              fullName: chosen.fullName,
              place: chosen.unitName === "" ? "" : `${chosen.post}, ${chosen.unitName}`,
            }
          }
          hrefOf={(person) => paths.proposeTransfer({ person })}
          none="Đơn vị giao hoặc đơn vị nhận lập đề nghị; bên kia xác nhận thì người đó chuyển."
        />
        {chosen !== null && (
          <PostForm
            intent="propose"
            hidden={{ personId: chosen.id }}
            state={state}
            className="sheet"
            label="Nơi chuyển đến"
          >
            <header>
              <h2>Nơi chuyển đến</h2>
            </header>
            <div className="in">
              <PlaceFields
                place={{ unitId: "", post: "", isHead: false, isLeader: false, isDirectWorker: false }}
                units={data.units.filter((unit) => unit.value !== chosen.unitId)}
                unitLabel="Đơn vị nhận"
                dayLabel="Ngày chuyển"
              />
            </div>
            <footer className="actions">
              <Button kind="main">Gửi đề nghị</Button>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
