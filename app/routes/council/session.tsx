import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { concludeSession } from "~/council/conclude-session.server";
import { concludeSessionForm, openRoundForm, openSessionForm, recordAttendanceForm } from "~/council/forms";
import { openRound } from "~/council/open-round.server";
import { openSession } from "~/council/open-session.server";
import { recordAttendance } from "~/council/record-attendance.server";
import { sessionPage } from "~/council/session-page.server";
import { AttendanceForm } from "~/council/ui/attendance-form";
import { AttendanceList } from "~/council/ui/attendance-list";
import { ConcludeForm } from "~/council/ui/conclude-form";
import { LineResult } from "~/council/ui/line-result";
import { ruleLooks, sessionLooks } from "~/council/ui/looks";
import { OpenRoundForm } from "~/council/ui/open-round-form";
import { majorityName } from "~/rules/majority";
import { isRefused, stateFor } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { formatInstant, twoDigits } from "~/shared/time";
import { Button, LinkButton } from "~/shared/ui/button";
import { Tiles } from "~/shared/ui/facts";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { StatusOf } from "~/shared/ui/status";
import { Rules } from "~/shared/ui/verdict";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await sessionPage(page.read, page.actor, page.params["id"] ?? "", page.now);
    if (!found.ok) return found;
    return ok({ ...found.value, held: formatInstant(found.value.session.heldAt) });
  });
}

export async function action(args: ActionFunctionArgs) {
  const here = (_value: unknown, input: { id: string }): string => paths.councilSession(input.id);
  return runForm(args, {
    attendance: formSpec({ form: recordAttendanceForm, use: recordAttendance, done: here }),
    open: formSpec({ form: openSessionForm, use: openSession, done: here }),
    round: formSpec({
      form: openRoundForm,
      use: openRound,
      done: (value) => paths.round(value.sessionId, value.roundId),
    }),
    conclude: formSpec({ form: concludeSessionForm, use: concludeSession, done: here }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Phiên họp xét") }];

export default function SessionRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { session } = data;
  const isRunning = data.mayRun && session.state === "open";
  const isUndecided = data.lines.some(
    (view) =>
      view.undecidedCount > 0 || view.openRoundId !== null || view.candidates.some((one) => one.outcome === null),
  );
  // Before the session it is the work to do; afterwards it is a record.
  const attendance =
    data.mayRun && session.state !== "concluded" ? (
      <Sheet title="Danh sách có mặt">
        <AttendanceForm version={session.version} members={session.members} state={stateFor(state, "attendance")} />
      </Sheet>
    ) : (
      <AttendanceList members={session.members} />
    );
  return (
    <Page
      shell={shell}
      title={`${data.bodyName}, phiên ${String(session.ordinal)}${session.awardRound > 1 ? ` (đợt ${String(session.awardRound)})` : ""}`}
      crumbs={[
        { href: paths.councilSessions(), label: "Phiên họp" },
        { href: paths.campaign(session.campaignId), label: data.campaignTitle },
      ]}
      meta={
        <>
          <StatusOf look={sessionLooks[session.state]} box />
          <span>{data.held} (giờ Việt Nam)</span>
          <span>{session.place}</span>
          {session.state === "concluded" && <a href={paths.vacancies(session.campaignId)}>Rút tên và dự bị</a>}
        </>
      }
      side={
        session.state === "preparing" && data.mayRun ? (
          <PostForm intent="open" version={session.version}>
            <Button kind="main">Khai mạc phiên họp</Button>
          </PostForm>
        ) : (
          <>
            <LinkButton href={paths.minutesPdf(session.id)}>
              {session.state === "concluded" ? "Biên bản (PDF)" : "Dự thảo biên bản (PDF)"}
            </LinkButton>
            <LinkButton href={paths.minutesDocx(session.id)}>Bản Word</LinkButton>
          </>
        )
      }
    >
      <Stack>
        {isRefused(state) && <FormProblems state={state} prefix={state?.intent === "attendance" ? "attendance" : ""} />}
        <Sheet label="Cơ số và quy tắc">
          <Tiles
            tiles={[
              { label: "Tổng số thành viên", value: twoDigits(session.memberCount), note: "tính cả người vắng" },
              { label: "Có mặt", value: twoDigits(data.presentCount) },
              { label: "Ý kiến bằng văn bản", value: twoDigits(data.writtenCount) },
              {
                label: "Cần để đề nghị",
                value: `${twoDigits(data.votesNeeded)} đồng ý`,
                note: majorityName(session.majorityRule).toLowerCase(),
              },
              { label: "Xếp hạng", value: "Theo số đồng ý", note: "không làm tròn tỷ lệ" },
            ]}
          />
          <Rules
            rules={data.rules.map((one) => ({
              status: ruleLooks[one.result],
              rule: one.rule,
              facts: one.facts,
              source: one.source === "" ? undefined : one.source,
              unverified: one.unverified ?? undefined,
              todo:
                one.result === "unknown" && data.mayChooseRules ? (
                  <a href={paths.ownRules()}>Ghi quy định của cơ quan, hoặc chọn áp dụng</a>
                ) : undefined,
            }))}
          />
        </Sheet>
        {session.state === "preparing" && attendance}
        {data.lines.map((view) => (
          <LineResult key={view.line.id} view={view} sessionId={session.id} memberCount={session.memberCount}>
            {isRunning && <OpenRoundForm view={view} state={state} />}
          </LineResult>
        ))}
        {session.state !== "preparing" && attendance}
        {isRunning && (
          <ConcludeForm version={session.version} isBlocked={isUndecided} state={stateFor(state, "conclude")} />
        )}
      </Stack>
    </Page>
  );
}
