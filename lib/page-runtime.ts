/** What a script in a page uses of the browser: a message there and back. */
export interface PageRuntime {
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: PageListener): void;
    removeListener(listener: PageListener): void;
  };
}
export type PageListener = (
  message: unknown,
  sender: unknown,
  respond: (reply: unknown) => void,
) => boolean;

interface Namespace {
  runtime: PageRuntime;
}

/**
 * The browser's own messaging. Scripts in pages do without webextension-polyfill, which is larger
 * than they are: sending has returned promises for long, and `respond` works everywhere.
 */
export function pageRuntime(): PageRuntime {
  const { browser, chrome } = globalThis as { browser?: Namespace; chrome?: Namespace };
  const namespace = browser ?? chrome;
  if (!namespace) throw new Error("not in an extension");
  return namespace.runtime;
}
