import { Fragment } from "react";
import { paths } from "~/shared/paths";
import { FileList, WordCopy } from "~/shared/ui/files";
import { Empty } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import type { DocumentVersion } from "../dossier-versions.server";
import { documentFileView, PagesLink } from "./document-file";

/** All versions of the letter or the minutes, the newest first; the one written in the product stays beside its signed scan. */
export function CommonDocumentVersions({
  name,
  versions,
  mayEdit,
}: {
  name: string;
  versions: readonly DocumentVersion[];
  mayEdit: boolean;
}) {
  return (
    <Sheet title={name} note={versions.length > 1 ? "Bản mới nhất ở trên; các bản trước được giữ lại." : undefined}>
      {versions.length === 0 ? (
        <Empty title="Chưa có văn bản này">
          {mayEdit ? "Soạn trên hệ thống hoặc tải tệp lên ở dưới." : "Hồ sơ không có văn bản này."}
        </Empty>
      ) : (
        <FileList
          files={versions.map((one) => ({
            ...documentFileView(one),
            details:
              one.originals.length === 0 ? (
                one.details
              ) : (
                <>
                  {one.details} · Ảnh gốc: <Originals of={one.originals} />
                </>
              ),
            ...(one.isWritten && one.pagesHref !== null
              ? {
                  action: (
                    <>
                      <PagesLink href={one.pagesHref} of={one.name} /> ·{" "}
                      <WordCopy href={paths.documentDocx(one.id)} of={one.name} />
                    </>
                  ),
                }
              : {}),
          }))}
        />
      )}
    </Sheet>
  );
}

function Originals({ of }: { of: readonly { name: string; href: string }[] }) {
  return of.map((picture, index) => (
    <Fragment key={picture.href}>
      {index > 0 && ", "}
      <a href={picture.href}>{picture.name}</a>
    </Fragment>
  ));
}
