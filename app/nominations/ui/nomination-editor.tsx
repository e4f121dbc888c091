import { CheckboxField, SelectField } from "~/shared/forms/choice-fields";
import { AutosaveLine } from "~/shared/forms/autosave-line";
import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { paths } from "~/shared/paths";
import { Button } from "~/shared/ui/button";
import { FileList } from "~/shared/ui/files";
import { StatusOf } from "~/shared/ui/status";
import type { DocumentLimit } from "../document-limit";
import type { DossierFrame, NominationView } from "../dossier-page.server";
import type { LineChoice } from "../nomination-choices.server";
import type { Eligibility } from "../eligibility";
import { EligibilityVerdict, mayOverride, OverrideField } from "./eligibility";
import { nominationLook, writingOn } from "./dossier-frame";
import { documentFileView } from "./document-file";
import { documentLooks } from "./looks";
import type { WorkingPage } from "../working-copy-page.server";
import { AchievementField, DocumentFields } from "./nomination-fields";
import { autosaveOf, basedOn, shownState, WorkingCopyNote } from "./working-copy";

export interface NominationEditorProps {
  frame: DossierFrame;
  nomination: NominationView;
  lines: readonly LineChoice[];
  period: string;
  limit: DocumentLimit | null;
  eligibility: Eligibility | null;
  working: WorkingPage;
  state: FormState | undefined;
}

/** One candidate: line, post, achievement, report. */
export function NominationEditor({
  frame,
  nomination,
  lines,
  period,
  limit,
  eligibility,
  working,
  state,
}: NominationEditorProps) {
  const { report } = nomination;
  const isReportOnly = nomination.mayEdit === "report";
  const edited = stateFor(state, "next", "save", "write");
  const base = basedOn(working, String(nomination.version), edited);
  return (
    <>
      <WorkingCopyNote page={working} saveLabel="Lưu bản thảo" isRefused={edited !== undefined} />
      <PostForm
        intent="next"
        version={Number(base)}
        autosave={autosaveOf(working, base)}
        hidden={
          isReportOnly
            ? { lineId: nomination.lineId, post: nomination.post, achievement: nomination.achievement }
            : undefined
        }
        state={shownState(working, "next", edited)}
        files
        className="sheet"
        label={`Đề nghị ${nomination.name}`}
      >
        <header>
          <h2 className="big">{nomination.name}</h2>
          <span className="dim sm">
            {nomination.isCollective
              ? "Tập thể"
              : [nomination.post, nomination.unitName].filter((part) => part !== "").join(" · ")}
          </span>
          <span className="r">
            <StatusOf look={nominationLook(frame, nomination)} box />
          </span>
        </header>
        {nomination.appraisalNote !== "" && <p className="in">Ý kiến thẩm định: {nomination.appraisalNote}</p>}
        {isReportOnly ? (
          <div className="in">
            <p>Lần trả lại chỉ mở lại báo cáo; chỉ tiêu, chức vụ và tóm tắt thành tích giữ như đã nộp.</p>
            <p className="dim">{nomination.achievement}</p>
          </div>
        ) : (
          <div className="in">
            <SelectField
              name="lineId"
              label="Chỉ tiêu đề nghị"
              defaultValue={nomination.lineId}
              options={lines.map(({ value, label }) => ({ value, label }))}
            />
            {!nomination.isCollective && (
              <TextField name="post" label="Chức vụ khi đề nghị" required={false} defaultValue={nomination.post} />
            )}
            <AchievementField value={nomination.achievement} period={period} />
            {eligibility !== null && (
              <>
                <div className="field">
                  <EligibilityVerdict eligibility={eligibility} name={nomination.name} />
                </div>
                <OverrideField
                  isOpen={
                    mayOverride(eligibility) ||
                    (edited?.values["overrideReason"] ?? "") !== "" ||
                    (edited !== undefined && edited.refusal !== null)
                  }
                />
              </>
            )}
          </div>
        )}
        <header className="rule">
          <h3>{nomination.reportName}</h3>
          <span className="r">
            <a href={paths.writeReport(frame.id, nomination.id)}>
              {report?.isWritten === true ? "Sửa bản soạn trên hệ thống" : "Soạn trên hệ thống"}
            </a>
          </span>
        </header>
        {writingOn(frame, `report:${nomination.id}`) !== "" && (
          <p className="in autosave-others">{writingOn(frame, `report:${nomination.id}`)}.</p>
        )}
        <FileList
          files={[
            report === null
              ? {
                  ext: "–",
                  name: nomination.reportName,
                  status: documentLooks.missing,
                  details: "Tải tệp lên ở dưới, hoặc soạn trên hệ thống.",
                }
              : { ...documentFileView(report), sha256: undefined },
          ]}
        />
        <div className="in">
          <DocumentFields
            name="report"
            label={report === null ? "Tải báo cáo lên" : "Thay báo cáo"}
            required={false}
            statusName="reportStatus"
            limit={limit}
            documentName={`Báo cáo thành tích ${nomination.name}`}
          />
        </div>
        <footer className="actions">
          <Button kind="main">Lưu và sang mục tiếp theo</Button>
          <Button intent="save">Lưu bản thảo</Button>
          {report !== null && (
            <a href={report.href} target="_blank" rel="noreferrer">
              {report.isWritten ? "Xem như khi in" : "Xem báo cáo"}
            </a>
          )}
          {report?.isWritten === true && <a href={paths.documentDocx(report.id)}>Bản Word</a>}
          <AutosaveLine />
        </footer>
      </PostForm>
      {!isReportOnly && (
        <details className="sheet fold">
          <summary className="in">Bỏ đề nghị này</summary>
          <PostForm
            intent="remove"
            version={nomination.version}
            state={stateFor(state, "remove")}
            prefix="remove"
            label={`Bỏ đề nghị ${nomination.name}`}
          >
            <div className="in">
              <CheckboxField
                name="confirm"
                label={`Bỏ đề nghị ${nomination.name} khỏi hồ sơ. Báo cáo đã tải lên không còn trong hồ sơ nộp.`}
                defaultChecked={false}
              />
              <Button kind="bad">Bỏ đề nghị</Button>
            </div>
          </PostForm>
        </details>
      )}
    </>
  );
}
