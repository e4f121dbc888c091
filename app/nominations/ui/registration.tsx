import { CheckboxGroup } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Empty } from "~/shared/ui/note";
import { Padded, Sheet, SheetRule, Stack } from "~/shared/ui/sheet";
import type { RegistrationPage } from "../registration-page.server";

/** Line by line, who registers. What a search does not show stays as it was saved. */
export function RegistrationForm({ page, state }: { page: RegistrationPage; state: FormState | undefined }) {
  const isSent = page.sentText !== null;
  return (
    <PostForm
      state={state}
      version={page.version}
      hidden={{ q: page.q }}
      className="sheet"
      label="Danh sách đăng ký thi đua"
    >
      <div className="in">
        {page.lines.map((line) => (
          <CheckboxGroup
            key={line.id}
            name={`picks.${line.id}`}
            label={line.title}
            {...(line.hiddenCount === 0
              ? {}
              : { hint: `Còn ${twoDigits(line.hiddenCount)} người đã đăng ký không hiện theo tên đang tìm.` })}
            defaultValues={line.ticked}
            options={line.options}
            inline
          />
        ))}
      </div>
      <footer className="actions">
        <Button kind="main" intent="send">
          {isSent ? "Gửi lại đăng ký" : "Gửi đăng ký"}
        </Button>
        {!isSent && <Button intent="save">Lưu, chưa gửi</Button>}
        {page.isSaved && <PrintLink page={page} />}
      </footer>
    </PostForm>
  );
}

function PrintLink({ page }: { page: RegistrationPage }) {
  return <a href={paths.registrationPdf(page.campaign.id, page.unit.id)}>In danh sách đã lưu (PDF)</a>;
}

/** What the unit has registered, for who reads it and after the deadline. */
export function RegistrationList({ page }: { page: RegistrationPage }) {
  const lines = page.lines.filter((line) => line.names.length > 0);
  return (
    <Sheet title="Danh sách đăng ký" right={page.isSaved && <PrintLink page={page} />}>
      {lines.length === 0 ? (
        <Empty>Đơn vị chưa đăng ký tập thể, cá nhân nào.</Empty>
      ) : (
        lines.map((line) => (
          <div key={line.id}>
            <SheetRule title={`${line.title}: ${twoDigits(line.names.length)}`} />
            <Padded>
              <Stack tight>
                {line.names.map((name, index) => (
                  <p key={index}>{name}</p>
                ))}
              </Stack>
            </Padded>
          </div>
        ))
      )}
    </Sheet>
  );
}
