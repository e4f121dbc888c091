import { Facts } from "~/shared/ui/facts";
import { Sheet, SheetRule } from "~/shared/ui/sheet";
import { Table } from "~/shared/ui/table";
import type { AmendmentView } from "../amendment-queries.server";
import type { PlanChange } from "../amendment";

/** Every amendment with its reason and what changed, before and after; the latest first. */
export function Amendments({ amendments }: { amendments: readonly AmendmentView[] }) {
  if (amendments.length === 0) return null;
  return (
    <Sheet title="Điều chỉnh kế hoạch" id="dieu-chinh">
      {amendments.map((one) => (
        <div key={one.id}>
          <SheetRule title={one.title} />
          <Facts
            facts={[
              { label: "Thời điểm", value: `${one.at} (giờ Việt Nam), ${one.by}` },
              { label: "Lý do", value: one.reason },
              ...(one.document === "" && one.fileHref === null
                ? []
                : [
                    {
                      label: "Văn bản",
                      value:
                        one.fileHref === null ? (
                          one.document
                        ) : (
                          <a href={one.fileHref}>{one.document === "" ? "Tệp văn bản điều chỉnh" : one.document}</a>
                        ),
                    },
                  ]),
            ]}
          />
          <Table<PlanChange>
            caption={`Nội dung thay đổi, ${one.title.toLowerCase()}`}
            wrap
            rows={one.changes}
            rowKey={(row) => row.what}
            columns={[
              { head: "Phần", kind: "name", cell: (row) => row.what },
              { head: "Trước", cell: (row) => <Lines text={row.before} /> },
              { head: "Sau", cell: (row) => <Lines text={row.after} /> },
            ]}
          />
        </div>
      ))}
    </Sheet>
  );
}

function Lines({ text }: { text: string }) {
  return text.split("\n").map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      {line}
    </span>
  ));
}
