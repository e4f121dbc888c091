import { paths } from "~/shared/paths";
import { LinkButton } from "~/shared/ui/button";
import { Sheet } from "~/shared/ui/sheet";
import type { CommonKind } from "../completeness";
import type { DocumentView } from "../dossier-page.server";

const words = {
  letter: {
    write: "Soạn công văn",
    about:
      "Danh sách đề nghị lấy từ hồ sơ, các ô điền sẵn. Sửa tên, chức vụ, thêm hoặc bỏ đề nghị thì công văn thay đổi theo cho đến khi nộp.",
    href: paths.writeLetter,
  },
  minutes: {
    write: "Soạn biên bản",
    about:
      "Người dự họp lấy từ danh sách đơn vị, các đề nghị lấy từ hồ sơ, ngày họp, địa điểm điền sẵn; chỉ nhập giờ họp và kết quả biểu quyết. Sửa tên, chức vụ thì biên bản thay đổi theo cho đến khi nộp.",
    href: paths.writeMinutes,
  },
} as const;

/** The first of the two ways to a letter or minutes: written in the product. */
export function WriteHere({
  kind,
  dossierId,
  document,
  writing,
}: {
  kind: CommonKind;
  dossierId: string;
  document: DocumentView | null;
  /** Who is typing there now; "" for nobody. */
  writing: string;
}) {
  const { write, about, href } = words[kind];
  const isWritten = document?.isWritten === true;
  return (
    <Sheet
      title="Soạn trên hệ thống"
      padded
      foot={
        <>
          <LinkButton kind={document === null ? "main" : "plain"} href={href(dossierId)}>
            {isWritten ? "Sửa bản soạn trên hệ thống" : write}
          </LinkButton>
          {isWritten && (
            <a href={document.href} target="_blank" rel="noreferrer">
              Xem như khi in (PDF)
            </a>
          )}
        </>
      }
    >
      {writing !== "" && <p className="autosave-others">{writing}.</p>}
      <p>{about}</p>
      {isWritten && (
        <p className="dim">Cần bản đã ký thì in ra, ký rồi tải lên ở dưới; bản soạn được giữ làm bản trước.</p>
      )}
    </Sheet>
  );
}
