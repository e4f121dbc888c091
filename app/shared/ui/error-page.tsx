import { paths } from "../paths";
import type { RefusalText } from "../refusal";
import { Button, LinkButton } from "./button";
import { Page } from "./page";
import { Proof, ProofActions, ProofPart } from "./proof";
import type { Shell } from "./shell";
import { TypedTexts } from "./typed-texts";

interface ErrorWords {
  title: string;
  lead: string;
}

const words: Readonly<Record<number, ErrorWords>> = {
  400: {
    title: "Yêu cầu chưa được nhận",
    lead: "Dữ liệu gửi lên không đúng dạng của trang này. Mở lại trang rồi làm lại.",
  },
  401: { title: "Chưa đăng nhập", lead: "Phiên làm việc đã hết hoặc chưa bắt đầu. Đăng nhập rồi mở lại trang này." },
  403: { title: "Không thuộc quyền của tài khoản này", lead: "Trang có thật, nhưng việc này do vai trò khác làm." },
  404: { title: "Không có trang này", lead: "Địa chỉ sai, hoặc thứ cần tìm không thuộc quyền xem của tài khoản này." },
  405: { title: "Yêu cầu chưa được nhận", lead: "Trang này không nhận cách gửi đó. Mở lại trang rồi làm lại." },
  409: { title: "Việc chưa được ghi", lead: "Dữ liệu đã đổi trong lúc trang đang mở. Mở lại trang để xem bản mới." },
  413: { title: "Tệp quá lớn", lead: "Chưa có gì được lưu. Chọn tệp nhỏ hơn rồi gửi lại." },
  429: { title: "Thử quá nhiều lần", lead: "Máy chủ tạm chưa nhận thêm. Chờ vài phút rồi thử lại." },
  503: { title: "Máy chủ đang bận hoặc đang bảo trì", lead: "Chưa có gì được ghi. Thử lại sau ít phút." },
};

const machineFault: ErrorWords = {
  title: "Máy chủ gặp sự cố",
  lead: "Lỗi đã vào nhật ký. Việc đang làm chưa được ghi; những gì đã được xác nhận trước đó vẫn còn nguyên.",
};

/** The general words for a status: what the tab of an error page says when there is no refusal of its own. */
export function errorTitle(status: number): string {
  return (words[status] ?? machineFault).title;
}

export interface ErrorPageProps {
  status: number;
  /** Null when the failure came before anybody knew who asked. */
  shell: Shell | null;
  /** Words of this very refusal, in place of the general ones of the status. */
  refusal: RefusalText | null;
  /** Shown on a failure, so that the administrator finds the log line. */
  requestId: string | null;
  /** The fields of a post whose session had ended: one button sends them again after signing in. */
  resend?: readonly (readonly [string, string])[] | undefined;
  /** What was written in a post about something that is not there any more. */
  typed?: readonly string[] | undefined;
}

const bareShell: Shell = {
  agency: { name: "Vinh Danh", parentName: "", isSample: false },
  actor: null,
  nav: [],
  clock: "",
  banners: [],
};

/** What a refusal without a form, an unknown address or a failure shows: our frame, what did not happen, a way on. */
export function ErrorPage({ status, shell, refusal, requestId, resend = [], typed = [] }: ErrorPageProps) {
  const general = words[status] ?? machineFault;
  const { title, facts, source, kept, next = [] } = refusal ?? { title: general.title, facts: [general.lead] };
  const [lead, ...others] = facts;
  const id = status >= 500 ? requestId : null;
  return (
    <Page shell={shell ?? bareShell} width="narrow">
      <Proof
        tone={status >= 500 ? "bad" : "wait"}
        icon={status >= 500 ? "cross" : "warn"}
        title={title.replace(/\.$/u, "")}
        lead={lead ?? general.lead}
      >
        {(others.length > 0 || source !== undefined || kept !== undefined || id !== null) && (
          <ProofPart>
            {others.map((fact) => (
              <p key={fact}>{fact}</p>
            ))}
            {source !== undefined && <p className="cite">{source}</p>}
            {kept !== undefined && <p>{kept}</p>}
            {id !== null && (
              <p className="dim">
                Số yêu cầu để báo người quản trị: <span className="mono">{id}</span>
              </p>
            )}
          </ProofPart>
        )}
        <ProofActions>
          {next.map((step) =>
            step.href === undefined ? (
              <span key={step.label}>{step.label}</span>
            ) : (
              <LinkButton key={step.label} href={step.href}>
                {step.label}
              </LinkButton>
            ),
          )}
          {status === 401 ? (
            <a className="btn" href={paths.signIn()} target={resend.length > 0 ? "_blank" : undefined} rel="noreferrer">
              Đăng nhập{resend.length > 0 ? " ở thẻ khác" : ""}
            </a>
          ) : (
            <LinkButton href={paths.home()}>Về Việc của tôi</LinkButton>
          )}
          {resend.length > 0 && (
            <form method="post">
              {resend.map(([name, value], index) => (
                <input key={`${name}.${String(index)}`} type="hidden" name={name} value={value} />
              ))}
              <Button kind="main">Gửi lại</Button>
            </form>
          )}
        </ProofActions>
      </Proof>
      <TypedTexts texts={typed} />
    </Page>
  );
}
