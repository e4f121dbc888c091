import { twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { ConsultationView } from "../consultation-pages.server";
import { consultationLook } from "./looks";

export interface OpinionSheetProps {
  opinions: readonly ConsultationView[];
  /** Null: reads only. */
  askHref: string | null;
  /** To the nominating unit, which sees no others. */
  isShown?: boolean | undefined;
}

/** Written opinions of a dossier; what is still waited for is said, and nothing waits for it. */
export function OpinionSheet({ opinions, askHref, isShown = false }: OpinionSheetProps) {
  const waiting = opinions.filter((one) => one.state === "asked");
  if (askHref === null && opinions.length === 0) return null;
  return (
    <>
      {waiting.length > 0 && askHref !== null && (
        <Note tone="wait" title={`Còn ${twoDigits(waiting.length)} ý kiến bằng văn bản chưa trả lời`}>
          <p>
            {waiting.map((one) => `${one.bodyName} (${one.isOverdue ? "đã quá hạn " : ""}${one.dueText})`).join("; ")}.
            Vẫn thẩm định và tiếp nhận được hồ sơ.
          </p>
        </Note>
      )}
      <Sheet
        title="Ý kiến bằng văn bản"
        note={isShown ? "Thường trực thi đua cho đơn vị xem" : "Đơn vị đề nghị chỉ xem ý kiến được cho xem"}
        foot={askHref === null ? undefined : <LinkButton href={askHref}>Xin ý kiến bằng văn bản</LinkButton>}
      >
        {opinions.length === 0 ? (
          <p className="in dim">Chưa xin ý kiến nơi nào về đề nghị này.</p>
        ) : (
          <Table<ConsultationView>
            caption="Ý kiến bằng văn bản"
            columns={[
              { head: "Nơi được hỏi", kind: "name", cell: (row) => <a href={row.href}>{row.bodyName}</a> },
              { head: "Về", cell: (row) => (row.candidateName === "" ? "Cả hồ sơ" : row.candidateName) },
              { head: "Hạn trả lời", cell: (row) => row.dueText },
              {
                head: "Ý kiến",
                cell: (row) =>
                  row.state === "answered" ? (
                    <>
                      <b>{row.opinionText}</b>. {row.answerText}
                      {row.answerDocumentText !== "" && ` (${row.answerDocumentText})`}
                      {row.file !== null && (
                        <>
                          {" "}
                          <a href={row.file.href}>{row.file.name}</a>
                        </>
                      )}
                      {row.publishedText !== "" && !isShown && <small>Đơn vị đề nghị xem được</small>}
                    </>
                  ) : row.state === "withdrawn" ? (
                    `Đã rút: ${row.reason}`
                  ) : (
                    "–"
                  ),
              },
              { head: "Trạng thái", kind: "nb", cell: (row) => <StatusOf look={consultationLook(row)} /> },
            ]}
            rows={opinions}
            rowKey={(row) => row.id}
          />
        )}
      </Sheet>
    </>
  );
}
