import type { ComponentChildren } from "preact";

interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

/** On or off, at once and without a button to confirm. */
export function Switch({ checked, onChange, children }: SwitchProps) {
  return (
    <label class="wc-switch">
      <span class="wc-switch-label">{children}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
