import { Padded, Sheet, Stack } from "~/shared/ui/sheet";
import { Found, SearchBox } from "~/shared/ui/list-tools";
import type { PersonRow } from "../people-queries.server";

export interface PersonPickerProps {
  title: string;
  /** Page that searches and shows what was found. */
  action: string;
  q: string;
  candidates: readonly PersonRow[];
  chosen: { fullName: string; place: string } | null;
  /** Address of the same page with this person chosen. */
  hrefOf: (personId: string) => string;
  /** Said when nobody is chosen. */
  none: string;
}

/** Chooses one of many people without script: search, then follow the name. */
export function PersonPicker({ title, action, q, candidates, chosen, hrefOf, none }: PersonPickerProps) {
  return (
    <Sheet title={title} id="chon-nguoi">
      <Padded>
        <Stack tight>
          {chosen === null ? (
            <p className="dim">{none}</p>
          ) : (
            <p>
              Đã chọn: <b>{chosen.fullName}</b>
              {chosen.place !== "" && `, ${chosen.place}`}
            </p>
          )}
          <SearchBox
            action={action}
            label={chosen === null ? "Tìm người theo tên" : "Tìm người khác"}
            value={q}
            hint="Có dấu hay không dấu đều tìm được."
          />
        </Stack>
      </Padded>
      {q !== "" &&
        (candidates.length === 0 ? (
          <Padded>
            <p>Không có ai khớp với “{q}”.</p>
          </Padded>
        ) : (
          <Found
            items={candidates.map((person) => ({
              href: hrefOf(person.id),
              title: person.fullName,
              note: person.unitName === "" ? "hiện không thuộc đơn vị nào" : `${person.post}, ${person.unitName}`,
            }))}
          />
        ))}
    </Sheet>
  );
}
