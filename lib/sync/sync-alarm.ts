import { browser } from "wxt/browser";

const ALARM = "whocounts-sync";
const EVERY_MINUTES = 60;

/**
 * Wakes the background once an hour to see whether a feed is due. Made again at each start, because
 * browsers may drop alarms; an alarm that is there keeps its time, so that no start fetches anything.
 */
export function watchSyncAlarm(onAlarm: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) onAlarm();
  });
  void ensureAlarm();
}

async function ensureAlarm(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, {
    delayInMinutes: EVERY_MINUTES,
    periodInMinutes: EVERY_MINUTES,
  });
}
