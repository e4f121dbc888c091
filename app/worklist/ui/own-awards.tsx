import { paths } from "~/shared/paths";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { OwnAward } from "../staff-queries.server";

export function OwnAwards({ awards }: { awards: readonly OwnAward[] }) {
  return (
    <Sheet title="Khen thưởng của tôi" right={<a href={paths.results()}>Xem kết quả các phong trào</a>}>
      {awards.length === 0 ? (
        <Empty>Chưa có quyết định khen thưởng nào được ban hành cho người dùng tài khoản này.</Empty>
      ) : (
        <Table
          caption="Khen thưởng của tôi"
          rows={awards}
          rowKey={(award) => award.id}
          columns={[
            {
              head: "Khen thưởng",
              kind: "name",
              cell: (award) => (
                <>
                  <a href={award.href}>{award.title}</a>
                  <br />
                  <span className="dim">{award.campaign}</span>
                </>
              ),
            },
            { head: "Quyết định", cell: (award) => award.decision },
            { head: "Số sổ vàng", kind: "num", cell: (award) => award.goldenBookNo },
            { head: "Trạng thái", kind: "nb", cell: (award) => <StatusOf look={award.look} /> },
          ]}
        />
      )}
    </Sheet>
  );
}
