import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { endOverlay } from "~/rules/end-overlay.server";
import { endOverlayForm, switchRuleForm } from "~/rules/forms";
import { findOwnRulesPage } from "~/rules/own-rules-page.server";
import { switchRule } from "~/rules/switch-rule.server";
import { ChoiceTable, EndedRules, OwnRules } from "~/rules/ui/own-rules";
import { ConflictList } from "~/rules/ui/rule-tables";
import { FormProblems } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { LinkButton } from "~/shared/ui/button";
import { Empty, Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => findOwnRulesPage(page));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    end: formSpec({ form: endOverlayForm, use: endOverlay, done: () => paths.ownRules() }),
    switch: formSpec({ form: switchRuleForm, use: switchRule, done: () => paths.ownRules() }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Quy định riêng của cơ quan") }];

export default function OwnRulesRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Quy định riêng của cơ quan"
      crumbs={[{ href: paths.rules(), label: "Căn cứ pháp lý" }]}
      side={
        data.mayEdit && (
          <LinkButton kind="main" href={paths.newOverlay()}>
            Thêm quy định
          </LinkButton>
        )
      }
    >
      <Stack>
        <FormProblems state={state} prefix={state?.intent ?? ""} />
        {data.conflicts.length > 0 && (
          <Note tone="bad" title="Nhiều quy định cho cùng một nội dung">
            <ConflictList conflicts={data.conflicts} />
          </Note>
        )}
        <Sheet title="Đang áp dụng" note="Theo văn bản của cơ quan hoặc của tỉnh">
          {data.own.length === 0 ? (
            <Empty
              title="Chưa có quy định riêng"
              action={data.mayEdit ? <a href={paths.newOverlay()}>Thêm quy định đầu tiên</a> : undefined}
            >
              Tỉnh quy định hồ sơ, thủ tục của giấy khen và danh hiệu cấp cơ sở; ghi lại ở đây để áp dụng thay quy định
              chung.
            </Empty>
          ) : (
            <OwnRules own={data.own} mayEdit={data.mayEdit} state={state} />
          )}
        </Sheet>
        <Sheet title="Quy định chưa kiểm chứng và của tỉnh khác" note="Chỉ áp dụng khi cơ quan chọn" id="lua-chon">
          <ChoiceTable choices={data.choices} mayEdit={data.mayEdit} state={state} />
        </Sheet>
        {data.ended.length > 0 && (
          <Sheet title="Đã dừng">
            <EndedRules own={data.ended} />
          </Sheet>
        )}
      </Stack>
    </Page>
  );
}
