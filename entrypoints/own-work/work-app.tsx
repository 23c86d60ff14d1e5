import { MyWork, type WorkProblem } from "../../components/own-work/my-work.tsx";
import { ShareDialog } from "../../components/sharing/share-dialog.tsx";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import { saveDraft } from "../../lib/store/own-work/save.ts";
import { DraftForm } from "./draft-form.tsx";
import type { Asked } from "./use-asked.ts";
import { useBackup } from "./use-backup.ts";
import { useDesk } from "./use-desk.ts";
import { useEditor } from "./use-editor.ts";
import { useEntries } from "./use-entries.ts";
import { useExchange } from "./use-exchange.ts";
import { useLostQuotes } from "./use-lost-quotes.ts";
import { useSearch } from "./use-search.ts";
import { useSigning } from "./use-signing.ts";
import { useSharing } from "./use-sharing.ts";
import type { StoredWorkState } from "./use-stored-work.ts";

const NO_ITEMS: readonly WorkItem[] = [];

interface WorkAppProps {
  stored: StoredWorkState;
  /** What it was opened for. */
  asked: Asked | undefined;
}

/** Wires "My work" to the database of own work and to the index. */
export function WorkApp({ stored, asked }: WorkAppProps) {
  const items = stored.items ?? NO_ITEMS;
  const entries = useEntries(stored.items);
  const editor = useEditor(stored);
  const signing = useSigning(stored, items);
  const exchange = useExchange(stored, entries);
  const backup = useBackup(stored, signing.refresh);
  const desk = useDesk({ stored, editor, signing, asked });
  const sharing = useSharing(stored, signing.key);
  const work = useSearch(stored.items, entries);
  const lost = useLostQuotes(stored);
  const { draft } = editor;
  const sign = async () => {
    const kept = await editor.finish();
    if (kept) signing.sign(kept);
  };
  const form = draft && (
    <DraftForm
      key={draft.id}
      draft={draft}
      items={items}
      entries={entries}
      onChange={editor.change}
      onLocal={(local) => void stored.change((database) => saveDraft(database, local))}
      onDone={() => void editor.finish()}
      onSign={() => void sign()}
      onDiscard={() => desk.discard(draft.id)}
    />
  );
  return (
    <>
      <MyWork
        {...desk}
        sharing={sharing.row}
        indexes={sharing.indexes}
        problem={stored.problem ?? faultOf(asked?.fault)}
        work={work}
        isWhole={stored.isWhole}
        lost={lost}
        references={entries.references}
        form={form}
        signing={{ shown: signing.key, isWaiting: signing.isWaiting, onMake: signing.make }}
        exchange={exchange}
        backup={backup}
      />
      {sharing.dialog && <ShareDialog {...sharing.dialog} />}
    </>
  );
}

function faultOf(fault: string | undefined): WorkProblem | undefined {
  return (["unavailable", "disk-full", "failed"] as const).find((known) => known === fault);
}
