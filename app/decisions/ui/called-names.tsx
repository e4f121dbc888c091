import { Confirm } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { NumberField } from "~/shared/forms/text-fields";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { PublicationPage } from "../publication-page.server";
import { calledLooks } from "./looks";
import { NomineeName } from "./nominee-groups";

/** Names that were called from the reserve after the list hung, each with its own publication. */
export function CalledNames({ called }: Pick<PublicationPage, "called">) {
  if (called.length === 0) return null;
  return (
    <Sheet title="Tên gọi từ danh sách dự bị" note="xác nhận sau khi danh sách đã công khai">
      <Table
        caption="Tên gọi từ danh sách dự bị"
        rows={called}
        rowKey={(one) => one.nominationId}
        columns={[
          { head: "Tập thể, cá nhân", kind: "name", cell: (one) => <NomineeName {...one} /> },
          { head: "Chỉ tiêu", cell: (one) => one.line },
          { head: "Công khai đến", kind: "nb", cell: (one) => (one.ends === "" ? "–" : one.ends) },
          { head: "Tình trạng", kind: "nb", cell: (one) => <StatusOf look={calledLooks[one.standing]} /> },
        ]}
      />
    </Sheet>
  );
}

export function PublishCalledForm({ data, state }: { data: PublicationPage; state: FormState | undefined }) {
  const { limit, publication, plannedDays } = data;
  const days = publication?.dayCount ?? plannedDays;
  const waiting = data.called.filter((one) => one.standing === "unpublished");
  return (
    <PostForm intent="reserve" state={state} prefix="reserve" className="sheet" label="Công khai bổ sung">
      <header>
        <h2>Công khai bổ sung</h2>
      </header>
      <Padded>
        <NumberField
          name="dayCount"
          label="Số ngày làm việc công khai"
          hint={`Danh sách đã công khai ${twoDigits(days)} ngày${limit === null ? "" : `; ${limit.text}`}.`}
          defaultValue={limit?.isWorking === true ? Math.max(days, limit.days) : days}
          suffix="ngày"
        />
        <Confirm
          title={`Công khai ${waiting.map((one) => one.name).join(", ")}`}
          points={[
            "Mọi công chức, viên chức, người lao động của cơ quan xem được tên này ở mục Kết quả.",
            "Hồ sơ trình ký lập được sau khi hết thời gian công khai bổ sung.",
          ]}
          label="Đã kiểm tra các tên"
        />
      </Padded>
      <footer className="actions">
        <Button kind="main">Công khai bổ sung</Button>
      </footer>
    </PostForm>
  );
}
