import { twoDigits } from "~/shared/time";
import { Deadlines } from "~/shared/ui/deadline";
import type { LogRow } from "../dossier-log-queries.server";

/** What happened to the dossier: who, when, what. */
export function DossierLog({ rows }: { rows: readonly LogRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details className="sheet fold">
      <summary className="in">Lịch sử hồ sơ, {twoDigits(rows.length)} việc, mới nhất ở trên</summary>
      <Deadlines rows={rows.map((one) => ({ what: one.what, note: `${one.who}, ${one.when} (giờ Việt Nam)` }))} />
    </details>
  );
}
