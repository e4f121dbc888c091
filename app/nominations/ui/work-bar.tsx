import type { ReactNode } from "react";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Icon } from "~/shared/ui/icon";
import { Note } from "~/shared/ui/note";
import type { DossierFrame } from "../dossier-page.server";
import { nextStep } from "../next-step";
import { savedNotice } from "../saved";

/** "Còn 03 mục" */
export function leftText({ missing }: Pick<DossierFrame, "missing">): string {
  return `Còn ${twoDigits(missing.length)} mục`;
}

/** Where the work goes on, on every page of the dossier; narrow, with the folded list of its parts. */
export function WorkBar({
  frame,
  current,
  isCounted,
  list,
}: {
  frame: DossierFrame;
  current: string | undefined;
  /** How much is missing stands here, and nowhere else on the page. */
  isCounted: boolean;
  list: ReactNode;
}) {
  const next = frame.mayEdit
    ? nextStep(frame.id, { missing: frame.missing, returned: frame.returned?.items ?? [] }, current)
    : null;
  const isHere = next === null || next.href.split("#")[0] === current;
  return (
    <div className={current === undefined ? "work-bar work-bar--narrow" : "work-bar"}>
      <details className="work-fold">
        <summary>
          <span>{foldText(frame)}</span>
          <span className="work-dot">·</span>
          <span>
            <span className="work-open">Xem danh sách</span> <Icon name="down" />
          </span>
        </summary>
        {list}
      </details>
      {isCounted && frame.mayEdit && (
        <p className="work-left">
          <a href={paths.dossier(frame.id)}>{foldText(frame)}</a>
          {frame.missing.length > 0 && " phải xong trước khi nộp"}
        </p>
      )}
      {!isHere && (
        <p className="work-next">
          Mục tiếp theo: <a href={next.href}>{next.what}</a>
        </p>
      )}
    </div>
  );
}

function foldText(frame: Pick<DossierFrame, "missing" | "mayEdit">): string {
  if (!frame.mayEdit) return "Danh mục hồ sơ";
  return frame.missing.length === 0 ? "Đã đủ các mục" : leftText(frame);
}

/** Confirms what was saved on the page before, and leads back to it. */
export function SavedNote({ frame, current }: { frame: DossierFrame; current: string | undefined }) {
  const notice = savedNotice(frame);
  if (notice === null) return null;
  const isHere = notice.href.split("#")[0] === current;
  return (
    <Note tone="ok" title={notice.title}>
      <p role="status">
        {notice.facts.map((fact) => (
          <span key={fact}>{fact.replace(/\.?$/u, ". ")}</span>
        ))}
        {!isHere && <a href={notice.href}>Mở lại</a>}
      </p>
    </Note>
  );
}
