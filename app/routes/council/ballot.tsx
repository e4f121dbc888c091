import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { castBallot } from "~/council/cast-ballot.server";
import { castBallotForm } from "~/council/forms";
import { ballotPage } from "~/council/round-page.server";
import { Ballot } from "~/shared/forms/ballot";
import { FormProblems, PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { formSpec, runForm } from "~/shared/run-form.server";
import { twoDigits } from "~/shared/time";
import { Button, LinkButton } from "~/shared/ui/button";
import { Note } from "~/shared/ui/note";
import { Page } from "~/shared/ui/page";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, (page) => ballotPage(page.read, page.actor, page.params["roundId"] ?? "", page.now));
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    cast: formSpec({ form: castBallotForm, use: castBallot, done: (value) => paths.ballot(value.roundId) }),
  });
}

export const meta: MetaFunction = () => [{ title: documentTitle("Phiếu biểu quyết") }];

export default function BallotRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState("cast");
  return (
    <Page
      shell={shell}
      width="narrow"
      title={`Phiếu biểu quyết: ${data.title}`}
      crumbs={[{ href: paths.councilSession(data.sessionId), label: "Phiên họp" }]}
      meta={<span>Vòng {data.ordinal}</span>}
    >
      <Stack>
        <FormProblems state={state} />
        {data.hasVoted ? (
          <Note tone="ok" title="Phiếu của vòng này đã được ghi nhận">
            <p>Nội dung phiếu chỉ được cộng vào tổng số, không lưu kèm tên người bỏ phiếu.</p>
            <p>
              <LinkButton href={paths.round(data.sessionId, data.roundId)}>Xem tiến độ của vòng</LinkButton>
            </p>
          </Note>
        ) : data.isOpen ? (
          <Sheet
            title="Ý kiến về từng đề nghị"
            note={data.places === null ? "Cấp trên chưa phân bổ số lượng" : `Số suất: ${twoDigits(data.places)}`}
          >
            <PostForm intent="cast" state={state}>
              {data.candidates.map((candidate, index) => (
                <input
                  key={candidate.id}
                  type="hidden"
                  name={`opinions.${String(index)}.nominationId`}
                  value={candidate.id}
                />
              ))}
              <Ballot
                rows={data.candidates.map((candidate, index) => ({
                  name: `opinions.${String(index)}.opinion`,
                  title: candidate.title,
                  note: candidate.note,
                }))}
                choices={[
                  { value: "agree", label: "Đồng ý" },
                  { value: "disagree", label: "Không đồng ý" },
                  { value: "noOpinion", label: "Không có ý kiến" },
                ]}
              />
              <footer className="actions">
                <Button kind="main">Bỏ phiếu</Button>
                <span className="dim">Bỏ phiếu một lần, không sửa được sau khi gửi.</span>
              </footer>
            </PostForm>
          </Sheet>
        ) : (
          <Note tone="mute" title="Vòng này không nhận phiếu">
            <p>Vòng đã khép hoặc biểu quyết bằng giơ tay.</p>
          </Note>
        )}
      </Stack>
    </Page>
  );
}
