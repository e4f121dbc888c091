import type { ReactNode } from "react";
import { StatusOf, type StatusLook } from "./status";

export interface FileView {
  /** "PDF", "DOCX"; "–" for a file that is not there yet. */
  ext: string;
  name: string;
  href?: string | undefined;
  /** "3 trang · 412 KB · tải lên 08 giờ 47, 03/11/2026 · bản 2" */
  details?: ReactNode | undefined;
  status?: StatusLook | undefined;
  /** One link or small form: "Thay", "Tải lên". */
  action?: ReactNode | undefined;
  sha256?: string | undefined;
}

/** Files of a thing: type, whole name as a link, facts, state, one action. */
export function FileList({ files }: { files: readonly FileView[] }) {
  return (
    <ul className="files files--first">
      {files.map((file, index) => (
        <FileRow key={`${file.name}-${String(index)}`} {...file} />
      ))}
    </ul>
  );
}

export function FileRow({ ext, name, href, details, status, action, sha256 }: FileView) {
  return (
    <li>
      <span className="ext">{ext}</span>
      <span>{href === undefined ? name : <a href={href}>{name}</a>}</span>
      {details !== undefined && <span className="dim">{details}</span>}
      {status && <StatusOf look={status} />}
      {action !== undefined && <span className="act">{action}</span>}
      {sha256 !== undefined && <Hash value={sha256} />}
    </li>
  );
}

/** The same paper as a Word file, beside the PDF that it belongs to. */
export function WordCopy({ href, of }: { href: string; of: string }) {
  return (
    <a href={href} aria-label={`Bản Word: ${of}`}>
      Bản Word
    </a>
  );
}

/** A SHA-256 in groups of eight, to be compared by eye. Copied without the gaps. */
export function Hash({ value }: { value: string }) {
  return (
    <span className="hash">
      {(value.match(/.{1,8}/gu) ?? []).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
