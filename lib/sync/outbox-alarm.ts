import { browser } from "wxt/browser";

const ALARM = "whocounts-outbox";
/** Browsers wake nobody sooner. */
const SOONEST_MS = 30_000;

/** Calls back when something of the outbox is due. */
export function watchOutboxAlarm(onAlarm: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) onAlarm();
  });
}

/** Wakes the background at `due` (milliseconds since 1970); never, where nothing waits. */
export async function setOutboxAlarm(due: number | undefined, now: number): Promise<void> {
  if (due === undefined) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: Math.max(due, now + SOONEST_MS) });
}
