import { CheckboxGroup, SelectField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { twoDigits } from "~/shared/time";
import type { AdvisingPage } from "../gathering-pages.server";
import { lowerLooks } from "./looks";

interface AdvisingProps {
  page: AdvisingPage;
  state: FormState | undefined;
}

type Row = AdvisingPage["rows"][number];

export function AdvisedUnits({ page, state }: AdvisingProps) {
  return (
    <>
      <Sheet title="Đã giao" note={`${twoDigits(page.rows.length)} đơn vị`}>
        {page.rows.length === 0 ? (
          <Empty>Chưa giao: hồ sơ của mọi đơn vị nộp thẳng để thẩm định.</Empty>
        ) : (
          <Table<Row>
            caption="Đơn vị có hồ sơ được tổng hợp"
            columns={[
              { head: "Đơn vị", kind: "name", cell: (row) => row.unitName },
              { head: "Đơn vị tham mưu", cell: (row) => row.advisingName },
              { head: "Đề nghị gửi trước", cell: (row) => row.dueText },
              { head: "Đã tổng hợp", cell: (row) => row.takenText },
              {
                head: "Hồ sơ",
                kind: "nb",
                cell: (row) =>
                  row.dossier === null ? (
                    "chưa lập"
                  ) : (
                    <a href={row.dossier.href}>
                      <StatusOf look={lowerLooks[row.dossier.state]} />
                    </a>
                  ),
              },
            ]}
            rows={page.rows}
            rowKey={(row) => row.unitId}
          />
        )}
      </Sheet>
      {page.rows.some((row) => row.mayEnd) && (
        <PostForm intent="end" state={state} prefix="end" className="sheet" label="Thôi giao">
          <header>
            <h2>Thôi giao</h2>
          </header>
          <Padded>
            <SelectField
              name="unitId"
              label="Đơn vị"
              hint="Hồ sơ của đơn vị nộp thẳng để thẩm định. Đơn vị đã có đề nghị được tổng hợp thì không còn ở danh sách này."
              defaultValue=""
              empty="Chọn đơn vị"
              options={page.rows
                .filter((row) => row.mayEnd)
                .map((row) => ({ value: row.unitId, label: `${row.unitName} (${row.advisingName})` }))}
            />
          </Padded>
          <footer className="actions">
            <Button>Thôi giao</Button>
          </footer>
        </PostForm>
      )}
    </>
  );
}

export function NameAdvisingForm({ page, state }: AdvisingProps) {
  if (page.units.length < 2) return null;
  return (
    <PostForm intent="name" state={state} prefix="name" className="sheet" label="Giao đơn vị tham mưu">
      <header>
        <h2>Giao đơn vị tham mưu</h2>
      </header>
      <Padded>
        <SelectField
          name="advisingUnitId"
          label="Đơn vị tham mưu tổng hợp"
          hint="Nhận hồ sơ các đơn vị đã nộp, chọn đề nghị đưa vào một hồ sơ của mình rồi nộp để thẩm định."
          defaultValue=""
          empty="Chọn đơn vị"
          options={page.advisers}
        />
        <CheckboxGroup name="unitIds" label="Tổng hợp hồ sơ của" defaultValues={[]} options={page.units} />
        <DateField
          name="dueOn"
          label="Đề nghị gửi trước hết ngày"
          hint="Để đơn vị tham mưu kịp tổng hợp. Hạn nộp của phong trào vẫn là hạn áp dụng."
          required={false}
          defaultValue=""
        />
      </Padded>
      <footer className="actions">
        <Button kind="main">Giao tổng hợp</Button>
      </footer>
    </PostForm>
  );
}
