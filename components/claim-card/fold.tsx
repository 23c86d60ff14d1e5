import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface FoldProps {
  title: string;
  /** Called only once the fold is opened: what nobody looks at costs nothing. */
  children: () => ComponentChildren;
}

export function Fold({ title, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="wc-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}
