import { formatBytes } from "~/shared/forms/bytes";
import { formatInstant } from "~/shared/time";

interface Figures {
  maxPages: number | null;
  maxBytes: number | null;
}

/** "80 trang, 25 MB"; what is left to the kind of document is not named, "" where all is. */
export function limitText({ maxPages, maxBytes }: Figures): string {
  return [maxPages === null ? "" : `${String(maxPages)} trang`, maxBytes === null ? "" : formatBytes(maxBytes)]
    .filter((part) => part !== "")
    .join(", ");
}

/** What a page shows of limits, for its form to send back. */
export function seenOf(limits: readonly (Figures | null)[]): string {
  return limits.map((one) => (one === null ? "" : `${String(one.maxPages)}/${String(one.maxBytes)}`)).join(";");
}

export function savedText({ savedAt, savedByName }: { savedAt: string | null; savedByName: string }): string {
  return savedAt === null ? "" : `${savedByName}, ${formatInstant(savedAt)} (giờ Việt Nam)`;
}
