import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { emptyForm } from "~/people/forms";
import { ownFeed } from "~/reminders/feed-queries.server";
import { newFeedToken, type FeedToken } from "~/reminders/feed-token.server";
import { renewCalendarFeed } from "~/reminders/renew-calendar-feed.server";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok, type Result } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async ({ read, actor, services, url, now, isSecure }) => {
    const origin = services.env.publicUrl?.replace(/\/+$/u, "") ?? `${isSecure ? "https:" : "http:"}//${url.host}`;
    return ok(await ownFeed(read, actor.accountId, { secret: services.secret, origin, now }));
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    renew: formSpec<Record<string, never>, null, FeedToken>({
      form: emptyForm,
      prepare: ({ services }): Promise<Result<FeedToken>> => Promise.resolve(ok(newFeedToken(services.secret))),
      use: renewCalendarFeed,
      done: () => paths.myCalendar(),
    }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Lịch trên điện thoại, Outlook") }];

export default function MyCalendarRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  return (
    <Page
      shell={shell}
      title="Lịch trên điện thoại, Outlook"
      crumbs={[{ href: paths.myAccount(), label: "Tài khoản của tôi" }]}
      meta={
        <span>
          {data.madeAt === null ? "Chưa tạo địa chỉ lịch." : `Địa chỉ đang dùng được tạo lúc ${data.madeAt}.`}
        </span>
      }
    >
      <Stack>
        <FormProblems state={state} />
        {data.address !== null && (
          <Note tone="ok" title="Đã tạo địa chỉ lịch">
            <TextField
              name="address"
              label="Địa chỉ lịch"
              hint="Chỉ hiện trong 10 phút sau khi tạo và không xem lại được. Ai có địa chỉ này đều xem được lịch, không cần đăng nhập: không gửi cho người khác."
              defaultValue={data.address}
              readOnly
              required={false}
              spellCheck={false}
            />
          </Note>
        )}
        <Sheet title="Thêm vào điện thoại, Outlook">
          <Padded>
            <Stack tight>
              <ol>
                <li>Tạo địa chỉ lịch ở cuối trang, rồi sao chép địa chỉ.</li>
                <li>
                  iPhone: Cài đặt → Lịch → Tài khoản → Thêm tài khoản → Khác → Thêm lịch đã đăng ký. Google Lịch (mở
                  trên máy tính): Lịch khác → Từ URL. Outlook: Thêm lịch → Đăng ký từ web.
                </li>
                <li>Dán địa chỉ. Thời hạn thay đổi thì lịch tự cập nhật, thường trong vài giờ.</li>
              </ol>
              <p>
                Lịch có các mốc của những phong trào đang diễn ra theo vai trò và đơn vị của người dùng: đăng ký, nộp hồ
                sơ (kể cả hạn riêng của đơn vị), báo cáo, họp xét, công khai, quyết định, tổng kết. Máy phải kết nối
                được tới địa chỉ của hệ thống.
              </p>
            </Stack>
          </Padded>
        </Sheet>
        <PostForm intent="renew">
          <Sheet
            title={data.madeAt === null ? "Tạo địa chỉ lịch" : "Đổi địa chỉ lịch"}
            foot={<Button>{data.madeAt === null ? "Tạo địa chỉ lịch" : "Đổi địa chỉ lịch"}</Button>}
            padded
          >
            <p>
              {data.madeAt === null
                ? "Mỗi tài khoản có một địa chỉ riêng."
                : "Địa chỉ cũ ngừng hoạt động ngay; các máy đã thêm lịch phải nhập địa chỉ mới."}
            </p>
          </Sheet>
        </PostForm>
      </Stack>
    </Page>
  );
}
