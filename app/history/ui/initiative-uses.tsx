import { SelectField } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { Button } from "~/shared/ui/button";
import type { Initiative, InitiativeUse } from "../initiative";

/** For which of the author's awards the initiative was the standard. */
export function InitiativeUses({
  initiative,
  choices,
  state,
}: {
  initiative: Initiative;
  choices: readonly { value: string; label: string }[];
  state: FormState | undefined;
}) {
  const [author] = initiative.authors;
  if (author === undefined) return null;
  return (
    <PostForm
      intent="use"
      prefix="use"
      version={initiative.version}
      hidden={{ personId: author.personId }}
      state={state}
      className="sheet"
      label="Đã dùng làm điều kiện"
    >
      <header>
        <h2>Đã dùng làm điều kiện</h2>
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
  );
}

function valueOf(use: InitiativeUse | null): string {
  if (use === null) return "";
  if (use.kind === "entry") return `entry:${use.awardEntryId}`;
  return use.kind === "award" ? `award:${use.awardId}` : "";
}
