import type { ReactNode } from "react";
import { FormProblems } from "~/shared/forms/post-form";
import type { FormState } from "~/shared/forms/form-state";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { Deadline } from "~/shared/ui/deadline";
import { Missing, Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { WorkColumns } from "~/shared/ui/sheet";
import type { Shell } from "~/shared/ui/shell";
import { looks, StatusOf, type StatusLook } from "~/shared/ui/status";
import { TaskList, type Task } from "~/shared/ui/task-list";
import type { DossierFrame as Frame, NominationView } from "../dossier-page.server";
import { PaperNote } from "./paper";
import { SavedNote, WorkBar } from "./work-bar";
import type { WorkingItem } from "../working-copy";
import { appraisalLooks, documentLooks, dossierLooks } from "./looks";

export interface DossierFrameProps {
  shell: Shell;
  frame: Frame;
  /** Address of the part that is open; the overview when left out. */
  current?: string | undefined;
  /** The refused post of this page. */
  state?: FormState | undefined;
  /** Of the form that was refused, where several forms of the page keep their fields apart. */
  prefix?: string | undefined;
  children: ReactNode;
}

/** A dossier at work: where it stands and what is missing above, its parts at the left, the open part at the right. */
export function DossierFrame({ shell, frame, current, state, prefix, children }: DossierFrameProps) {
  // One part at a time has the room; where the whole is looked at, everything that is missing stands above it.
  const showsAll = current === undefined || current === paths.submitDossier(frame.id);
  return (
    <Page
      shell={shell}
      title={`Hồ sơ của ${frame.unitName}`}
      crumbs={[
        { href: paths.dossiers(), label: "Hồ sơ" },
        { href: paths.campaign(frame.campaignId), label: frame.campaignTitle },
      ]}
      meta={
        <>
          <StatusOf look={headerLook(frame)} box />
          {frame.paper !== null && <span>Hồ sơ giấy</span>}
          <span>{frame.countsText}</span>
          <span>{frame.savedText}</span>
          {frame.appraiser !== null && <span>Người thẩm định: {frame.appraiser.name}</span>}
        </>
      }
      side={<FrameSide frame={frame} />}
    >
      <div className="stack">
        <FormProblems state={state} prefix={prefix} />
        {frame.returned !== null && (
          <Note tone="wait" title={`Trả lại để sửa, hạn sửa ${frame.returned.dueText}`}>
            {frame.returned.reason !== "" && <p>{frame.returned.reason}</p>}
            {frame.returned.items.length > 0 && (
              <ul>
                {frame.returned.items.map((one) => (
                  <li key={one.label}>
                    {one.href === null || !frame.mayEdit ? one.label : <a href={one.href}>{one.label}</a>}
                    {one.note === "" ? "" : `: ${one.note}`}{" "}
                    <StatusOf
                      look={one.isMended ? { ...looks.done, label: "Đã sửa" } : { ...looks.none, label: "Chưa sửa" }}
                    />
                  </li>
                ))}
              </ul>
            )}
            {frame.mayEdit && frame.returned.items.length > 0 && (
              <p>
                Chỉ sửa được các mục nêu trên; các mục khác giữ như đã nộp. Sửa xong, người đứng đầu xác nhận rồi nộp
                lại.
              </p>
            )}
          </Note>
        )}
        <PaperNote frame={frame} />
        {state === undefined && <SavedNote frame={frame} current={current} />}
        {frame.mayEdit && frame.missing.length > 0 && showsAll && (
          <Missing title={`Còn ${twoDigits(frame.missing.length)} mục phải xong trước khi nộp`} items={frame.missing} />
        )}
        <WorkBar
          frame={frame}
          current={current}
          isCounted={!showsAll}
          list={<DossierTasks frame={frame} current={current} />}
        />
        <WorkColumns list={<DossierTasks frame={frame} current={current} />} item={children} />
      </div>
    </Page>
  );
}

function headerLook(frame: Frame): StatusLook {
  const look = dossierLooks[frame.state];
  if (frame.state !== "draft") return look;
  const doing = frame.paper === null ? "Đang soạn" : "Đang nhập";
  return { ...look, label: `${doing}, ${frame.isLate ? "đã quá hạn nộp" : "chưa nộp"}` };
}

function FrameSide({ frame }: { frame: Frame }) {
  if (frame.deadline !== null) return <Deadline {...frame.deadline} />;
  if (frame.mayAppraise && frame.state === "submitted")
    return (
      <LinkButton kind="main" href={paths.appraise(frame.id)}>
        Thẩm định hồ sơ
      </LinkButton>
    );
  return frame.receipt === null ? null : (
    <LinkButton href={paths.receipt(frame.receipt.code)}>Xem giấy biên nhận</LinkButton>
  );
}

function DossierTasks({ frame, current }: { frame: Frame; current: string | undefined }) {
  const task = (href: string, label: string, status: StatusLook, note?: string): Task => ({
    href,
    label,
    status: isToMend(frame, href) ? { ...looks.returned, label: "Trả lại" } : status,
    ...(note === undefined ? {} : { note }),
    current: href === current,
  });
  const collectives = frame.nominations.filter((one) => one.isCollective);
  const individuals = frame.nominations.filter((one) => !one.isCollective);
  const addTasks = (isCollective: boolean): Task[] =>
    frame.adds
      .filter((one) => one.isCollective === isCollective)
      .map((one) => task(one.href, one.label, { ...looks.none, label: "Khi cần" }));
  const rest = frame.missing.filter((part) => part.key !== "confirmation").length;
  const check = paths.submitDossier(frame.id);
  return (
    <TaskList
      title="Danh mục hồ sơ"
      {...(frame.isEditable ? frame.progress : {})}
      groups={[
        {
          title: "Văn bản chung",
          tasks: frame.documents.map(({ kind, slug, name, document, isMissing }) =>
            task(
              paths.dossierDocument(frame.id, slug),
              name,
              document === null ? documentLooks.missing : documentLooks[document.status],
              noteOf(isMissing && document !== null ? lackOf(frame, slug) : "", writingOn(frame, kind)),
            ),
          ),
        },
        {
          title: "Tập thể đề nghị",
          count: twoDigits(collectives.length),
          tasks: [
            ...collectives.map((one) =>
              task(one.href, one.name, nominationLook(frame, one), noteOf(one.line, writingOnNomination(frame, one))),
            ),
            ...addTasks(true),
          ],
          empty: "Chưa có tập thể nào.",
        },
        {
          title: "Cá nhân đề nghị",
          count: twoDigits(individuals.length),
          tasks: [
            ...individuals.map((one) =>
              task(one.href, one.name, nominationLook(frame, one), noteOf(one.line, writingOnNomination(frame, one))),
            ),
            ...addTasks(false),
          ],
          empty: "Chưa có cá nhân nào.",
        },
        ...(frame.mayAdd
          ? [
              {
                title: "Tra cứu",
                tasks: [task(paths.eligible(frame.id), "Danh sách đủ điều kiện", { ...looks.none, label: "Khi cần" })],
              },
            ]
          : []),
        ...(frame.mayEdit
          ? [
              {
                title: "Xác nhận và nộp",
                tasks: [
                  ...(frame.paper === null
                    ? []
                    : [
                        task(
                          paths.paperStamp(frame.id),
                          "Dấu công văn đến",
                          { ...looks.done, label: "Đã ghi" },
                          frame.paper.stampText,
                        ),
                      ]),
                  task(
                    `${check}#xac-nhan`,
                    "Người đứng đầu xác nhận",
                    frame.confirmationText === null
                      ? { ...looks.none, label: "Chưa xác nhận" }
                      : { ...looks.done, label: "Đã xác nhận" },
                    frame.headText,
                  ),
                  task(
                    check,
                    "Kiểm tra lại và nộp",
                    frame.missing.length > 0 || frame.isLate
                      ? { ...looks.paused, label: "Chưa nộp được" }
                      : { ...looks.done, label: "Sẵn sàng nộp" },
                    rest > 0 ? `Còn ${twoDigits(rest)} mục phải xong trước` : undefined,
                  ),
                  ...(frame.isLate
                    ? [task(paths.askLatePass(frame.id), "Đề nghị nộp muộn", looks.overdue, "Hồ sơ đã quá hạn nộp")]
                    : []),
                ],
              },
            ]
          : []),
      ]}
    />
  );
}

/** Named by the return and not mended yet. */
function isToMend(frame: Pick<Frame, "returned">, href: string): boolean {
  return (
    frame.returned?.items.some((one) => one.href?.replace("#tai-lieu-khac", "") === href && !one.isMended) ?? false
  );
}

/** Who is typing in one of these forms of the dossier; the reader's own copy first. */
export function writingOn(frame: Pick<Frame, "writing">, ...items: readonly WorkingItem[]): string {
  const found = frame.writing.filter((one) => items.includes(one.item));
  return [...found.filter((one) => one.isOwn), ...found.filter((one) => !one.isOwn)].map((one) => one.text).join(". ");
}

function noteOf(...parts: readonly string[]): string | undefined {
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? undefined : said.join(". ");
}

function writingOnNomination(frame: Frame, one: NominationView): string {
  return writingOn(frame, `report:${one.id}`, `nomination:${one.id}`);
}

function lackOf(frame: Frame, slug: string): string {
  const isUnvoted = slug === "bien-ban" && frame.missing.some((part) => part.href === paths.writeMinutes(frame.id));
  return isUnvoted ? "Còn thiếu kết quả biểu quyết" : "Còn thiếu bản đã ký";
}

export function nominationLook(
  frame: Pick<Frame, "isEditable" | "state">,
  one: Pick<NominationView, "appraisal" | "report" | "others" | "isMissing">,
): StatusLook {
  if (one.appraisal !== "pending") return appraisalLooks[one.appraisal];
  if (one.report === null)
    return one.isMissing || frame.isEditable ? { ...looks.none, label: "Thiếu báo cáo" } : appraisalLooks.pending;
  if (!frame.isEditable) return appraisalLooks.pending;
  if (one.others.some(({ isRequired, document }) => isRequired && document === null))
    return { ...looks.none, label: "Thiếu tài liệu" };
  return one.isMissing ? { ...looks.draft, label: "Báo cáo bản thảo" } : { ...looks.done, label: "Đủ tài liệu" };
}
