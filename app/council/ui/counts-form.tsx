import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { NumberField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import type { RoundView } from "../session-page.server";

/** A show of hands, candidate by candidate, in the order in which they are called. */
export function CountsForm({ round, state }: { round: RoundView; state: FormState | undefined }) {
  return (
    <PostForm intent="counts" state={state}>
      <div className="ballot">
        {round.candidates.map((candidate, index) => {
          const name = `counts.${String(index)}`;
          const shown = (count: number): number | null => (candidate.isCounted ? count : null);
          return (
            <fieldset key={candidate.nominationId}>
              <legend>
                {`${candidate.honorific} ${candidate.candidateName}`.trim()}
                {candidate.unitName !== candidate.candidateName && <span className="dim">{candidate.unitName}</span>}
              </legend>
              <input type="hidden" name={`${name}.nominationId`} value={candidate.nominationId} />
              <div className="row">
                <NumberField name={`${name}.agree`} label="Đồng ý" defaultValue={shown(candidate.agree)} width="xs" />
                <NumberField
                  name={`${name}.disagree`}
                  label="Không đồng ý"
                  defaultValue={shown(candidate.disagree)}
                  width="xs"
                />
                <NumberField
                  name={`${name}.noOpinion`}
                  label="Không có ý kiến"
                  defaultValue={shown(candidate.noOpinion)}
                  width="xs"
                />
              </div>
            </fieldset>
          );
        })}
      </div>
      <footer className="actions">
        <Button kind={round.candidates.every((candidate) => candidate.isCounted) ? "plain" : "main"}>
          Lưu số phiếu
        </Button>
      </footer>
    </PostForm>
  );
}
