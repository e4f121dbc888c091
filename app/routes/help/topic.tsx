import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { findTopic } from "~/help/topics";
import { notFound } from "~/shared/errors";
import { runPublicPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { fail, ok } from "~/shared/result";
import { Page } from "~/shared/ui/page";
import { Prose, Sheet } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicPage(args, async (page) => (findTopic(page.params["topic"]) === null ? fail(notFound) : ok(null)));
}

export const meta: MetaFunction = ({ params }) => [
  { title: documentTitle(findTopic(params["topic"])?.title ?? "Trợ giúp") },
];

export default function HelpTopicRoute() {
  const { shell } = usePage<typeof loader>();
  const topic = findTopic(useParams()["topic"]);
  if (topic === null) return null;
  return (
    <Page
      shell={shell}
      title={topic.title}
      crumbs={[{ href: paths.help(), label: "Trợ giúp" }]}
      meta={<span>{topic.summary}</span>}
      width="narrow"
    >
      <Sheet label={topic.title} padded foot={<a href={paths.help()}>Về danh mục trợ giúp</a>}>
        <Prose>{topic.body}</Prose>
      </Sheet>
    </Page>
  );
}
