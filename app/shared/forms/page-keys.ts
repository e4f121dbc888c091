const offKey = "vinh-danh:keys-off";

/** Makes the keys of a page act; `list` names them and holds the switch. */
export function enlivenKeys(list: HTMLDetailsElement): void {
  const toggle = list.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (toggle === null) return;
  toggle.checked = !isOff();
  toggle.addEventListener("change", () => rememberOff(!toggle.checked));
  list.hidden = false;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (!toggle.checked || isTypedInto(event.target)) return;
    if (event.key === "?") {
      list.open = !list.open;
      if (list.open) list.querySelector("summary")?.focus();
      return;
    }
    const wanted = event.key.toUpperCase();
    const things = document.querySelectorAll<HTMLElement>("[data-key]");
    const pressed = [...things].find((one) => one.dataset["key"] === wanted);
    if (pressed === undefined) return;
    event.preventDefault();
    pressed.focus();
    if (!(pressed instanceof HTMLTextAreaElement)) pressed.click();
  });
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "submit", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

// A browser that remembers nothing has the keys on at each page; the switch still acts there.
function isOff(): boolean {
  try {
    return localStorage.getItem(offKey) !== null;
  } catch {
    return false;
  }
}

function rememberOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(offKey, "1");
    else localStorage.removeItem(offKey);
  } catch {
    return;
  }
}
