import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface ChoiceOption<Value extends string> {
  value: Value;
  name: string;
  /** What choosing it means. */
  about?: string;
}

interface ChoiceProps<Value extends string> {
  legend: string;
  value: Value | undefined;
  options: readonly ChoiceOption<Value>[];
  onChange: (value: Value) => void;
  children?: ComponentChildren;
}

/** One of a few, all of them in view. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, value, options, onChange, children } = props;
  const name = useId();
  return (
    <fieldset class="wc-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="wc-choice-option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.name}
            {option.about !== undefined && <span class="wc-choice-about">{option.about}</span>}
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
