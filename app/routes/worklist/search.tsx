import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { notFound } from "~/shared/errors";
import { fail, ok } from "~/shared/result";
import { SearchBox } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";
import { searchKindNames, searchKinds } from "~/worklist/search";
import { findSearchPage } from "~/worklist/search-page.server";
import { SearchResults } from "~/worklist/ui/search-results";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url, now }) => {
    if (actor.kind !== "account") return fail(notFound);
    const only = searchKinds.find((kind) => kind === url.searchParams.get("trong")) ?? null;
    const q = url.searchParams.get("q") ?? "";
    const after = url.searchParams.get("sau");
    return ok({ ...(await findSearchPage(read, actor, { q, only, after }, now)), isFirst: after === null });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Tìm kiếm") }];

export default function SearchRoute() {
  const { shell, data } = usePage<typeof loader>();
  const isEmpty = [data.people, data.units, data.nominations, data.awards, data.entries].every(
    (rows) => rows === null || rows.length === 0,
  );
  return (
    <Page
      shell={shell}
      title={data.only === null ? "Tìm kiếm" : `Tìm kiếm: ${searchKindNames[data.only].toLowerCase()}`}
      meta={<span>Theo tên người, tập thể, đơn vị; kết quả xếp theo tên, chữ đệm, họ</span>}
    >
      <Stack>
        <Sheet label="Tìm kiếm">
          <Padded>
            <SearchBox
              action={paths.search()}
              label="Tên cần tìm"
              value={data.q}
              hint="Có dấu hay không dấu, thứ tự chữ nào cũng được; chữ cuối có thể gõ dở."
            />
          </Padded>
        </Sheet>
        {data.isSearched &&
          (isEmpty ? (
            <Sheet label="Kết quả">
              <Empty title="Không tìm thấy">
                Không có gì khớp với “{data.q}” trong những danh sách mà tài khoản này được xem.
              </Empty>
            </Sheet>
          ) : (
            <SearchResults page={data} />
          ))}
      </Stack>
    </Page>
  );
}
