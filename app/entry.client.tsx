import type { ComponentType } from "react";

/** The living parts of our pages, each loaded only where it stands; see shared/ui/island. */
const islands: Readonly<Record<string, () => Promise<ComponentType>>> = {
  "plan-editor": async () => (await import("./campaigns/ui/plan-editor")).PlanEditor as unknown as ComponentType,
};

async function wake(place: HTMLElement): Promise<void> {
  const load = islands[place.dataset["island"] ?? ""];
  if (load === undefined) return;
  // React comes only where an island stands: a page with a file field alone does without.
  const [{ createElement }, { hydrateRoot }, component] = await Promise.all([
    import("react"),
    import("react-dom/client"),
    load(),
  ]);
  const props = JSON.parse(place.dataset["props"] ?? "{}") as object;
  hydrateRoot(place, createElement(component, props));
}

for (const place of document.querySelectorAll<HTMLElement>("[data-island]")) void wake(place);

const keyList = document.querySelector<HTMLDetailsElement>("[data-keys]");
if (keyList !== null) void import("./shared/forms/page-keys").then(({ enlivenKeys }) => enlivenKeys(keyList));

const fileFields = document.querySelectorAll<HTMLInputElement>("input[data-upload]");
if (fileFields.length > 0)
  void import("./shared/forms/upload-field").then(({ enliven }) => {
    for (const input of fileFields) enliven(input);
  });

const keptForms = document.querySelectorAll<HTMLFormElement>("form[data-autosave]");
if (keptForms.length > 0)
  void import("./shared/forms/autosave").then(({ autosave }) => {
    for (const form of keptForms) autosave(form);
  });
