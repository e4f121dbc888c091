import { createElement, type ComponentType } from "react";
import { hydrateRoot } from "react-dom/client";

/** The living parts of our pages, each loaded only where it stands; see shared/ui/island. */
const islands: Readonly<Record<string, () => Promise<ComponentType>>> = {
  "plan-editor": async () => (await import("./campaigns/ui/plan-editor")).PlanEditor as unknown as ComponentType,
};

for (const place of document.querySelectorAll<HTMLElement>("[data-island]")) {
  const load = islands[place.dataset["island"] ?? ""];
  const props = JSON.parse(place.dataset["props"] ?? "{}") as object;
  void load?.().then((component) => hydrateRoot(place, createElement(component, props)));
}
