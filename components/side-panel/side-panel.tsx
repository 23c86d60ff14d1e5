import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PageState as State } from "../../lib/core/page-state.ts";
import { Tabs } from "../controls/tabs.tsx";
import { Explorer, type ExploredIndex } from "../explorer/explorer.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { PageState } from "../popup/page-state.tsx";
import { PageClaims } from "./page-claims.tsx";

export interface SidePanelProps {
  state: State;
  /** Undefined while it is being read. */
  index: ExploredIndex | undefined;
  /** The claim to show at once, by its place in reading order. */
  opened: number | undefined;
  onJump: (claim: number) => void;
  onRead: () => void;
  /** The reader's own work; without it there is no such tab. */
  work?: ComponentChildren;
  /** What own work is asked for: its tab is shown, and anew for each other object. */
  asked?: object | undefined;
  /** What waits for the reader's decision; only moderators have such a tab. */
  review?: ComponentChildren;
}

/** The claims of the page with their full comparison, and the whole index to explore. */
export function SidePanel(props: SidePanelProps) {
  const { state, index, opened, onJump, onRead, work, asked, review } = props;
  const t = useTranslator();
  const [tab, setTab] = useState<"page" | "index" | "work" | "review">("page");
  useEffect(() => {
    if (opened !== undefined) setTab("page");
  }, [opened]);
  useEffect(() => {
    if (asked !== undefined) setTab("work");
  }, [asked]);
  const tabs = [
    { id: "page", name: t.text("thisPage") },
    { id: "index", name: t.text("theIndex") },
    ...(work === undefined ? [] : [{ id: "work" as const, name: t.text("workTitle") }]),
    ...(review === undefined ? [] : [{ id: "review" as const, name: t.text("reviewTab") }]),
  ] as const;
  return (
    <main class="wc-panel">
      <h1 class="wc-unseen">WhoCounts</h1>
      <Tabs tabs={tabs} chosen={tab} onChoose={setTab}>
        {tab === "work" && work}
        {tab === "review" && review}
        {tab === "index" && <IndexTab index={index} state={state} />}
        {tab === "page" && (
          <>
            <PageState state={state} onRead={onRead} />
            {state.page && <PageClaims page={state.page} opened={opened} onJump={onJump} />}
            <p class="wc-note">{t.text("judgesNothing")}</p>
          </>
        )}
      </Tabs>
    </main>
  );
}

function IndexTab({ index, state }: Pick<SidePanelProps, "index" | "state">) {
  const t = useTranslator();
  if (!index) return <output class="wc-state">{t.text("indexLoading")}</output>;
  const truces = Object.keys(state.page?.references.truces ?? {});
  const [only] = truces;
  return (
    <Explorer
      {...index}
      {...(truces.length === 1 && only !== undefined && { start: { truce: only } })}
    />
  );
}
