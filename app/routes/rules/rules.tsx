import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { ruleSubjects, subjectNames } from "~/rules/rule";
import { findRulesPage } from "~/rules/rules-page.server";
import { ChangeTable, ConflictList, RuleTable } from "~/rules/ui/rule-tables";
import { SelectField } from "~/shared/forms/choice-fields";
import { DateField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formatDate, twoDigits } from "~/shared/time";
import { LinkButton } from "~/shared/ui/button";
import { Filters } from "~/shared/ui/list-tools";
import { Empty, Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findRulesPage(page));
}

export const meta: MetaFunction = () => [{ title: documentTitle("Căn cứ pháp lý") }];

export default function RulesRoute() {
  const { shell, data } = usePage<typeof loader>();
  const { on, against } = data;
  const [earlier, later] = against !== null && against < on ? [against, on] : [on, against ?? on];
  return (
    <Page
      shell={shell}
      title="Căn cứ pháp lý"
      meta={
        <>
          <span>
            {data.isToday ? "Hôm nay" : "Ngày"} {formatDate(on)}
          </span>
          <span>{twoDigits(data.count)} quy định đang áp dụng</span>
        </>
      }
      side={data.mayReadOwn && <LinkButton href={paths.ownRules()}>Quy định riêng của cơ quan</LinkButton>}
    >
      <Stack>
        {data.unreadable.length > 0 && (
          <Note tone="wait" title="Có ngày chưa đọc được">
            <p>
              {data.unreadable.map((typed) => `“${typed}”`).join(", ")} không phải là ngày trong lịch (năm 1900 đến
              2199). Nhập dạng ngày/tháng/năm, ví dụ 05/11/2026.
            </p>
          </Note>
        )}
        <Filters
          label="Chọn ngày và loại quy định"
          action={paths.rules()}
          clearHref={data.isToday && against === null && data.subject === null ? undefined : paths.rules()}
        >
          <DateField name="ngay" label="Áp dụng vào ngày" hint="" required={false} defaultValue={on} />
          <DateField name="so_voi" label="So với ngày" hint="" required={false} defaultValue={against ?? ""} />
          <SelectField
            name="loai"
            label="Loại quy định"
            required={false}
            empty="Tất cả"
            defaultValue={data.subject ?? ""}
            options={ruleSubjects.map((subject) => ({ value: subject, label: subjectNames[subject] }))}
          />
        </Filters>
        {data.ending.length > 0 && (
          <Note tone="wait" title="Sắp hết hiệu lực">
            <ul>
              {data.ending.map((one) => (
                <li key={one.text}>
                  {one.text}: áp dụng đến hết ngày {formatDate(one.lastOn)}, {twoDigits(one.count)} quy định. Cần đối
                  chiếu văn bản thay thế trước ngày đó.
                </li>
              ))}
            </ul>
          </Note>
        )}
        {data.conflicts.length > 0 && (
          <Note tone="bad" title="Nhiều quy định cho cùng một nội dung">
            <ConflictList conflicts={data.conflicts} />
          </Note>
        )}
        {against !== null && (
          <Sheet title="Thay đổi giữa hai ngày" note={`${formatDate(earlier)} và ${formatDate(later)}`}>
            {data.changes.length === 0 ? (
              <Empty>Hai ngày này áp dụng cùng những quy định.</Empty>
            ) : (
              <ChangeTable
                caption="Quy định thay đổi giữa hai ngày"
                heads={[formatDate(earlier), formatDate(later)]}
                changes={data.changes}
              />
            )}
          </Sheet>
        )}
        {data.groups.length === 0 && (
          <Sheet label="Quy định">
            <Empty title="Không có quy định nào">
              Chưa có quy định thuộc loại này áp dụng vào ngày {formatDate(on)}, hoặc quy định chưa được kiểm chứng.
            </Empty>
          </Sheet>
        )}
        {data.groups.map((group) => (
          <Sheet key={group.subject} title={group.title} note={`${twoDigits(group.rules.length)} quy định`}>
            <RuleTable caption={group.title} rules={group.rules} />
          </Sheet>
        ))}
      </Stack>
    </Page>
  );
}
