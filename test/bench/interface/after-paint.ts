import type { Page } from "puppeteer-core";

/**
 * From now on notes, for each event of a type that a reader causes, the milliseconds from its making to
 * the moment when the frame with its effects has been drawn. Returns how to read them.
 */
export async function timeToPaint(
  page: Page,
  type: "click" | "input",
): Promise<() => Promise<number[]>> {
  await page.evaluate((type) => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    const note = ({ isTrusted, timeStamp }: Event): void => {
      if (!isTrusted) return;
      requestAnimationFrame(() => {
        // A message is delivered after the frame; a timer might wait longer.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => times.push(performance.now() - timeStamp));
        port1.start();
        port2.postMessage(null);
      });
    };
    window.addEventListener(type, note, { capture: true });
  }, type);
  return () => page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
}
