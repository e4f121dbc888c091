import { twoDigits } from "~/shared/time";
import { Note } from "~/shared/ui/note";
import { Sheet } from "~/shared/ui/sheet";
import { Verdict, type RuleView } from "~/shared/ui/verdict";
import type { Finding } from "../preflight";

const looks = {
  missing: { tone: "bad", icon: "cross", label: "Còn thiếu" },
  contradictory: { tone: "bad", icon: "cross", label: "Mâu thuẫn" },
  unusual: { tone: "wait", icon: "warn", label: "Khác thường" },
} as const;

/** What preflight found, each with the way to its field; what stops the launch comes first. */
export function PreflightList({ findings }: { findings: readonly (Finding & { href: string })[] }) {
  const stops = findings.filter((item) => item.kind !== "unusual");
  const odd = findings.filter((item) => item.kind === "unusual");
  const rule = (item: Finding & { href: string }): RuleView => ({
    status: looks[item.kind],
    rule: item.what,
    facts: item.why,
    source: item.source,
    todo: (
      <>
        <a href={item.href}>Sửa chỗ này</a>
        {item.link !== undefined && (
          <>
            {" · "}
            <a href={item.link.href}>{item.link.label}</a>
          </>
        )}
      </>
    ),
  });
  if (findings.length === 0)
    return (
      <Note tone="ok" title="Kế hoạch đã đủ">
        <p>Thời hạn, chỉ tiêu, nơi nhận, nơi xét, căn cứ và thành phần hồ sơ đều đã có và không mâu thuẫn.</p>
      </Note>
    );
  const title =
    stops.length === 0
      ? `Không còn chỗ thiếu; ${twoDigits(odd.length)} chỗ khác thường, phát động được`
      : `Còn ${twoDigits(stops.length)} chỗ phải sửa trước khi phát động`;
  return (
    <Sheet title="Kiểm tra kế hoạch" padded>
      <Verdict tone={stops.length === 0 ? "wait" : "bad"} title={title} rules={[...stops, ...odd].map(rule)} />
    </Sheet>
  );
}
