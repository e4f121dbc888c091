/** Reads the HTML that our own server renders: well-formed, attributes in double quotes. Not a parser of the web's HTML. */

export interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Text up to the next tag, unescaped. */
  text: string;
  isEnd: boolean;
}

export interface Control {
  name: string;
  /** "text", "checkbox", "radio", "hidden", "file", "textarea", "select", "button" … */
  type: string;
  value: string;
  id: string;
  isChecked: boolean;
  isReadOnly: boolean;
  options: readonly string[];
}

export interface PageForm {
  /** As written; "" when the form posts to its own page. */
  action: string;
  method: string;
  encType: string;
  controls: Control[];
}

const tagPattern = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>([^<]*)/g;
const attributePattern = /([^\s=>/]+)(?:="([^"]*)")?/g;
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
  "#39": "'",
  nbsp: "\u00a0",
};

export function unescapeHtml(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(tagPattern)].map(([, end, name, attributes, text]) => ({
    name: (name ?? "").toLowerCase(),
    attributes: Object.fromEntries(
      [...(attributes ?? "").matchAll(attributePattern)].map(([, key, value]) => [
        key ?? "",
        unescapeHtml(value ?? ""),
      ]),
    ),
    text: unescapeHtml(text ?? ""),
    isEnd: end === "/",
  }));
}

export function titleOf(html: string): string {
  return tagsOf(html).find((tag) => tag.name === "title" && !tag.isEnd)?.text ?? "";
}

export function idsOf(html: string): Set<string> {
  return new Set(tagsOf(html).flatMap((tag) => tag.attributes["id"] ?? []));
}

/** The forms of a page in their order. */
export function formsOf(html: string): PageForm[] {
  const forms: PageForm[] = [];
  let form: PageForm | null = null;
  let select: (Control & { options: string[] }) | null = null;
  for (const { name, attributes, text, isEnd } of tagsOf(html)) {
    if (name === "form") {
      if (!isEnd)
        forms.push(
          (form = {
            action: attributes["action"] ?? "",
            method: (attributes["method"] ?? "get").toLowerCase(),
            encType: attributes["enctype"] ?? attributes["encType"] ?? "",
            controls: [],
          }),
        );
      else form = null;
    }
    if (name === "select") select = null;
    if (form === null || isEnd) continue;
    const control: Control = {
      name: attributes["name"] ?? "",
      type: name === "input" ? (attributes["type"] ?? "text") : name,
      value:
        name === "textarea"
          ? text.replace(/^\n/, "")
          : (attributes["value"] ?? (attributes["type"] === "checkbox" || attributes["type"] === "radio" ? "on" : "")),
      id: attributes["id"] ?? "",
      isChecked: "checked" in attributes,
      isReadOnly: "readonly" in attributes,
      options: [],
    };
    if (name === "select") {
      select = { ...control, options: [] };
      form.controls.push(select);
    } else if (name === "option" && select !== null) {
      select.options.push(attributes["value"] ?? text);
      if ("selected" in attributes) select.value = attributes["value"] ?? text;
    } else if ((name === "input" || name === "textarea" || name === "button") && !("disabled" in attributes))
      form.controls.push(control);
  }
  return forms;
}

type Pairs = [string, string][];

/** What a browser without script sends when `button` is pressed; file fields are left out. */
export function pairsOf(form: PageForm, button: Control | null): Pairs {
  const pairs: Pairs = [];
  for (const control of form.controls) {
    if (control.name === "" || control.type === "file") continue;
    if (control.type === "button" || control.type === "submit") {
      if (control === button) pairs.push([control.name, control.value]);
    } else if (control.type === "checkbox" || control.type === "radio") {
      if (control.isChecked) pairs.push([control.name, control.value]);
    } else if (control.type === "select")
      pairs.push([control.name, control.value === "" ? (control.options[0] ?? "") : control.value]);
    else pairs.push([control.name, control.value]);
  }
  return pairs;
}

/** The same as the browser sends a form in which files can be chosen: the pairs, then the one file that was. */
export function multipartOf(
  pairs: Pairs,
  file: { field: string; name: string; bytes: Buffer },
): { body: Buffer; headers: Readonly<Record<string, string>> } {
  const boundary = "----ranh-gioi-cua-bieu-mau";
  const part = (head: string, value: Buffer | string): Buffer =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(value),
      Buffer.from("\r\n"),
    ]);
  const body = Buffer.concat([
    ...pairs.map(([name, value]) => part(`name="${name}"`, value)),
    part(`name="${file.field}"; filename="${file.name}"\r\nContent-Type: application/octet-stream`, file.bytes),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { body, headers: { "content-type": `multipart/form-data; boundary=${boundary}` } };
}

/** The same with something typed in every empty field, every box ticked and a choice made everywhere. */
export function filledPairsOf(form: PageForm, button: Control | null): Pairs {
  const chosen = new Set<string>();
  const filled = form.controls.map((control): Control => {
    if (control.type === "checkbox") return { ...control, isChecked: true };
    if (control.type === "radio") {
      const isFirst = !chosen.has(control.name);
      chosen.add(control.name);
      return { ...control, isChecked: isFirst };
    }
    if (control.type === "select")
      return {
        ...control,
        value: control.value === "" ? (control.options.find((one) => one !== "") ?? "") : control.value,
      };
    if (control.type === "hidden" || control.type === "button" || control.value !== "") return control;
    return { ...control, value: typedInto(control) };
  });
  return pairsOf(
    { ...form, controls: filled },
    button === null ? null : (filled[form.controls.indexOf(button)] ?? null),
  );
}

function typedInto({ name, type }: Control): string {
  if (type === "date" || /On$|date/i.test(name)) return "2026-11-20";
  if (/Time$/.test(name)) return "17:00";
  if (type === "number" || /count|year|number/i.test(name)) return "1";
  if (type === "password") return "mat-khau-thu-nghiem-2026";
  return "Nội dung thử";
}

/** The buttons that send the form; null stands for a form that is sent without one. */
export function sendersOf(form: PageForm): (Control | null)[] {
  const named = form.controls.filter((control) => control.type === "button" && control.name === "intent");
  return named.length === form.controls.filter((control) => control.type === "button").length && named.length > 0
    ? named
    : [null, ...named];
}

/** The intent that the server reads: the last one sent. */
export function intentOf(pairs: Pairs): string {
  return pairs.filter(([name]) => name === "intent").at(-1)?.[1] ?? "";
}
