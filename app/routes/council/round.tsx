import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { closeRound } from "~/council/close-round.server";
import { enterCounts } from "~/council/enter-counts.server";
import { closeRoundForm, enterCountsForm } from "~/council/forms";
import { roundPage } from "~/council/round-page.server";
import { CountsForm } from "~/council/ui/counts-form";
import { RoundResult } from "~/council/ui/round-result";
import { CheckboxField } from "~/shared/forms/choice-fields";
import { stateFor } from "~/shared/forms/form-state";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { Button, LinkButton } from "~/shared/ui/button";
import { Tiles } from "~/shared/ui/facts";
import { Page } from "~/shared/ui/page";
import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { looks, StatusOf } from "~/shared/ui/status";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) =>
    roundPage(page.read, page.actor, page.params["roundId"] ?? "", page.now, page.params["id"] ?? ""),
  );
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    counts: formSpec({
      form: enterCountsForm,
      use: enterCounts,
      done: (value) => paths.round(value.sessionId, value.roundId),
    }),
    close: formSpec({ form: closeRoundForm, use: closeRound, done: (value) => paths.councilSession(value.sessionId) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Vòng biểu quyết") }];

export default function RoundRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { round, view, page } = data;
  const isOpen = round.state === "open";
  const isCounted = round.candidates.every((one) => one.isCounted);
  const isClosingNext = round.method === "hands" ? isCounted : !page.mayVote || round.votedCount === round.voterLimit;
  const places = round.placeCount === null ? "chờ phân bổ" : twoDigits(round.placeCount);
  return (
    <Page
      shell={shell}
      title={`${view.title}: vòng ${String(round.ordinal)}`}
      crumbs={[
        { href: paths.councilSessions(), label: "Phiên họp" },
        {
          href: paths.councilSession(page.session.id),
          label: `${page.bodyName}, phiên ${String(page.session.ordinal)}`,
        },
      ]}
      meta={
        <>
          <StatusOf
            look={isOpen ? { ...looks.draft, label: "Đang biểu quyết" } : { ...looks.done, label: "Đã khép" }}
            box
          />
          <span>{round.method === "hands" ? "Giơ tay, thư ký nhập số" : "Từng thành viên bỏ phiếu"}</span>
          {round.reason !== "" && <span>Lý do: {round.reason}</span>}
        </>
      }
      side={
        isOpen && round.method === "ballot" && page.mayVote ? (
          <LinkButton kind="main" href={paths.ballot(round.id)}>
            Bỏ phiếu
          </LinkButton>
        ) : undefined
      }
    >
      <Stack>
        <FormProblems state={state} />
        <Sheet label="Quy tắc của vòng">
          <Tiles
            tiles={[
              { label: "Số suất của vòng này", value: places },
              { label: "Số đề nghị", value: twoDigits(round.candidates.length) },
              {
                label: "Được biểu quyết",
                value: twoDigits(round.voterLimit),
                note: "có mặt và gửi ý kiến bằng văn bản",
              },
              {
                label: "Cần để đề nghị",
                value: `${twoDigits(page.votesNeeded)} đồng ý`,
                note: `trên ${twoDigits(page.session.memberCount)} thành viên`,
              },
              ...(round.method === "ballot"
                ? [{ label: "Đã bỏ phiếu", value: `${twoDigits(round.votedCount)}/${twoDigits(round.voterLimit)}` }]
                : []),
            ]}
          />
        </Sheet>
        {round.state === "closed" && (
          <Sheet title="Kết quả vòng này">
            <RoundResult round={round} memberCount={page.session.memberCount} />
          </Sheet>
        )}
        {isOpen && round.method === "hands" && page.mayRun && (
          <Sheet title="Số phiếu giơ tay" note={`Mỗi đề nghị: tổng ba số không quá ${twoDigits(round.voterLimit)}`}>
            <CountsForm round={round} state={stateFor(state, "counts")} />
          </Sheet>
        )}
        {isOpen && page.mayRun && (
          <Sheet title="Khép vòng biểu quyết">
            <PostForm intent="close" prefix="close" state={stateFor(state, "close")}>
              <Padded>
                <p>
                  {round.method === "hands"
                    ? isCounted
                      ? "Đã nhập đủ số phiếu. Khi khép vòng, kết quả được xếp theo số đồng ý và không sửa được nữa."
                      : "Nhập và lưu đủ số phiếu của mọi đề nghị trước khi khép vòng."
                    : "Số phiếu chỉ hiện sau khi khép vòng. Khi khép, ai chưa bỏ phiếu không bỏ được nữa."}
                </p>
                {round.method === "ballot" && round.votedCount < round.voterLimit && (
                  <CheckboxField
                    name="missingAccepted"
                    label="Khép vòng dù còn người chưa bỏ phiếu"
                    defaultChecked={false}
                    required={false}
                  />
                )}
              </Padded>
              <footer className="actions">
                <Button kind={isClosingNext ? "main" : "plain"}>Khép vòng và xem kết quả</Button>
              </footer>
            </PostForm>
          </Sheet>
        )}
      </Stack>
    </Page>
  );
}
