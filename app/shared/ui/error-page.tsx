import { paths } from "../paths";
import type { RefusalText } from "../refusal";
import { LinkButton } from "./button";
import { Page, PublicPage } from "./page";
import { RefusalNote } from "./refusal-note";
import type { Shell } from "./shell";

interface ErrorPageProps {
  /** Null when the failure came before anybody knew who asked. */
  shell: Shell | null;
  refusal: RefusalText | null;
  status: number;
  requestId: string | null;
}

const bareShell: Shell = { agency: { name: "Vinh Danh", parentName: "", isSample: false }, actor: null, nav: [], clock: "", banners: [] };

const notFoundText: RefusalText = {
  title: "Không tìm thấy trang này.",
  facts: ["Địa chỉ có thể đã gõ sai hoặc trang đã được dời đi."],
};

/** What a refusal without a form, an unknown address or a failure shows: our frame, the facts, a way on. */
export function ErrorPage({ shell, refusal, status, requestId }: ErrorPageProps) {
  const Frame = shell === null || shell.actor === null ? PublicPage : Page;
  const text = refusal ?? (status === 404 ? notFoundText : failureText(requestId));
  return (
    <Frame shell={shell ?? bareShell} width="narrow" title={headings[status] ?? "Có lỗi của hệ thống"}>
      <RefusalNote refusal={text} />
      <p className="actions">
        <LinkButton href={paths.home()}>Về trang Việc của tôi</LinkButton>
      </p>
    </Frame>
  );
}

const headings: Readonly<Record<number, string>> = {
  403: "Không được thực hiện việc này",
  404: "Không tìm thấy",
  409: "Chưa thực hiện được",
};

function failureText(requestId: string | null): RefusalText {
  return {
    title: "Hệ thống gặp lỗi nên chưa mở được trang này.",
    facts: requestId === null ? [] : [`Số yêu cầu để báo người quản trị: ${requestId}.`],
    kept: "Những gì đã được xác nhận trước đó vẫn còn nguyên.",
    next: [{ label: "Tải lại trang; nếu vẫn lỗi, báo người quản trị" }],
  };
}
