import { formatBytes } from "./bytes";

/** "2,1 MB / 8,4 MB · 25 % · còn khoảng 20 giây" */
export function progressWords(sent: number, total: number, bytesPerSecond: number | null): string {
  const percent = total === 0 ? 0 : Math.floor((sent * 100) / total);
  const words = `${formatBytes(sent)} / ${formatBytes(total)} · ${String(percent)} %`;
  const left = bytesPerSecond === null || bytesPerSecond <= 0 ? null : (total - sent) / bytesPerSecond;
  return left === null ? words : `${words} · ${remainingWords(left)}`;
}

/** Rounded as people say it: nobody needs the seconds of a quarter of an hour. */
export function remainingWords(seconds: number): string {
  if (seconds < 5) return "còn vài giây";
  if (seconds < 55) return `còn khoảng ${String(Math.ceil(seconds / 5) * 5)} giây`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes < 60 ? `còn khoảng ${String(minutes)} phút` : "còn hơn một giờ";
}
