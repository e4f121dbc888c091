import Docxtemplater from "docxtemplater";
import InspectModule from "docxtemplater/js/inspect-module.js";
import PizZip from "pizzip";
import type { AdministrativeDocument } from "./blocks";
import { templateData, templateNames } from "./template-data";

/** Unpacked, a template of an office is a few hundred KB of text; more is no template. */
const maxUnpackedBytes = 20_000_000;

/** A Word file made of the agency's template and this paper. Throws on a template in which `templateProblems` finds any. */
export function fillTemplate(template: Uint8Array, document: AdministrativeDocument): Uint8Array {
  const file = openTemplate(template, []);
  file.render(templateData(document));
  // The library gives its archive without a type.
  const zip = file.getZip() as PizZip;
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

/** What is wrong with a template, one sentence each, for its author; none when this paper can be filled into it. */
export function templateProblems(template: Uint8Array, sample: AdministrativeDocument): string[] {
  try {
    const inspect = new InspectModule();
    const file = openTemplate(template, [inspect]);
    const names = namesIn(inspect.getAllTags() as Tags);
    const unknown = names.filter((name) => !templateNames.has(name));
    if (unknown.length > 0)
      return unknown.map((name) => `Không có tên {${name}}; sửa theo bảng tên ở trang này rồi tải lại.`);
    if (names.length === 0) return ["Tệp không có chỗ điền nào, ví dụ {co_quan} hay {#noi_dung}."];
    file.render(templateData(sample));
    return [];
  } catch (error) {
    return error instanceof TooLarge ? [error.message] : saidOf(error);
  }
}

class TooLarge extends Error {}

function openTemplate(template: Uint8Array, modules: InspectModule[]): Docxtemplater {
  const zip = new PizZip(template);
  const unpacked = Object.values(zip.files).reduce((sum, file) => sum + sizeOf(file), 0);
  if (unpacked > maxUnpackedBytes) throw new TooLarge("Tệp quá lớn khi mở ra; lưu lại mẫu chỉ có chữ và hình nhỏ.");
  return new Docxtemplater(zip, {
    modules,
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    // Of the four kinds of a piece three are rightly not there.
    nullGetter: () => "",
  });
}

interface Tags {
  [name: string]: Tags;
}

function namesIn(tags: Tags): string[] {
  return [...new Set(Object.entries(tags).flatMap(([name, inner]) => [name, ...namesIn(inner)]))];
}

function sizeOf(file: unknown): number {
  const { _data: data } = file as { _data?: { uncompressedSize?: number } };
  return data?.uncompressedSize ?? 0;
}

interface TemplateError {
  properties?: { id?: string; xtag?: string; errors?: readonly TemplateError[] };
}

/** Its library names faults by codes; anything else means that the file is no Word document it can read. */
function saidOf(error: unknown): string[] {
  const { properties } = error as TemplateError;
  const errors = properties?.errors ?? (properties === undefined ? [] : [error as TemplateError]);
  const said = errors.map(({ properties: of }) => sentenceOf(of?.id ?? "", of?.xtag ?? ""));
  return said.length === 0 ? ["Không mở được tệp như một văn bản Word (DOCX); lưu lại bằng Word rồi tải lên."] : said;
}

function sentenceOf(id: string, tag: string): string {
  const name = `{${tag.trim()}}`;
  switch (id) {
    case "unclosed_tag":
      return `Chỗ điền bắt đầu bằng “{${tag.trim()}” chưa có dấu “}”.`;
    case "unopened_tag":
      return `Có dấu “}” thừa gần “${tag.trim()}”.`;
    case "unclosed_loop":
      return `Phần lặp {#${tag.trim()}} chưa đóng bằng {/${tag.trim()}}.`;
    case "unopened_loop":
      return `Có {/${tag.trim()}} mà không có {#${tag.trim()}} ở trước.`;
    case "closing_tag_does_not_match_opening_tag":
      return `Phần lặp mở và đóng bằng hai tên khác nhau, gần “${tag.trim()}”.`;
    default:
      return `Không dùng được chỗ điền ${name}; sửa theo bảng tên ở trang này rồi tải lại.`;
  }
}
