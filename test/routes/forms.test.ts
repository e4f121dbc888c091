import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  formsOf,
  idsOf,
  intentOf,
  multipartOf,
  pairsOf,
  sendersOf,
  tagsOf,
  titleOf,
  type Control,
  type PageForm,
} from "../support/html";
import { paths } from "~/shared/paths";
import { pdfOf } from "../../scripts/prove/hostile-files";
import { expectations, type Case } from "./expectations";
import { openFixture, type Fixture, type Visitor } from "./fixture";

let f: Fixture;
beforeAll(async () => {
  f = await openFixture();
}, 180_000);
afterAll(async () => {
  await f.server.close();
});

const forms = Object.entries(expectations).flatMap(([id, list]) =>
  list.flatMap((one) =>
    Object.entries(one.acts ?? {}).map(([intent, may]): [string, Case, string, Visitor] => [
      `${id}, ${one.what}: ${intent}`,
      one,
      intent,
      one.sees === "anyone" ? "public" : (may[0] ?? "public"),
    ]),
  ),
);

/** Not one value that its field would take, where the field can refuse one. */
function garbage({ type, name, options }: Control): string {
  if (type === "select") return options.at(-1) ?? "";
  if (/On$|Ngay|date/i.test(name)) return "45/13/2026";
  if (/Time$/.test(name)) return "27:99";
  if (/count|year|number|agree|noOpinion|ordinal|days/i.test(name)) return "mười hai";
  return `Chữ đã gõ “${name}” & <b>`;
}

/** Nothing, where a browser can send nothing. */
function emptied({ type, value, options }: Control): string {
  return type === "select" && !options.includes("") ? value : "";
}

function isTyped(control: Control): boolean {
  return (
    control.name !== "" &&
    !control.isReadOnly &&
    ["text", "search", "number", "date", "textarea", "select", "tel", "email", "url"].includes(control.type)
  );
}

function typedForm(form: PageForm, fill: (control: Control) => string): PageForm {
  const confirms = (control: Control) => control.type === "checkbox" && /confirm/i.test(control.name);
  return {
    ...form,
    controls: form.controls.map((control) =>
      isTyped(control)
        ? { ...control, value: fill(control) }
        : confirms(control)
          ? { ...control, isChecked: false }
          : control,
    ),
  };
}

/** The form of a page that sends this intent, with the button for it. */
function findForm(html: string, path: string, intent: string): { form: PageForm; button: Control | null } | null {
  for (const form of formsOf(html)) {
    if (form.method !== "post" || (form.action !== "" && form.action !== path)) continue;
    const button = sendersOf(form).find((one) => intentOf(pairsOf(form, one)) === intent);
    if (button !== undefined) return { form, button };
  }
  return null;
}

/** The forms in which a file can be sent. They come first: what is sent wrong below is done where nothing was wrong with it. */
const withFile: readonly [string, string, Visitor, (f: Fixture) => string][] = [
  [
    "a further document of a candidate",
    "attach-other",
    "unitA",
    (f) => paths.nomination(f.open.draftA.id, furtherOf(f)),
  ],
  ["a candidate's report", "save", "unitA", (f) => paths.nomination(f.open.draftA.id, furtherOf(f))],
  ["a new candidate", "add", "unitA", (f) => paths.newNomination(f.open.draftA.id)],
  ["a letter", "attach", "unitA", (f) => paths.dossierDocument(f.open.draftA.id, "cong-van")],
  ["papers that came by post", "attach", "organizer", (f) => paths.dossierDocument(f.open.paper.id, "cong-van")],
  ["an opinion", "answer", "unitA", (f) => paths.consultation(f.open.consultationId)],
  ["a Word template", "keep", "admin", () => paths.paperTemplates()],
  ["a table of people", "start", "organizer", () => paths.imports()],
  ["the signed letter of a package", "make", "organizer", (f) => paths.upward(f.reviewed.campaign.id)],
];

const furtherOf = (f: Fixture): string =>
  f.open.draftA.nominations.find((one) => one.recipientKind === "individual")?.id ?? "";

async function formWithFile(intent: string, who: Visitor, path: string) {
  const cookie = f.cookies[who];
  const find = (html: string) => findForm(html, path, intent);
  const found = find((await f.server.call(path, { cookie })).text);
  if (found === null) throw new Error(`no form ${intent} at ${path}`);
  const { form, button } = found;
  const field = form.controls.find((control) => control.type === "file")?.name ?? "";
  expect([form.encType, field !== ""], "can send a file").toEqual(["multipart/form-data", true]);
  const send = (typed: PageForm, file: { name: string; bytes: Buffer }) => {
    const pressed = button === null ? null : (typed.controls[form.controls.indexOf(button)] ?? null);
    return f.server.post(path, { cookie, ...multipartOf(pairsOf(typed, pressed), { field, ...file }) });
  };
  return { form, field, find, send, open: () => f.server.call(path, { cookie }) };
}

