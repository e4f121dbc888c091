import { SelectField } from "~/shared/forms/choice-fields";
import { stateFor, shownValues, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Button, LinkButton } from "~/shared/ui/button";
import { Filters, Pager, StateTabs } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { looks, StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { officerFilterOptions, workListStateNames } from "../appraisal-list";
import type { AppraisalListPage, AppraisalListRow } from "../appraisal-list-page.server";
import { noOfficer } from "../forms";

/** What waits, by when; several ticked ones are given to an officer at once. */
export function AppraisalList({ page, state }: { page: AppraisalListPage; state: FormState | undefined }) {
  const isReturned = page.filter.state === "returned";
  return (
    <Sheet
      label="Hồ sơ thẩm định"
      foot={
        <Pager
          count={`${twoDigits(page.rows.length)} trong ${page.total} hồ sơ`}
          firstHref={page.firstHref ?? undefined}
          newerHref={page.backHref ?? undefined}
          olderHref={page.nextHref ?? undefined}
        />
      }
    >
      <StateTabs
        label="Hồ sơ theo bước"
        tabs={page.states.map((one) => {
          const { tone, icon } = one.state === "submitted" ? looks.waiting : looks.returned;
          return {
            href: one.href,
            label: workListStateNames[one.state],
            count: one.count,
            current: one.isCurrent,
            tone,
            icon,
          };
        })}
      />
      <Filters
        label="Lọc hồ sơ thẩm định"
        action={paths.appraisals()}
        keep={page.keep}
        clearHref={page.isFiltered ? page.clearHref : undefined}
      >
        <TextField name="q" label="Tên đơn vị" required={true} type="search" defaultValue={page.filter.q} />
        {page.campaigns.length > 1 && (
          <SelectField
            name="phong_trao"
            label="Phong trào"
            required={true}
            defaultValue={page.filter.campaignId}
            empty="Tất cả phong trào"
            options={page.campaigns.map((one) => ({ value: one.id, label: one.title }))}
          />
        )}
        <SelectField
          name="nguoi"
          label="Người thẩm định"
          required={true}
          defaultValue={page.officerWord}
          empty="Tất cả"
          options={officerFilterOptions}
        />
      </Filters>
      {page.rows.length === 0 ? (
        <Empty
          title={isReturned ? "Không có hồ sơ nào chờ đơn vị sửa" : "Không có hồ sơ nào chờ thẩm định"}
          action={page.isFiltered ? <LinkButton href={page.clearHref}>Bỏ lọc</LinkButton> : undefined}
        >
          {page.isFiltered
            ? "Không có hồ sơ khớp với bộ lọc đang chọn."
            : isReturned
              ? "Hồ sơ trả lại để sửa hiện ở đây cho đến khi đơn vị nộp lại."
              : "Hồ sơ hiện ở đây ngay khi đơn vị nộp."}
        </Empty>
      ) : (
        <WorkTable page={page} state={stateFor(state, "take", "assign")} isReturned={isReturned} />
      )}
    </Sheet>
  );
}

function WorkTable({
  page,
  state,
  isReturned,
}: {
  page: AppraisalListPage;
  state: FormState | undefined;
  isReturned: boolean;
}) {
  const ticked = shownValues(state, "dossierIds", []);
  return (
    <PostForm
      state={state}
      label="Giao thẩm định"
      hidden={Object.fromEntries(page.rows.map((row) => [`seen.${row.id}`, row.officerId]))}
    >
      <Table<AppraisalListRow>
        caption="Hồ sơ, đến hạn trước ở trên"
        columns={[
          {
            head: <span className="vh">Chọn</span>,
            short: "",
            kind: "act",
            cell: (row, index) => (
              <label className="opt">
                <input
                  type="checkbox"
                  name="dossierIds"
                  value={row.id}
                  id={index === 0 ? "f-dossierIds" : undefined}
                  defaultChecked={ticked.includes(row.id)}
                />
                <span className="vh">Chọn hồ sơ của {row.unit}</span>
              </label>
            ),
          },
          {
            head: "Đơn vị",
            kind: "name",
            cell: (row) => (
              <>
                <a href={row.href}>{row.unit}</a>
                {row.paper !== null && <span className="hint">{row.paper}</span>}
              </>
            ),
          },
          ...(page.filter.campaignId === "" && page.campaigns.length > 1
            ? [{ head: "Phong trào", cell: (row: AppraisalListRow) => row.campaign }]
            : []),
          { head: "Đề nghị", cell: (row) => row.counts },
          ...(isReturned
            ? []
            : [{ head: "Chưa có kết quả", kind: "nb" as const, cell: (row: AppraisalListRow) => row.pending }]),
          { head: "Nộp lúc", kind: "nb", cell: (row) => row.arrived },
          {
            head: isReturned ? "Hạn sửa" : "Hạn thẩm định",
            sort: "ascending",
            cell: (row) => (
              <span>
                <span className="nb">{row.due}</span>
                {row.left !== "" && <span className="hint">{row.left}</span>}
              </span>
            ),
          },
          {
            head: "Người thẩm định",
            cell: (row) =>
              row.officer === "" ? (
                <span className="dim">Chưa giao</span>
              ) : row.isMine ? (
                <b>{row.officer}</b>
              ) : (
                row.officer
              ),
          },
          {
            head: "Trạng thái",
            kind: "nb",
            cell: (row) => (
              <StatusOf
                look={
                  row.isOverdue
                    ? looks.overdue
                    : isReturned
                      ? { ...looks.returned, label: "Chờ đơn vị sửa" }
                      : { ...looks.waiting, label: row.isAgain ? "Chờ thẩm định lại" : "Chờ thẩm định" }
                }
              />
            ),
          },
        ]}
        rows={page.rows}
        rowKey={(row) => row.id}
      />
      <div className="filters" role="group" aria-label="Giao các hồ sơ đã đánh dấu">
        <SelectField
          name="officerId"
          label="Giao các hồ sơ đã đánh dấu cho"
          defaultValue=""
          empty="Chọn người thẩm định"
          options={[
            ...page.officers.map((one) => ({ value: one.accountId, label: one.name })),
            { value: noOfficer, label: "Không giao ai" },
          ]}
        />
        <div className="actions">
          <Button intent="assign">Giao thẩm định</Button>
          <Button intent="take">Nhận về tôi</Button>
        </div>
      </div>
    </PostForm>
  );
}
