import { uploadLimitBytes } from "~/shared/file-kinds";
import { choice, type Parsed } from "~/shared/forms/fields";
import { file } from "~/shared/forms/file-schema";
import { form } from "~/shared/forms/form-schema";
import type { DocumentKind } from "./completeness";

/** Of what papers written in the product the agency can have a Word template of its own. */
export const templateKinds = ["letter", "minutes", "report"] as const;
export type TemplateKind = (typeof templateKinds)[number];

export const templateKindNames: Readonly<Record<TemplateKind, string>> = {
  letter: "Công văn, tờ trình đề nghị",
  minutes: "Biên bản họp xét",
  report: "Báo cáo thành tích",
};

/** The template that a document of this kind is filled into; null: there can be none. */
export function templateKindOf(kind: DocumentKind): TemplateKind | null {
  switch (kind) {
    case "letter":
    case "minutes":
      return kind;
    case "report_full":
    case "report_summary":
      return "report";
    default:
      return null;
  }
}

export const templateFile = { kinds: ["docx"], maxBytes: uploadLimitBytes } as const;

const kind = choice({ label: "Loại văn bản", of: templateKinds });

export const keepTemplateForm = form({ kind, file: file({ label: "mẫu văn bản", ...templateFile }) });
export type KeepTemplate = Parsed<typeof keepTemplateForm>;

export const removeTemplateForm = form({ kind });
export type RemoveTemplate = Parsed<typeof removeTemplateForm>;
