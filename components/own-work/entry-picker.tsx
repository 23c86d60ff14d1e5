import { useId, useRef, useState } from "preact/hooks";
import { searchOptions, type EntryOption } from "../../lib/core/own-work/search-entries.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ChosenEntries } from "./chosen-entries.tsx";

export interface EntryPickerProps {
  label: string;
  options: readonly EntryOption[];
  /** Ids, in the order in which they were chosen. */
  chosen: readonly string[];
  /** Several can be chosen. */
  several?: boolean;
  /** Entries of this conflict are offered first. */
  conflict: string | undefined;
  /** What is wrong with the choice. */
  fault?: string | undefined;
  onChange: (chosen: string[]) => void;
  /** Makes an entry that the list lacks. */
  onAdd: (name: string) => void;
}

/**
 * Chooses parties or truces by any of their names, in any language. What is typed narrows a list
 * under it: Enter takes the first, the arrow goes down into the list.
 */
export function EntryPicker(props: EntryPickerProps) {
  const { label, options, chosen, several = false, conflict, fault, onChange, onAdd } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string>();
  const nameOf = (entry: string) => options.find((option) => option.id === entry)?.name ?? entry;
  const take = (entry: string) => {
    if (entry === "") onAdd((typed ?? "").trim());
    else onChange(several ? [...new Set([...chosen, entry])] : [entry]);
    setTyped(undefined);
    box.current?.querySelector("input")?.focus();
  };
  const single = several ? undefined : chosen[0];
  const found = typed === undefined ? [] : searchOptions(options, typed, conflict);
  return (
    <div
      ref={box}
      class="wc-picker"
      onFocusOut={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget as Node | null)) setTyped(undefined);
      }}
    >
      <label class="wc-field-label" for={id}>
        {label}
      </label>
      {several && <ChosenEntries chosen={chosen} nameOf={nameOf} onChange={onChange} />}
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        value={typed ?? (single === undefined ? "" : nameOf(single))}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          if (!several && event.currentTarget.value === "") onChange([]);
        }}
        onKeyDown={(event) => {
          const first = found[0]?.id ?? (typed?.trim() ? "" : undefined);
          onPickerKey(event, { box: box.current, isOpen: typed !== undefined, first, take });
          if (event.key === "ArrowDown" && typed === undefined) setTyped("");
          if (event.key === "Escape") setTyped(undefined);
        }}
      />
      {typed !== undefined && <Matches label={label} found={found} typed={typed} onTake={take} />}
      {fault !== undefined && (
        <p class="wc-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

interface PickerState {
  box: HTMLElement | null;
  isOpen: boolean;
  /** What Enter takes; empty for what was typed itself. */
  first: string | undefined;
  take: (entry: string) => void;
}

function onPickerKey(event: KeyboardEvent, { box, isOpen, first, take }: PickerState): void {
  if (!isOpen || event.ctrlKey || event.metaKey) return;
  if (event.key === "Enter" && first !== undefined) {
    event.preventDefault();
    take(first);
  }
  if (event.key === "ArrowDown") {
    event.preventDefault();
    box?.querySelector("select")?.focus();
  }
  if (event.key === "Escape") event.stopPropagation();
}

interface MatchesProps {
  label: string;
  found: readonly EntryOption[];
  typed: string;
  onTake: (entry: string) => void;
}

function Matches({ label, found, typed, onTake }: MatchesProps) {
  const t = useTranslator();
  const name = typed.trim();
  if (found.length === 0 && name === "") return <p class="wc-soft">{t.text("pickerNothing")}</p>;
  return (
    <select
      class="wc-picker-list"
      size={Math.min(8, found.length + (name === "" ? 0 : 1)) + 1}
      aria-label={label}
      onClick={(event) => {
        if (event.target instanceof HTMLOptionElement) onTake(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        onTake(event.currentTarget.value);
      }}
    >
      {found.map((option, at) => (
        <option key={option.id} value={option.id} selected={at === 0} dir="auto">
          {option.name}
        </option>
      ))}
      {name !== "" && <option value="">{t.text("addLocal", { name })}</option>}
    </select>
  );
}
