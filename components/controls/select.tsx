interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; name: string }[];
  onChange: (value: string) => void;
}

/** One choice of several, under its label. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <label class="wc-field">
      <span class="wc-field-label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} dir="auto">
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
