import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { Button } from "~/shared/ui/button";
import type { FoundEntry } from "../find-entry.server";
import { factKindNames, type FactKind, type Owner } from "../owner";
import { AwardEntryFields } from "./award-entry-fields";
import { CaseFields, InitiativeFields, RatingFields } from "./fact-fields";

/** Writes down a new entry of a kind, or corrects one: the same fields. */
export function EntryForm({
  kind,
  owner,
  recipient,
  entry,
  coAuthors = "",
  state,
}: {
  kind: FactKind;
  owner: Owner;
  recipient: "individual" | "collective";
  entry: FoundEntry | null;
  /** Of an initiative that is corrected. */
  coAuthors?: string;
  state: FormState | undefined;
}) {
  const hidden = {
    entryId: entry?.recorded.id ?? "",
    personId: owner.personId ?? "",
    unitId: owner.unitId ?? "",
  };
  return (
    <PostForm
      intent={kind}
      version={entry?.recorded.version ?? 0}
      hidden={hidden}
      state={state}
      className="sheet"
      label={factKindNames[kind]}
    >
      <header>
        <h2>{entry === null ? factKindNames[kind] : "Đính chính"}</h2>
      </header>
      <div className="in">
        {kind === "award" && (
          <AwardEntryFields entry={entry?.kind === "award" ? entry.fact : null} recipient={recipient} />
        )}
        {kind === "rating" && <RatingFields entry={entry?.kind === "rating" ? entry.fact : null} />}
        {kind === "discipline" && <CaseFields entry={entry?.kind === "discipline" ? entry.fact : null} />}
        {kind === "initiative" && (
          <InitiativeFields entry={entry?.kind === "initiative" ? entry.fact : null} coAuthors={coAuthors} />
        )}
      </div>
      <footer className="actions">
        <Button kind="main">{entry === null ? "Ghi vào lịch sử" : "Lưu đính chính"}</Button>
      </footer>
    </PostForm>
  );
}
