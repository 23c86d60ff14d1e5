import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useTranslator } from "../i18n/translator-context.ts";

/** Enough to see what there is; a truce can hold hundreds, and a card must open at once. */
const FIRST = 6;

interface ShowMoreProps<Item> {
  items: readonly Item[];
  children: (item: Item) => ComponentChildren;
}

/** A list that begins with a few entries and shows the rest on request. */
export function ShowMore<Item>({ items, children }: ShowMoreProps<Item>) {
  const t = useTranslator();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul class="wc-plain-list">{items.slice(0, all ? undefined : FIRST).map(children)}</ul>
      {!all && items.length > FIRST && (
        <button type="button" class="wc-link" onClick={() => setAll(true)}>
          {t.text("showAll", { count: items.length })}
        </button>
      )}
    </>
  );
}
