import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { moveRestDaysForm } from "~/campaigns/forms";
import { moveRestDays } from "~/campaigns/move-rest-days.server";
import { restDaysPage } from "~/campaigns/moved-days-queries.server";
import { RadioGroup } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button, LinkButton } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) =>
    restDaysPage(page.read, page.actor, page.params["id"] ?? "", page.url.searchParams.get("nguon")),
  );
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    move: formSpec({ form: moveRestDaysForm, use: moveRestDays, done: ({ id }) => paths.editCampaign(id) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Ngày trùng ngày nghỉ") }];

export default function RestDaysRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("move");
  return (
    <Page
      shell={shell}
      width="narrow"
      title="Ngày trùng ngày nghỉ"
      crumbs={[
        { href: paths.campaigns(), label: "Phong trào" },
        { href: paths.campaign(data.id), label: data.title },
      ]}
    >
      <Stack>
        <FormProblems state={state} />
        {data.rows.length === 0 ? (
          <Note
            tone={data.isDraft ? "ok" : "wait"}
            title={data.isDraft ? "Không ngày nào của kế hoạch trùng ngày nghỉ" : "Kế hoạch không còn sửa được"}
          >
            <p>
              {data.isDraft ? (
                <LinkButton href={paths.editCampaign(data.id)}>Soạn kế hoạch</LinkButton>
              ) : (
                "Phong trào đã phát động hoặc đã hủy."
              )}
            </p>
          </Note>
        ) : (
          <PostForm
            intent="move"
            version={data.version}
            hidden={Object.fromEntries(data.rows.map((row, index) => [`days.${String(index)}.field`, row.field]))}
            state={state}
            className="sheet"
          >
            <div className="in">
              <p>
                Các ngày sau của kế hoạch trùng ngày nghỉ. Chọn cách xử lý từng ngày; mọi ngày còn sửa được khi soạn.
              </p>
              {data.rows.map((row, index) => (
                <RadioGroup
                  key={row.field}
                  name={`days.${String(index)}.choice`}
                  label={`${row.label}: ${row.on}`}
                  hint={`Trùng ngày nghỉ: ${row.why}.${row.from === null ? "" : ` Kế hoạch nguồn ghi ${row.from}.`}`}
                  defaultValue="keep"
                  options={[
                    { value: "keep", label: `Giữ ngày ${row.on}` },
                    { value: "before", label: `Chuyển sớm lên ${row.before}` },
                    { value: "after", label: `Lùi đến ${row.after}` },
                  ]}
                />
              ))}
            </div>
            <footer className="actions">
              <Button kind="main">Lưu và soạn kế hoạch</Button>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Page>
  );
}
