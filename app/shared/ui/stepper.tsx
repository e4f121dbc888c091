import { Icon } from "./icon";

export interface Step {
  label: string;
  /** "16/03/2026", "đến hết 10/11", "dự kiến 02/12" */
  when: string;
  state: "done" | "now" | "ahead";
}

/** Where the work stands: done is green, now is the red square, ahead is a ring. Phones show now and next. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  const isOver = steps.every((step) => step.state === "done");
  return (
    <ol className={isOver ? "steps steps--all-done" : "steps"} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={step.state === "ahead" ? undefined : step.state}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          {step.state === "done" && <Icon name="check" />}
          <b>
            {step.state === "done" && <span className="vh">Đã xong: </span>}
            {step.state === "now" && <span className="vh">Đang ở bước này: </span>}
            {step.label}
          </b>
          <span>{step.when}</span>
        </li>
      ))}
    </ol>
  );
}

/** "Bước 2 trong 8"; "Đã xong 8 bước" when nothing is left. */
export function stepLine(steps: readonly Step[]): string {
  const now = steps.findIndex((step) => step.state === "now");
  return now === -1 ? `Đã xong ${String(steps.length)} bước` : `Bước ${String(now + 1)} trong ${String(steps.length)}`;
}
