import { PostForm } from "~/shared/forms/post-form";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Button, LinkButton } from "~/shared/ui/button";
import { Jobs } from "~/shared/ui/jobs";
import { WideProgress } from "~/shared/ui/meters";
import { Padded, Sheet } from "~/shared/ui/sheet";
import { looks, type StatusLook } from "~/shared/ui/status";
import { Rules } from "~/shared/ui/verdict";
import type { RenderingView } from "../certificates-page.server";

const titles: Readonly<Record<Exclude<RenderingView["state"], "ready">, (count: string) => string>> = {
  not_issued: (count) => `${count} giấy khen được dựng sau khi quyết định ban hành`,
  refused: (count) => `Chưa dựng ${count} giấy khen`,
  missing: (count) => `${count} giấy khen chưa được dựng`,
  waiting: (count) => `Sắp dựng ${count} giấy khen`,
  running: (count) => `Đang dựng ${count} giấy khen`,
  stopped: (count) => `Việc dựng ${count} giấy khen đã dừng`,
};

const ahead: StatusLook = { ...looks.none, label: "Chờ bước trước" };
const busy: StatusLook = { ...looks.draft, label: "Đang làm" };

/** How far the machine has come with the files, and what stands in its way. */
export function RenderingState({ decisionId, view }: { decisionId: string; view: RenderingView }) {
  const state = view.state === "ready" ? "running" : view.state;
  const count = twoDigits(view.total);
  const isMoving = state === "waiting" || state === "running";
  return (
    <Sheet
      title={titles[state](count)}
      note={
        isMoving || view.hasBatch ? (
          <>
            <b>{`${String(view.singleCount)}/${String(view.total)}`}</b> tờ đã khớp
          </>
        ) : undefined
      }
      foot={<Foot decisionId={decisionId} view={view} />}
    >
      {(isMoving || view.singleCount > 0) && (
        <Padded>
          <WideProgress done={view.singleCount} total={view.total} label="Giấy khen đã dựng và đọc lại" />
        </Padded>
      )}
      {view.problems.length > 0 && (
        <Padded>
          <Rules
            rules={view.problems.map(({ facts, source, next: [step] = [] }) => ({
              status: looks.refused,
              rule: facts.join(" "),
              source,
              todo:
                step === undefined ? undefined : step.href === undefined ? (
                  step.label
                ) : (
                  <a href={step.href}>{step.label}</a>
                ),
            }))}
          />
        </Padded>
      )}
      <Jobs jobs={stepsOf(view, count)} />
    </Sheet>
  );
}

function Foot({ decisionId, view }: { decisionId: string; view: RenderingView }) {
  if (view.state === "not_issued")
    return (
      <span className="sm dim">Tên được kiểm tra từ khi ký, để xử lý kịp trước khi văn thư vào số quyết định.</span>
    );
  const isWaiting = view.state === "waiting" || view.state === "running";
  return (
    <>
      <LinkButton kind={isWaiting ? "main" : "plain"} href={paths.certificates(decisionId)}>
        Tải lại
      </LinkButton>
      {(!isWaiting || view.nextAttempt !== null) && (
        <PostForm intent="render">
          <Button>Dựng ngay</Button>
        </PostForm>
      )}
      <span className="sm dim">
        {view.nextAttempt === null
          ? "Trang này không tự đổi: bấm Tải lại để xem tiến độ."
          : `Lần dựng gần nhất chưa xong; hệ thống tự làm lại lúc ${view.nextAttempt} (giờ Việt Nam).`}
      </span>
    </>
  );
}

function stepsOf(view: RenderingView, count: string): { name: string; note: string; status: StatusLook }[] {
  const isChecked = view.problems.length === 0;
  const isMoving = view.state === "running" || view.hasBatch;
  const isPrintable = view.hasBatch && view.singleCount === view.total;
  return [
    isChecked
      ? {
          name: "1. Kiểm tra chữ",
          note: `mọi chữ cái của ${count} tên có trong phông in`,
          status: { ...looks.done, label: "Đạt" },
        }
      : {
          name: "1. Kiểm tra chữ",
          note: "chưa tờ nào được dựng khi còn vướng",
          status: { ...looks.refused, label: `Vướng ${twoDigits(view.problems.length)} chỗ` },
        },
    {
      name: "2. Dựng tệp chung",
      note: `${count} trang, theo thứ tự phụ lục quyết định, đọc lại từng trang`,
      status: view.hasBatch ? looks.done : isMoving ? busy : ahead,
    },
    {
      name: "3. Dựng từng tờ",
      note: `${twoDigits(view.singleCount)}/${count} tờ đã đọc lại, khớp từng chữ`,
      status: view.singleCount === view.total ? looks.done : view.hasBatch ? busy : ahead,
    },
    {
      name: "4. Sẵn sàng in",
      note: "khi mọi tờ khớp; tệp được giữ theo mã SHA-256, không dựng lại",
      status: isPrintable ? looks.done : ahead,
    },
  ];
}
