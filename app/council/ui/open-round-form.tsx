import { RadioGroup } from "~/shared/forms/choice-fields";
import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Padded } from "~/shared/ui/sheet";
import type { LineView } from "../session-page.server";

/** Opens the next round of a line; nothing to open, nothing shown. */
export function OpenRoundForm({ view, state }: { view: LineView; state: FormState | undefined }) {
  const { line } = view;
  const left =
    view.undecidedCount > 0 ? view.undecidedCount : view.candidates.filter((one) => one.outcome === null).length;
  if (left === 0 || view.openRoundId !== null) return null;
  const ordinal = view.rounds.length + 1;
  const own = stateFor(state, "round");
  return (
    <PostForm
      intent="round"
      hidden={{ awardLineId: line.id }}
      state={own?.values["awardLineId"] === line.id ? own : undefined}
      prefix={line.id}
      label={`Mở vòng ${String(ordinal)}, ${view.title}`}
    >
      <Padded>
        <RadioGroup
          name="method"
          label="Cách biểu quyết"
          defaultValue="hands"
          options={[
            { value: "hands", label: "Giơ tay, thư ký nhập số" },
            { value: "ballot", label: "Từng thành viên bỏ phiếu" },
          ]}
          inline
        />
        {ordinal > 1 && (
          <TextField
            name="reason"
            label="Lý do mở vòng này"
            hint="In trong biên bản."
            defaultValue={view.undecidedCount > 0 ? "Phân định các đề nghị bằng phiếu ở suất cuối" : ""}
          />
        )}
      </Padded>
      <footer className="actions">
        <Button label={`Mở vòng ${String(ordinal)} cho ${twoDigits(left)} đề nghị, ${view.title}`}>
          Mở vòng {ordinal} cho {twoDigits(left)} đề nghị
        </Button>
      </footer>
    </PostForm>
  );
}
