import { SidePanel } from "../../components/side-panel/side-panel.tsx";
import { revealClaim } from "../extension-page/reveal-claim.ts";
import { useShownTab } from "../extension-page/use-shown-tab.ts";
import { useTabState } from "../extension-page/use-tab-state.ts";
import { useStoredWork } from "../own-work/use-stored-work.ts";
import { WorkApp } from "../own-work/work-app.tsx";
import { ReviewApp } from "./review-app.tsx";
import { useAskedClaim } from "./use-asked-claim.ts";
import { useAskedDraft } from "./use-asked-draft.ts";
import { useModerated } from "./use-moderated.ts";
import { useWholeIndex } from "./use-whole-index.ts";

/** Wires the side panel to the tab beside it. */
export function SidePanelApp() {
  const tab = useShownTab()?.id;
  const { state, read } = useTabState(tab);
  const opened = useAskedClaim(tab, state);
  const index = useWholeIndex();
  const stored = useStoredWork();
  const asked = useAskedDraft(tab);
  const moderated = useModerated(stored);
  return (
    <SidePanel
      state={state}
      index={index}
      opened={opened}
      onJump={(claim) => {
        if (tab !== undefined) void revealClaim(tab, state, claim);
      }}
      onRead={read}
      work={<WorkApp stored={stored} asked={asked} />}
      asked={asked}
      review={moderated.length > 0 ? <ReviewApp stored={stored} services={moderated} /> : undefined}
    />
  );
}
