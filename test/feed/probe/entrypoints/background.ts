import { defineBackground } from "#imports";
import { browser } from "wxt/browser";
import { keepAwake } from "../../../../lib/sync/keep-awake.ts";
import { runCommand } from "../run-command.ts";
import type { ProbeCommand } from "../command.ts";

/** Asks the test what to do, does it, and tells the test what came of it, as long as it lives. */
async function serve(): Promise<void> {
  const response = await fetch(browser.runtime.getURL("/probe.json" as "/"));
  const { address } = (await response.json()) as { address: string };
  for (;;) {
    const asked = await fetch(`${address}/next`, { method: "POST" });
    if (asked.status === 204) continue;
    const command = (await asked.json()) as ProbeCommand & { id: number };
    const result = await runCommand(command).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, error: String(error) }),
    );
    await fetch(`${address}/result`, {
      method: "POST",
      body: JSON.stringify({ id: command.id, ...result }),
    });
  }
}

export default defineBackground(() => {
  // Whatever stops it, it comes back with the next alarm.
  browser.alarms.onAlarm.addListener(() => {});
  void browser.alarms.create("again", { periodInMinutes: 0.5 });
  keepAwake();
  void serve();
});
