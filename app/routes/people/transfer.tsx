import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { confirmTransfer } from "~/people/confirm-transfer.server";
import { endTransfer } from "~/people/end-transfer.server";
import { endTransferForm, transferForm } from "~/people/forms";
import { peoplePolicy } from "~/people/policy";
import { missingSide, transferStateNames, type Word } from "~/people/transfer";
import { findTransferPage } from "~/people/transfer-queries.server";
import { transferLook } from "~/people/ui/transfer-look";
import { notFound } from "~/shared/errors";
import { stateFor } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextArea } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { formatDate, formatInstant } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, params }) => {
    const transfer = await findTransferPage(read, params["id"] ?? "");
    if (transfer === null) return fail(notFound);
    const subject = { kind: "transfer" as const, fromUnitId: transfer.fromUnitId, toUnitId: transfer.place.unitId };
    const access = allowed(peoplePolicy.permit(actor, "transfer.read", subject));
    if (!access.ok) return access;
    const side = missingSide(transfer);
    return ok({
      transfer,
      side,
      mayAnswer: peoplePolicy.can(actor, side === "giving" ? "transfer.release" : "transfer.receive", subject),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  const here = (_value: unknown, { id }: { id: string }): string => paths.transfer(id);
  return runForm(args, {
    confirm: formSpec({ form: transferForm, use: confirmTransfer, done: here }),
    end: formSpec({ form: endTransferForm, use: endTransfer, done: here }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Đề nghị chuyển đơn vị") }];

const wordText = (word: Word | null): string =>
  word === null ? "chưa có" : `${word.byName}, ${formatInstant(word.at)}`;

export default function TransferRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { transfer, side, mayAnswer } = data;
  const { place } = transfer;
  const confirmWord = side === "giving" ? "Đồng ý cho chuyển" : "Tiếp nhận";
  return (
    <Page
      shell={shell}
      title={`Chuyển ${transfer.fullName}`}
      crumbs={[{ href: paths.transfers(), label: "Chuyển đơn vị" }]}
      meta={<StatusOf look={{ ...transferLook[transfer.state], label: transferStateNames[transfer.state] }} box />}
      width="narrow"
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent ?? ""} />
        <Sheet title="Nội dung đề nghị">
          <Padded>
            <Facts
              facts={[
                { label: "Họ và tên", value: transfer.fullName, big: true },
                { label: "Từ đơn vị", value: transfer.fromUnitName },
                { label: "Đến đơn vị", value: transfer.toUnitName },
                { label: "Chức vụ, chức danh mới", value: place.post },
                place.isHead
                  ? { label: "Trách nhiệm", value: "Người đứng đầu đơn vị" }
                  : place.isLeader
                    ? { label: "Trách nhiệm", value: "Lãnh đạo đơn vị" }
                    : null,
                { label: "Ngày chuyển", value: formatDate(place.fromOn) },
                transfer.document === "" ? null : { label: "Quyết định, văn bản", value: transfer.document },
                { label: "Người lập", value: wordText(transfer.proposed) },
                { label: "Đơn vị giao đồng ý", value: wordText(transfer.released) },
                { label: "Đơn vị nhận tiếp nhận", value: wordText(transfer.received) },
                transfer.ended === null || transfer.ended.reason === ""
                  ? null
                  : { label: "Lý do kết thúc", value: `${transfer.ended.reason} (${wordText(transfer.ended)})` },
              ]}
            />
          </Padded>
        </Sheet>
        {transfer.state === "proposed" && mayAnswer && (
          <PostForm
            intent="confirm"
            version={transfer.version}
            state={stateFor(state, "confirm")}
            className="sheet"
            label={confirmWord}
          >
            <div className="in">
              <p>
                {side === "giving"
                  ? `${transfer.toUnitName} đề nghị nhận. Khi đồng ý, người này thuộc ${transfer.toUnitName} từ ngày ${formatDate(place.fromOn)}.`
                  : `Khi tiếp nhận, người này thuộc ${transfer.toUnitName} từ ngày ${formatDate(place.fromOn)}; lịch sử khen thưởng đi theo.`}
              </p>
            </div>
            <footer className="actions">
              <Button kind="main">{confirmWord}</Button>
            </footer>
          </PostForm>
        )}
        {transfer.state === "proposed" && (
          <PostForm
            intent="end"
            prefix="end"
            version={transfer.version}
            state={stateFor(state, "end")}
            className="sheet"
            label={mayAnswer ? "Từ chối" : "Hủy đề nghị"}
          >
            <div className="in">
              <TextArea
                name="reason"
                label={mayAnswer ? "Lý do từ chối" : "Lý do hủy"}
                hint="Cả hai đơn vị đọc được."
                defaultValue=""
              />
            </div>
            <footer className="actions">
              <Button>{mayAnswer ? "Từ chối" : "Hủy đề nghị"}</Button>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
