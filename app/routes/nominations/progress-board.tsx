import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findBoardPage } from "~/nominations/board-queries.server";
import { ProgressBoard } from "~/nominations/ui/progress-board";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { Page } from "~/shared/ui/page";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findBoardPage(page));
}

export const meta: MetaFunction = () => [{ title: documentTitle("Tiến độ các đơn vị") }];

export default function ProgressBoardRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { campaign } = data;
  return (
    <Page
      shell={shell}
      title="Tiến độ các đơn vị"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(campaign.id), label: campaign.title },
      ]}
      meta={<span>Hạn nộp hồ sơ: {campaign.deadline}</span>}
    >
      <ProgressBoard board={data} />
    </Page>
  );
}
