import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findAccounts, type AccountRow } from "~/people/account-queries.server";
import { peoplePolicy } from "~/people/policy";
import { AdminTabs } from "~/people/ui/admin-tabs";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { LinkButton } from "~/shared/ui/button";
import { Pager, SearchBox } from "~/shared/ui/list-tools";
import { Empty } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { looks, StatusOf } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, url }) => {
    const access = allowed(peoplePolicy.permit(actor, "account.manage", { kind: "accounts" }));
    if (!access.ok) return access;
    const q = url.searchParams.get("q") ?? "";
    const after = url.searchParams.get("sau");
    return ok({ ...(await findAccounts(read, { q, after })), q, isFirst: after === null });
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Tài khoản") }];

const lookOf = (row: AccountRow) =>
  !row.isActive
    ? { ...looks.paused, label: "Đã ngừng" }
    : row.hasInitialPassword
      ? { ...looks.waiting, label: "Chưa đổi mật khẩu ban đầu" }
      : { ...looks.done, label: "Đang dùng" };

export default function AccountsRoute() {
  const { shell, data } = usePage<typeof loader>();
  const query = (after?: string): string => {
    const set = new URLSearchParams({
      ...(data.q === "" ? {} : { q: data.q }),
      ...(after === undefined ? {} : { sau: after }),
    }).toString();
    return set === "" ? paths.accounts() : `${paths.accounts()}?${set}`;
  };
  return (
    <Page
      shell={shell}
      title="Tài khoản"
      crumbs={[{ href: paths.admin(), label: "Quản trị" }]}
      side={
        <LinkButton kind="main" href={paths.newAccount()}>
          Mở tài khoản
        </LinkButton>
      }
    >
      <Stack>
        <AdminTabs current={paths.accounts()} />
        <Sheet
          label="Danh sách tài khoản"
          foot={
            data.rows.length > 0 && (
              <Pager
                count={`${data.total} tài khoản`}
                firstHref={data.isFirst ? undefined : query()}
                olderHref={data.after === null ? undefined : query(data.after)}
              />
            )
          }
        >
          <Padded>
            <SearchBox
              action={paths.accounts()}
              label="Tìm theo tên hoặc tên đăng nhập"
              value={data.q}
              hint="Có dấu hay không dấu đều tìm được."
            />
          </Padded>
          {data.rows.length === 0 ? (
            <Empty title="Không tìm thấy tài khoản nào" action={<a href={paths.accounts()}>Xem tất cả tài khoản</a>}>
              Không có tài khoản nào khớp với “{data.q}”.
            </Empty>
          ) : (
            <Table
              caption="Danh sách tài khoản"
              columns={[
                {
                  head: "Tên hiển thị",
                  kind: "name",
                  cell: (row) => <a href={paths.account(row.id)}>{row.displayName}</a>,
                },
                { head: "Tên đăng nhập", kind: "nb", cell: (row) => row.username },
                { head: "Vai trò", cell: (row) => row.roles },
                { head: "Trạng thái", kind: "nb", cell: (row) => <StatusOf look={lookOf(row)} /> },
              ]}
              rows={data.rows}
              rowKey={(row) => row.id}
            />
          )}
        </Sheet>
      </Stack>
    </Page>
  );
}
