import { useMemo, useState } from "preact/hooks";
import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ChosenClaim } from "./chosen-claim.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { filterEntries, NO_FILTER, prepareIndex, type Filter } from "./entries.ts";
import { EntryRow } from "./entry-row.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { filterChoices } from "./filter-choices.ts";
import { shownReferences } from "./shown-references.ts";
import { TruceCharts } from "./truce-charts.tsx";
import { ViewChoice, type ExplorerView } from "./view-choice.tsx";
import { VirtualList } from "./virtual-list.tsx";

/** What there is to explore. */
export interface ExploredIndex {
  index: ClaimsIndex;
  /** Where claims of shared indexes come from. */
  recorded?: References["recorded"];
  /** The shared indexes hold more than can be listed. */
  isCut?: boolean;
}

interface ExplorerProps extends ExploredIndex {
  /** What is asked for at first: the truce of the page, say. */
  start?: Partial<Filter>;
}

/** The whole index to search, filter, list and draw. */
export function Explorer({ index, recorded, isCut, start }: ExplorerProps) {
  const t = useTranslator();
  const [filter, setFilter] = useState<Filter>({ ...NO_FILTER, ...start });
  const [view, setView] = useState<ExplorerView>("table");
  const [chosen, setChosen] = useState<Claim>();
  const references = useMemo(() => shownReferences(index, recorded), [index, recorded]);
  const searchable = useMemo(() => prepareIndex(index), [index]);
  const { conflict, truce } = filter;
  const choices = useMemo(
    () => filterChoices(index, searchable.entries, { conflict, truce }),
    [index, searchable, conflict, truce],
  );
  const found = useMemo(() => filterEntries(searchable, filter), [searchable, filter]);
  const truceConflict = truce === "" ? conflict : (references.truces[truce]?.conflict ?? conflict);
  return (
    <section class="wc-explorer">
      <FilterBar filter={filter} choices={choices} onChange={setFilter} />
      <div class="wc-explorer-bar">
        <output>{t.text("claimsFound", { count: found.length })}</output>
        <ViewChoice view={view} onChange={setView} />
      </div>
      {isCut && <p class="wc-note">{t.text("indexCut")}</p>}
      <CoverageTable entries={found} parties={index.parties} conflict={truceConflict} />
      {view === "table" ? (
        <VirtualList items={found} label={t.text("claimsOfIndex")} keyOf={({ claim }) => claim.id}>
          {({ claim }, tabIndex) => (
            <EntryRow
              claim={claim}
              tabIndex={tabIndex}
              references={references}
              chosen={claim === chosen}
              onChoose={() => setChosen(claim)}
            />
          )}
        </VirtualList>
      ) : (
        <TruceCharts entries={found} references={references} />
      )}
      {view === "table" && chosen && (
        <ChosenClaim claim={chosen} references={references} onClose={() => setChosen(undefined)} />
      )}
    </section>
  );
}
