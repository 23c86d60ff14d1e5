import { iconAttributes, type MarkKind } from "./kind-paths.ts";

export function KindIcon({ kind }: { kind: MarkKind }) {
  const { svg, path } = iconAttributes(kind);
  return (
    <svg {...svg}>
      <path {...path} />
    </svg>
  );
}
