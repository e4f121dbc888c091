import type { AskedDocument } from "./asked-documents";
import { isSameTitle, titleKey } from "./other-document";

/** A further document of a candidate on a page: what is asked for, and what is there. */
export interface OtherView<D> {
  /** Keeps fields and tabs apart. */
  key: string;
  title: string;
  isRequired: boolean;
  source: string;
  /** Nobody asks for it any more: it can be taken out, not replaced. */
  isAsked: boolean;
  document: D | null;
  mayEdit: boolean;
}

/** What is asked for, in that order, then what is there without being asked for. */
export function otherViews<T extends { title: string }, D>(
  asked: readonly AskedDocument[],
  held: readonly T[],
  viewOf: (one: T) => D,
  mayEdit: (title: string) => boolean,
): OtherView<D>[] {
  const unasked = held
    .filter((one) => !asked.some(({ title }) => isSameTitle(title, one.title)))
    .map(({ title }) => ({ title, isRequired: false, source: "", isAsked: false }));
  return [...asked.map((one) => ({ ...one, isAsked: true })), ...unasked].map((one) => {
    const document = held.find(({ title }) => isSameTitle(title, one.title));
    return {
      ...one,
      key: titleKey(one.title),
      document: document === undefined ? null : viewOf(document),
      mayEdit: mayEdit(one.title),
    };
  });
}
