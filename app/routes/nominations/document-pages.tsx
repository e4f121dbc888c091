import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findDocumentPagesPage } from "~/nominations/document-pages.server";
import { DocumentPages } from "~/nominations/ui/document-pages";
import { documentLooks } from "~/nominations/ui/looks";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { Hash } from "~/shared/ui/files";
import { Page } from "~/shared/ui/page";
import { Sheet } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findDocumentPagesPage(page, page.params["documentId"]));
}

export const meta: MetaFunction = () => [{ title: documentTitle("Xem từng trang") }];

export default function DocumentPagesRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { pages, document, dossier } = data;
  return (
    <Page
      shell={shell}
      width="wide"
      title={pages.title}
      crumbs={[
        { href: paths.dossiers(), label: "Hồ sơ" },
        { href: dossier.href, label: `Hồ sơ của ${dossier.unitName}` },
      ]}
      meta={
        <>
          <StatusOf look={documentLooks[document.status]} box />
          <span>{dossier.campaignTitle}</span>
          <span>{document.details}</span>
        </>
      }
    >
      <Sheet label={pages.title}>
        <DocumentPages pages={pages} place="page" />
        <div className="in sm">
          SHA-256 <Hash value={document.sha256} />
        </div>
      </Sheet>
    </Page>
  );
}
