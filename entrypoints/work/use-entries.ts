import { useEffect, useMemo, useState } from "preact/hooks";
import type { FormEntries } from "../../components/own-work/claim-form.tsx";
import type { References } from "../../lib/core/annotation.ts";
import { showParty, showTruce } from "../../lib/core/compare/collect-references.ts";
import { localEntries } from "../../lib/core/own-work/own-lookup.ts";
import { partyOptions, truceOptions } from "../../lib/core/own-work/search-entries.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import type { IndexBase } from "../../lib/store/index-database.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";

const EMPTY: IndexBase = { parties: [], truces: [], outlets: [] };

/** Parties, truces and outlets of the index together with the reader's own. */
export interface Entries {
  base: IndexBase;
  form: FormEntries;
  /** Names for views; the claims are not among them. */
  references: References;
}

export function useEntries(items: readonly WorkItem[] | undefined): Entries {
  const [index, setIndex] = useState(EMPTY);
  useEffect(() => void indexOnDevice.load().then(setIndex), []);
  return useMemo(() => {
    const local = localEntries(items ?? []);
    const base = {
      parties: [...index.parties, ...local.parties],
      truces: [...index.truces, ...local.truces],
      outlets: index.outlets,
    };
    const form = { parties: partyOptions(base.parties), truces: truceOptions(base.truces) };
    return { base, form, references: referencesTo(base) };
  }, [index, items]);
}

function referencesTo({ parties, truces, outlets }: IndexBase): References {
  return {
    claims: {},
    parties: Object.fromEntries(parties.map((party) => [party.id, showParty(party)])),
    truces: Object.fromEntries(truces.map((truce) => [truce.id, showTruce(truce)])),
    outlets: Object.fromEntries(outlets.map((outlet) => [outlet.domain, outlet])),
  };
}
