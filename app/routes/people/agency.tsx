import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { findAgencyPage } from "~/people/admin-queries.server";
import { emblemMaxBytes, graceMaxMinutes } from "~/people/agency";
import { saveAgencyForm } from "~/people/forms";
import { peoplePolicy } from "~/people/policy";
import { saveAgency } from "~/people/save-agency.server";
import { AdminTabs } from "~/people/ui/admin-tabs";
import { AgencyFields } from "~/people/ui/agency-fields";
import { CheckboxField } from "~/shared/forms/choice-fields";
import { FileField } from "~/shared/forms/file-field";
import { formatBytes } from "~/shared/forms/file-schema";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { NumberField, TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { allowed } from "~/shared/refuse";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Page } from "~/shared/ui/page";
import { SheetRule, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor }) => {
    const access = allowed(peoplePolicy.permit(actor, "agency.edit", { kind: "agency" }));
    return access.ok ? ok(await findAgencyPage(read)) : access;
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, { save: formSpec({ form: saveAgencyForm, use: saveAgency, done: () => paths.agency() }) });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Thông tin cơ quan") }];

export default function AgencyRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("save");
  const { agency, emblem } = data;
  const current =
    emblem === null ? (
      "Đang dùng hình vẽ sẵn của hệ thống."
    ) : (
      <>
        Đang dùng: <a href={paths.agencyEmblem()}>{emblem.name}</a> ({formatBytes(emblem.byteCount)}). Chọn tệp khác để
        thay.
      </>
    );
  return (
    <Page shell={shell} title="Thông tin cơ quan" crumbs={[{ href: paths.admin(), label: "Quản trị" }]} width="wide">
      <Stack>
        <AdminTabs current={paths.agency()} />
        <FormProblems state={state} />
        <PostForm intent="save" version={agency.version} state={state} files className="sheet">
          <div className="in">
            <AgencyFields agency={agency} />
          </div>
          <SheetRule title="Hồ sơ" level={2} />
          <div className="in">
            <CheckboxField
              name="acceptsAccountConfirmation"
              label="Người đứng đầu đơn vị được xác nhận hồ sơ bằng tài khoản"
              hint="Không chọn: mỗi hồ sơ cần văn bản đề nghị có chữ ký."
              required={false}
              defaultChecked={agency.acceptsAccountConfirmation}
            />
            <CheckboxField
              name="showsLatePasses"
              label="Mọi người trong cơ quan thấy đơn vị nào được nộp muộn và đến khi nào"
              hint="Lý do và người đồng ý chỉ Thường trực, tổ chức xét, người ký và tổ chức giám sát thấy."
              required={false}
              defaultChecked={agency.showsLatePasses}
            />
            <NumberField
              name="graceMinutes"
              label="Thời gian cộng thêm vào hạn nộp hồ sơ"
              hint={`Từ 0 đến ${String(graceMaxMinutes)} phút, 0 là không cộng thêm. Áp dụng cho hạn chung được ấn định từ khi lưu: phát động, gia hạn, mở lại việc nhận hồ sơ; luôn hiện bên cạnh hạn.`}
              suffix="phút"
              defaultValue={agency.graceMinutes}
            />
            <TextField
              name="graceSource"
              label="Văn bản quy định thời gian cộng thêm"
              hint="Bắt buộc khi có cộng thêm, ví dụ Quy chế thi đua, khen thưởng của Sở, Điều 9."
              required={false}
              defaultValue={agency.graceSource}
              width="md"
            />
          </div>
          <SheetRule title="Giấy khen" level={2} />
          <div className="in">
            <CheckboxField
              name="hasQr"
              label="In mã QR dẫn đến trang xác minh"
              required={false}
              defaultChecked={agency.hasQr}
            />
            <TextField
              name="publicUrl"
              label="Địa chỉ công khai"
              hint="Địa chỉ mà người ngoài cơ quan mở được, ví dụ https://thidua.example.vn; in trong mã QR."
              required={false}
              defaultValue={agency.publicUrl ?? ""}
              width="md"
              spellCheck={false}
            />
            <FileField
              name="emblem"
              label="Hình Quốc huy riêng"
              hint="Nền trong suốt hoặc trắng, cạnh ngắn ít nhất 1.000 điểm ảnh. Giấy khen đã ban hành giữ nguyên hình cũ."
              required={false}
              kinds={["png", "jpeg"]}
              maxBytes={emblemMaxBytes}
              current={current}
            />
            {emblem !== null && (
              <CheckboxField
                name="removesEmblem"
                label="Bỏ hình riêng, dùng hình vẽ sẵn của hệ thống"
                required={false}
                defaultChecked={false}
              />
            )}
          </div>
          <footer className="actions">
            <Button kind="main">Lưu thông tin cơ quan</Button>
          </footer>
        </PostForm>
      </Stack>
    </Page>
  );
}
