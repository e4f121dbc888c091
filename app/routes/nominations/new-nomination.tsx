import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { addNomination } from "~/nominations/add-nomination.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { addNominationForm } from "~/nominations/forms";
import { nextMissingHref } from "~/nominations/next-missing.server";
import { findNominationChoices } from "~/nominations/nomination-choices.server";
import { ClosedItem } from "~/nominations/ui/closed-item";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { AchievementField, DocumentFields } from "~/nominations/ui/nomination-fields";
import { RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await findDossierPage(page, page.params["id"], "dossier.edit");
    if (!found.ok) return found;
    return ok({ frame: found.value.frame, ...(await findNominationChoices(page.read, found.value.place, page.now)) });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    add: formSpec({
      form: addNominationForm,
      use: addNomination,
      done: (value, _input, page) => nextMissingHref(page.read, value.dossierId, page.now),
    }),
    write: formSpec({
      form: addNominationForm,
      use: addNomination,
      done: (value) => paths.writeReport(value.dossierId, value.nominationId),
    }),
  });
}

export const handle = { script: true };

export const meta: MetaFunction = () => [{ title: documentTitle("Thêm đề nghị khen thưởng") }];

export default function NewNominationRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { frame } = data;
  return (
    <DossierFrame shell={shell} frame={frame} current={paths.newNomination(frame.id)} state={state}>
      <ClosedItem frame={frame} isOpen={frame.mayAdd} />
      {(frame.mayAdd || frame.returned === null) && (
        <PostForm intent="add" state={state} files className="sheet" label="Thêm đề nghị khen thưởng">
          <header>
            <h2>Thêm đề nghị khen thưởng</h2>
          </header>
          <div className="in">
            <RadioGroup
              name="lineId"
              label="Chỉ tiêu đề nghị"
              defaultValue=""
              options={data.lines.map(({ value, label, hint }) => ({ value, label, hint }))}
            />
            <SelectField
              name="candidateId"
              label="Cá nhân hoặc tập thể"
              hint="Người và tập thể của đơn vị theo danh sách hôm nay."
              defaultValue=""
              empty="Chọn cá nhân hoặc tập thể"
              options={data.candidates}
            />
            <AchievementField value="" period={data.periodText} />
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
          </footer>
        </PostForm>
      )}
    </DossierFrame>
  );
}
