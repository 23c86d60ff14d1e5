import type { ComponentChildren } from "preact";

interface FieldProps {
  label: string;
  fault?: string | undefined;
  /** The control. */
  children: ComponentChildren;
}

/** A control under its label, with what is wrong under the control. */
export function Field({ label, fault, children }: FieldProps) {
  return (
    <label class="wc-field">
      <span class="wc-field-label">{label}</span>
      {children}
      {fault !== undefined && <span class="wc-fault">{fault}</span>}
    </label>
  );
}
