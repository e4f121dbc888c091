import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { groupsOfTopics } from "~/help/topics";
import { runPublicPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { Found } from "~/shared/ui/list-tools";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicPage(args, async () => ok(null));
}

export const meta: MetaFunction = () => [{ title: documentTitle("Trợ giúp") }];

export default function HelpRoute() {
  const { shell } = usePage<typeof loader>();
  return (
    <Page
      shell={shell}
      title="Trợ giúp"
      meta={<span>Mỗi trang nói một vai trò làm gì, theo thứ tự, với đúng tên nút trên màn hình.</span>}
      width="narrow"
    >
      <Stack>
        {groupsOfTopics.map(({ title, topics }) => (
          <Sheet key={title} title={title}>
            <Found
              items={topics.map((topic) => ({ href: paths.help(topic.slug), title: topic.title, note: topic.summary }))}
            />
          </Sheet>
        ))}
      </Stack>
    </Page>
  );
}
