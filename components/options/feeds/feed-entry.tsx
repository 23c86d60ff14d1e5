import type { FeedFault } from "../../../lib/core/feed/feed-fault.ts";
import { noticeOfFault } from "../../../lib/core/feed/feed-notice.ts";
import type { FeedState } from "../../../lib/core/feed/feed-state.ts";
import type { Subscription } from "../../../lib/core/feed/subscription.ts";
import { Fold } from "../../claim-card/fold.tsx";
import { Switch } from "../../controls/switch.tsx";
import { useTranslator } from "../../i18n/translator-context.ts";
import { FeedChangeList, type ShownChanges } from "./feed-change-list.tsx";
import { FeedDetails } from "./feed-details.tsx";
import { FeedLines, type LoadRows } from "./feed-lines.tsx";
import { FeedNotices } from "./feed-notices.tsx";
import { FeedRemover } from "./feed-remover.tsx";
import { NOTICE_KEYS } from "./notice-keys.ts";

/** A feed as the reader has it. */
export interface ShownFeed {
  subscription: Subscription;
  /** Undefined before anything of it was stored. */
  state: FeedState | undefined;
  /** What the last try failed with, where that could not be saved. */
  unsaved?: FeedFault | undefined;
  /** Asked for by hand and not ended yet; it may stand in line. */
  isSyncing: boolean;
}

/** What can be done with a feed; all of it holds at once. */
export interface FeedActions {
  onSwitch: (on: boolean) => void;
  onMove: (by: 1 | -1) => void;
  onSync: () => void;
  onExport: () => void;
  onRemove: () => void;
  loadRows: LoadRows;
  loadChanges: () => Promise<ShownChanges>;
}

interface FeedEntryProps extends ShownFeed {
  isFirst: boolean;
  isLast: boolean;
  now: number;
  actions: FeedActions;
}

/** One feed: how it stands, what came last, and everything that can be done with it. */
export function FeedEntry(props: FeedEntryProps) {
  const { subscription, state, actions } = props;
  const t = useTranslator();
  const shown = state?.shown;
  const change = state?.change;
  return (
    <li class="wc-feed">
      <h3>
        <bdi>{subscription.name}</bdi>
      </h3>
      <p class="wc-soft">
        <StateWords {...props} />
      </p>
      {state && <FeedNotices state={state} now={props.now} />}
      {!state && props.unsaved && (
        <p class="wc-warning">{t.text(NOTICE_KEYS[noticeOfFault(props.unsaved)])}</p>
      )}
      <Switch checked={subscription.isOn} onChange={actions.onSwitch}>
        {t.text("feedUse")}
      </Switch>
      <FeedButtons {...props} />
      {change && (
        <Fold
          title={t.text("feedChanged", {
            count: change.to - change.from,
            day: t.day(new Date(change.at).toISOString()),
          })}
        >
          {() =>
            change.from === 0 ? (
              <p class="wc-soft">{t.text("feedChangedAll")}</p>
            ) : (
              <FeedChangeList load={actions.loadChanges} />
            )
          }
        </Fold>
      )}
      {shown && (
        <Fold title={t.text("feedRaw")}>
          {() => <FeedLines key={shown.gen} head={shown.head} load={actions.loadRows} />}
        </Fold>
      )}
      <Fold title={t.text("feedDetails")}>
        {() => <FeedDetails subscription={subscription} state={state} />}
      </Fold>
    </li>
  );
}

function StateWords({ state, isSyncing }: ShownFeed) {
  const t = useTranslator();
  const shown = state?.shown;
  return (
    <>
      {shown && `${t.text("feedRecords", { count: shown.head })} · `}
      <output>
        {isSyncing ? t.text("feedUpdating") : null}
        {!isSyncing &&
          (state && state.lastOk !== null
            ? t.text("feedUpdated", { moment: t.moment(state.lastOk) })
            : t.text("feedNever"))}
      </output>
    </>
  );
}

function FeedButtons({ subscription, state, isSyncing, isFirst, isLast, actions }: FeedEntryProps) {
  const t = useTranslator();
  const { name } = subscription;
  const button = (key: Parameters<typeof t.text>[0], onClick: () => void, isOff = false) => (
    <button
      type="button"
      class="wc-button"
      disabled={isOff}
      aria-label={t.text("actionOn", { action: t.text(key), name })}
      onClick={onClick}
    >
      {t.text(key)}
    </button>
  );
  return (
    <div class="wc-actions">
      {button("feedSyncNow", actions.onSync, isSyncing)}
      {!(isFirst && isLast) && button("moveUp", () => actions.onMove(-1), isFirst)}
      {!(isFirst && isLast) && button("moveDown", () => actions.onMove(1), isLast)}
      {button("feedExport", actions.onExport, !state?.shown)}
      <FeedRemover name={name} onRemove={actions.onRemove} />
    </div>
  );
}
