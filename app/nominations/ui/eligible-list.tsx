import type { NextTitle } from "~/history/next-title";
import { TextField } from "~/shared/forms/text-fields";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { Filters, Pager, Tabs } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { EligiblePage, EligibleRow } from "../eligible-page.server";
import { standingLooks } from "./eligibility";

/** A line's candidates of the unit with their standing, and how far each is from the next title. */
export function EligibleList({ page }: { page: EligiblePage }) {
  const clearHref = paths.eligible(page.frame.id, { line: page.lineId });
  return (
    <Sheet
      title="Danh sách đủ điều kiện"
      note={page.counts
        .map(({ standing, count }) => `${twoDigits(count)} ${standingLooks[standing].label.toLowerCase()}`)
        .join(", ")}
      foot={
        <Pager
          count={`${twoDigits(page.rows.length)} trong ${twoDigits(page.total)}`}
          firstHref={page.firstHref ?? undefined}
          olderHref={page.nextHref ?? undefined}
        />
      }
    >
      <Tabs
        label="Chỉ tiêu"
        tabs={page.lines.map((one) => ({ href: one.href, label: one.label, current: one.isCurrent }))}
      />
      {page.standard !== "" && <p className="in sm">Tiêu chuẩn của kế hoạch: {page.standard}</p>}
      <Filters
        label="Tìm người của đơn vị"
        action={paths.eligible(page.frame.id)}
        keep={{ "chi-tieu": page.lineId }}
        clearHref={page.q === "" ? undefined : clearHref}
      >
        <TextField name="q" label="Họ và tên" type="search" required={false} defaultValue={page.q} />
      </Filters>
      {page.rows.length === 0 ? (
        <Empty
          title={page.q === "" ? "Đơn vị chưa có ai trong danh sách" : "Không có ai khớp với tên đang tìm"}
          action={page.q === "" ? undefined : <LinkButton href={clearHref}>Bỏ lọc</LinkButton>}
        >
          Danh sách người của đơn vị do tổ chức cán bộ cập nhật.
        </Empty>
      ) : (
        <Table<EligibleRow>
          caption={`Người, tập thể của ${page.frame.unitName} ở chỉ tiêu ${page.lineName}, đủ điều kiện trước`}
          wrap
          columns={[
            {
              head: "Cá nhân, tập thể",
              kind: "name",
              cell: (row) => (
                <>
                  {row.historyHref === null ? row.name : <a href={row.historyHref}>{row.name}</a>}
                  {row.post !== "" && <span className="hint">{row.post}</span>}
                </>
              ),
            },
            { head: "Điều kiện", cell: (row) => <Standing row={row} /> },
            { head: "Danh hiệu tiếp theo", cell: (row) => <NextStep next={row.next} /> },
            {
              head: <span className="vh">Việc</span>,
              short: "",
              kind: "act",
              cell: (row) =>
                row.nominationHref !== null ? (
                  <a href={row.nominationHref}>Đã đề nghị</a>
                ) : row.proposeHref === null ? null : (
                  <a href={row.proposeHref}>
                    Đề nghị<span className="vh"> {row.name}</span>
                  </a>
                ),
            },
          ]}
          rows={page.rows}
          rowKey={(row) => row.candidateId}
        />
      )}
    </Sheet>
  );
}

function Standing({ row: { standing, items, unknown } }: { row: EligibleRow }) {
  return (
    <>
      <StatusOf look={standingLooks[standing]} />
      {items.map((item, index) => (
        <span className="hint" key={index}>
          {item.title}
          {item.unverified !== null && " (chưa kiểm chứng)"}
        </span>
      ))}
      {standing === "unknown" && <span className="hint">{unknown.join("; ")}</span>}
    </>
  );
}

const words = { met: "Đạt", not_met: "Chưa đạt", unknown: "" } as const;

function NextStep({ next }: { next: NextTitle | null }) {
  if (next === null) return <span className="dim">Đã có danh hiệu cao nhất</span>;
  if (next.steps.length === 0)
    return (
      <>
        {next.name}
        <span className="hint">Tiêu chuẩn do tỉnh quy định, chưa có trong căn cứ đang áp dụng.</span>
      </>
    );
  const citations = [...new Set(next.steps.map((one) => one.citation))];
  return (
    <details>
      <summary>
        {next.name}: {reachedText(next)}
      </summary>
      {next.steps.map((step, index) => (
        <span className="hint" key={index}>
          {words[step.result] === "" ? "" : `${words[step.result]}: `}
          {step.text}
          {step.unverified !== null && " (chưa kiểm chứng)"}.
        </span>
      ))}
      <span className="cite">{citations.join("; ")}</span>
    </details>
  );
}

// What is not recorded is unknown and no zero.
function reachedText({ steps }: NextTitle): string {
  const met = steps.filter((one) => one.result === "met").length;
  if (met > 0) return `đạt ${twoDigits(met)} trong ${twoDigits(steps.length)} tiêu chuẩn`;
  return steps.some((one) => one.result === "not_met") ? "chưa đạt" : "chưa đủ dữ liệu";
}
