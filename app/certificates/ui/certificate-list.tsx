import { PostForm } from "~/shared/forms/post-form";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Pager } from "~/shared/ui/list-tools";
import { Sheet } from "~/shared/ui/sheet";
import { Table, type Column } from "~/shared/ui/table";
import type { CertificateRow, CertificatesPage } from "../certificates-page.server";

/** The recipients in the order of the annex, each with its own file and its last printing. */
export function CertificateList({ data }: { data: CertificatesPage }) {
  const columns: Column<CertificateRow>[] = [
    { head: "Số sổ vàng", kind: "num", cell: (row) => twoDigits(row.goldenBookNo) },
    {
      head: "Người, tập thể nhận",
      kind: "name",
      cell: (row) => (
        <>
          {row.isReady ? <a href={paths.certificatePdf(row.awardId)}>{row.name}</a> : row.name}
          <br />
          <span className="dim">{row.detail}</span>
        </>
      ),
    },
    { head: "Đã in", cell: (row) => <Printed row={row} /> },
    {
      head: <span className="vh">Việc</span>,
      short: "",
      kind: "act",
      cell: (row) =>
        row.isReady && (
          <>
            <a
              href={paths.certificates(data.decisionId, {
                after: data.isFirstPage ? undefined : (data.rows[0]?.goldenBookNo ?? 1) - 1,
                shown: row.goldenBookNo,
              })}
              aria-label={`Xem tờ số sổ vàng ${twoDigits(row.goldenBookNo)}`}
            >
              Xem
            </a>{" "}
            <PostForm intent="printed" hidden={{ awardId: row.awardId }}>
              <Button kind="small" label={`Ghi nhận đã in tờ số sổ vàng ${twoDigits(row.goldenBookNo)}`}>
                Ghi nhận đã in
              </Button>
            </PostForm>
          </>
        ),
    },
  ];
  return (
    <Sheet
      title="Danh sách theo số sổ vàng"
      note={data.rows.some((row) => row.isReady) ? "tên mở tệp PDF của riêng tờ đó, để in lại một tờ" : undefined}
      right={data.log.length > 0 && <a href="#nhat-ky-in">Nhật ký in</a>}
    >
      <Table
        caption="Giấy khen của quyết định"
        columns={columns}
        rows={data.rows}
        rowKey={(row) => row.awardId}
        mark={(row) => (row.awardId === data.preview?.awardId ? "sel" : undefined)}
      />
      {(data.nextAfter !== null || !data.isFirstPage) && (
        <Pager
          count={`${twoDigits(data.rendering.total)} giấy khen, mỗi trang 50`}
          firstHref={data.isFirstPage ? undefined : paths.certificates(data.decisionId)}
          olderHref={
            data.nextAfter === null ? undefined : paths.certificates(data.decisionId, { after: data.nextAfter })
          }
        />
      )}
    </Sheet>
  );
}

function Printed({ row }: { row: CertificateRow }) {
  if (row.printed === null) return <span className="dim">chưa in</span>;
  return (
    <>
      {row.printed.at}
      <br />
      <span className="dim">{row.printed.by}</span>
    </>
  );
}
