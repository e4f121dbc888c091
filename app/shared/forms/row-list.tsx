import { useContext, type ReactNode } from "react";
import { FieldHelp, useField } from "./field-frame";
import { FormScopeContext } from "./form-scope";
import { sentRowCount } from "./form-state";
import { rowMark } from "./parse-form-data";
import { addRowIntent, removeRowIntent } from "./row-intent";

export interface RowListProps {
  /** Name of the list: fields of a row are named `${name}.${index}.…`. */
  name: string;
  /** One row: "Dòng chỉ tiêu". */
  item: string;
  /** "Thêm dòng chỉ tiêu" */
  addLabel: string;
  /** Rows at first; a refused post brings its own number. */
  count: number;
  /** Keys and buttons of a rich form (`useRows`). */
  live?: { keys: readonly string[]; add: () => void; remove: (index: number) => void } | undefined;
  /** Shown when there is no row. */
  empty: string;
  error?: string | null | undefined;
  /** Framed; left out within a sheet. */
  flat?: boolean | undefined;
  /** The fields of one row; give them class c-2 … c-8 through `Cell`. */
  children: (row: { name: string; index: number }) => ReactNode;
}

/** Repeating rows. The buttons post `row.add:…` and `row.remove:…` when there is no script. */
export function RowList(props: RowListProps) {
  const { name, item, addLabel, count, live, empty, flat = false, children } = props;
  const scope = useContext(FormScopeContext);
  const view = useField({ name, error: props.error });
  const rows =
    live?.keys ?? Array.from({ length: sentRowCount(scope.state, name) ?? count }, (_, index) => String(index));
  return (
    <div className={flat ? "rows rows--flat" : "rows"} id={view.id} tabIndex={-1}>
      {view.error !== null && (
        <div className="none">
          <FieldHelp view={view} hint={undefined} />
        </div>
      )}
      {rows.length === 0 && <p className="none">{empty}</p>}
      {rows.map((key, index) => (
        <fieldset key={key}>
          <legend>
            <span className="vh">{item} </span>
            {index + 1}
          </legend>
          <div className="cells">
            <input type="hidden" name={`${name}.${String(index)}.${rowMark}`} value="1" />
            {children({ name: `${name}.${String(index)}`, index })}
          </div>
          <div className="off">
            <RowButton
              intent={removeRowIntent(name, index)}
              label={`Bỏ ${item.toLowerCase()} ${String(index + 1)}`}
              onClick={
                live &&
                (() => {
                  live.remove(index);
                })
              }
            >
              Bỏ
            </RowButton>
          </div>
        </fieldset>
      ))}
      <div className="add">
        <RowButton intent={addRowIntent(name)} id={`${view.id}-add`} onClick={live?.add}>
          {addLabel}
        </RowButton>
      </div>
    </div>
  );
}

/** A field's place in a row, in twelfths. */
export function Cell({ span, children }: { span: 2 | 3 | 4 | 5 | 6 | 8 | 12; children: ReactNode }) {
  return <div className={`c-${String(span)}`}>{children}</div>;
}

function RowButton({
  intent,
  label,
  id,
  onClick,
  children,
}: {
  intent: string;
  label?: string;
  id?: string;
  onClick?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <button
      className="btn btn--sm"
      type="submit"
      name="intent"
      value={intent}
      id={id}
      formNoValidate
      aria-label={label}
      onClick={
        onClick &&
        ((event) => {
          event.preventDefault();
          onClick();
        })
      }
    >
      {children}
    </button>
  );
}
