import type { Browser, Page } from "puppeteer-core";

/** The parts of WebDriver BiDi that puppeteer keeps to itself. */
interface Bidi {
  connection: { send(method: string, params: unknown): Promise<{ result: unknown }> };
}

/** Sends a command of WebDriver BiDi to Firefox. */
export async function sendBidi<T>(browser: Browser, method: string, params: unknown): Promise<T> {
  const { result } = await (browser as unknown as Bidi).connection.send(method, params);
  return result as T;
}

/** What `script.evaluate` and `script.callFunction` answer. */
export interface BidiResult {
  type: string;
  result: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** The name under which BiDi knows the tab of a page. */
export function bidiContext(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
