import { SelectField } from "~/shared/forms/choice-fields";
import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Columns, Stack } from "~/shared/ui/sheet";
import type { PersonPage } from "../people-queries.server";
import { DetailFields, NameFields, noPlace, PlaceFields } from "./person-fields";

/** Corrects what is known of a person, notes a new post, or that he or she has left. */
export function PersonForms({
  person,
  units,
  leavings,
  state,
}: {
  person: PersonPage;
  units: readonly { value: string; label: string }[];
  leavings: readonly { value: string; label: string }[];
  state: FormState | undefined;
}) {
  const { current } = person;
  const own = current === null ? units : units.filter((unit) => unit.value === current.unitId);
  const moves = current === null ? "Nhận vào đơn vị" : "Đổi chức vụ trong đơn vị";
  return (
    <Columns layout="2">
      <PostForm
        intent="save"
        prefix="save"
        version={person.version}
        state={stateFor(state, "save")}
        className="sheet"
        label="Thông tin cá nhân"
      >
        <header>
          <h2>Thông tin cá nhân</h2>
        </header>
        <div className="in">
          <NameFields fullName={person.fullName} gender={person.gender} />
          <p className="dim sm field">Hồ sơ, quyết định và giấy khen đã có giữ nguyên tên như đã ghi.</p>
          <DetailFields details={person.details} />
        </div>
        <footer className="actions">
          <Button kind="main">Lưu thông tin</Button>
        </footer>
      </PostForm>
      <Stack>
        <PostForm
          intent="move"
          prefix="move"
          version={person.version}
          state={stateFor(state, "move")}
          className="sheet"
          label={moves}
        >
          <header>
            <h2>{moves}</h2>
          </header>
          <div className="in">
            <PlaceFields place={current ?? noPlace} units={own} />
          </div>
          <footer className="actions">
            <Button>Ghi nhận thay đổi</Button>
          </footer>
        </PostForm>
        {current !== null && (
          <PostForm
            intent="leave"
            prefix="leave"
            version={person.version}
            state={stateFor(state, "leave")}
            className="sheet"
            label="Nghỉ hưu, thôi việc tại cơ quan"
          >
            <header>
              <h2>Nghỉ hưu, thôi việc tại cơ quan</h2>
            </header>
            <div className="in">
              <SelectField
                name="endKind"
                label="Lý do"
                empty="Chọn lý do"
                defaultValue=""
                options={leavings}
                width="md"
              />
              <DateField name="lastOn" label="Ngày làm việc cuối" defaultValue="" />
              <p className="dim sm field">Từ ngày hôm sau không còn được đề nghị khen thưởng; lịch sử còn nguyên.</p>
            </div>
            <footer className="actions">
              <Button>Ghi nhận thôi việc tại cơ quan</Button>
            </footer>
          </PostForm>
        )}
      </Stack>
    </Columns>
  );
}
