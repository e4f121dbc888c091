import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { addNomination } from "~/nominations/add-nomination.server";
import { checkCandidate, findChecked, type CheckedCandidate } from "~/nominations/check-candidate.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { addNominationForm, checkCandidateForm } from "~/nominations/forms";
import { nextMissingHref } from "~/nominations/next-missing.server";
import { findNominationChoices } from "~/nominations/nomination-choices.server";
import { ClosedItem } from "~/nominations/ui/closed-item";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { EligibilityVerdict, mayOverride, OverrideField } from "~/nominations/ui/eligibility";
import { AchievementField, DocumentFields } from "~/nominations/ui/nomination-fields";
import { autosaveOf, shownState, WorkingCopyNote } from "~/nominations/ui/working-copy";
import { dropSpec, findWorkingPage } from "~/nominations/working-copy-page.server";
import { AutosaveLine } from "~/shared/forms/autosave-line";
import { RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { answerSpec, formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
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
      done: (value, _input, page) => nextMissingHref(page.read, value.dossierId, page.now),
    }),
    drop: dropSpec,
    write: formSpec({
      form: addNominationForm,
      use: addNomination,
      done: (value) => paths.writeReport(value.dossierId, value.nominationId),
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
  // Who comes with a choice made elsewhere begins with that choice.
  const shown = data.chosen.lineId === "" ? working : { ...working, own: null };
  const checked = state === undefined ? data.checked : ((state.answer ?? null) as CheckedCandidate | null);
  const isOverridden = (state?.values["overrideReason"] ?? "") !== "";
  const isRefused = state !== undefined && state.refusal !== null;
  return (
    <DossierFrame shell={shell} frame={frame} current={paths.newNomination(frame.id)} state={state}>
      <ClosedItem frame={frame} isOpen={frame.mayAdd} />
      {(frame.mayAdd || frame.returned === null) && (
        <Stack>
          <WorkingCopyNote
            page={shown}
            saveLabel="Thêm và sang mục còn thiếu tiếp theo"
            isRefused={state !== undefined}
          />
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
              <Button kind="main">Thêm và sang mục còn thiếu tiếp theo</Button>
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
