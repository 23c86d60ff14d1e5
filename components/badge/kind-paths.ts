import type { Kind } from "../../lib/core/claim.ts";

/** What a mark stands for: a kind of claim, or a passage that the reader flagged. */
export type MarkKind = Kind | "flagged";

/** Each kind has its own outline, so that none depends on colour. */
const PATHS: Record<MarkKind, string> = {
  figure: "M3 3v10 M6 3v10 M9 3v10 M12 3v10 M1 11 14 5",
  accusation: "M2 3h12v8H8l-3 3v-3H2z M5 6h6 M5 8.5h4",
  denial: "M2 3h12v8H8l-3 3v-3H2z M5.5 9 10.5 5",
  flagged: "M4 15V2 M4 2.5h9l-2.5 3 2.5 3H4",
};

/** Attributes of the icon's `svg` and of its `path`. */
export const iconAttributes = (kind: MarkKind) =>
  ({
    svg: {
      class: "wc-kind-icon",
      viewBox: "0 0 16 16",
      width: "1em",
      height: "1em",
      "aria-hidden": "true",
      "data-kind": kind,
    },
    path: {
      d: PATHS[kind],
      fill: "none",
      stroke: "currentColor",
      "stroke-width": "1.5",
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    },
  }) as const;
