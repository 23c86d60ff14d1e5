import { useId, useState } from "preact/hooks";
import { useTranslator } from "../i18n/translator-context.ts";

interface AdderProps {
  label: string;
  placeholder?: string;
  suggestions?: readonly { id: string; name: string }[];
  /** Undefined where what was typed means nothing. */
  read: (typed: string) => string | undefined;
  onAdd: (id: string) => void;
}

/** One line to type into, with suggestions, and a button to add it. */
export function Adder({ label, placeholder, suggestions = [], read, onAdd }: AdderProps) {
  const t = useTranslator();
  const [typed, setTyped] = useState("");
  const list = useId();
  const id = read(typed);
  const add = (event: Event) => {
    event.preventDefault();
    if (id === undefined) return;
    onAdd(id);
    setTyped("");
  };
  return (
    <form class="wc-adder" onSubmit={add}>
      <label class="wc-field">
        <span class="wc-field-label">{label}</span>
        <input
          type="text"
          dir="auto"
          value={typed}
          placeholder={placeholder}
          list={list}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion.id} value={suggestion.name}>
            {suggestion.name}
          </option>
        ))}
      </datalist>
      <button type="submit" class="wc-button" disabled={id === undefined}>
        {t.text("add")}
      </button>
    </form>
  );
}
