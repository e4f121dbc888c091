import type { ReactNode } from "react";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Icon } from "~/shared/ui/icon";
import { Note } from "~/shared/ui/note";
import type { DossierFrame } from "../dossier-page.server";
import { nextStep, openCount, type OpenWork } from "../next-step";
import { savedNotice } from "../saved";

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
  const work = openWorkOf(frame);
  const left = openCount(frame.id, work);
  const next = frame.mayEdit ? nextStep(frame.id, work, current) : null;
  const leftText = left === 0 ? "Đã đủ các mục" : `Còn ${twoDigits(left)} mục`;
  const isHere = next === null || next.href.split("#")[0] === current;
  return (
    <div className={current === undefined ? "work-bar work-bar--narrow" : "work-bar"}>
      <details className="work-fold">
        <summary>
          <span>{frame.mayEdit ? leftText : "Danh mục hồ sơ"}</span>
          <span className="work-dot">·</span>
          <span>
            <span className="work-open">Xem danh sách</span> <Icon name="down" />
          </span>
        </summary>
        {list}
      </details>
      {isCounted && frame.mayEdit && (
        <p className="work-left">
          <a href={paths.dossier(frame.id)}>{leftText}</a>
          {left > 0 && " phải xong trước khi nộp"}
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

/** What is open in the dossier, for whoever works on it. */
export function openWorkOf({ missing, returned }: Pick<DossierFrame, "missing" | "returned">): OpenWork {
  return { missing, returned: returned?.items ?? [] };
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
