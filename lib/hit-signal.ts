import { pageRuntime } from "./page-runtime.ts";

/** The message by which the script that runs on every page says that this one holds a truce word. */
export const HIT_SIGNAL = "page-has-truce-word";

/** Asks the background for the annotator. Every page loads this: it must stay small. */
export async function sendHitSignal(): Promise<void> {
  await pageRuntime().sendMessage({ kind: HIT_SIGNAL, body: {} });
}
