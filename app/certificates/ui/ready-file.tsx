import { PostForm } from "~/shared/forms/post-form";
import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Button } from "~/shared/ui/button";
import { FileList } from "~/shared/ui/files";
import { Sheet } from "~/shared/ui/sheet";
import { looks } from "~/shared/ui/status";
import type { CertificatesPage } from "../certificates-page.server";

interface ReadyFileProps {
  decisionId: string;
  batch: NonNullable<CertificatesPage["batch"]>;
}

/** The file that is printed, and where its printing is entered in the log. */
export function ReadyFile({ decisionId, batch }: ReadyFileProps) {
  const kilobytes = String(Math.max(1, Math.round(batch.byteCount / 1024))).replace(/\B(?=(\d{3})+$)/gu, ".");
  return (
    <Sheet
      title={`Sẵn sàng in ${twoDigits(batch.pageCount)} giấy khen`}
      foot={
        <>
          <PostForm intent="printed">
            <Button>Ghi nhận đã in cả danh sách</Button>
          </PostForm>
          <span className="sm dim">
            Bấm sau khi in xong. In khổ A4 ngang, tỷ lệ 100 %, không thu nhỏ cho vừa trang.
          </span>
        </>
      }
    >
      <FileList
        files={[
          {
            ext: "PDF",
            name: "Giấy khen theo thứ tự phụ lục quyết định",
            href: paths.certificatesPdf(decisionId),
            details: `${twoDigits(batch.pageCount)} trang · ${kilobytes} KB · dựng ${batch.renderedAt} (giờ Việt Nam)`,
            status: { ...looks.done, label: "Mọi trang đã đọc lại, khớp" },
            sha256: batch.sha256,
          },
        ]}
      />
    </Sheet>
  );
}
