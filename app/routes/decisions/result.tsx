import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { resultPage } from "~/decisions/result-pages.server";
import { AwardsTable } from "~/decisions/ui/awards-table";
import { phaseLooks } from "~/decisions/ui/looks";
import { NomineeGroups, NomineeName } from "~/decisions/ui/nominee-groups";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { LinkButton } from "~/shared/ui/button";
import { Deadline } from "~/shared/ui/deadline";
import { Facts } from "~/shared/ui/facts";
import { Empty, Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => resultPage(page.read, page.actor, page.params["id"] ?? "", page.now));
}

export const meta: MetaFunction = () => [{ title: documentTitle("Kết quả khen thưởng") }];

export default function ResultRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { publication, decision } = data;
  return (
    <Page
      shell={shell}
      title={data.title}
      crumbs={[{ href: paths.results(), label: "Kết quả" }]}
      meta={
        <>
          <StatusOf look={phaseLooks[data.phase]} box />
          {decision !== null && <span>{decision.title}</span>}
        </>
      }
      side={
        data.phase === "running" ? (
          <Deadline
            what="Công khai"
            at={publication.endsAt}
            text={publication.ends}
            left={publication.left}
            tone="far"
          />
        ) : decision !== null && data.mayReadDecision ? (
          <LinkButton href={paths.decision(decision.id)}>Xem quyết định</LinkButton>
        ) : undefined
      }
    >
      <Stack>
        {data.phase === "running" && (
          <Sheet title="Danh sách đề nghị khen thưởng đang công khai">
            {data.here.length === 0 ? (
              <Empty>Không có tên nào ở chỉ tiêu của cơ quan.</Empty>
            ) : (
              <NomineeGroups groups={data.here} />
            )}
          </Sheet>
        )}
        {data.added !== null && (
          <Sheet title="Tên gọi từ danh sách dự bị đang công khai" note={`đến ${data.added.ends} (giờ Việt Nam)`}>
            <NomineeGroups groups={data.added.groups} />
          </Sheet>
        )}
        {data.phase === "waiting" && (
          <Note tone="wait" title="Đã hết thời gian công khai">
            <p>Kết quả có ở đây sau khi quyết định khen thưởng được ban hành.</p>
          </Note>
        )}
        {decision !== null && (
          <Sheet title="Được khen thưởng" note={data.countsText}>
            <Facts
              facts={[
                { label: "Quyết định", value: decision.title },
                { label: "Người ký", value: decision.signer },
              ]}
            />
            <AwardsTable awards={data.awarded} />
          </Sheet>
        )}
        {data.earlier.map((round) => (
          <Sheet key={round.id} title={round.heading} note={round.countsText}>
            <Facts
              facts={[
                { label: "Quyết định", value: round.title },
                { label: "Người ký", value: round.signer },
              ]}
            />
            <AwardsTable awards={round.awarded} />
          </Sheet>
        ))}
        {data.upward.length > 0 && (
          <Sheet title={data.phase === "issued" ? "Đã đề nghị cấp tỉnh" : "Đề nghị cấp tỉnh"}>
            <NomineeGroups groups={data.upward} />
          </Sheet>
        )}
        {data.above.length > 0 && (
          <Sheet title="Được cấp trên khen thưởng">
            <Table
              caption="Tập thể, cá nhân được cấp trên khen thưởng"
              rows={data.above}
              rowKey={(one) => one.nominationId}
              columns={[
                { head: "Tập thể, cá nhân", kind: "name", cell: (one) => <NomineeName {...one} /> },
                { head: "Danh hiệu, hình thức", cell: (one) => one.award },
                { head: "Quyết định", cell: (one) => one.decision },
              ]}
            />
          </Sheet>
        )}
        {data.notices.length > 0 && (
          <Sheet title="Thông báo kết quả của đơn vị">
            <Padded>
              <ul className="plain">
                {data.notices.map((notice) => (
                  <li key={notice.unitId}>
                    <a href={paths.resultNotice(data.campaignId, notice.unitId)}>{notice.unitName}</a>
                  </li>
                ))}
              </ul>
            </Padded>
          </Sheet>
        )}
        <Sheet title="Việc công khai">
          <Facts
            facts={[
              { label: "Công khai lúc", value: `${publication.publishedAt} (giờ Việt Nam), ${publication.by}` },
              {
                label: "Đến",
                value: publication.dayCount === 0 ? "Không kéo dài ngày nào" : `${publication.ends} (giờ Việt Nam)`,
              },
            ]}
          />
        </Sheet>
      </Stack>
    </Page>
  );
}
