import { paths } from "~/shared/paths";
import { twoDigits } from "~/shared/time";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import type { CertificatesPage } from "../certificates-page.server";

interface CertificatePreviewProps {
  decisionId: string;
  preview: CertificatesPage["preview"];
  total: number;
}

/** One certificate as it lies in its file. */
export function CertificatePreview({ decisionId, preview, total }: CertificatePreviewProps) {
  if (preview === null)
    return (
      <Sheet title="Xem trước">
        <Empty>Hình của từng tờ có ở đây sau khi tệp được dựng và đọc lại.</Empty>
      </Sheet>
    );
  const { awardId, goldenBookNo, name, page, previous, next } = preview;
  return (
    <figure className="sheet">
      <div className="in">
        <a href={paths.certificatePdf(awardId)}>
          <img
            className="cert"
            src={paths.certificatePicture(awardId)}
            width="1120"
            height="792"
            alt={`Giấy khen số sổ vàng ${twoDigits(goldenBookNo)}, ${name}: mở tệp PDF`}
          />
        </a>
        <figcaption className="sm dim">
          Số sổ vàng {twoDigits(goldenBookNo)}, trang {page}/{total}. Vẽ từ chính tệp sẽ in.
          {previous !== null && (
            <>
              {" "}
              <a href={paths.certificates(decisionId, { shown: previous })}>Tờ trước</a>
            </>
          )}
          {next !== null && (
            <>
              {" "}
              <a href={paths.certificates(decisionId, { shown: next })}>Tờ sau</a>
            </>
          )}
        </figcaption>
      </div>
    </figure>
  );
}
