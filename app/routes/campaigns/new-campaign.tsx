import { Fragment } from "react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { createCampaign } from "~/campaigns/create-campaign.server";
import { createCampaignForm } from "~/campaigns/forms";
import { listCopySources } from "~/campaigns/list-queries.server";
import { campaignsPolicy } from "~/campaigns/policy";
import { previewReadyPlan } from "~/campaigns/ready-plan-preview";
import { brokenPlans, readyPlans } from "~/campaigns/ready-plans";
import { RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { NumberField, TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { dateOf } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Facts } from "~/shared/ui/facts";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, SheetRule, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const access = allowed(campaignsPolicy.permit(page.actor, "campaign.create", { kind: "campaigns" }));
    if (!access.ok) return access;
    return ok({
      copies: await listCopySources(page.read),
      year: Number(dateOf(page.now).slice(0, 4)),
      plans: readyPlans.map((one) => previewReadyPlan(one)),
      broken: [...brokenPlans],
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    create: formSpec({
      form: createCampaignForm,
      use: createCampaign,
      done: ({ id, hasRestDays, source }) => (hasRestDays ? paths.restDays(id, source) : paths.editCampaign(id)),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Tạo phong trào") }];

export default function NewCampaignRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("create");
  return (
    <Page
      shell={shell}
      width="narrow"
      title="Tạo phong trào"
      crumbs={[{ href: paths.campaigns(), label: "Phong trào" }]}
    >
      <Stack>
        <FormProblems state={state} />
        {data.broken.length > 0 && (
          <Note tone="wait" title="Có tệp kế hoạch có sẵn không dùng được">
            {data.broken.map((one) => (
              <div key={one.file}>
                <p>
                  Tệp <b>{one.file}</b> không được đưa vào danh sách:
                </p>
                <ul>
                  {one.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              </div>
            ))}
            <p>Người quản trị sửa tệp rồi khởi động lại phần mềm. Các kế hoạch còn lại vẫn dùng được.</p>
          </Note>
        )}
        <PostForm intent="create" state={state} className="sheet">
          <div className="in">
            <RadioGroup
              name="source"
              label="Bắt đầu từ"
              defaultValue="plan"
              options={[
                { value: "blank", label: "Bản trắng", hint: "Chỉ cần tên phong trào; các phần khác soạn ở bước sau." },
                {
                  value: "plan",
                  label: "Kế hoạch có sẵn",
                  hint: "Căn cứ, thời gian, chỉ tiêu và thành phần hồ sơ đã ghi sẵn, sửa được hết.",
                },
                ...(data.copies.length === 0
                  ? []
                  : [
                      {
                        value: "copy",
                        label: "Phong trào cũ của cơ quan",
                        hint: "Chép toàn bộ kế hoạch; ngày tháng dời theo số năm, số do cấp trên phân bổ để trống.",
                      },
                    ]),
              ]}
            />
            <NumberField
              name="awardYear"
              label="Năm thi đua"
              defaultValue={data.year}
              hint="Kế hoạch có sẵn và phong trào cũ được dời ngày sang năm này."
            />
            <TextField
              name="title"
              label="Tên phong trào"
              required={false}
              defaultValue=""
              hint="Dùng khi bắt đầu từ bản trắng. Ví dụ: Thực hiện văn hóa công sở năm 2026."
            />
            {data.plans.length > 0 && (
              <RadioGroup
                name="planCode"
                label="Kế hoạch có sẵn"
                required={false}
                defaultValue={data.plans[0]?.code ?? ""}
                options={data.plans.map((plan) => ({
                  value: plan.code,
                  label: plan.name,
                  hint: `${plan.origin}. ${plan.note}`,
                }))}
              />
            )}
            {data.copies.length > 0 && (
              <SelectField
                name="copyOf"
                label="Phong trào cũ"
                required={false}
                defaultValue=""
                empty="Chọn phong trào"
                options={data.copies.map((one) => ({ value: one.id, label: one.label }))}
              />
            )}
          </div>
          <footer className="actions">
            <Button kind="main">Tạo bản soạn</Button>
            <span className="why">Bản soạn chỉ Thường trực thi đua thấy, cho đến khi phát động.</span>
          </footer>
        </PostForm>
        {data.plans.length > 0 && (
          <Sheet title="Xem trước kế hoạch có sẵn" note="Ngày ghi theo năm của kế hoạch gốc">
            {data.plans.map((plan) => (
              <Fragment key={plan.code}>
                <SheetRule title={plan.name} />
                <Padded>
                  <Facts facts={plan.facts} />
                </Padded>
              </Fragment>
            ))}
          </Sheet>
        )}
      </Stack>
    </Page>
  );
}
