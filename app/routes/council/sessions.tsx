import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { listSessions } from "~/council/list-queries.server";
import { anySession, councilPolicy } from "~/council/policy";
import { sessionLooks } from "~/council/ui/looks";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { formatInstant } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const access = allowed(councilPolicy.permit(page.actor, "council_session.list", anySession));
    if (!access.ok) return access;
    const sessions = await listSessions(page.read, page.actor);
    return ok({
      sessions: sessions.map((session) => ({ ...session, held: formatInstant(session.heldAt) })),
      mayCreate: councilPolicy.can(page.actor, "council_session.create", anySession),
    });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Phiên họp") }];

export default function SessionsRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <Page
      shell={shell}
      title="Phiên họp"
      side={
        data.mayCreate ? (
          <LinkButton kind="main" href={paths.newCouncilSession()}>
            Lập phiên họp
          </LinkButton>
        ) : undefined
      }
    >
      <Sheet label="Danh sách phiên họp">
        {data.sessions.length === 0 ? (
          <Empty title="Chưa có phiên họp nào">
            Phiên họp được lập sau khi hồ sơ của phong trào đã thẩm định xong.
          </Empty>
        ) : (
          <Table
            caption="Danh sách phiên họp"
            rows={data.sessions}
            rowKey={(session) => session.id}
            columns={[
              {
                head: "Phiên họp",
                kind: "name",
                cell: (session) => (
                  <>
                    <a href={paths.councilSession(session.id)}>
                      {session.bodyName}, phiên {session.ordinal}
                    </a>
                    <br />
                    <span className="dim">{session.campaignTitle}</span>
                  </>
                ),
              },
              { head: "Thời gian", cell: (session) => session.held },
              { head: "Địa điểm", cell: (session) => session.place },
              { head: "Trạng thái", kind: "nb", cell: (session) => <StatusOf look={sessionLooks[session.state]} /> },
            ]}
          />
        )}
      </Sheet>
    </Page>
  );
}
