import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { DateField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Columns, Stack } from "~/shared/ui/sheet";
import type { PersonPage } from "../people-queries.server";
import { NameFields, PlaceFields } from "./person-fields";

/** Corrects the name, moves the person, or notes that he or she has left. */
export function PersonForms({
  person,
  units,
  state,
}: {
  person: PersonPage;
  units: readonly { value: string; label: string }[];
  state: FormState | undefined;
}) {
  return (
    <Columns layout="2">
      <PostForm
        intent="move"
        prefix="move"
        version={person.version}
        state={stateFor(state, "move")}
        className="sheet"
        label="Chuyển đơn vị, đổi chức vụ"
      >
        <header>
          <h2>Chuyển đơn vị, đổi chức vụ</h2>
        </header>
        <div className="in">
          <PlaceFields
            place={person.current ?? { unitId: "", post: "", isHead: false, isLeader: false }}
            units={units}
          />
        </div>
        <footer className="actions">
          <Button kind="main">Ghi nhận thay đổi</Button>
        </footer>
      </PostForm>
      <Stack>
        <PostForm
          intent="save"
          prefix="save"
          version={person.version}
          state={stateFor(state, "save")}
          className="sheet"
          label="Họ tên"
        >
          <header>
            <h2>Họ tên</h2>
          </header>
          <div className="in">
            <NameFields fullName={person.fullName} gender={person.gender} />
            <p className="dim sm field">Hồ sơ, quyết định và giấy khen đã có giữ nguyên tên như đã ghi.</p>
          </div>
          <footer className="actions">
            <Button>Lưu họ tên</Button>
          </footer>
        </PostForm>
        {person.current !== null && (
          <PostForm
            intent="leave"
            prefix="leave"
            version={person.version}
            state={stateFor(state, "leave")}
            className="sheet"
            label="Nghỉ hưu, chuyển công tác"
          >
            <header>
              <h2>Nghỉ hưu, chuyển công tác</h2>
            </header>
            <div className="in">
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
