import { NomineeName } from "~/decisions/ui/nominee-groups";
import { fileSize } from "~/documents/wording";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Facts } from "~/shared/ui/facts";
import { FileRow } from "~/shared/ui/files";
import { WideProgress } from "~/shared/ui/meters";
import { Empty } from "~/shared/ui/note";
import { RefusalNote } from "~/shared/ui/refusal-note";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { PackageView, UpwardPage } from "../upward-page.server";
import { holdLooks, packageLooks, upwardLooks } from "./looks";

export function UpwardNames({ data }: { data: UpwardPage }) {
  return (
    <Sheet title="Đề nghị cấp trên" note={`${twoDigits(data.names.length)} tên phiên họp đã đề nghị`}>
      {data.names.length === 0 ? (
        <Empty>Phiên họp xét chưa đề nghị tên nào ở chỉ tiêu của cấp trên.</Empty>
      ) : (
        <Table
          caption="Tập thể, cá nhân đề nghị cấp trên khen thưởng"
          rows={data.names}
          rowKey={(one) => one.nominationId}
          columns={[
            { head: "STT", kind: "stt", short: "", cell: (_one, index) => index + 1 },
            { head: "Tập thể, cá nhân", kind: "name", cell: (one) => <NomineeName {...one} /> },
            { head: "Đơn vị đề nghị", cell: (one) => one.dossierUnitName },
            { head: "Chi tiết", cell: (one) => one.note },
            { head: "Tình trạng", kind: "nb", cell: (one) => <StatusOf look={upwardLooks[one.state]} /> },
          ]}
        />
      )}
    </Sheet>
  );
}

export function Holds({ data }: { data: UpwardPage }) {
  if (data.holds.length === 0) return null;
  return (
    <Sheet title="Cùng người, cùng tập thể ở chỉ tiêu của cơ quan" note="một thành tích khen thưởng một lần">
      <Table
        caption="Tên cũng được đề nghị ở chỉ tiêu của cơ quan"
        rows={data.holds}
        rowKey={(one) => one.nominationId}
        columns={[
          { head: "Tập thể, cá nhân", kind: "name", cell: (one) => <NomineeName {...one} /> },
          { head: "Chỉ tiêu", cell: (one) => one.lineTitle },
          { head: "Chi tiết", cell: (one) => one.note },
          { head: "Tình trạng", kind: "nb", cell: (one) => <StatusOf look={holdLooks[one.state]} /> },
        ]}
      />
    </Sheet>
  );
}

/** One package: what it is, how far its making is, the file with its hash. */
export function PackageSheet({ one, campaignId }: { one: PackageView; campaignId: string }) {
  const isBusy = one.state === "waiting" || one.state === "making";
  return (
    <Sheet
      title={`Bộ hồ sơ lần ${String(one.ordinal)}`}
      note={one.sent ?? "chưa gửi"}
      right={<StatusOf look={packageLooks[one.state]} />}
    >
      <Facts
        facts={[
          { label: "Nơi nhận", value: one.receiver },
          { label: "Tờ trình", value: one.letter },
          { label: "Người ký", value: one.signer },
          {
            label: "Tờ trình đã ký",
            value: one.scan === null ? "chưa có bản quét" : <a href={one.scan.href}>{one.scan.name}</a>,
          },
          { label: "Người lập", value: one.created },
        ]}
      />
      {isBusy && (
        <Padded>
          <Stack>
            {one.total > 0 && (
              <>
                <p>
                  Đã lập <b>{one.done}</b> trong {one.total} tệp.
                </p>
                <WideProgress done={one.done} total={one.total} label="Số tệp đã lập" />
              </>
            )}
            <p className="dim">Có thể rời trang này: việc lập vẫn tiếp tục, bộ hồ sơ nằm ở đây khi xong.</p>
            <p>
              <a className="btn" href={paths.upward(campaignId)}>
                Xem tiến độ mới nhất
              </a>
            </p>
          </Stack>
        </Padded>
      )}
      {one.refusal !== null && (
        <Padded>
          <RefusalNote refusal={one.refusal} />
        </Padded>
      )}
      {one.file !== null && (
        <ul className="files files--first">
          <FileRow
            ext="ZIP"
            name={one.file.name}
            href={one.file.href}
            details={`${twoDigits(one.total)} tệp, ${fileSize(one.file.byteCount)}`}
            sha256={one.file.sha256}
          />
        </ul>
      )}
    </Sheet>
  );
}
