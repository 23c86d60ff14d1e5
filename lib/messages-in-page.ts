import type { Problem } from "./core/page-state.ts";
import type { Answer, Ask, MessageKind } from "./messages.ts";
import { pageRuntime, type PageListener } from "./page-runtime.ts";

/**
 * The page's end of the protocol in lib/messages.ts, whose types it shares. It holds no schemas:
 * they are larger than all else that runs in a page. All checking is done on the extension's side:
 * what comes from a page when it arrives, what goes to a page before it is sent. A script in a page
 * hears from its own extension only.
 */
export const done = { ok: true, value: {} } as const;
export const refused = (code: Problem) => ({ ok: false, code }) as const;

/** Asks the background. Never rejects. */
export async function ask<K extends MessageKind>(kind: K, body: Ask<K>): Promise<Answer<K>> {
  try {
    const reply = await pageRuntime().sendMessage({ kind, body });
    return isAnswer<K>(reply) ? reply : refused(reply === undefined ? "no-answer" : "bad-reply");
  } catch {
    // The background is gone: the extension was updated or switched off.
    return refused("no-answer");
  }
}

function isAnswer<K extends MessageKind>(reply: unknown): reply is Answer<K> {
  if (typeof reply !== "object" || reply === null || !("ok" in reply)) return false;
  return reply.ok === true ? "value" in reply : "code" in reply;
}

type PageHandlers = {
  [K in MessageKind]?: (ask: Ask<K>) => Answer<K>;
};

/** Answers what the extension asks this page. Returns the undo. */
export function answer(handlers: PageHandlers): () => void {
  const listener: PageListener = (message, _, respond) => {
    const { kind, body } = message as { kind: MessageKind; body: Ask<MessageKind> };
    const handler = handlers[kind] as ((ask: unknown) => Answer<MessageKind>) | undefined;
    if (!handler) return false;
    respond(handler(body));
    return true;
  };
  const { onMessage } = pageRuntime();
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
