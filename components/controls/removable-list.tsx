import { useTranslator } from "../i18n/translator-context.ts";

interface RemovableListProps {
  items: readonly { id: string; name: string }[];
  /** What to say when there is nothing. */
  empty: string;
  /** What the button does ("Show again", "Undo"). */
  action: string;
  onRemove: (id: string) => void;
}

/** A list of what the reader put away, each of which can be brought back. */
export function RemovableList({ items, empty, action, onRemove }: RemovableListProps) {
  const t = useTranslator();
  if (items.length === 0) return <p class="wc-soft">{empty}</p>;
  return (
    <ul class="wc-plain-list">
      {items.map(({ id, name }) => (
        <li key={id} class="wc-removable">
          <bdi>{name}</bdi>
          <button
            type="button"
            class="wc-link"
            aria-label={t.text("actionOn", { action, name })}
            onClick={() => onRemove(id)}
          >
            {action}
          </button>
        </li>
      ))}
    </ul>
  );
}
