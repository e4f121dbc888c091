import { Fragment } from "react";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Button, LinkButton } from "~/shared/ui/button";
import { Deadlines } from "~/shared/ui/deadline";
import { Facts } from "~/shared/ui/facts";
import { PostForm } from "~/shared/forms/post-form";
import { Progress } from "~/shared/ui/meters";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { CampaignPage } from "../campaign-page-queries.server";

interface Part {
  campaign: CampaignPage;
}

/** What can be won: line by line with quota, nominations and awards. */
export function AwardLines({ campaign }: Part) {
  if (campaign.lines.length === 0)
    return (
      <Sheet title="Chỉ tiêu khen thưởng">
        <Empty>Chưa có dòng chỉ tiêu nào. Thêm trong bản soạn kế hoạch.</Empty>
      </Sheet>
    );
  return (
    <Sheet title="Chỉ tiêu khen thưởng" id="chi-tieu">
      <Table
        caption="Chỉ tiêu khen thưởng"
        wrap
        rows={campaign.lines}
        rowKey={(row) => row.id}
        columns={[
          {
            head: "Hình thức, đối tượng",
            kind: "name",
            cell: (row) => (
              <>
                {row.title}
                {row.notes.map((note) => (
                  <Fragment key={note}>
                    <br />
                    <span className="dim sm">{note}</span>
                  </Fragment>
                ))}
              </>
            ),
          },
          { head: "Cấp", kind: "nb", cell: (row) => row.level },
          { head: "Chỉ tiêu", kind: "num", cell: (row) => row.quota },
          { head: "Đã đề nghị", kind: "num", cell: (row) => row.nominated },
          { head: "Đã khen thưởng", kind: "num", cell: (row) => row.awarded },
        ]}
      />
    </Sheet>
  );
}

/** The dossiers that this person prepares: one row and one action a unit. */
export function OwnDossiers({ campaign }: Part) {
  if (campaign.own.length === 0) return null;
  const first = campaign.own.findIndex((row) => row.mayStart || row.dossierId !== null);
  const isMain = (index: number): "main" | "plain" => (index === first && !campaign.can.organise ? "main" : "plain");
  return (
    <Sheet
      title="Hồ sơ của đơn vị"
      note={campaign.phase === "closed" ? "Đã hết hạn nộp: hồ sơ lập bây giờ cần được đồng ý cho nộp muộn" : undefined}
    >
      <Table
        caption="Hồ sơ của đơn vị mình"
        rows={campaign.own}
        rowKey={(row) => row.unitId}
        columns={[
          { head: "Đơn vị", kind: "name", cell: (row) => row.unitName },
          { head: "Tập thể", kind: "num", cell: (row) => row.collectives },
          { head: "Cá nhân", kind: "num", cell: (row) => row.individuals },
          { head: "Tình trạng", kind: "nb", cell: (row) => <StatusOf look={row.look} /> },
          { head: "Thời gian", kind: "nb", cell: (row) => row.at },
          {
            head: <span className="vh">Việc làm</span>,
            kind: "act",
            cell: (row, index) =>
              row.dossierId !== null ? (
                <LinkButton kind={isMain(index)} href={paths.dossier(row.dossierId)}>
                  Mở hồ sơ
                </LinkButton>
              ) : (
                row.mayStart && (
                  <PostForm action={paths.startDossier(campaign.id)} hidden={{ unitId: row.unitId }}>
                    <Button kind={isMain(index)} label={`Lập hồ sơ của ${row.unitName}`}>
                      Lập hồ sơ
                    </Button>
                  </PostForm>
                )
              ),
          },
        ]}
      />
    </Sheet>
  );
}

/** For organizer and inspector: how many are in, who is waited for first, and the way to the board of all units. */
export function UnitsProgress({ campaign }: Part) {
  const { progress, figures } = campaign;
  if (progress === null || figures === null) return null;
  return (
    <Sheet
      title="Tiến độ các đơn vị"
      right={
        <Progress
          done={figures.dossierCount}
          total={figures.unitCount}
          label="Đơn vị đã nộp hồ sơ"
          unit="đơn vị đã nộp"
        />
      }
      note={figures.latePassCount > 0 ? `${twoDigits(figures.latePassCount)} lượt được nộp muộn` : undefined}
      foot={
        figures.unitCount === 0 ? undefined : (
          <a href={paths.progressBoard(campaign.id)}>Bảng tiến độ của tất cả đơn vị</a>
        )
      }
    >
      {progress.length === 0 ? (
        <Empty>
          {figures.unitCount === 0
            ? "Chưa có đơn vị nào trong danh mục."
            : "Mọi đơn vị đã nộp hồ sơ, không hồ sơ nào đang trả lại."}
        </Empty>
      ) : (
        <Table
          caption="Các đơn vị chưa nộp hoặc đang sửa hồ sơ"
          rows={progress}
          rowKey={(row) => row.unitId}
          columns={[
            {
              head: "Đơn vị chưa nộp hoặc đang sửa",
              kind: "name",
              cell: (row) =>
                row.dossierId === null ? row.unitName : <a href={paths.dossier(row.dossierId)}>{row.unitName}</a>,
            },
            { head: "Tập thể", kind: "num", cell: (row) => row.collectives },
            { head: "Cá nhân", kind: "num", cell: (row) => row.individuals },
            { head: "Thời gian", kind: "nb", cell: (row) => row.at },
            { head: "Tình trạng", kind: "nb", cell: (row) => <StatusOf look={row.look} /> },
          ]}
        />
      )}
    </Sheet>
  );
}

export function PlanFacts({ campaign }: Part) {
  return (
    <Sheet title="Thời gian và tổ chức" padded>
      <Facts facts={campaign.facts} />
    </Sheet>
  );
}

/** What each unit sends. */
export function RequiredDocuments({ campaign }: Part) {
  return (
    <Sheet title="Thành phần hồ sơ">
      {campaign.documents.length === 0 ? (
        <Empty>Không yêu cầu văn bản nào.</Empty>
      ) : (
        <Deadlines rows={campaign.documents.map((one) => ({ what: one.name, note: one.note }))} />
      )}
    </Sheet>
  );
}

/** Units that may submit after the deadline, and until when; the reason and who granted it for who has to know them. */
export function LatePasses({ campaign }: Part) {
  if (campaign.passes.length === 0) return null;
  return (
    <Sheet title="Được nộp muộn">
      <Deadlines
        rows={campaign.passes.map((pass) => ({
          what: pass.unitName,
          note: [`đến ${pass.until}`, ...(pass.reason === "" ? [] : [`lý do: ${pass.reason}`, pass.by])].join("; "),
        }))}
      />
    </Sheet>
  );
}
