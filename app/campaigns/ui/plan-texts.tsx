import { Deadlines } from "~/shared/ui/deadline";
import { Padded, Sheet, SheetRule, Stack } from "~/shared/ui/sheet";
import type { CampaignPage } from "../campaign-page-queries.server";

interface Part {
  campaign: CampaignPage;
}

/** The plan's own text: bases, purpose, contents, tasks, recipients. */
export function PlanTexts({ campaign }: Part) {
  const { bases, texts, tasks, recipients } = campaign;
  if (bases.length + texts.length + tasks.length + recipients.length === 0) return null;
  return (
    <Sheet title="Nội dung kế hoạch" id="noi-dung-ke-hoach">
      {bases.length > 0 && <TextLines title="Căn cứ" lines={bases} />}
      {texts.map((part) => (
        <TextLines key={part.label} title={part.label} lines={part.lines} />
      ))}
      {tasks.length > 0 && (
        <>
          <SheetRule title="Tổ chức thực hiện" />
          <Padded>
            <Stack tight>
              {tasks.map((task, index) => (
                <p key={index}>
                  {task.responsible !== "" && <b>{task.responsible}: </b>}
                  {task.content}
                  {task.note !== "" && (
                    <>
                      <br />
                      <span className="dim sm">{task.note}</span>
                    </>
                  )}
                </p>
              ))}
            </Stack>
          </Padded>
        </>
      )}
      {recipients.length > 0 && <TextLines title="Nơi nhận kế hoạch" lines={recipients} />}
    </Sheet>
  );
}

/** Who reports what to whom and when, on both tiers. */
export function PlanReports({ campaign }: Part) {
  if (campaign.reports.length === 0) return null;
  return (
    <Sheet title="Chế độ báo cáo" id="che-do-bao-cao">
      {campaign.reports.map((part) => (
        <div key={part.tier}>
          <SheetRule title={part.tier} />
          <Deadlines rows={part.rows.map((row) => ({ what: row.name, note: row.note }))} />
        </div>
      ))}
    </Sheet>
  );
}

function TextLines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <SheetRule title={title} />
      <Padded>
        <Stack tight>
          {lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </Stack>
      </Padded>
    </>
  );
}
