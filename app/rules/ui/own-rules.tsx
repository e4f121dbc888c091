import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { dateOf, formatDate, formatInstant, twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { Status } from "~/shared/ui/status";
import { Table } from "~/shared/ui/table";
import type { OwnRule, OwnRulesPage } from "../own-rules-page.server";
import { RuleSource, RuleWords, Under } from "./rule-tables";

function Recorded({ one }: { one: OwnRule }) {
  return (
    <>
      {one.recordedByName}
      <Under>{formatInstant(one.recordedAt)}</Under>
    </>
  );
}

const columns = [
  {
    head: "Quy định",
    kind: "name",
    cell: (one: OwnRule) => (
      <>
        {one.rule.title}
        {one.replacedTitle !== null && <Under>Thay: {one.replacedTitle}</Under>}
      </>
    ),
  },
  { head: "Nội dung", cell: (one: OwnRule) => <RuleWords rule={one.rule} /> },
  { head: "Căn cứ", cell: (one: OwnRule) => <RuleSource rule={one.rule} /> },
  { head: "Người ghi", cell: (one: OwnRule) => <Recorded one={one} /> },
] as const;

/** The agency's rules in use, each with what it takes to stop it. */
export function OwnRules({
  own,
  mayEdit,
  state,
}: {
  own: readonly OwnRule[];
  mayEdit: boolean;
  state: FormState | undefined;
}) {
  const refused = stateFor(state, "end");
  const ending = {
    head: "Dừng áp dụng",
    cell: ({ rule }: OwnRule) => (
      <details open={refused?.values["overlayId"] === rule.id}>
        <summary>Dừng áp dụng</summary>
        <PostForm
          intent="end"
          prefix={refused?.values["overlayId"] === rule.id ? "end" : rule.id}
          hidden={{ overlayId: rule.id }}
          state={refused?.values["overlayId"] === rule.id ? refused : undefined}
          label={`Dừng ${rule.title}`}
        >
          <TextField
            name="reason"
            label="Lý do dừng"
            hint="Phong trào đã phát động vẫn theo quy định này."
            defaultValue=""
          />
          <Button kind="small" label={`Dừng quy định ${rule.title}`}>
            Dừng quy định
          </Button>
        </PostForm>
      </details>
    ),
  } as const;
  return (
    <Table
      caption="Quy định riêng đang áp dụng"
      columns={mayEdit ? [...columns, ending] : columns}
      rows={own}
      rowKey={(one) => one.rule.id}
    />
  );
}

export function EndedRules({ own }: { own: readonly OwnRule[] }) {
  return (
    <Table
      caption="Quy định riêng đã dừng"
      columns={[
        ...columns,
        {
          head: "Dừng",
          cell: ({ ended }) =>
            ended === null ? null : (
              <>
                {ended.byName}: {ended.reason}
                <Under>{formatInstant(ended.at)}</Under>
              </>
            ),
        },
      ]}
      rows={own}
      rowKey={(one) => one.rule.id}
    />
  );
}

export function ChoiceTable({
  choices,
  mayEdit,
  state,
}: {
  choices: OwnRulesPage["choices"];
  mayEdit: boolean;
  state: FormState | undefined;
}) {
  type Row = (typeof choices)[number];
  const refused = stateFor(state, "switch");
  const switching = {
    head: "Lựa chọn",
    cell: (row: Row) => {
      const isRefused = refused?.values["choiceId"] === row.id;
      const verb = row.isOn ? "Thôi áp dụng" : "Áp dụng";
      return (
        <details open={isRefused}>
          <summary className="nb">{verb}</summary>
          <PostForm
            intent="switch"
            prefix={isRefused ? "switch" : row.id}
            hidden={{ choiceId: row.id, isOn: row.isOn ? "off" : "on" }}
            state={isRefused ? refused : undefined}
            label={`${verb} ${row.title}`}
          >
            <TextField
              name="reason"
              label="Lý do"
              hint="Ghi cùng tên người chọn và thời điểm. Phong trào đã phát động không thay đổi."
              defaultValue=""
            />
            <Button kind="small" label={`${verb} ${row.title}`}>
              {verb}
            </Button>
          </PostForm>
        </details>
      );
    },
  } as const;
  const columns = [
    { head: "Quy định", kind: "name", cell: (row: Row) => row.title },
    { head: "Nội dung", cell: (row: Row) => <ChoiceWords row={row} /> },
    { head: "Căn cứ", cell: (row: Row) => row.rules[0] !== undefined && <ChoiceSource row={row} /> },
    { head: "Trạng thái", cell: (row: Row) => <ChoiceState row={row} /> },
  ] as const;
  return (
    <Table
      caption="Quy định chỉ áp dụng khi cơ quan chọn"
      columns={mayEdit ? [...columns, switching] : columns}
      rows={choices}
      rowKey={(row) => row.id}
    />
  );
}

function ChoiceWords({ row }: { row: OwnRulesPage["choices"][number] }) {
  const [first, ...rest] = row.rules;
  if (first === undefined) return null;
  if (rest.length === 0) return <RuleWords rule={first} />;
  return (
    <details>
      <summary>{twoDigits(row.rules.length)} quy định</summary>
      <ul>
        {row.rules.map((rule) => (
          <li key={rule.id}>{rule.title}</li>
        ))}
      </ul>
    </details>
  );
}

function ChoiceSource({ row }: { row: OwnRulesPage["choices"][number] }) {
  const [first, ...rest] = row.rules;
  if (first === undefined) return null;
  return rest.length === 0 ? <RuleSource rule={first} /> : first.citation.text;
}

function ChoiceState({ row }: { row: OwnRulesPage["choices"][number] }) {
  return (
    <>
      {row.isOn ? (
        <Status tone="wait" icon="warn">
          {row.rules.length === 1 ? "Áp dụng, chưa kiểm chứng" : "Áp dụng"}
        </Status>
      ) : (
        <Status tone="mute" icon="none">
          Không áp dụng
        </Status>
      )}
      {row.last !== null && (
        <Under>
          {row.last.recordedByName}
          <br />
          {formatDate(dateOf(row.last.recordedAt))}
          {row.last.reason !== "" && (
            <>
              <br />
              {row.last.reason}
            </>
          )}
        </Under>
      )}
    </>
  );
}
