import type { Page } from "~/shared/http.server";
import { formSpec } from "~/shared/run-form.server";
import type { TypedValues } from "~/shared/forms/parse-form-data";
import { paths } from "~/shared/paths";
import { dropWorkingCopy } from "./drop-working-copy.server";
import { clockText, signText, type WorkingItem } from "./working-copy";
import { dropWorkingCopyForm } from "./working-copy-forms";
import { findWorkingCopy, listWorkingSigns } from "./working-copy-repo.server";

/** What the page of a form knows of copies: the reader's own, and that others are typing. */
export interface WorkingPage {
  dossierId: string;
  item: WorkingItem;
  to: string;
  /** What was typed and not saved; null when there is nothing. */
  own: { values: TypedValues; basedOn: string; savedText: string; isOvertaken: boolean } | null;
  others: string[];
}

/** `current`: id of the document, or version of the nomination, that counts now; "" for none. */
export async function findWorkingPage(
  { read, actor, now }: Pick<Page, "read" | "actor" | "now">,
  dossierId: string,
  item: WorkingItem,
  current: string,
): Promise<WorkingPage> {
  const copy = await findWorkingCopy(read, { accountId: actor.accountId, dossierId, item });
  return {
    dossierId,
    item,
    to: paths.workingCopy(dossierId),
    own:
      copy === null
        ? null
        : {
            values: copy.values,
            basedOn: copy.basedOn,
            savedText: clockText(copy.savedAt, now),
            isOvertaken: copy.basedOn !== current,
          },
    others: await othersOn({ read, actor, now }, dossierId, item),
  };
}

/** The same with the copy brought up to what the dossier holds now. */
export function withTyped(page: WorkingPage, bring: (values: TypedValues) => TypedValues): WorkingPage {
  return page.own === null ? page : { ...page, own: { ...page.own, values: bring(page.own.values) } };
}

export interface WritingView {
  item: WorkingItem;
  text: string;
  isOwn: boolean;
}

/** Who is typing in which form of a dossier, the reader's own copies among them. */
export async function writingIn(
  { read, actor, now }: Pick<Page, "read" | "actor" | "now">,
  dossierId: string,
): Promise<WritingView[]> {
  return (await listWorkingSigns(read, dossierId)).map((sign) => {
    const isOwn = sign.accountId === actor.accountId;
    const text = isOwn ? `Nháp chưa ghi của bạn lúc ${clockText(sign.savedAt, now)}` : signText(sign, now);
    return { item: sign.item, text, isOwn };
  });
}

/** Who else is typing there, one sentence each. */
export async function othersOn(
  { read, actor, now }: Pick<Page, "read" | "actor" | "now">,
  dossierId: string,
  item: WorkingItem,
): Promise<string[]> {
  const signs = await listWorkingSigns(read, dossierId);
  return signs.filter((one) => one.item === item && one.accountId !== actor.accountId).map((one) => signText(one, now));
}

/** "Bỏ nháp", on every page with such a form. */
export const dropSpec = formSpec({ form: dropWorkingCopyForm, use: dropWorkingCopy, done: (value) => value.page });
