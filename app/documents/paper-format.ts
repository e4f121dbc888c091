/** pdf: as it is printed and kept; docx: for going on writing in Word. */
export type PaperFormat = "pdf" | "docx";

/** The form that an address asks for by its ending. */
export function paperFormatOf(pathname: string): PaperFormat {
  return pathname.endsWith(".docx") ? "docx" : "pdf";
}

/** "Dự thảo quyết định.pdf" → "Dự thảo quyết định" */
export function withoutPaperEnding(name: string): string {
  return name.replace(/\.(pdf|docx)$/u, "");
}
