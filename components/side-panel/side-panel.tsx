import { useEffect, useState } from "preact/hooks";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { Tabs } from "../controls/tabs.tsx";
import { Explorer } from "../explorer/explorer.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { PageState } from "../popup/page-state.tsx";
import type { PageView } from "../popup/page-view.ts";
import { PageClaims } from "./page-claims.tsx";

export interface SidePanelProps {
  view: PageView;
  /** Undefined while it is being read. */
  index: ClaimsIndex | undefined;
  /** The claim to show at once, by its place in reading order. */
  opened: number | undefined;
  onJump: (claim: number) => void;
  onRead: () => void;
}

/** The claims of the page with their full comparison, and the whole index to explore. */
export function SidePanel({ view, index, opened, onJump, onRead }: SidePanelProps) {
  const t = useTranslator();
  const [tab, setTab] = useState<"page" | "index">("page");
  useEffect(() => {
    if (opened !== undefined) setTab("page");
  }, [opened]);
  const tabs = [
    { id: "page", name: t.text("thisPage") },
    { id: "index", name: t.text("theIndex") },
  ] as const;
  return (
    <main class="wc-panel">
      <h1 class="wc-unseen">WhoCounts</h1>
      <Tabs tabs={tabs} chosen={tab} onChoose={setTab}>
        {tab === "page" ? (
          <>
            {view.state === "read" && view.page.annotations.length > 0 ? (
              <PageClaims page={view.page} opened={opened} onJump={onJump} />
            ) : (
              <PageState view={view} onJump={onJump} onRead={onRead} />
            )}
            <p class="wc-note">{t.text("judgesNothing")}</p>
          </>
        ) : (
          <IndexTab index={index} view={view} />
        )}
      </Tabs>
    </main>
  );
}

function IndexTab({ index, view }: Pick<SidePanelProps, "index" | "view">) {
  const t = useTranslator();
  if (!index) return <output class="wc-state">{t.text("indexLoading")}</output>;
  const truces = view.state === "read" ? Object.keys(view.page.references.truces) : [];
  const [only] = truces;
  return (
    <Explorer
      index={index}
      {...(truces.length === 1 && only !== undefined && { start: { truce: only } })}
    />
  );
}