describe("a form with a file, sent without script", () => {
  const locked = {
    name: "Bản đã ký có mật khẩu.pdf",
    bytes: pdfOf("5 0 obj << >> endobj trailer << /Encrypt 5 0 R >>"),
  };

  it.each(withFile)("names the file that is not taken and keeps what was typed: %s", async (_what, intent, who, at) => {
    const { form, find, send } = await formWithFile(intent, who, at(f));
    const typed = typedForm(form, garbage);
    const answer = await send(typed, locked);
    expect([400, 409]).toContain(answer.status);
    expect(answer.text).toContain(`“${locked.name}”`);
    expect(titleOf(answer.text)).toMatch(/^Lỗi: /);
    const again = find(answer.text)?.form;
    expect(wordsOf(again!)).toEqual(wordsOf(typed));
    expect(again!.controls.filter((control) => control.name.endsWith(".pending"))).toEqual([]);
  });

  it("keeps a file that is taken while the rest is put right, named on the page and sent again by itself", async () => {
    for (const [what, intent, who, at] of withFile.filter(([, one]) => one === "answer" || one === "make")) {
      const { form, field, find, send } = await formWithFile(intent, who, at(f));
      const answer = await send(typedForm(form, garbage), { name: "Bản quét.pdf", bytes: pdfOf() });
      expect([what, answer.status]).toEqual([what, 400]);
      const controls = find(answer.text)?.form.controls ?? [];
      expect([what, controls.filter((one) => one.name === `${field}.pending` && one.value !== "").length]).toEqual([
        what,
        1,
      ]);
      expect(answer.text).toContain("Bản quét.pdf");
    }
  });

  it("takes a further document of a candidate and a scan of papers, and shows them", async () => {
    for (const [what, intent, who, at] of withFile.filter(([, one]) => one.startsWith("attach"))) {
      const { form, send, open } = await formWithFile(intent, who, at(f));
      const name = `${what}.pdf`;
      expect([what, (await send(form, { name, bytes: pdfOf() })).status]).toEqual([what, 303]);
      expect((await open()).text).toContain(name);
    }
  });
});

describe("a form sent wrong, without script, keeps every typed word", () => {
  const tried: string[] = [];

  it.each(forms)("%s", { timeout: 30_000 }, async (name, one, intent, who) => {
    const path = one.path(f);
    const cookie = f.cookies[who];
    const page = await f.server.call(path, { cookie });
    const found = page.status === 200 ? findForm(page.text, path, intent) : null;
    // A stage of the thing at which the page does not offer this form.
    if (found === null || !found.form.controls.some(isTyped)) return;
    for (const fill of [emptied, garbage]) {
      const typed = typedForm(found.form, fill);
      const answer = await f.server.post(path, {
        cookie,
        fields: pairsOf(typed, typed.controls[found.form.controls.indexOf(found.button ?? typed.controls[0]!)] ?? null),
      });
      // All of it was allowed and is done: nothing to be shown again.
      if (answer.status === 303) return;
      tried.push(name);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      const again = findForm(answer.text, path, intent)?.form;
      expect(again, "the form is shown again").toBeDefined();
      expect(wordsOf(again!)).toEqual(wordsOf(typed));
      const hasRefusal = answer.status !== 400;
      const links = problemLinks(answer.text);
      if (!hasRefusal) expect(links.length, "links to the fields to put right").toBeGreaterThan(0);
      expect(
        links.filter((href) => !idsOf(answer.text).has(href.slice(1))),
        "links that lead to no field",
      ).toEqual([]);
      expect(titleOf(answer.text)).toMatch(/^Lỗi: /);
    }
  });

  it("was shown by most pages that have one", () => {
    expect(new Set(tried.map((name) => name.split(",")[0])).size).toBeGreaterThanOrEqual(12);
  });
});

/** What stands in each field; a password is never sent back. */
function wordsOf(form: PageForm): [string, string][] {
  return form.controls.flatMap((control): [string, string][] => {
    if (control.name === "" || control.type === "password") return [];
    if (control.type === "checkbox" || control.type === "radio")
      return control.isChecked ? [[control.name, control.value]] : [];
    return isTyped(control)
      ? [[control.name, control.type === "textarea" ? control.value.replace(/\r\n/g, "\n") : control.value]]
      : [];
  });
}

/** Links of the summary above the form. */
function problemLinks(html: string): string[] {
  const tags = tagsOf(html);
  const start = tags.findIndex(
    (tag) => tag.name === "section" && (tag.attributes["class"] ?? "").split(" ").includes("errors"),
  );
  const end = tags.findIndex((tag, index) => index > start && tag.name === "section" && tag.isEnd);
  return start === -1
    ? []
    : tags.slice(start, end).flatMap((tag) => (tag.name === "a" && !tag.isEnd ? (tag.attributes["href"] ?? []) : []));
}
