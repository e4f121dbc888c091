import type { ComponentType } from "react";
import { renderToString } from "react-dom/server";

interface IslandProps<P extends object> {
  /** Its name in entry.client, which wakes it in the browser. */
  name: string;
  component: ComponentType<P>;
  /** Plain data: it travels to the browser as JSON. */
  props: P;
}

/**
 * The one living part of a page that is otherwise plain HTML. It is rendered as a tree of its own, so that the browser can
 * take it up without the framework's runtime: a third of the script, and the ids of its fields agree.
 */
export function Island<P extends object>({ name, component: Component, props }: IslandProps<P>) {
  return (
    <div
      data-island={name}
      data-props={JSON.stringify(props)}
      dangerouslySetInnerHTML={{ __html: renderToString(<Component {...props} />) }}
    />
  );
}
