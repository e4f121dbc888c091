import { Sheet } from "./sheet";

/** What was written in a form that the page shows no more: to be copied, since nothing that was typed is lost by a refusal. */
export function TypedTexts({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Sheet title="Nội dung vừa nhập" note="để chép lại nếu cần" padded>
      {texts.map((text, index) => (
        <textarea
          key={`${String(index)}.${text}`}
          readOnly
          rows={5}
          aria-label="Nội dung vừa nhập"
          defaultValue={text}
        />
      ))}
    </Sheet>
  );
}
