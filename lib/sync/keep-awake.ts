import { browser } from "wxt/browser";

/** A background without calls of the extension's own API is stopped after 30 s, whatever it does. */
const EVERY_MS = 20_000;

/** Keeps the background running until the work is done. */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const stop = keepAwake();
  try {
    return await work();
  } finally {
    stop();
  }
}

/** Keeps the background running. Returns what ends it. */
export function keepAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), EVERY_MS);
  return () => clearInterval(timer);
}
