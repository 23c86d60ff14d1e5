import { useEffect, useMemo, useState } from "preact/hooks";
import { ClaimForm } from "../../components/own-work/claim-form.tsx";
import { ReviewForm } from "../../components/own-work/review-form.tsx";
import type { Claim } from "../../lib/core/claim.ts";
import { findDuplicates } from "../../lib/core/own-work/duplicates.ts";
import type { ClaimDraft, Draft } from "../../lib/core/own-work/draft.ts";
import { makeLocalParty, makeLocalTruce } from "../../lib/core/own-work/local-entry.ts";
import { ownClaims } from "../../lib/core/own-work/own-claims.ts";
import { partyOptions, truceOptions } from "../../lib/core/own-work/search-entries.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import { createPartyTable } from "../../lib/core/party.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";
import { today } from "../extension-page/today.ts";
import { stamp } from "./platform.ts";
import type { Entries } from "./use-entries.ts";

interface DraftFormProps {
  draft: Draft;
  items: readonly WorkItem[];
  entries: Entries;
  onChange: (draft: Draft) => void;
  /** Keeps a party or a truce that the list lacks. */
  onLocal: (local: Draft) => void;
  onDone: () => void;
  onSign: () => void;
  onDiscard: () => void;
}

const NO_AUTHORS: ReadonlySet<string> = new Set();

/** The form of whatever is being edited. Parties and truces have none: their name is all there is. */
export function DraftForm(props: DraftFormProps) {
  const { draft, items, entries, onChange } = props;
  const truce = draft.type === "claim" || draft.type === "review" ? draft.truce : null;
  const claims = useClaimsOf(truce, items);
  const { base } = entries;
  const options = useMemo(
    () => ({ parties: partyOptions(base.parties), truces: truceOptions(base.truces) }),
    [base],
  );
  if (draft.type === "review")
    return (
      <ReviewForm
        {...props}
        draft={draft}
        of={claims.find(({ id }) => id === draft.of)}
        references={entries.references}
        onChange={onChange}
      />
    );
  if (draft.type !== "claim") return null;
  return (
    <ClaimForm
      {...props}
      draft={draft}
      entries={options}
      duplicates={duplicatesOf(draft, claims, entries)}
      references={entries.references}
      onChange={onChange}
      onAdd={(field, name) => addEntry(props, draft, { field, name })}
    />
  );
}

/** The claims under a truce, those of the index and the reader's own. */
function useClaimsOf(truce: string | null, items: readonly WorkItem[]): readonly Claim[] {
  const [indexed, setIndexed] = useState<readonly Claim[]>([]);
  useEffect(() => {
    if (truce !== null) void indexOnDevice.claimsOf(truce).then(setIndexed);
    else setIndexed([]);
  }, [truce]);
  return useMemo(() => {
    const near = items.filter((item) => truceOf(item) === truce);
    return [...ownClaims(near, NO_AUTHORS).map(({ claim }) => claim), ...indexed];
  }, [items, truce, indexed]);
}

function truceOf(item: WorkItem): string | null {
  const content = item.form === "draft" ? item.draft : item.record;
  return content.type === "claim" ? content.truce : null;
}

function duplicatesOf(draft: ClaimDraft, claims: readonly Claim[], { base }: Entries): Claim[] {
  const truce = base.truces.find(({ id }) => id === draft.truce);
  if (!truce) return [];
  return findDuplicates(draft, { truce, parties: createPartyTable(base.parties), claims });
}

interface NewEntry {
  field: "claimant" | "accused" | "truce";
  name: string;
}

/** Makes the entry and chooses it. A truce begins with the claim's first day, as far as that is known. */
function addEntry(
  { entries, onChange, onLocal }: DraftFormProps,
  draft: ClaimDraft,
  { field, name }: NewEntry,
): void {
  const taken = new Set([...entries.base.parties, ...entries.base.truces].map(({ id }) => id));
  if (field === "truce") {
    const from = draft.period?.from ?? draft.reports[0]?.published ?? today();
    const local = makeLocalTruce({ name, from }, taken, stamp());
    onLocal(local);
    onChange({ ...draft, truce: local.truce.id });
    return;
  }
  const local = makeLocalParty(name, taken, stamp());
  const { id } = local.party;
  onLocal(local);
  if (field === "claimant") onChange({ ...draft, claimant: id });
  else onChange({ ...draft, accused: [...draft.accused, id].slice(0, 8) });
}
