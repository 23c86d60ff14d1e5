import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Rows drawn beyond what is seen, so that scrolling does not show a gap. */
const SPARE_ROWS = 6;

interface RowSize {
  row: number;
  seen: number;
}

/** Before the first layout, and where there is none. */
const GUESSED: RowSize = { row: 56, seen: 600 };

/** The row with the tab stop, and how often the keys moved it: only then it takes the focus. */
const AT_FIRST = { current: 0, moves: 0 };

/** How far each key goes: by rows, or to an end. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

interface VirtualListProps<Item> {
  items: readonly Item[];
  /** What the list is, for screen readers. */
  label: string;
  keyOf: (item: Item) => string;
  /** A row, which is a button; only one of all rows has the tab stop. */
  children: (item: Item, tabIndex: 0 | -1) => ComponentChildren;
}

/**
 * A list of any length of which only the rows in view exist. All rows are as tall as the first; each
 * says its place in the whole list. The Tab key enters and leaves the list, arrow keys go through it.
 */
export function VirtualList<Item>({ items, label, keyOf, children }: VirtualListProps<Item>) {
  const box = useRef<HTMLDivElement>(null);
  const size = useRowSize(box, items.length === 0);
  const [top, setTop] = useState(0);
  const [{ current, moves }, setPlace] = useState(AT_FIRST);
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: 0 });
    setTop(0);
    setPlace(AT_FIRST);
  }, [items]);
  useLayoutEffect(() => {
    if (moves === 0) return;
    box.current?.querySelector<HTMLElement>(`[aria-posinset="${current + 1}"] button`)?.focus();
  }, [current, moves]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || !box.current) return;
    event.preventDefault();
    const next = Math.min(Math.max(current + step, 0), items.length - 1);
    const scroll = scrollTo(next, size, box.current.scrollTop);
    box.current.scrollTo({ top: scroll });
    setTop(scroll);
    setPlace({ current: next, moves: moves + 1 });
  };
  const first = Math.max(0, Math.floor(top / size.row) - SPARE_ROWS);
  const count = Math.ceil(size.seen / size.row) + 2 * SPARE_ROWS;
  // Where the current row is scrolled away, the first one drawn takes the tab stop.
  const stop = current >= first && current < first + count ? current : first;
  return (
    <div ref={box} class="wc-virtual" onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <Rows {...{ label, onKeyDown }} height={items.length * size.row} before={first * size.row}>
        {items.slice(first, first + count).map((item, at) => (
          <li key={keyOf(item)} aria-setsize={items.length} aria-posinset={first + at + 1}>
            {children(item, first + at === stop ? 0 : -1)}
          </li>
        ))}
      </Rows>
    </div>
  );
}

interface RowsProps {
  label: string;
  /** Of all rows together, and of those before the first that is drawn. */
  height: number;
  before: number;
  onKeyDown: (event: KeyboardEvent) => void;
  children: ComponentChildren;
}

function Rows({ label, height, before, onKeyDown, children }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  });
  return (
    <ul
      ref={list}
      class="wc-plain-list"
      aria-label={label}
      style={{ height: `${height}px`, paddingTop: `${before}px` }}
    >
      {children}
    </ul>
  );
}

/** Where to scroll so that a row can be seen whole. */
function scrollTo(at: number, { row, seen }: RowSize, from: number): number {
  return Math.min(Math.max(from, (at + 1) * row - seen), at * row);
}

/** The heights of a row and of the box, measured again when the box changes. */
function useRowSize(box: { current: HTMLDivElement | null }, isEmpty: boolean): RowSize {
  const [size, setSize] = useState(GUESSED);
  useLayoutEffect(() => {
    if (!box.current || isEmpty) return undefined;
    const measure = () => setSize((size) => measured(box.current, size));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, isEmpty]);
  return size;
}

/** The old object where nothing changed, which draws nothing anew. */
function measured(box: HTMLElement | null, size: RowSize): RowSize {
  const row = box?.querySelector("li")?.offsetHeight;
  const seen = box?.clientHeight;
  return row && seen && (row !== size.row || seen !== size.seen) ? { row, seen } : size;
}
