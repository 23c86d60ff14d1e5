import { useState } from "preact/hooks";
import { plainLine } from "../../lib/core/own-work/plain.ts";

interface TextBoxProps {
  /** Null when there is none. */
  value: string | null;
  /** Lines of the box; one for a short text. */
  rows: number;
  longest: number;
  invalid?: boolean;
  onChange: (value: string | null) => void;
}

/** A text as it is typed; what is passed on is clean: one line, nothing hidden, nothing too long. */
export function TextBox({ value, rows, longest, invalid = false, onChange }: TextBoxProps) {
  const [typed, setTyped] = useState<string>();
  const isTyped = typed !== undefined && (plainLine(typed, longest) || null) === value;
  const shown = isTyped ? typed : (value ?? "");
  const onInput = (event: { currentTarget: { value: string } }) => {
    setTyped(event.currentTarget.value);
    onChange(plainLine(event.currentTarget.value, longest) || null);
  };
  const shared = { dir: "auto", value: shown, "aria-invalid": invalid, onInput } as const;
  return rows === 1 ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />;
}
