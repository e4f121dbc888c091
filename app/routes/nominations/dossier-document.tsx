import { Fragment } from "react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { attachDocument } from "~/nominations/attach-document.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { documentLimit, documentVersions } from "~/nominations/dossier-versions.server";
import { attachDocumentForm } from "~/nominations/forms";
import { nextMissingHref } from "~/nominations/next-missing.server";
import { DossierFrame } from "~/nominations/ui/dossier-frame";
import { documentLooks } from "~/nominations/ui/looks";
import { DocumentFields } from "~/nominations/ui/nomination-fields";
import { notFound } from "~/shared/errors";
import { PostForm } from "~/shared/forms/post-form";
import { runPage } from "~/shared/http.server";
import { paths } from "~/shared/paths";
import { fail, ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { Button } from "~/shared/ui/button";
import { FileList } from "~/shared/ui/files";
import { Empty } from "~/shared/ui/note";
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
      limit: await documentLimit(page.read, part.kind),
      versions: await documentVersions(page.read, found.value.place.dossier.id, null, part.kind),
    });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    attach: formSpec({
      form: attachDocumentForm,
      use: attachDocument,
      done: (value, _input, page) => nextMissingHref(page.read, value.dossierId, page.now),
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
        <Sheet
          title={part.name}
          note={versions.length > 1 ? "Bản mới nhất ở trên; các bản trước được giữ lại." : undefined}
        >
          {versions.length === 0 ? (
            <Empty title="Chưa có văn bản này">
              {frame.mayEdit ? "Tải tệp lên ở dưới." : "Hồ sơ không có văn bản này."}
            </Empty>
          ) : (
            <FileList
              files={versions.map((one) => ({
                ext: one.ext,
                name: one.name,
                href: one.href,
                details:
                  one.originals.length === 0 ? (
                    one.details
                  ) : (
                    <>
                      {one.details} · Ảnh gốc: <Originals of={one.originals} />
                    </>
                  ),
                status: documentLooks[one.status],
                sha256: one.sha256,
              }))}
            />
          )}
        </Sheet>
        {frame.mayEdit && (
          <PostForm
            intent="attach"
            hidden={{ replaces: part.document?.id ?? "" }}
            state={state}
            files
            className="sheet"
            label={part.name}
          >
            <header>
              <h2>{part.document === null ? `Tải ${lowered(part.name)} lên` : `Thay ${lowered(part.name)}`}</h2>
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
              <Button kind="main">Lưu và sang mục còn thiếu tiếp theo</Button>
              <a href={paths.dossier(frame.id)}>Về hồ sơ</a>
            </footer>
          </PostForm>
        )}
      </Stack>
    </DossierFrame>
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

function lowered(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
