import { useEffect, useMemo, useState } from "preact/hooks";
import type { References } from "../../lib/core/annotation.ts";
import { showParty, showTruce } from "../../lib/core/compare/collect-references.ts";
import { localEntries, type LocalEntries } from "../../lib/core/own-work/own-lookup.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import type { IndexBase } from "../../lib/store/index-database.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";

const EMPTY: IndexBase = { parties: [], truces: [], outlets: [] };

/** Parties, truces and outlets of the index together with the reader's own. */
export interface Entries {
  base: IndexBase;
  /** Names for views; the claims are not among them. */
  references: References;
}

export function useEntries(items: readonly WorkItem[] | undefined): Entries {
  const [index, setIndex] = useState(EMPTY);
  useEffect(() => void indexOnDevice.load().then(setIndex), []);
  // Compared by what they say: own parties and truces are few, and hardly ever change.
  const locals = useMemo(() => JSON.stringify(localEntries(items ?? [])), [items]);
  return useMemo(() => {
    const local = JSON.parse(locals) as LocalEntries;
    const base = {
      parties: [...index.parties, ...local.parties],
      truces: [...index.truces, ...local.truces],
      outlets: index.outlets,
    };
    return { base, references: referencesTo(base) };
  }, [index, locals]);
}

function referencesTo({ parties, truces, outlets }: IndexBase): References {
  return {
    claims: {},
    parties: Object.fromEntries(parties.map((party) => [party.id, showParty(party)])),
    truces: Object.fromEntries(truces.map((truce) => [truce.id, showTruce(truce)])),
    outlets: Object.fromEntries(outlets.map((outlet) => [outlet.domain, outlet])),
  };
}
