import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { Ballot } from "~/shared/forms/ballot";
import { CheckboxField, CheckboxGroup, Confirm, RadioGroup, SelectField } from "~/shared/forms/choice-fields";
import { text, type FieldSchema } from "~/shared/forms/fields";
import { FileField } from "~/shared/forms/file-field";
import { form } from "~/shared/forms/form-schema";
import type { FormState } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { RichForm, RichProblems } from "~/shared/forms/rich-form";
import { Cell, RowList } from "~/shared/forms/row-list";
import { DateField, NumberField, TextArea, TextField } from "~/shared/forms/text-fields";
import { useRichForm, useRows } from "~/shared/forms/use-rich-form";

const refused: FormState = {
  intent: "save",
  values: {
    name: "typed <b>",
    goals: "a\nb",
    on: "31/02/2026",
    quota: "2,5",
    unit: "u2",
    mode: "b",
    units: ["x", "y"],
    ok: "on",
    "lines.1.title": "second",
    "votes.0": "no",
    secret: "hunter",
  },
  fields: Object.fromEntries(
    ["name", "goals", "on", "quota", "unit", "mode", "units", "ok", "plan", "lines", "votes.0", "confirm"].map(
      (name) => [name, `Lỗi của ${name}.`],
    ),
  ),
  refusal: null,
  pending: [{ field: "plan", fileId: "0190-file", name: "Kế hoạch.pdf", size: 2048 }],
};
const options = [
  { value: "u1", label: "Văn phòng Sở" },
  { value: "u2", label: "Chi cục" },
];
const ab = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
];
const xyz = ["x", "y", "z"].map((value) => ({ value, label: value }));

const render = (field: ReactElement, state?: FormState): string =>
  renderToStaticMarkup(<PostForm state={state}>{field}</PostForm>);

interface Case {
  name: string;
  field: ReactElement;
  /** In the page as it was loaded. */
  stored: string;
  /** After the refused post. */
  typed: string;
}

const cases: Case[] = [
  {
    name: "name",
    field: <TextField name="name" label="Tên" defaultValue="stored" />,
    stored: 'value="stored"',
    typed: 'value="typed &lt;b&gt;"',
  },
  {
    name: "goals",
    field: <TextArea name="goals" label="Mục tiêu" defaultValue="stored" />,
    stored: ">stored</textarea>",
    typed: ">a\nb</textarea>",
  },
  {
    name: "on",
    field: <DateField name="on" label="Ngày" defaultValue="2026-11-05" />,
    stored: 'value="05/11/2026"',
    typed: 'value="31/02/2026"',
  },
  {
    name: "quota",
    field: <NumberField name="quota" label="Số" defaultValue={5} />,
    stored: 'value="5"',
    typed: 'value="2,5"',
  },
  {
    name: "unit",
    field: <SelectField name="unit" label="Đơn vị" defaultValue="u1" options={options} />,
    stored: 'value="u1" selected',
    typed: 'value="u2" selected',
  },
  {
    name: "mode",
    field: <RadioGroup name="mode" label="Cách" defaultValue="a" options={ab} />,
    stored: 'checked="" value="a"',
    typed: 'checked="" value="b"',
  },
  {
    name: "units",
    field: <CheckboxGroup name="units" label="Đơn vị" defaultValues={["z"]} options={xyz} />,
    stored: 'checked="" value="z"',
    typed: 'checked="" value="y"',
  },
  {
    name: "ok",
    field: <CheckboxField name="ok" label="Ô" defaultChecked={false} />,
    stored: 'name="ok"',
    typed: 'checked=""',
  },
  {
    name: "plan",
    field: <FileField name="plan" label="Tệp" kinds={["pdf"]} maxBytes={1024} />,
    stored: 'type="file"',
    typed: 'name="plan.pending" value="0190-file"',
  },
  {
    name: "votes.0",
    field: (
      <Ballot
        rows={[{ name: "votes.0", title: "Y Blĕk" }]}
        choices={[
          { value: "yes", label: "Đồng ý" },
          { value: "no", label: "Không đồng ý" },
        ]}
      />
    ),
    stored: 'value="yes"',
    typed: 'checked="" value="no"',
  },
  {
    name: "confirm",
    field: <Confirm title="Nộp" points={["Không rút lại được."]} label="Tôi đã kiểm tra" />,
    stored: 'name="confirm"',
    typed: 'name="confirm"',
  },
];

