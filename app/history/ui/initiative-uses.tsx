import { SelectField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { Button } from "~/shared/ui/button";
import type { EntryPage } from "../entry-page.server";
import type { Initiative, InitiativeUse } from "../initiative";

/** For which award each author used the initiative. */
export function InitiativeUses({
  initiative,
  uses,
  state,
}: {
  initiative: Initiative;
  uses: EntryPage["uses"];
  state: FormState | undefined;
}) {
  return uses.map(({ author, choices }, index) => (
    <PostForm
      key={author.personId}
      intent="use"
      prefix={`use${String(index)}`}
      version={initiative.version}
      hidden={{ personId: author.personId }}
      state={state?.values["personId"] === author.personId ? state : undefined}
      className="sheet"
      label={`Đã dùng làm điều kiện: ${author.fullName}`}
    >
      <header>
        <h2>{uses.length === 1 ? "Đã dùng làm điều kiện" : `Đã dùng làm điều kiện: ${author.fullName}`}</h2>
      </header>
      <div className="in">
        <SelectField
          name="usedFor"
          label={`${author.fullName} đã dùng cho`}
          hint="Một sáng kiến dùng một lần (Công văn số 5007/BNV-TĐKT năm 2023, mục III.5.c; văn bản hướng dẫn)."
          required={false}
          empty="Chưa dùng"
          defaultValue={valueOf(author.use)}
          options={choices}
        />
      </div>
      <footer className="actions">
        <Button>Lưu</Button>
      </footer>
    </PostForm>
  ));
}

function valueOf(use: InitiativeUse | null): string {
  if (use === null) return "";
  if (use.kind === "entry") return `entry:${use.awardEntryId}`;
  return use.kind === "award" ? `award:${use.awardId}` : "";
}
