import type { Ref } from "react";
import { Icon } from "./icon";

export interface FieldProblem {
  /** "#f-title": the field itself. */
  href: string;
  message: string;
}

/** First thing after the h1 when a form was refused; takes focus; the same words stand at each field. */
export function ErrorSummary({
  problems,
  title,
  focusRef,
}: {
  problems: readonly FieldProblem[];
  title?: string | undefined;
  focusRef?: Ref<HTMLElement> | undefined;
}) {
  const count = problems.length < 10 ? `0${String(problems.length)}` : String(problems.length);
  return (
    <section className="errors" role="alert" tabIndex={-1} autoFocus ref={focusRef}>
      <h2>
        <Icon name="cross" />
        <span>{title ?? `Còn ${count} chỗ phải sửa`}</span>
      </h2>
      <ol>
        {problems.map((problem) => (
          <li key={problem.href}>
            <a href={problem.href}>{problem.message}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
