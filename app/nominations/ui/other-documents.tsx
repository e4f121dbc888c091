import { stateFor, type FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { Button } from "~/shared/ui/button";
import { FileList, type FileView } from "~/shared/ui/files";
import { Sheet } from "~/shared/ui/sheet";
import type { DocumentLimit } from "../document-limit";
import type { DocumentView, NominationView } from "../dossier-page.server";
import type { DocumentVersion } from "../dossier-versions.server";
import type { OtherView } from "../other-document-views";
import { titleKey } from "../other-document";
import { documentFileView } from "./document-file";
import { documentLooks } from "./looks";
import { DocumentFields } from "./nomination-fields";

type Other = OtherView<DocumentView>;

/** Keeps the fields of one document's form apart from the others'. */
export function otherPrefix(state: FormState | undefined): string {
  const title = stateFor(state, "attach-other", "remove-other")?.values["title"];
  return typeof title === "string" ? prefixOf(titleKey(title)) : "";
}

const prefixOf = (key: string): string => `khac-${key}`;

/** The further documents of a candidate, each with its place to upload. */
export function OtherDocuments({
  nomination,
  versions,
  limit,
  state,
}: {
  nomination: NominationView;
  /** By key, the ones that were replaced, the newest first. */
  versions: Readonly<Record<string, readonly DocumentVersion[]>>;
  limit: DocumentLimit | null;
  state: FormState | undefined;
}) {
  if (nomination.others.length === 0) return null;
  return (
    <Sheet id="tai-lieu-khac" title="Tài liệu khác theo yêu cầu" note="Lưu riêng từng tài liệu">
      {nomination.others.map((one) => (
        <OtherDocument key={one.key} one={one} older={versions[one.key] ?? []} limit={limit} state={state} />
      ))}
    </Sheet>
  );
}

function OtherDocument({
  one,
  older,
  limit,
  state,
}: {
  one: Other;
  older: readonly DocumentVersion[];
  limit: DocumentLimit | null;
  state: FormState | undefined;
}) {
  const { key, title, document } = one;
  const prefix = prefixOf(key);
  const own = otherPrefix(state) === prefix ? state : undefined;
  const hidden = { title, replaces: document?.id ?? "" };
  return (
    <section aria-label={title}>
      <FileList files={[otherFile(one)]} />
      {older.length > 0 && (
        <details className="in">
          <summary>Các bản trước</summary>
          <FileList files={older.map(documentFileView)} />
        </details>
      )}
      {one.mayEdit && one.isAsked && (
        <PostForm
          intent="attach-other"
          hidden={hidden}
          state={stateFor(own, "attach-other")}
          prefix={prefix}
          files
          label={`${document === null ? "Tải lên" : "Thay"} ${title}`}
        >
          <div className="in">
            <DocumentFields
              name="file"
              label={document === null ? `Tải lên: ${title}` : `Thay: ${title}`}
              required
              statusName="status"
              limit={limit}
              documentName={title}
            />
            <Button>{document === null ? "Lưu tài liệu này" : "Thay tài liệu này"}</Button>
          </div>
        </PostForm>
      )}
      {one.mayEdit && document !== null && (
        <PostForm
          intent="remove-other"
          hidden={hidden}
          state={stateFor(own, "remove-other")}
          prefix={prefix}
          label={`Bỏ ${title}`}
        >
          <div className="in actions">
            <Button kind="bad">Bỏ tài liệu này</Button>
            <span className="sm dim">Bản đã tải lên được giữ lại, không còn trong hồ sơ nộp.</span>
          </div>
        </PostForm>
      )}
    </section>
  );
}

/** One further document in a list of files: its title, and what is there. */
export function otherFile({ title, document, isRequired, isAsked, source }: Other): FileView {
  const why = isRequired
    ? "Chỉ tiêu yêu cầu"
    : isAsked
      ? `Kế hoạch không bắt buộc; theo ${source}`
      : "Chỉ tiêu hiện nay không yêu cầu";
  return document === null
    ? { ext: "–", name: title, details: why, status: documentLooks.missing }
    : {
        ...documentFileView(document),
        name: `${title}: ${document.name}`,
        details: isRequired ? document.details : `${document.details} · ${why}`,
      };
}
