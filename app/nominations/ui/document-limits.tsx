import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { NumberField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { Sheet } from "~/shared/ui/sheet";
import type { KindLimitRow, LimitOfLine, LineLimitsPage } from "../document-limit-pages.server";

/** Which of the forms of the page was refused: each has its own row. */
export function limitPrefix(state: FormState | undefined): string {
  const row = state?.values["kind"] ?? state?.values["lineId"];
  return typeof row === "string" ? row : "";
}

/** One form a kind of document. */
export function KindLimits({ rows, state }: { rows: readonly KindLimitRow[]; state: FormState | undefined }) {
  return rows.map((row) => (
    <PostForm
      key={row.kind}
      intent="set"
      hidden={{ kind: row.kind, seen: row.seen }}
      state={limitPrefix(state) === row.kind ? stateFor(state, "set") : undefined}
      prefix={row.kind}
      className="sheet"
      label={`Giới hạn của ${row.name}`}
    >
      <header>
        <h2>{row.name}</h2>
        {row.savedText !== "" && <span className="dim sm">{row.savedText}</span>}
      </header>
      <div className="in limits">
        <NumberField name="maxPages" label="Số trang nhiều nhất" suffix="trang" defaultValue={row.maxPages} />
        <NumberField name="maxMegabytes" label="Dung lượng nhiều nhất" suffix="MB" defaultValue={row.maxMegabytes} />
        <Button label={`Ghi giới hạn của ${row.name}`}>Ghi</Button>
      </div>
    </PostForm>
  ));
}

/** One form an award line: its report, and its further documents. */
export function LineLimits({ page, state }: { page: LineLimitsPage; state: FormState | undefined }) {
  return page.lines.map((line) =>
    page.isOpen || limitPrefix(state) === line.lineId ? (
      <PostForm
        key={line.lineId}
        intent="set"
        hidden={{ lineId: line.lineId, seen: line.seen }}
        state={limitPrefix(state) === line.lineId ? stateFor(state, "set") : undefined}
        prefix={line.lineId}
        className="sheet"
        label={`Giới hạn của ${line.title}`}
      >
        <header>
          <h2>{line.title}</h2>
          {line.savedText !== "" && <span className="dim sm">{line.savedText}</span>}
        </header>
        <LineLimitFields name="report" limit={line.report} />
        <LineLimitFields name="other" limit={line.other} />
        <footer className="actions">
          <Button label={`Ghi giới hạn của ${line.title}`}>Ghi giới hạn</Button>
        </footer>
      </PostForm>
    ) : (
      <Sheet key={line.lineId} title={line.title} padded>
        {[line.report, line.other].map((limit) => (
          <p key={limit.name}>
            {limit.name}: {shownLimit(limit)}
          </p>
        ))}
      </Sheet>
    ),
  );
}

function LineLimitFields({ name, limit }: { name: "report" | "other"; limit: LimitOfLine }) {
  return (
    <fieldset className="in limits">
      <legend>
        {limit.name} <span className="dim sm">mức chung {limit.generalText}</span>
      </legend>
      <NumberField
        name={`${name}Pages`}
        label="Số trang nhiều nhất"
        suffix="trang"
        required={false}
        defaultValue={limit.maxPages}
      />
      <NumberField
        name={`${name}Megabytes`}
        label="Dung lượng nhiều nhất"
        suffix="MB"
        required={false}
        defaultValue={limit.maxMegabytes}
      />
    </fieldset>
  );
}

function shownLimit({ maxPages, maxMegabytes, generalText }: LimitOfLine): string {
  if (maxPages === null && maxMegabytes === null) return `theo mức chung, ${generalText}`;
  const own = [
    maxPages === null ? "" : `${String(maxPages)} trang`,
    maxMegabytes === null ? "" : `${String(maxMegabytes)} MB`,
  ];
  return `${own.filter((part) => part !== "").join(", ")}; mức chung ${generalText}`;
}
