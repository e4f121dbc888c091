import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findDossierListPage } from "~/nominations/dossier-list-queries.server";
import { anyDossier, nominationsPolicy } from "~/nominations/policy";
import { DossierList } from "~/nominations/ui/dossier-list";
import { runPage } from "~/shared/http.server";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { LinkButton } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ actor, now, read, url }) => {
    const access = allowed(nominationsPolicy.permit(actor, "dossier.list", anyDossier));
    return access.ok ? ok(await findDossierListPage(read, { actor, now, query: url.searchParams })) : access;
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Hồ sơ đề nghị khen thưởng") }];

export default function DossiersRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <Page
      shell={shell}
      title="Hồ sơ đề nghị khen thưởng"
      side={data.enterHref === null ? undefined : <LinkButton href={data.enterHref}>Nhập hồ sơ giấy</LinkButton>}
    >
      <DossierList page={data} />
    </Page>
  );
}
