import { Facts } from "~/shared/ui/facts";
import { FileList } from "~/shared/ui/files";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import type { NominationView } from "../dossier-page.server";
import { documentFileView } from "./document-file";
import { Gathering } from "./gathering";
import { appraisalLooks, documentLooks } from "./looks";
import { otherFile } from "./other-documents";

/** One candidate to be read: what was proposed, and what was found. */
export function NominationFacts({
  nomination,
  withOthers = true,
}: {
  nomination: NominationView;
  /** False where the further documents stand by themselves. */
  withOthers?: boolean;
}) {
  const { report } = nomination;
  return (
    <Sheet
      title={nomination.name}
      named
      note={
        nomination.isCollective
          ? "Tập thể"
          : [nomination.post, nomination.unitName].filter((part) => part !== "").join(" · ")
      }
      right={<StatusOf look={appraisalLooks[nomination.appraisal]} />}
    >
      <div className="in">
        <Facts
          facts={[
            {
              label: "Chỉ tiêu đề nghị",
              value: nomination.isProvince ? `Đề nghị cấp tỉnh: ${nomination.line}` : nomination.line,
            },
            nomination.gathering === null
              ? null
              : { label: "Tổng hợp", value: <Gathering of={nomination.gathering} /> },
            { label: "Tóm tắt thành tích", value: nomination.achievement },
            nomination.appraisedText === "" ? null : { label: "Thẩm định", value: nomination.appraisedText },
            nomination.appraisalNote === "" ? null : { label: "Ý kiến thẩm định", value: nomination.appraisalNote },
          ]}
        />
      </div>
      <FileList
        files={[
          report === null
            ? { ext: "–", name: nomination.reportName, status: documentLooks.missing }
            : documentFileView(report),
          ...(withOthers ? nomination.others.map(otherFile) : []),
        ]}
      />
    </Sheet>
  );
}
