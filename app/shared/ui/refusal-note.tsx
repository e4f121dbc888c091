import type { RefusalText } from "../refusal";
import { Icon } from "./icon";

/** Rule, facts, source, what is kept, next step. First thing after the h1; takes focus. */
export function RefusalNote({ refusal }: { refusal: RefusalText }) {
  const { title, facts, source, kept, next = [] } = refusal;
  return (
    <section className="errors" role="alert" tabIndex={-1} autoFocus>
      <h2>
        <Icon name="cross" />
        <span>{title}</span>
      </h2>
      {facts.length === 1 && <p>{facts[0]}</p>}
      {facts.length > 1 && (
        <ul className="why-list">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {source !== undefined && (
        <p>
          <span className="cite">{source}</span>
        </p>
      )}
      {kept !== undefined && <p>{kept}</p>}
      {next.length > 0 && (
        <div className="next">
          {next.map((step) => (
            <span className="todo" key={step.label}>
              {step.href === undefined ? step.label : <a href={step.href}>{step.label}</a>}
            </span>
          ))}
        </div>
      )}
    </section>
  );
}
