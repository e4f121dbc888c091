import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { looks, StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { awardListNames, awardLists, type AwardList } from "../award-entry";
import type { AwardRow, HistoryPage } from "../history-page-queries.server";
import { slugOfKind, type FactSlug } from "../owner";

export interface HistorySheetsProps {
  history: HistoryPage;
  /** Where a new entry of a kind is written; null: not by this reader. */
  addHref: ((kind: FactSlug) => string) | null;
  isPerson: boolean;
}

/** A history in its tables: titles and forms apart, as the Law lists them; then ratings, initiatives and what is only for its keepers. */
export function HistorySheets({ history, addHref, isPerson }: HistorySheetsProps) {
  const add = (kind: FactSlug, label: string) => (addHref === null ? undefined : <a href={addHref(kind)}>{label}</a>);
  return (
    <>
      {awardLists
        .filter((list) => list !== "recognition" || history.awards.recognition.length > 0)
        .map((list) => (
          <Awards key={list} list={list} rows={history.awards[list]} mayKeep={addHref !== null} />
        ))}
      {history.path.length > 0 && <Path steps={history.path} />}
      <Sheet title="Xếp loại hằng năm" right={add("xep-loai", "Ghi xếp loại")}>
        {history.ratings.length === 0 ? (
          <Empty>Chưa ghi mức độ hoàn thành nhiệm vụ của năm nào.</Empty>
        ) : (
          <Table
            caption="Xếp loại hằng năm"
            columns={[
              { head: "Năm", kind: "name", cell: (row) => entryLink(addHref, "xep-loai", row.id, String(row.year)) },
              { head: "Mức độ hoàn thành nhiệm vụ", cell: (row) => row.rating },
              { head: "Văn bản", cell: (row) => row.decision },
            ]}
            rows={history.ratings}
            rowKey={(row) => row.id}
          />
        )}
      </Sheet>
      {isPerson && (
        <Sheet title="Sáng kiến, đề tài" right={add("sang-kien", "Ghi sáng kiến")}>
          {history.initiatives.length === 0 ? (
            <Empty>Chưa ghi sáng kiến, đề tài nào được công nhận.</Empty>
          ) : (
            <Table
              caption="Sáng kiến, đề tài"
              columns={[
                { head: "Tên", kind: "name", cell: (row) => entryLink(addHref, "sang-kien", row.id, row.title) },
                { head: "Năm", kind: "num", cell: (row) => row.year },
                { head: "Phạm vi", kind: "nb", cell: (row) => row.level },
                { head: "Công nhận", cell: (row) => row.recognised },
                ...(history.initiatives.some((row) => row.coAuthors.length > 0)
                  ? [{ head: "Đồng tác giả", cell: (row: InitiativeRow) => row.coAuthors.join(", ") }]
                  : []),
                {
                  head: "Đã dùng cho",
                  cell: (row) => (row.usedFor === "" ? <span className="dim">chưa dùng</span> : row.usedFor),
                },
              ]}
              rows={history.initiatives}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
      )}
      {history.cases !== null && (
        <Sheet
          title="Kỷ luật, vụ việc đang xem xét"
          note={
            isPerson
              ? "Chỉ Tổ chức cán bộ, Thường trực thi đua và chính người này xem được"
              : "Chỉ Tổ chức cán bộ và Thường trực thi đua xem được"
          }
          right={add("ky-luat", "Ghi vụ việc")}
        >
          {history.cases.length === 0 ? (
            <Empty>Không có kỷ luật, vụ việc nào được ghi.</Empty>
          ) : (
            <Table
              caption="Kỷ luật, vụ việc"
              columns={[
                { head: "Nội dung", kind: "name", cell: (row) => entryLink(addHref, "ky-luat", row.id, row.matter) },
                { head: "Loại", cell: (row) => row.kind },
                { head: "Từ ngày", kind: "nb", cell: (row) => row.opened },
                { head: "Kết quả", cell: (row) => row.outcome },
                { head: "Văn bản", cell: (row) => row.decision },
                { head: "Hiệu lực", cell: (row) => row.until },
                {
                  head: "Xét khen thưởng",
                  kind: "nb",
                  cell: (row) =>
                    row.effect === "held" ? (
                      <StatusOf look={{ ...looks.paused, label: "Tạm dừng xét" }} />
                    ) : row.effect === "in_force" ? (
                      <StatusOf look={{ ...looks.refused, label: "Đang thi hành" }} />
                    ) : (
                      <StatusOf look={{ ...looks.done, label: "Không ảnh hưởng" }} />
                    ),
                },
              ]}
              rows={history.cases}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
      )}
    </>
  );
}

type InitiativeRow = HistoryPage["initiatives"][number];

function entryLink(addHref: HistorySheetsProps["addHref"], kind: FactSlug, id: string, text: string) {
  return addHref === null ? text : <a href={paths.historyEntry(kind, id)}>{text}</a>;
}

function Awards({ list, rows, mayKeep }: { list: AwardList; rows: readonly AwardRow[]; mayKeep: boolean }) {
  const head = list === "title" ? "Danh hiệu" : list === "form" ? "Hình thức" : "Ghi nhận";
  return (
    <Sheet title={awardListNames[list]} note={rows.length === 0 ? undefined : `${twoDigits(rows.length)} lần`}>
      {rows.length === 0 ? (
        <Empty>{list === "title" ? "Chưa có danh hiệu thi đua nào." : "Chưa có hình thức khen thưởng nào."}</Empty>
      ) : (
        <Table
          caption={awardListNames[list]}
          columns={[
            { head: "Năm", kind: "nb", cell: (row) => row.period },
            {
              head,
              kind: "name",
              cell: (row) =>
                row.source.kind === "decision" ? (
                  row.name
                ) : mayKeep ? (
                  <a href={paths.historyEntry(slugOfKind.award, row.source.entryId)}>{row.name}</a>
                ) : (
                  row.name
                ),
            },
            { head: "Quyết định", cell: (row) => row.decision },
            { head: "Khi được khen", cell: (row) => row.recipient },
            ...(rows.some((row) => row.achievement !== "")
              ? [{ head: "Thành tích", cell: (row: AwardRow) => row.achievement }]
              : []),
            {
              head: "Nguồn",
              kind: "nb",
              cell: (row) =>
                row.isRevoked ? (
                  <StatusOf look={{ ...looks.refused, label: "Đã thu hồi" }} />
                ) : row.source.kind === "decision" ? (
                  <StatusOf look={{ ...looks.issued, label: "Ban hành tại đây" }} />
                ) : (
                  <span className="dim">ghi bổ sung</span>
                ),
            },
          ]}
          rows={rows}
          rowKey={(row) => row.key}
        />
      )}
    </Sheet>
  );
}

function Path({ steps }: { steps: HistoryPage["path"] }) {
  return (
    <Sheet
      title="Chặng đường thi đua"
      note="Chỉ tính danh hiệu theo công trạng; khen đột xuất và chuyên đề không tính (Nghị định 152/2025/NĐ-CP, Điều 4 khoản 3)"
    >
      <Table
        caption="Chặng đường thi đua"
        columns={[
          { head: "Danh hiệu", kind: "name", cell: (step) => step.name },
          { head: "Các năm đạt", cell: (step) => step.years.join(", ") },
          {
            head: "Liên tục",
            kind: "nb",
            cell: (step) => `${twoDigits(step.run)} năm, đến ${String(step.years[0] ?? "")}`,
          },
        ]}
        rows={steps}
        rowKey={(step) => step.awardKind}
      />
    </Sheet>
  );
}
