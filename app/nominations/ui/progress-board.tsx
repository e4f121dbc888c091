import type { ReactElement } from "react";
import { TextField } from "~/shared/forms/text-fields";
import { paths } from "~/shared/paths";
import { LinkButton } from "~/shared/ui/button";
import { IconCopy, IconShapes, type IconName } from "~/shared/ui/icon";
import { Filters, Pager, StateTabs } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { looks, type StatusLook } from "~/shared/ui/status";
import { boardChoiceNames, type BoardChoice, type BoardState } from "../board";
import type { BoardPage, BoardRow } from "../board-queries.server";
import { dossierLooks } from "./looks";

const choiceLooks: Readonly<Record<BoardChoice, StatusLook>> = {
  ...dossierLooks,
  none: { ...looks.none, label: boardChoiceNames.none },
  late: looks.overdue,
  late_pass: { ...looks.soon, icon: "clock", label: boardChoiceNames.late_pass },
};

function element({ tone, icon, label }: StatusLook): ReactElement {
  return (
    <span className={`st st--${tone}`}>
      {IconCopy({ name: icon })}
      <span>{label}</span>
    </span>
  );
}

// As on the list of dossiers: the states are drawn once, their shapes sent once.
const inTime: Readonly<Record<BoardState, ReactElement>> = {
  none: element(choiceLooks.none),
  draft: element(choiceLooks.draft),
  submitted: element(choiceLooks.submitted),
  returned: element(choiceLooks.returned),
  accepted: element(choiceLooks.accepted),
};
const overdue: Readonly<Record<BoardState, ReactElement>> = {
  ...inTime,
  none: element({ ...looks.overdue, label: "Chưa lập hồ sơ, quá hạn" }),
  draft: element({ ...looks.overdue, label: "Đang soạn, quá hạn" }),
  returned: element({ ...looks.overdue, label: "Trả lại để sửa, quá hạn" }),
};
const shapes: readonly IconName[] = [...new Set(Object.values(choiceLooks).map((look) => look.icon))];

/** Every unit and how far it is. Plain markup row by row: this page is measured. */
export function ProgressBoard({ board }: { board: BoardPage }) {
  const isFiltered = board.q !== "" || board.choice !== null;
  const clearHref = paths.progressBoard(board.campaign.id);
  return (
    <Sheet
      label="Tiến độ các đơn vị"
      foot={
        <Pager
          count={`${String(board.rows.length).padStart(2, "0")} trong ${board.total} đơn vị`}
          firstHref={board.firstHref ?? undefined}
          newerHref={board.newerHref ?? undefined}
          olderHref={board.olderHref ?? undefined}
        >
          {board.rows.length > 0 && (
            <>
              <a href={board.files.xlsx}>Tải danh sách (XLSX)</a>
              <a href={board.files.csv}>CSV</a>
            </>
          )}
        </Pager>
      }
    >
      <StateTabs
        label="Đơn vị theo tình trạng"
        tabs={board.tabs.map((tab) => ({
          href: tab.href,
          label: tab.choice === null ? "Tất cả" : choiceLooks[tab.choice].label,
          count: tab.count,
          current: tab.isCurrent,
          ...(tab.choice === null ? {} : { tone: choiceLooks[tab.choice].tone, icon: choiceLooks[tab.choice].icon }),
        }))}
      />
      <Filters
        label="Tìm đơn vị"
        action={clearHref}
        {...(board.choice === null ? {} : { keep: { trang_thai: board.choice } })}
        clearHref={isFiltered ? clearHref : undefined}
      >
        <TextField
          name="q"
          label="Tên đơn vị"
          type="search"
          required={false}
          defaultValue={board.q}
          spellCheck={false}
        />
      </Filters>
      {board.rows.length === 0 ? (
        <Empty
          title={board.hasUnits ? "Không có đơn vị nào ở đây" : "Chưa có đơn vị nào trong danh mục"}
          {...(isFiltered ? { action: <LinkButton href={clearHref}>Xem mọi đơn vị</LinkButton> } : {})}
        >
          {board.hasUnits
            ? "Không có đơn vị khớp với bộ lọc đang chọn."
            : "Đơn vị được thêm ở danh mục đơn vị của cơ quan."}
        </Empty>
      ) : (
        <div className="scroll scroll--stick">
          <IconShapes names={shapes} />
          <table className="t t--pin">
            <caption className="vh">Tiến độ nộp hồ sơ của các đơn vị</caption>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col" className="num">
                  Tập thể
                </th>
                <th scope="col" className="num">
                  Cá nhân
                </th>
                <th scope="col">Nộp lúc</th>
                <th scope="col">Hạn (giờ Việt Nam)</th>
                <th scope="col">Thời gian còn lại</th>
                {board.campaign.hasRegistration && <th scope="col">Đăng ký thi đua</th>}
                <th scope="col">Tình trạng</th>
              </tr>
            </thead>
            <tbody>{board.rows.map(boardRow)}</tbody>
          </table>
        </div>
      )}
    </Sheet>
  );
}

function boardRow(row: BoardRow): ReactElement {
  return (
    <tr key={row.id}>
      <th scope="row">
        {row.href === null ? row.unit : <a href={row.href}>{row.unit}</a>}
        {row.paper !== null && <div className="dim sm">{row.paper}</div>}
      </th>
      <td className="num" data-l="Tập thể">
        {row.collectives}
      </td>
      <td className="num" data-l="Cá nhân">
        {row.individuals}
      </td>
      <td className="nb" data-l="Nộp lúc">
        {row.enterHref === null ? (
          row.submitted
        ) : (
          <a href={row.enterHref}>
            Nhập hồ sơ giấy<span className="vh"> của {row.unit}</span>
          </a>
        )}
      </td>
      <td className="nb" data-l="Hạn">
        {row.due}
        {row.hasLatePass && (
          <>
            {" "}
            <span className="dim">được nộp muộn</span>
          </>
        )}
      </td>
      <td className="nb" data-l="Thời gian còn lại">
        {row.left}
      </td>
      {row.registration !== null && (
        <td className="nb" data-l="Đăng ký thi đua">
          {row.registration.href === null ? (
            row.registration.text
          ) : (
            <a href={row.registration.href}>{row.registration.text}</a>
          )}
        </td>
      )}
      <td className="nb" data-l="Tình trạng">
        {(row.isLate ? overdue : inTime)[row.state]}
      </td>
    </tr>
  );
}
