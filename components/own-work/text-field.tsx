import { Field } from "./field.tsx";

interface TextFieldProps {
  label: string;
  value: string;
  longest: number;
  onChange: (value: string) => void;
}

/** One line of text under its label, as it is typed. */
export function TextField({ label, value, longest, onChange }: TextFieldProps) {
  return (
    <Field label={label}>
      <input
        type="text"
        dir="auto"
        maxLength={longest}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
