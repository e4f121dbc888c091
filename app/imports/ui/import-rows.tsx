import { RadioGroup } from "~/shared/forms/choice-fields";
import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { paths } from "~/shared/paths";
import { Button } from "~/shared/ui/button";
import { Pager, StateTabs } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { ImportPage } from "../import-page-queries.server";
import { verdictNames, verdicts } from "../import-kind";
import { verdictLooks } from "../looks";

/** The rows of an import by what they mean, a page at a time; those that ask for somebody are a form. */
export function ImportRows({ page, state }: { page: ImportPage; state: FormState | undefined }) {
  const { batch, counts, show, rows } = page;
  const isOpen = batch.state === "ready";
  const asks = isOpen && (show === "unsure" || show === "asked");
  const shown = verdicts.filter((one) => counts[one] > 0);
  const pager = (
    <Pager
      count={`Từ dòng ${String(rows[0]?.rowNumber ?? 0)} của tệp`}
      firstHref={page.after === 0 ? undefined : paths.importBatch(batch.id, { show })}
      olderHref={page.next === null ? undefined : paths.importBatch(batch.id, { show, after: String(page.next) })}
    />
  );
  return (
    <>
      <StateTabs
        label="Các dòng của bảng"
        tabs={[
          ...shown.map((one) => ({
            href: paths.importBatch(batch.id, { show: one }),
            label: verdictNames[one],
            count: counts[one].toLocaleString("vi-VN"),
            current: one === show,
            tone:
              verdictLooks[one].tone === "bad" || verdictLooks[one].tone === "wait"
                ? verdictLooks[one].tone
                : undefined,
          })),
          ...(isOpen && page.isAnswered
            ? [
                {
                  href: paths.importBatch(batch.id, { show: "asked" }),
                  label: "Đổi lựa chọn",
                  current: show === "asked",
                },
              ]
            : []),
        ]}
      />
      {rows.length === 0 ? (
        <Sheet label="Các dòng của bảng">
          <Empty>Không có dòng nào ở mục này.</Empty>
        </Sheet>
      ) : asks ? (
        <PostForm intent="answer" state={stateFor(state, "answer")} className="sheet" label="Chọn người">
          <header>
            <h2>Dòng này nói về ai?</h2>
            <span className="dim sm">Mỗi dòng chọn một; dòng chưa chọn giữ nguyên.</span>
          </header>
          {rows.map((row) => (
            <Padded key={row.rowNumber}>
              <RadioGroup
                name={`rows.r${String(row.rowNumber)}`}
                label={`Dòng ${String(row.rowNumber)}: ${row.label}`}
                hint={row.note}
                required={false}
                defaultValue={row.answer}
                options={[
                  ...row.choices.map((one) => ({ value: one.personId, label: one.name, hint: one.note })),
                  ...(batch.kind === "people" ? [{ value: "new", label: "Người mới, chưa có trong sổ" }] : []),
                  { value: "skip", label: "Bỏ qua dòng này" },
                ]}
              />
            </Padded>
          ))}
          <footer className="actions">
            <Button kind="main">Lưu lựa chọn</Button>
            {pager}
          </footer>
        </PostForm>
      ) : (
        <Sheet label="Các dòng của bảng" foot={pager}>
          <Table
            caption={`${verdictNames[show === "asked" ? "unsure" : show]}: các dòng của bảng`}
            columns={[
              { head: "Dòng", kind: "nb", cell: (row) => row.rowNumber },
              { head: "Cá nhân, tập thể", kind: "name", cell: (row) => row.label },
              {
                head: show === "wrong" ? "Lỗi" : "Nội dung",
                cell: (row) =>
                  row.problems.length === 0 ? (
                    row.note
                  ) : (
                    <ul className="why-list">
                      {row.problems.map((one) => (
                        <li key={one.cell + one.message}>
                          {one.cell !== "" && <b>ô {one.cell}: </b>}
                          {one.message}
                        </li>
                      ))}
                    </ul>
                  ),
              },
            ]}
            rows={rows}
            rowKey={(row) => row.rowNumber}
          />
        </Sheet>
      )}
    </>
  );
}
