import { formatDate, isCalendarDate, type CalendarDate } from "../time";
import { FieldFrame, useField, type FieldBinding, type FieldProps } from "./field-frame";
import { shownValue } from "./form-state";

export type FieldWidth = "xs" | "sm" | "md" | "full";

const widthClass: Readonly<Record<FieldWidth, string | undefined>> = {
  xs: "w-xs",
  sm: "w-sm",
  md: "w-md",
  full: undefined,
};

export interface TextFieldProps extends FieldProps {
  defaultValue: string;
  width?: FieldWidth | undefined;
  type?: "text" | "search" | "password" | undefined;
  inputMode?: "text" | "numeric" | undefined;
  /** What of the user's own stands here. Never "off": a browser then forgets the field on its way back. */
  autoComplete?: "username" | "current-password" | "new-password" | "one-time-code" | "name" | "email" | "organization";
  readOnly?: boolean | undefined;
  spellCheck?: boolean | undefined;
  /** Word after the field: "người". */
  suffix?: string | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hint, required = true, defaultValue, width = "full", type = "text", suffix, bind } = props;
  const view = useField(props);
  const shown = bind || type === "password" ? defaultValue : shownValue(view.state, props.name, defaultValue);
  const input = (
    <input
      {...view.control}
      {...bind}
      type={type}
      className={widthClass[width]}
      defaultValue={shown}
      required={required}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete}
      readOnly={props.readOnly}
      spellCheck={props.spellCheck}
    />
  );
  return (
    <FieldFrame view={view} label={label} hint={hint} required={required}>
      {suffix === undefined ? (
        input
      ) : (
        <span className="suffix">
          {input}
          {suffix}
        </span>
      )}
    </FieldFrame>
  );
}

/** What the page sends back of a row without showing it. */
export function HiddenField({ name, defaultValue, bind }: { name: string; defaultValue: string; bind: FieldBinding }) {
  return <input {...bind} type="hidden" name={name} defaultValue={defaultValue} />;
}

export interface TextAreaProps extends FieldProps {
  defaultValue: string;
  /** Height: 6.5, 12 or 22 rem at the start. */
  size?: "md" | "lg" | "xl" | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, required = true, defaultValue, size = "md", bind } = props;
  const view = useField(props);
  return (
    <FieldFrame view={view} label={label} hint={hint} required={required}>
      <textarea
        {...view.control}
        {...bind}
        className={size === "md" ? undefined : size}
        defaultValue={bind ? defaultValue : shownValue(view.state, props.name, defaultValue)}
        required={required}
      />
    </FieldFrame>
  );
}

export interface DateFieldProps extends FieldProps {
  /** A calendar date, or "" for none. */
  defaultValue: CalendarDate;
}

/** A day, typed dd/mm/yyyy. */
export function DateField(props: DateFieldProps) {
  const hint = props.hint ?? "Dạng ngày/tháng/năm, ví dụ 05/11/2026.";
  return (
    <TextField {...props} hint={hint} defaultValue={typedDate(props.defaultValue)} width="sm" inputMode="numeric" />
  );
}

/** What a date field shows for a stored day; other text as it is. */
export function typedDate(value: string): string {
  return isCalendarDate(value) ? formatDate(value) : value;
}

export interface NumberFieldProps extends FieldProps {
  defaultValue: number | string | null;
  suffix?: string | undefined;
  width?: FieldWidth | undefined;
}

/** A whole number, typed as text so that 1.520.000 can be typed with its dots. */
export function NumberField(props: NumberFieldProps) {
  const { defaultValue, width = "xs" } = props;
  return (
    <TextField
      {...props}
      defaultValue={defaultValue === null ? "" : String(defaultValue)}
      width={width}
      inputMode="numeric"
    />
  );
}
