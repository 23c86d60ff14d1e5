import { browser } from "wxt/browser";
import { done, type Handlers } from "../../lib/messages.ts";
import type { OwnWork } from "../../lib/store/own-work/own-work.ts";
import { createOutboxStore } from "../../lib/store/own-work/services.ts";
import { setOutboxAlarm, watchOutboxAlarm } from "../../lib/sync/outbox-alarm.ts";
import { runOutbox, type OutboxEnvironment } from "../../lib/sync/outbox.ts";
import { openService } from "../extension-page/service-on-device.ts";

/** Own work that cannot be opened now may be later. */
const AFTER_FAILURE_MS = 3_600_000;

/** Sends what the reader shared, whenever it is due: also after the browser was closed in between. */
export function joinSharing(work: OwnWork, refreshTabs: () => Promise<void>): Handlers {
  let isChanged = false;
  const environment: OutboxEnvironment = {
    store: createOutboxStore(work),
    openClient: openService,
    now: Date.now,
    random: Math.random,
    onChanged() {
      isChanged = true;
      work.announce();
    },
  };
  const run = async (byHand: boolean): Promise<void> => {
    const due = await runOutbox(environment, { byHand }).catch((error: unknown) => {
      console.error("WhoCounts: the outbox did not run", error);
      return Date.now() + AFTER_FAILURE_MS;
    });
    await setOutboxAlarm(due, Date.now());
    if (isChanged) await refreshTabs();
    isChanged = false;
  };
  watchOutboxAlarm(() => void run(false));
  // Alarms may be lost when the browser starts or the extension is updated.
  browser.runtime.onStartup.addListener(() => void run(false));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "update") void run(false);
  });
  return {
    async "run-outbox"({ byHand }) {
      await run(byHand);
      return done;
    },
  };
}
