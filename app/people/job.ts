/** Work in the background as the administrator reads it; the names are those of the slices' handlers. */
const labels: Readonly<Record<string, string>> = {};

export function jobLabel(name: string): string {
  return labels[name] ?? name;
}
