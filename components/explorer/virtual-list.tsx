import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Rows drawn beyond what is seen, so that scrolling does not show a gap. */
const SPARE_ROWS = 6;
/** Before the first layout, and where there is none. */
const GUESSED: RowSize = { row: 56, seen: 600 };

interface VirtualListProps<Item> {
  items: readonly Item[];
  /** What the list is, for screen readers. */
  label: string;
  keyOf: (item: Item) => string;
  children: (item: Item) => ComponentChildren;
}

/**
 * A list of any length of which only the rows in view exist. All rows are as tall as the first; each
 * says its place in the whole list.
 */
export function VirtualList<Item>({ items, label, keyOf, children }: VirtualListProps<Item>) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(GUESSED);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: 0 });
    setTop(0);
  }, [items]);
  const isEmpty = items.length === 0;
  useLayoutEffect(() => {
    if (!box.current || isEmpty) return undefined;
    const measure = () => setSize((size) => measured(box.current, size));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [isEmpty]);
  const first = Math.max(0, Math.floor(top / size.row) - SPARE_ROWS);
  const count = Math.ceil(size.seen / size.row) + 2 * SPARE_ROWS;
  return (
    <div ref={box} class="wc-virtual" onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <ul
        class="wc-plain-list"
        aria-label={label}
        style={{
          height: `${items.length * size.row}px`,
          paddingTop: `${Math.min(first, items.length) * size.row}px`,
        }}
      >
        {items.slice(first, first + count).map((item, at) => (
          <li key={keyOf(item)} aria-setsize={items.length} aria-posinset={first + at + 1}>
            {children(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RowSize {
  row: number;
  seen: number;
}

/** The heights of a row and of the box; the old object where nothing changed, which draws nothing anew. */
function measured(box: HTMLElement | null, size: RowSize): RowSize {
  const row = box?.querySelector("li")?.offsetHeight;
  const seen = box?.clientHeight;
  return row && seen && (row !== size.row || seen !== size.seen) ? { row, seen } : size;
}
