import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useTranslator } from "../i18n/translator-context.ts";

/** Rows drawn at first, and by each "show more". */
const PAGE = 30;

interface PagesProps<Item> {
  items: readonly Item[];
  /** What the list is, for screen readers. */
  label: string;
  keyOf: (item: Item) => string;
  children: (item: Item) => ComponentChildren;
}

/** A list of any length of which a page is drawn, and more on request. Rows may differ in height. */
export function Pages<Item>({ items, label, keyOf, children }: PagesProps<Item>) {
  const t = useTranslator();
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    <>
      <ul class="wc-plain-list" aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="wc-button" onClick={() => setShown(shown + PAGE)}>
          {t.text("showMore", { count: Math.min(PAGE, rest) })}
        </button>
      )}
    </>
  );
}
