import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { attachDocument } from "~/nominations/attach-document.server";
import { findDocumentPages } from "~/nominations/document-pages.server";
import { findDossierPage, type DocumentView } from "~/nominations/dossier-page.server";
import { documentVersions } from "~/nominations/dossier-versions.server";
import { findLimit } from "~/nominations/find-limit.server";
import { attachDocumentForm } from "~/nominations/forms";
import { nextStepHref } from "~/nominations/next-step-href.server";
import { CommonDocumentVersions } from "~/nominations/ui/common-document-versions";
import { DocumentPages } from "~/nominations/ui/document-pages";
import { ClosedItem } from "~/nominations/ui/closed-item";
import { DossierFrame, writingOn } from "~/nominations/ui/dossier-frame";
import { WriteHere } from "~/nominations/ui/write-here";
import { DocumentFields } from "~/nominations/ui/nomination-fields";
import { notFound } from "~/shared/errors";
import { PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { Sheet, Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { useFormState, usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPage(args, async (page) => {
    const found = await findDossierPage(page, page.params["id"]);
    if (!found.ok) return found;
    const part = found.value.frame.documents.find((one) => one.slug === page.params["kind"]);
    if (part === undefined) return fail(notFound);
    return ok({
      frame: found.value.frame,
      part,
      pages: part.document === null ? null : await findDocumentPages(page, part.document.id),
      limit: await findLimit(page.read, part.kind, null),
      versions: await documentVersions(page.read, found.value.place.dossier.id, null, part.kind),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    attach: formSpec({
      form: attachDocumentForm,
      use: attachDocument,
      done: (value, input, page) => nextStepHref(page, value.dossierId, input.kind),
    }),
  });
}

export const handle = { script: true };

export const meta: MetaFunction = () => [{ title: documentTitle("Văn bản chung của hồ sơ") }];

const remarks = {
  letter: "Đơn vị không có con dấu riêng thì công văn không cần đóng dấu, không cần số.",
  minutes: "Biên bản cần chữ ký của người chủ trì và thư ký cuộc họp.",
} as const;

export default function DossierDocumentRoute() {
  const { shell, data } = usePage<typeof loader>();
  const state = useFormState();
  const { frame, part, versions } = data;
  return (
    <DossierFrame shell={shell} frame={frame} current={paths.dossierDocument(frame.id, part.slug)} state={state}>
      <Stack>
        <CommonDocumentVersions name={part.name} versions={versions} mayEdit={part.mayEdit} />
        <ClosedItem frame={frame} isOpen={part.mayEdit} />
        {part.mayEdit && (
          <WriteHere
            kind={part.kind}
            dossierId={frame.id}
            document={part.document}
            writing={writingOn(frame, part.kind)}
          />
        )}
        {part.mayEdit && (
          <PostForm
            intent="attach"
            hidden={{ replaces: part.document?.id ?? "" }}
            state={state}
            files
            className="sheet"
            label={part.name}
          >
            <header>
              <h2>{uploadTitle(part)}</h2>
            </header>
            <div className="in">
              <DocumentFields
                name="file"
                label={part.name}
                required
                statusName="status"
                hint={remarks[part.kind]}
                limit={data.limit}
              />
            </div>
            <footer className="actions">
              <Button kind={part.document === null ? "plain" : "main"}>Lưu và sang mục tiếp theo</Button>
              <a href={paths.dossier(frame.id)}>Về hồ sơ</a>
            </footer>
          </PostForm>
        )}
        {data.pages !== null && (
          <Sheet title="Xem từng trang" note={part.document?.name}>
            <DocumentPages pages={data.pages} place="frame" />
          </Sheet>
        )}
      </Stack>
    </DossierFrame>
  );
}

/** What is written here is printed, signed and comes back as a scan. */
function uploadTitle({ name, document }: { name: string; document: DocumentView | null }): string {
  if (document === null) return `Tải ${lowered(name)} lên`;
  return document.isWritten ? "Tải bản đã ký lên" : `Thay ${lowered(name)}`;
}

function lowered(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
