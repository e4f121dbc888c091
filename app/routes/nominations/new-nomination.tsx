import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { addNomination } from "~/nominations/add-nomination.server";
import { checkCandidate, findChecked, type CheckedCandidate } from "~/nominations/check-candidate.server";
import { findDossierPage, type DossierFrame as Frame } from "~/nominations/dossier-page.server";
import { addNominationForm, checkCandidateForm } from "~/nominations/forms";
import { nextStepHref } from "~/nominations/next-step-href.server";
import { findNominationChoices, type LineChoice } from "~/nominations/nomination-choices.server";
import { afterSaving } from "~/nominations/saved";
import { ClosedItem } from "~/nominations/ui/closed-item";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { EligibilityVerdict, mayOverride, OverrideField } from "~/nominations/ui/eligibility";
import { AchievementField, DocumentFields } from "~/nominations/ui/nomination-fields";
import { autosaveOf, shownState, WorkingCopyNote } from "~/nominations/ui/working-copy";
import { dropSpec, findWorkingPage } from "~/nominations/working-copy-page.server";
import { AutosaveLine } from "~/shared/forms/autosave-line";
import { RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import type { TypedValues } from "~/shared/forms/parse-form-data";
import { PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { answerSpec, formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await findDossierPage(page, page.params["id"], "dossier.edit");
    if (!found.ok) return found;
    const { frame, place } = found.value;
    const { searchParams } = page.url;
    const chosen = { lineId: searchParams.get("chi-tieu") ?? "", candidateId: searchParams.get("ung-vien") ?? "" };
    return ok({
      frame,
      working: await findWorkingPage(page, frame.id, "new", ""),
      chosen,
      checked: await findChecked(page, place, { ...chosen, achievement: "" }),
      ...(await findNominationChoices(page.read, place, page.now)),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    add: formSpec({
      form: addNominationForm,
      use: addNomination,
      done: (value, _input, page) => nextStepHref(page, value.dossierId, `de-nghi:${value.nominationId}`),
    }),
    drop: dropSpec,
    write: formSpec({
      form: addNominationForm,
      use: addNomination,
      done: ({ dossierId, nominationId }) =>
        afterSaving(paths.writeReport(dossierId, nominationId), `de-nghi:${nominationId}`),
    }),
    check: answerSpec({ form: checkCandidateForm, find: checkCandidate }),
  });
}

export const handle = { script: true };

export const meta: MetaFunction = () => [{ title: documentTitle("Thêm đề nghị khen thưởng") }];

export default function NewNominationRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { frame, working } = data;
  // Who comes with a choice made elsewhere begins with that choice, and goes on with a copy only if it is of the same.
  const { own } = working;
  const isOther = own !== null && !isSameChoice(data.chosen, own.values);
  const shown = isOther ? { ...working, own: null } : working;
  const checked = state === undefined ? data.checked : ((state.answer ?? null) as CheckedCandidate | null);
  const isOverridden = (state?.values["overrideReason"] ?? "") !== "";
  const isRefused = state !== undefined && state.refusal !== null;
  return (
    <DossierFrame shell={shell} frame={frame} current={currentOf(data)} state={state}>
      <ClosedItem frame={frame} isOpen={frame.mayAdd} />
      {(frame.mayAdd || frame.returned === null) && (
        <Stack>
          {isOther && state === undefined && (
            <Note tone="busy" title={`Đang soạn dở một đề nghị khác, nháp lúc ${own.savedText}`}>
              <p>
                Soạn đề nghị ở đây sẽ thay nháp đó. <a href={paths.newNomination(frame.id)}>Mở nháp đang soạn dở</a>
              </p>
            </Note>
          )}
          <WorkingCopyNote page={shown} saveLabel="Thêm và sang mục tiếp theo" isRefused={state !== undefined} />
          <PostForm
            intent="add"
            autosave={autosaveOf(working, "")}
            state={shownState(shown, "add", state)}
            files
            className="sheet"
            label="Thêm đề nghị khen thưởng"
          >
            <header>
              <h2>Thêm đề nghị khen thưởng</h2>
              <span className="r">
                <a href={paths.eligible(frame.id)}>Danh sách đủ điều kiện</a>
              </span>
            </header>
            <div className="in">
              <RadioGroup
                name="lineId"
                label="Chỉ tiêu đề nghị"
                defaultValue={data.chosen.lineId}
                options={data.lines.map(({ value, label, hint }) => ({ value, label, hint }))}
              />
              <SelectField
                name="candidateId"
                label="Cá nhân hoặc tập thể"
                hint="Người và tập thể của đơn vị theo danh sách hôm nay."
                defaultValue={data.chosen.candidateId}
                empty="Chọn cá nhân hoặc tập thể"
                options={data.candidates}
              />
              <div className="field">
                <Button intent="check">Xem điều kiện</Button>
              </div>
              <div className="field" role="status">
                {checked !== null && <EligibilityVerdict eligibility={checked.eligibility} name={checked.name} />}
              </div>
              <AchievementField value="" period={data.periodText} />
              <OverrideField isOpen={isOverridden || isRefused || mayOverride(checked?.eligibility ?? null)} />
            </div>
            <div className="in">
              <DocumentFields
                name="report"
                label="Báo cáo thành tích"
                required={false}
                statusName="reportStatus"
                hint="Có thể tải lên sau, hoặc soạn trên hệ thống."
              />
            </div>
            <footer className="actions">
              <Button kind="main">Thêm và sang mục tiếp theo</Button>
              <Button intent="write">Thêm và soạn báo cáo</Button>
              <a href={paths.dossier(frame.id)}>Về hồ sơ</a>
              <AutosaveLine />
            </footer>
          </PostForm>
        </Stack>
      )}
    </DossierFrame>
  );
}

/** The way into the form that stands in the list of the dossier, if one leads to this line. */
function currentOf({
  frame,
  lines,
  chosen,
}: {
  frame: Pick<Frame, "id" | "adds">;
  lines: readonly LineChoice[];
  chosen: { lineId: string };
}): string {
  const line = lines.find((one) => one.value === chosen.lineId);
  const add = frame.adds.find((one) => one.isCollective === line?.isCollective);
  return line === undefined || add === undefined ? paths.newNomination(frame.id) : add.href;
}

function isSameChoice(chosen: { lineId: string; candidateId: string }, typed: TypedValues): boolean {
  const isSame = (name: "lineId" | "candidateId"): boolean =>
    chosen[name] === "" || (typed[name] ?? "") === "" || typed[name] === chosen[name];
  return isSame("lineId") && isSame("candidateId");
}
