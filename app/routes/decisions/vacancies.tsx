import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { callReserve } from "~/decisions/call-reserve.server";
import { callReserveForm, reviveNameForm, withdrawNameForm } from "~/decisions/forms";
import { reviveName } from "~/decisions/revive-name.server";
import { NomineeName, Votes } from "~/decisions/ui/nominee-groups";
import { CallForm, ReviveForm, WithdrawForm } from "~/decisions/ui/vacancy-forms";
import { placeLooks } from "~/decisions/ui/looks";
import { vacancyPage, type VacancyLine } from "~/decisions/vacancy-page.server";
import { withdrawName } from "~/decisions/withdraw-name.server";
import { isRefused, stateFor } from "~/shared/forms/form-state";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { Empty, Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => vacancyPage(page.read, page.actor, page.params["id"] ?? "", page.now));
}

export async function action(args: ActionFunctionArgs) {
  const here = (_value: unknown, input: { id: string }): string => paths.vacancies(input.id);
  return runForm(args, {
    withdraw: formSpec({ form: withdrawNameForm, use: withdrawName, done: here }),
    revive: formSpec({ form: reviveNameForm, use: reviveName, done: here }),
    call: formSpec({ form: callReserveForm, use: callReserve, done: here }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Rút tên và dự bị") }];

export default function VacanciesRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Rút tên và dự bị"
      crumbs={[{ href: paths.campaign(data.campaignId), label: data.title }]}
    >
      <Stack>
        {isRefused(state) && <FormProblems state={state} prefix={state?.intent ?? ""} />}
        {data.firsts.length > 0 && !data.mayConfirm && (
          <Note tone="wait" title="Có chỗ trống, còn tên dự bị">
            <p>Người chủ trì phiên họp xác nhận tên thứ nhất của danh sách dự bị tại trang này.</p>
          </Note>
        )}
        {data.mayConfirm && data.firsts.length > 0 && <CallForm data={data} state={stateFor(state, "call")} />}
        {data.unpublished.length > 0 && (
          <Note tone="wait" title="Tên gọi từ danh sách dự bị chưa công khai">
            <p>
              {data.unpublished.join(", ")} được xác nhận sau khi danh sách đã công khai: công khai bổ sung trước khi
              trình ký. {data.mayPublish && <a href={paths.publication(data.campaignId)}>Công khai bổ sung</a>}
            </p>
          </Note>
        )}
        {data.lines.length === 0 && (
          <Sheet label="Chỉ tiêu">
            <Empty>Phiên họp xét chưa kết thúc: chưa có danh sách đề nghị và danh sách dự bị.</Empty>
          </Sheet>
        )}
        {data.lines.map((line) => (
          <LinePlaces key={line.lineId} line={line} />
        ))}
        {data.acts.length > 0 && (
          <Sheet title="Những việc đã ghi">
            <Table
              caption="Những việc đã ghi"
              rows={data.acts}
              rowKey={(act) => act.key}
              columns={[
                { head: "Lúc (giờ Việt Nam)", kind: "nb", cell: (act) => act.at },
                { head: "Việc", cell: (act) => act.what },
                { head: "Người ghi", kind: "nb", cell: (act) => act.by },
              ]}
            />
          </Sheet>
        )}
        {data.mayWithdraw && data.holders.length > 0 && (
          <WithdrawForm data={data} state={stateFor(state, "withdraw")} />
        )}
        {data.mayWithdraw && data.revivable.length > 0 && <ReviveForm data={data} state={stateFor(state, "revive")} />}
      </Stack>
    </Page>
  );
}

function LinePlaces({ line }: { line: VacancyLine }) {
  const held = line.rows.filter((row) => row.state !== "first" && row.state !== "reserve").length;
  const free = line.free === null ? "chưa có chỉ tiêu" : `chỉ tiêu ${line.quota}, còn trống ${twoDigits(line.free)}`;
  return (
    <Sheet title={line.title} note={line.computation === null ? free : `${free}; ${line.computation}`}>
      <Table
        caption={line.title}
        rows={line.rows}
        rowKey={(row) => row.nominationId}
        mark={(row) => (row.state === "first" ? "attn" : undefined)}
        cutAfter={(_row, index) =>
          index + 1 === held && held < line.rows.length ? "Dưới vạch này: danh sách dự bị theo số đồng ý" : undefined
        }
        columns={[
          { head: "STT", kind: "stt", short: "", cell: (_row, index) => index + 1 },
          { head: "Tập thể, cá nhân", kind: "name", cell: (row) => <NomineeName {...row} /> },
          { head: "Đơn vị đề nghị", cell: (row) => row.dossierUnitName },
          { head: "Đồng ý", kind: "nb", cell: (row) => <Votes of={row} /> },
          { head: "Tình trạng", kind: "nb", cell: (row) => <StatusOf look={placeLooks[row.state]} /> },
        ]}
      />
    </Sheet>
  );
}
