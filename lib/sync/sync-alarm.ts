import { browser } from "wxt/browser";

const ALARM = "whocounts-sync";
const EVERY_MINUTES = 60;
const FIRST_AFTER_MINUTES = 5;

/**
 * Wakes the background once an hour to see whether a feed is due. Made again at each start, because
 * browsers may drop alarms; an alarm that is there keeps its time, so that no start fetches anything.
 */
export function watchSyncAlarm(onAlarm: () => void, random: () => number = Math.random): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) onAlarm();
  });
  void ensureAlarm(random);
}

/** The first alarm comes at a random minute: an office that starts at nine must not fetch at ten. */
async function ensureAlarm(random: () => number): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, {
    delayInMinutes: FIRST_AFTER_MINUTES + random() * (EVERY_MINUTES - FIRST_AFTER_MINUTES),
    periodInMinutes: EVERY_MINUTES,
  });
}
