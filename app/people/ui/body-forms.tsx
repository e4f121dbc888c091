import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { SelectField } from "~/shared/forms/choice-fields";
import { DateField } from "~/shared/forms/text-fields";
import { paths } from "~/shared/paths";
import { Button } from "~/shared/ui/button";
import { Columns, Stack } from "~/shared/ui/sheet";
import type { BodyPage } from "../body-queries.server";
import type { PersonRow } from "../people-queries.server";
import { BodyFields } from "./body-fields";
import { PersonPicker } from "./person-picker";

export interface BodyFormsProps {
  page: Pick<BodyPage, "body" | "positions">;
  q: string;
  chosen: { id: string; fullName: string; place: string } | null;
  candidates: readonly PersonRow[];
  state: FormState | undefined;
}

/** Adds a member (search, choose, position) and edits what the body's papers print. */
export function BodyForms({ page, q, chosen, candidates, state }: BodyFormsProps) {
  const { body } = page;
  const here = paths.body(body.id);
  return (
    <Columns layout="2">
      <Stack>
        <PersonPicker
          title="Thêm thành viên"
          action={here}
          q={q}
          candidates={candidates}
          chosen={chosen}
          hrefOf={(id) => `${here}?ca_nhan=${id}#chon-nguoi`}
          none="Tìm và chọn người trước, rồi ghi nhiệm vụ và ngày bắt đầu."
        />
        {chosen !== null && (
          <PostForm
            intent="add"
            prefix="add"
            version={body.version}
            hidden={{ personId: chosen.id }}
            state={stateFor(state, "add")}
            className="sheet"
            label="Nhiệm vụ của thành viên mới"
          >
            <div className="in">
              <SelectField name="position" label="Nhiệm vụ" defaultValue="member" options={page.positions} width="md" />
              <DateField name="fromOn" label="Ngày bắt đầu" defaultValue="" />
            </div>
            <footer className="actions">
              <Button kind="main">Thêm {chosen.fullName}</Button>
            </footer>
          </PostForm>
        )}
      </Stack>
      <PostForm
        intent="save"
        prefix="save"
        version={body.version}
        state={stateFor(state, "save")}
        className="sheet"
        label="Thông tin hội đồng"
      >
        <header>
          <h2>Thông tin hội đồng</h2>
        </header>
        <div className="in">
          <BodyFields body={body} />
        </div>
        <footer className="actions">
          <Button>Lưu thông tin</Button>
        </footer>
      </PostForm>
    </Columns>
  );
}