describe.each(cases)("$name without script", ({ name, field, stored, typed }) => {
  test("shows the stored value and no error at first", () => {
    const html = render(field);
    expect(html).toContain(stored);
    expect(html).not.toContain("Lỗi");
  });

  test("shows the typed value with its error, tied to the control", () => {
    const html = render(field, refused);
    const id = `f-${name.replaceAll(".", "-")}`;
    expect(html).toContain(typed);
    expect(html).toContain(`Lỗi của ${name}.`);
    expect(html).toContain(`id="${id}-error"`);
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${id}-error"`, "u"));
    expect(html).toContain(`id="${id}"`);
  });

  test("carries no style attribute", () => {
    expect(render(field, refused)).not.toMatch(/ style=/u);
  });
});

describe("a form without script", () => {
  test("posts, names its intent and version, and never sends a password back", () => {
    const html = renderToStaticMarkup(
      <PostForm intent="save" version={3} files state={refused} action="/x">
        <TextField name="secret" type="password" label="Mật khẩu" defaultValue="" />
      </PostForm>,
    );
    expect(html).toMatch(/<form method="post" action="\/x" encType="multipart\/form-data" novalidate=""/u);
    expect(html).toContain('<input type="hidden" name="intent" value="save"/>');
    expect(html).toContain('<input type="hidden" name="version" value="3"/>');
    expect(html).not.toContain("hunter");
  });

  test("sums its errors up above, each leading to its field", () => {
    const html = renderToStaticMarkup(<FormProblems state={refused} />);
    expect(html).toContain("Còn 12 chỗ phải sửa");
    expect(html).toContain('<a href="#f-votes-0">Lỗi của votes.0.</a>');
    expect(html).toContain('autofocus=""');
    expect(renderToStaticMarkup(<FormProblems state={undefined} />)).toBe("");
  });

  test("two forms of a page keep their ids apart", () => {
    const html = renderToStaticMarkup(
      <PostForm prefix="b" state={refused}>
        <TextField name="name" label="Tên" defaultValue="" />
      </PostForm>,
    );
    expect(html).toContain('for="f-b-name"');
    expect(renderToStaticMarkup(<FormProblems state={refused} prefix="b" />)).toContain('href="#f-b-name"');
  });

  test("rows come back as many as were posted, with buttons that post", () => {
    const html = render(
      <RowList name="lines" item="Dòng" addLabel="Thêm dòng" count={1} empty="Chưa có dòng nào.">
        {({ name }) => (
          <Cell span={6}>
            <TextField name={`${name}.title`} label="Tên" defaultValue="" />
          </Cell>
        )}
      </RowList>,
      refused,
    );
    expect(html).toContain('name="lines.1.title"');
    expect(html).toContain('value="second"');
    expect(html).toContain('name="intent" value="row.remove:lines.1"');
    expect(html).toContain('name="intent" value="row.add:lines"');
    expect(html).toContain("Lỗi của lines.");
  });
});

describe("a rich form before its script runs", () => {
  const schema: FieldSchema<unknown> = form({ name: text({ label: "Tên" }) });
  function Editor({ state }: { state?: FormState }) {
    const rich = useRichForm(schema, {
      state,
      defaultValues: { name: "stored", on: "2026-11-05", quota: 5, ok: true, lines: [{ title: "first" }] },
    });
    const rows = useRows(rich, "lines");
    return (
      <>
        <RichProblems form={rich} />
        <RichForm form={rich} intent="save">
          <TextField {...rich.field("name")} label="Tên" />
          <DateField {...rich.field("on")} label="Ngày" />
          <NumberField {...rich.field("quota")} label="Số" />
          <CheckboxField {...rich.box("ok")} label="Ô" />
          <FileField {...rich.file("plan")} label="Tệp" kinds={["pdf"]} maxBytes={1024} />
          <RowList name="lines" item="Dòng" addLabel="Thêm dòng" count={1} empty="Chưa có dòng nào." live={rows}>
            {({ name }) => <TextField {...rich.field(`${name}.title`)} label="Tên" />}
          </RowList>
        </RichForm>
      </>
    );
  }

  test("every field stands with its value in the page", () => {
    const html = renderToStaticMarkup(<Editor />);
    for (const value of ["stored", "05/11/2026", "5", "first"]) expect(html).toContain(`value="${value}"`);
    expect(html).toContain('name="ok" checked=""');
  });

  test("after a refused post it stands as it was typed, with its errors and rows", () => {
    const html = renderToStaticMarkup(<Editor state={refused} />);
    expect(html).toContain('value="typed &lt;b&gt;"');
    expect(html).toContain('value="31/02/2026"');
    expect(html).toContain('value="second"');
    expect(html).toContain("Lỗi của on.");
    expect(html).toContain('name="plan.pending" value="0190-file"');
    expect(html).toContain('name="lines.0.title"');
  });
});
