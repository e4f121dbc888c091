import { Fragment } from "react";
import { paths } from "~/shared/paths";
import { Actions, LinkButton } from "~/shared/ui/button";
import { FileList } from "~/shared/ui/files";
import { Deadlines } from "~/shared/ui/deadline";
import { Empty } from "~/shared/ui/note";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { DossierFrame, NominationView } from "../dossier-page.server";
import { lastStep, nextStep } from "../next-step";
import { nominationLook } from "./dossier-frame";
import { Gathering } from "./gathering";
import { documentLooks, latePassLooks } from "./looks";
import { openWorkOf } from "./work-bar";

export interface ReceiptRow {
  code: string;
  ordinal: number;
  arrivedText: string;
  withdrawnText: string | null;
}

export interface LatePassRow {
  id: string;
  state: "asked" | "granted" | "refused";
  reason: string;
  text: string;
}

export interface DossierOverviewProps {
  frame: DossierFrame;
  receipts: readonly ReceiptRow[];
  latePasses: readonly LatePassRow[];
}

/** The whole dossier at a glance: documents, candidates, and what happened to it. */
export function DossierOverview({ frame, receipts, latePasses }: DossierOverviewProps) {
  const next = nextStep(frame.id, openWorkOf(frame));
  return (
    <Stack>
      <Sheet title="Văn bản chung">
        <FileList
          files={frame.documents.map(({ slug, name, document, mayEdit }) => ({
            ext: document?.ext ?? "–",
            name: document === null ? name : `${name}: ${document.name}`,
            href: document?.href,
            details: document?.details,
            status: document === null ? documentLooks.missing : documentLooks[document.status],
            action: mayEdit ? (
              document === null ? (
                <>
                  <a href={slug === "cong-van" ? paths.writeLetter(frame.id) : paths.writeMinutes(frame.id)}>Soạn</a>
                  <a href={paths.dossierDocument(frame.id, slug)}>Tải lên</a>
                </>
              ) : (
                <a href={paths.dossierDocument(frame.id, slug)}>Thay</a>
              )
            ) : undefined,
          }))}
        />
      </Sheet>
      <Sheet
        title="Đề nghị khen thưởng"
        note={frame.countsText}
        right={
          frame.nominations.length > 0 && frame.adds.length > 0 ? (
            <>
              {frame.adds.map((one, index) => (
                <Fragment key={one.href}>
                  {index > 0 && " · "}
                  <a href={one.href}>{one.label}</a>
                </Fragment>
              ))}
            </>
          ) : undefined
        }
        foot={
          frame.mayEdit && frame.nominations.length > 0 ? (
            <LinkButton kind="main" href={next.href}>
              {next.what === lastStep ? next.what : `Mục tiếp theo: ${next.what}`}
            </LinkButton>
          ) : undefined
        }
      >
        {frame.nominations.length === 0 ? (
          <Empty
            title="Chưa có đề nghị nào"
            action={
              frame.adds.length > 0 ? (
                <Actions>
                  {frame.adds.map((one) => (
                    <LinkButton key={one.href} href={one.href}>
                      {one.label}
                    </LinkButton>
                  ))}
                </Actions>
              ) : undefined
            }
          >
            Hồ sơ nộp được khi có ít nhất 01 tập thể hoặc cá nhân được đề nghị.
          </Empty>
        ) : (
          <NominationTable frame={frame} />
        )}
      </Sheet>
      {latePasses.length > 0 && (
        <Sheet title="Nộp muộn">
          <Deadlines
            rows={latePasses.map((one) => ({
              what: <StatusOf look={latePassLooks[one.state]} />,
              note: `${one.text} Lý do: ${one.reason}`,
            }))}
          />
        </Sheet>
      )}
      {receipts.length > 0 && (
        <Sheet
          title="Các lần nộp"
          foot={
            frame.mayWithdraw ? (
              <LinkButton href={paths.withdrawDossier(frame.id)}>Rút hồ sơ đã nộp</LinkButton>
            ) : undefined
          }
        >
          <Deadlines
            rows={receipts.map((one) => ({
              what: (
                <a href={paths.receipt(one.code)}>
                  Lần {one.ordinal}, biên nhận {one.code}
                </a>
              ),
              note: `${one.arrivedText}.${one.withdrawnText === null ? "" : ` ${one.withdrawnText}`}`,
            }))}
          />
        </Sheet>
      )}
      {frame.mayEdit && frame.isLate && (
        <Sheet
          title="Đã quá hạn"
          padded
          foot={<LinkButton href={paths.askLatePass(frame.id)}>Gửi đề nghị nộp muộn</LinkButton>}
        >
          <p>Hồ sơ vẫn là bản thảo và giữ đủ những gì đã soạn. Được cho phép nộp muộn thì nộp tiếp như thường.</p>
        </Sheet>
      )}
    </Stack>
  );
}

function NominationTable({ frame }: { frame: DossierFrame }) {
  return (
    <Table<NominationView>
      caption="Tập thể, cá nhân được đề nghị"
      columns={[
        { head: "STT", kind: "stt", short: "", cell: (_row, index) => index + 1 },
        {
          head: "Đề nghị cho",
          kind: "name",
          cell: (row) => <a href={row.href}>{row.honorific === "" ? row.name : `${row.honorific} ${row.name}`}</a>,
        },
        { head: "Chức vụ", cell: (row) => (row.isCollective ? "tập thể" : row.post) },
        { head: "Chỉ tiêu", cell: (row) => row.line },
        {
          head: "Báo cáo",
          cell: (row) =>
            row.report === null ? (
              "Chưa có"
            ) : (
              <a href={row.report.href}>{row.report.isWritten ? "Bản soạn trên hệ thống" : row.report.name}</a>
            ),
        },
        ...(frame.nominations.some((one) => one.others.length > 0)
          ? [{ head: "Tài liệu khác", cell: (row: NominationView) => <Others of={row.others} /> }]
          : []),
        ...(frame.nominations.some((one) => one.gathering !== null)
          ? [{ head: "Tổng hợp", cell: (row: NominationView) => <Gathering of={row.gathering} /> }]
          : []),
        { head: "Trạng thái", kind: "nb", cell: (row) => <StatusOf look={nominationLook(frame, row)} /> },
        ...(frame.nominations.some((one) => one.appraisalNote !== "")
          ? [{ head: "Ý kiến thẩm định", cell: (row: NominationView) => row.appraisalNote }]
          : []),
      ]}
      rows={frame.nominations}
      rowKey={(row) => row.id}
    />
  );
}

function Others({ of }: { of: NominationView["others"] }) {
  return of
    .filter((one) => one.isRequired || one.document !== null)
    .map(({ key, title, document }) => (
      <div key={key}>{document === null ? `${title}: chưa có` : <a href={document.href}>{title}</a>}</div>
    ));
}
