import type { ReactNode } from "react";
import { pressedBy } from "./key-list";

export type ButtonKind = "main" | "plain" | "small" | "bad";

const classOf: Readonly<Record<ButtonKind, string>> = {
  main: "btn btn--main",
  plain: "btn",
  small: "btn btn--sm",
  bad: "btn btn--bad",
};

export interface ButtonProps {
  /** One `main` a page; `bad` only opens a confirmation. */
  kind?: ButtonKind | undefined;
  /** Sent as `intent`; overrides the form's own. */
  intent?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Id of the form when the button stands outside it. */
  form?: string | undefined;
  formAction?: string | undefined;
  onClick?: (() => void) | undefined;
  /** Read out in place of the children when several buttons have the same word. */
  label?: string | undefined;
  /** Presses it on a page with a KeyList. */
  pressKey?: string | undefined;
  children: ReactNode;
}

/** A submit button: verb and object. */
export function Button({
  kind = "plain",
  intent,
  name,
  value,
  form,
  formAction,
  onClick,
  label,
  pressKey,
  children,
}: ButtonProps) {
  return (
    <button
      type="submit"
      className={classOf[kind]}
      name={intent === undefined ? name : "intent"}
      value={intent ?? value}
      form={form}
      formAction={formAction}
      onClick={
        onClick &&
        ((event) => {
          event.preventDefault();
          onClick();
        })
      }
      aria-label={label}
      {...pressedBy(pressKey)}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere. */
export function LinkButton({
  kind = "plain",
  href,
  download,
  pressKey,
  children,
}: {
  kind?: ButtonKind | undefined;
  href: string;
  download?: boolean | undefined;
  pressKey?: string | undefined;
  children: ReactNode;
}) {
  return (
    <a className={classOf[kind]} href={href} download={download} {...pressedBy(pressKey)}>
      {children}
    </a>
  );
}

/** What cannot be done yet, and why, in its usual place. */
export function BlockedButton({
  kind = "main",
  why,
  children,
}: {
  kind?: ButtonKind | undefined;
  why: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <span className={classOf[kind]} role="link" aria-disabled="true">
        {children}
      </span>
      <span className="why">{why}</span>
    </>
  );
}

/** Buttons and links in one row, stacked on phones. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
