import type { ReactNode } from "react";
import { Icon } from "../ui/icon";
import { FieldFrame, useField, type FieldProps } from "./field-frame";
import { acceptOf, fileHint, formatBytes, type FileKind } from "./file-schema";

export interface FileFieldProps extends Omit<FieldProps, "bind"> {
  kinds: readonly FileKind[];
  maxBytes: number;
  multiple?: boolean | undefined;
  /** What is there already: "Đang có: Bien ban.pdf; chọn tệp khác để thay". */
  current?: ReactNode | undefined;
  /** The page ships script (`handle`), which sends the file in pieces; without script the field posts as every other. */
  resumes?: boolean | undefined;
  /** What a document made of pictures is called; the label when left out. */
  documentName?: string | undefined;
  /** A rich form clears the error as soon as another file is chosen. */
  onPick?: (() => void) | undefined;
}

/** A file to send. Files of a refused post stay with the server, are named here and passed on. */
export function FileField(props: FileFieldProps) {
  const { name, label, required = true, kinds, maxBytes, multiple = false, current } = props;
  const hint = (
    <>
      {props.hint} {fileHint(kinds, maxBytes)}
    </>
  );
  const view = useField({ ...props, hint });
  const living = props.resumes === true ? livingAttributes(props.documentName ?? label, kinds) : {};
  const pending = (view.state?.pending ?? []).filter((file) => file.field === name);
  // A file that was received whole and is refused for what it is: too long, of the wrong kind.
  const isRefused = view.error !== null;
  return (
    <FieldFrame view={view} label={label} hint={hint} required={required}>
      {current !== undefined && <p className="sm">{current}</p>}
      {pending.length > 0 && (
        <ul className="kept">
          {pending.map((file) => (
            <li key={file.fileId}>
              <Icon name={isRefused ? "warn" : "tick"} />
              <b>{file.name}</b>
              <span>
                {formatBytes(file.size)},{" "}
                {isRefused ? "đã giữ nhưng chưa dùng được; chọn tệp khác để thay" : "đã nhận; không cần chọn lại"}
              </span>
              <input type="hidden" name={`${name}.pending`} value={file.fileId} />
            </li>
          ))}
        </ul>
      )}
      <input
        {...view.control}
        {...living}
        type="file"
        accept={acceptOf(kinds)}
        multiple={multiple}
        onChange={props.onPick}
      />
    </FieldFrame>
  );
}

/** For upload-field: what a document made of pictures is called, and whether it may be made. */
function livingAttributes(documentName: string, kinds: readonly FileKind[]): Record<string, string> {
  const takesPictures = (["pdf", "jpeg", "png"] as const).every((kind) => kinds.includes(kind));
  return { "data-upload": documentName, ...(takesPictures ? { "data-pictures": "" } : {}) };
}
