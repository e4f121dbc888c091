import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findEligiblePage } from "~/nominations/eligible-page.server";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { EligibleList } from "~/nominations/ui/eligible-list";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findEligiblePage(page, page.params["id"]));
}

export const meta: MetaFunction = () => [{ title: documentTitle("Danh sách đủ điều kiện") }];

export default function EligibleRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <DossierFrame shell={shell} frame={data.frame} current={paths.eligible(data.frame.id)}>
      <EligibleList page={data} />
    </DossierFrame>
  );
}
