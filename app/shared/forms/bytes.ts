/** 412 KB, 1,3 MB (1 KB = 1024 B, decimal comma). */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  if (bytes < 1024 * 1024) return `${String(Math.round(bytes / 1024))} KB`;
  const tenths = Math.round((bytes / (1024 * 1024)) * 10);
  const rest = tenths % 10;
  return `${String(Math.floor(tenths / 10))}${rest === 0 ? "" : `,${String(rest)}`} MB`;
}
