import { FieldFrame, FieldHelp, GroupFrame, useField, type FieldProps } from "./field-frame";
import { shownValue, shownValues } from "./form-state";
import type { ReactNode } from "react";
import { pressedBy } from "../ui/key-list";

export interface Option {
  value: string;
  label: string;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

export interface SelectFieldProps extends FieldProps {
  defaultValue: string;
  options: readonly (Option | OptionGroup)[];
  /** First, empty option: "Chọn đơn vị", "Tất cả 10 đơn vị". */
  empty?: string | undefined;
  width?: "sm" | "md" | undefined;
}

/** One of a list that is too long to be laid out as circles. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, required = true, defaultValue, options, empty, width, bind } = props;
  const view = useField(props);
  return (
    <FieldFrame view={view} label={label} hint={hint} required={required}>
      <select
        {...view.control}
        {...bind}
        className={width && `w-${width}`}
        defaultValue={bind ? defaultValue : shownValue(view.state, props.name, defaultValue)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <option key={inner.value} value={inner.value}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ),
        )}
      </select>
    </FieldFrame>
  );
}

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: string | undefined;
  /** Chooses it on a page with a KeyList. */
  pressKey?: string | undefined;
}

export interface RadioGroupProps extends FieldProps {
  defaultValue: string;
  options: readonly ChoiceOption[];
  /** Side by side; for two or three short words. */
  inline?: boolean | undefined;
}

/** One of a few, all in view. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, hint, required = true, defaultValue, options, inline = false, bind } = props;
  const view = useField(props);
  const shown = bind ? defaultValue : shownValue(view.state, props.name, defaultValue);
  return (
    <GroupFrame view={view} label={label} hint={hint} required={required}>
      <div className={inline ? "opts" : "opts opts--list"}>
        {options.map((option, index) => (
          <label className="opt" key={option.value}>
            <input
              type="radio"
              {...bind}
              id={index === 0 ? view.id : undefined}
              name={props.name}
              value={option.value}
              defaultChecked={option.value === shown}
              {...pressedBy(option.pressKey)}
            />
            <OptionWords option={option} />
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  defaultValues: readonly string[];
  options: readonly ChoiceOption[];
  inline?: boolean | undefined;
}

/** Any of a few; every ticked value is sent under the one name. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, hint, required = true, defaultValues, options, inline = false, bind } = props;
  const view = useField(props);
  const shown = bind ? defaultValues : shownValues(view.state, props.name, defaultValues);
  return (
    <GroupFrame view={view} label={label} hint={hint} required={required}>
      <div className={inline ? "opts" : "opts opts--list"}>
        {options.map((option, index) => (
          <label className="opt" key={option.value}>
            <input
              type="checkbox"
              {...bind}
              id={index === 0 ? view.id : undefined}
              name={props.name}
              value={option.value}
              defaultChecked={shown.includes(option.value)}
            />
            <OptionWords option={option} />
          </label>
        ))}
      </div>
    </GroupFrame>
  );
}

function OptionWords({ option }: { option: ChoiceOption }) {
  return (
    <span>
      {option.label}
      {option.hint !== undefined && <span className="hint">{option.hint}</span>}
    </span>
  );
}

export interface CheckboxFieldProps extends Omit<FieldProps, "label"> {
  label: ReactNode;
  defaultChecked: boolean;
}

/** A single box: ticked sends "on". */
export function CheckboxField(props: CheckboxFieldProps) {
  const { label, hint, defaultChecked, bind } = props;
  // The hint explains the words beside the box, so it stands under them and not above the box.
  const view = useField({ ...props, hint: undefined });
  const shown = bind || view.state === undefined ? defaultChecked : shownValue(view.state, props.name, "") !== "";
  return (
    <div className={view.error === null ? "field" : "field field--err"}>
      <FieldHelp view={view} hint={undefined} />
      <label className="opt">
        <input type="checkbox" {...view.control} {...bind} defaultChecked={shown} />
        <span>
          {label}
          {hint !== undefined && <span className="hint">{hint}</span>}
        </span>
      </label>
    </div>
  );
}

export interface ConfirmProps {
  name?: string | undefined;
  /** What will happen: "Nộp hồ sơ cho Văn phòng Sở". */
  title: string;
  /** What cannot be undone, and what can. */
  points: readonly ReactNode[];
  /** "Tôi đã kiểm tra …" */
  label: string;
}

/** Stands before the button of what cannot be undone; read with `flag({ mustBe })`. */
export function Confirm({ name = "confirm", title, points, label }: ConfirmProps) {
  const view = useField({ name });
  return (
    <div className="confirm">
      <h3>{title}</h3>
      <ul>
        {points.map((point, index) => (
          <li key={index}>{point}</li>
        ))}
      </ul>
      <FieldHelp view={view} hint={undefined} />
      <label className="opt">
        <input type="checkbox" {...view.control} defaultChecked={shownValue(view.state, name, "") !== ""} />
        <span>{label}</span>
      </label>
    </div>
  );
}
