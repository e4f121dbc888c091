import { dossierLooks } from "~/nominations/ui/looks";
import { paths } from "~/shared/paths";
import { Sheet } from "~/shared/ui/sheet";
import { looks, StatusOf } from "~/shared/ui/status";
import { Table, type Column } from "~/shared/ui/table";
import type { FoundAward } from "~/decisions/award-search-queries.server";
import { searchKindNames, type SearchKind } from "../search";
import type { SearchPage } from "../search-page.server";

/** What was found, kind by kind; a kind in which nothing was found is left out. */
export function SearchResults({ page }: { page: SearchPage }) {
  return (
    <>
      <Part
        kind="ca-nhan"
        page={page}
        rows={page.people}
        rowKey={(row) => row.id}
        columns={[
          {
            head: "Họ và tên",
            kind: "name",
            cell: (row) => <a href={paths.person(row.id)}>{`${row.honorific} ${row.fullName}`}</a>,
          },
          { head: "Chức vụ, chức danh", cell: (row) => row.post },
          {
            head: "Đơn vị",
            cell: (row) =>
              row.unitName === "" ? <span className="dim">hiện không thuộc đơn vị nào</span> : row.unitName,
          },
        ]}
      />
      <Part
        kind="don-vi"
        page={page}
        rows={page.units}
        rowKey={(row) => row.id}
        columns={[
          { head: "Đơn vị", kind: "name", cell: (row) => <a href={paths.unit(row.id)}>{row.name}</a> },
          { head: "Loại", cell: (row) => row.kind },
          {
            head: "Trạng thái",
            kind: "nb",
            cell: (row) => (
              <StatusOf
                look={row.isActive ? { ...looks.done, label: "Hoạt động" } : { ...looks.paused, label: "Đã ngừng" }}
              />
            ),
          },
        ]}
      />
      <Part
        kind="de-nghi"
        page={page}
        rows={page.nominations}
        rowKey={(row) => row.nominationId}
        columns={[
          {
            head: "Cá nhân, tập thể",
            kind: "name",
            cell: (row) => <a href={paths.nomination(row.dossierId, row.nominationId)}>{row.name}</a>,
          },
          { head: "Khi đề nghị", cell: (row) => row.place },
          { head: "Chỉ tiêu", cell: (row) => row.line },
          { head: "Phong trào", cell: (row) => row.campaign },
          { head: "Hồ sơ của", cell: (row) => <a href={paths.dossier(row.dossierId)}>{row.dossierUnit}</a> },
          { head: "Trạng thái hồ sơ", kind: "nb", cell: (row) => <StatusOf look={dossierLooks[row.state]} /> },
        ]}
      />
      <Part kind="khen-thuong" page={page} rows={page.awards} rowKey={(row) => row.id} columns={awardColumns} />
      <Part kind="ghi-bo-sung" page={page} rows={page.entries} rowKey={(row) => row.id} columns={entryColumns} />
    </>
  );
}

const entryColumns: readonly Column<FoundAward>[] = [
  {
    head: "Cá nhân, tập thể",
    kind: "name",
    cell: (row) => (
      <a href={row.decisionId === null ? paths.historyEntry("khen-thuong", row.id) : paths.decision(row.decisionId)}>
        {row.name}
      </a>
    ),
  },
  { head: "Khi được khen", cell: (row) => row.place },
  { head: "Danh hiệu, hình thức", cell: (row) => row.award },
  { head: "Năm", kind: "nb", cell: (row) => row.period },
  { head: "Quyết định", cell: (row) => row.decision },
];

const awardColumns: readonly Column<FoundAward>[] = [
  ...entryColumns,
  {
    head: "Trạng thái",
    kind: "nb",
    cell: (row) =>
      row.isRevoked ? (
        <StatusOf look={{ ...looks.refused, label: "Đã thu hồi" }} />
      ) : (
        <StatusOf look={{ ...looks.issued, label: "Có giá trị" }} />
      ),
  },
];

function Part<Row>({
  kind,
  page,
  rows,
  columns,
  rowKey,
}: {
  kind: SearchKind;
  page: SearchPage;
  rows: readonly Row[] | null;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
}) {
  if (rows === null || rows.length === 0) return null;
  const more = page.more[kind];
  return (
    <Sheet
      title={searchKindNames[kind]}
      foot={
        more === undefined ? undefined : (
          <nav className="pager" aria-label={`Xem thêm: ${searchKindNames[kind].toLowerCase()}`}>
            <a href={more}>{page.only === null ? "Xem tất cả" : "Trang sau ›"}</a>
          </nav>
        )
      }
    >
      <Table caption={searchKindNames[kind]} columns={columns} rows={rows} rowKey={rowKey} />
    </Sheet>
  );
}
