import { ErrorSummary } from "../ui/error-summary";
import { RefusalNote } from "../ui/refusal-note";
import { fieldId } from "./form-scope";
import { PostForm, type PostFormProps } from "./post-form";
import type { RichForm as RichFormOf } from "./use-rich-form";

/** The form of `useRichForm`: a PostForm that checks itself before it posts. */
export function RichForm({
  form,
  ...props
}: { form: RichFormOf } & Omit<PostFormProps, "state" | "prefix" | "onSubmit">) {
  return <PostForm {...props} rows prefix={form.prefix} state={form.state} onSubmit={form.onSubmit} />;
}

/** Above a rich form: the server's refusal, then what the last check found. */
export function RichProblems({ form }: { form: RichFormOf }) {
  const problems = Object.entries(form.problems).map(([name, message]) => ({
    href: `#${fieldId(name, form.prefix)}`,
    message,
  }));
  const refusal = form.state?.refusal ?? null;
  return (
    <>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {problems.length > 0 && <ErrorSummary problems={problems} focusRef={form.summaryRef} />}
    </>
  );
}
