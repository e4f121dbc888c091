import type { ReactNode } from "react";

/** A key, and what it does on this page. */
export interface PageKey {
  key: string;
  does: string;
}

/**
 * The keys of a page that is gone through many times, each pressing the thing that carries it (`pressKey`). They act only outside of
 * text fields, without Ctrl or Alt, and can be switched off for good (WCAG 2.1.4). Nothing of this shows without script.
 */
export function KeyList({ keys }: { keys: readonly PageKey[] }): ReactNode {
  return (
    <details className="keys" data-keys hidden>
      <summary>
        Phím tắt <kbd>?</kbd>
      </summary>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="opt">
        <input type="checkbox" defaultChecked />
        <span>Dùng phím tắt</span>
      </label>
    </details>
  );
}

/** What a thing that a key presses carries. */
export function pressedBy(key: string | undefined) {
  return key === undefined ? {} : { "data-key": key, "aria-keyshortcuts": key };
}
