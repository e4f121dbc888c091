import { FieldHelp, useField } from "./field-frame";
import { shownValue } from "./form-state";

export interface BallotChoice {
  value: string;
  label: string;
}

export interface BallotRow {
  name: string;
  /** Who is voted on. */
  title: string;
  note?: string | undefined;
}

/** One person a row, the choices always in the same places. Nothing is chosen beforehand. */
export function Ballot({ rows, choices }: { rows: readonly BallotRow[]; choices: readonly BallotChoice[] }) {
  return (
    <div className="ballot">
      {rows.map((row) => (
        <BallotLine key={row.name} row={row} choices={choices} />
      ))}
    </div>
  );
}

function BallotLine({ row, choices }: { row: BallotRow; choices: readonly BallotChoice[] }) {
  const view = useField({ name: row.name });
  const shown = shownValue(view.state, row.name, "");
  return (
    <fieldset aria-describedby={view.errorId}>
      <legend>
        {row.title}
        {row.note !== undefined && <span className="dim">{row.note}</span>}
      </legend>
      <div className="opts">
        {choices.map((choice, index) => (
          <label className="opt" key={choice.value}>
            <input
              type="radio"
              id={index === 0 ? view.id : undefined}
              name={row.name}
              value={choice.value}
              defaultChecked={choice.value === shown}
            />
            {choice.label}
          </label>
        ))}
      </div>
      <FieldHelp view={view} hint={undefined} />
    </fieldset>
  );
}
