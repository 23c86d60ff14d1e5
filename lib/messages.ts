import { browser, type Browser } from "wxt/browser";
import * as z from "zod/mini";
import { articleSchema } from "./core/article.ts";
import { feedIdSchema } from "./core/feed/root.ts";
import { indexStateSchema } from "./core/index-state.ts";
import { mentionSchema } from "./core/mention.ts";
import { pageBadgesSchema } from "./core/page-badges.ts";
import {
  markedStateSchema,
  pageStateSchema,
  problemSchema,
  type Problem,
} from "./core/page-state.ts";
import { SIZES } from "./core/settings.ts";
import { HIT_SIGNAL } from "./hit-signal.ts";

z.config({ jitless: true });

/**
 * The one protocol between the scripts of the extension; this is the end of the background and of
 * the extension's own pages (lib/messages-in-page.ts is the end of scripts in pages). Each kind says
 * who may send it, what is asked and what is replied. All of it is checked here: questions and
 * replies that come in, and those that go out to a page. Who a sender is comes from the browser,
 * never from the message (SYNC.md threat 14).
 */
const nothing = z.strictObject({});
const tabId = z.int();

/** Which claim of a page: where it stands. */
const placeSchema = z.strictObject({ where: z.enum(["title", "text"]), start: z.int() });

/** How badges and cards are to be shown. */
const viewSchema = z.strictObject({
  lang: z.string().check(z.maxLength(35)),
  /** For numbers and dates; null for what is usual in the language. */
  locale: z.nullable(z.string().check(z.maxLength(35))),
  /** The texts of the interface: a file of `_locales` as it stands, which is quicker to send than its content. */
  catalogue: z.string(),
  size: z.enum(SIZES),
  announce: z.boolean(),
  /** Whether a bubble beside a selection offers to flag it. */
  bubble: z.boolean(),
  /** The outlet's name where the index holds it. */
  outlet: z.nullable(z.string()),
});
export type View = z.infer<typeof viewSchema>;

/** The new draft, or why there is none. */
export const flagReplySchema = z.strictObject({
  draft: z.nullable(z.string()),
  fault: z.nullable(z.enum(["unavailable", "disk-full", "failed"])),
});
export type FlagReply = z.infer<typeof flagReplySchema>;

const MESSAGES = {
  /** The page holds a truce word: run the annotator in it. */
  [HIT_SIGNAL]: {
    from: "page",
    ask: nothing,
    reply: nothing,
  },
  annotate: {
    from: "page",
    ask: z.strictObject({ article: articleSchema }),
    reply: z.strictObject({ page: pageBadgesSchema, view: viewSchema }),
  },
  /** How many claims are marked; the toolbar shows it. */
  count: { from: "page", ask: z.strictObject({ claims: z.int() }), reply: nothing },
  "wrong-match": {
    from: "page",
    ask: z.strictObject({ mention: mentionSchema, wrong: z.boolean() }),
    reply: nothing,
  },
  /** The annotator has badges to show: run the script with the card, too. */
  "need-card": { from: "page", ask: nothing, reply: nothing },
  /** The reader wants to flag what is selected: run the script that reads the selection. */
  "flag-here": { from: "page", ask: nothing, reply: nothing },
  /** The reader flagged these words: a draft is made of them, and the form is opened. */
  "flag-selection": {
    from: "page",
    ask: z.strictObject({
      article: articleSchema,
      selection: z.strictObject({
        where: z.enum(["title", "text"]),
        start: z.int().check(z.gte(0)),
        end: z.int().check(z.gte(0)),
      }),
    }),
    reply: flagReplySchema,
  },
  /** The reader wants to correct a mention, to add a figure to it, or to review the claim `of`. */
  "start-draft": {
    from: "page",
    ask: z.strictObject({
      article: articleSchema,
      mention: mentionSchema,
      what: z.enum(["correction", "addition", "review"]),
      of: z.nullable(z.string().check(z.minLength(1), z.maxLength(300))),
    }),
    reply: flagReplySchema,
  },
  /** Show a claim of the page in the side panel. */
  "open-panel": { from: "page", ask: placeSchema, reply: nothing },

  /** Everything that the popup shows of a tab. */
  "tab-state": {
    from: "extension",
    ask: z.strictObject({ tab: tabId }),
    reply: z.strictObject({ state: pageStateSchema, index: indexStateSchema }),
  },
  /** Bring one shared index up to date now, or once the syncs that are under way have ended. */
  "sync-feed": {
    from: "extension",
    ask: z.strictObject({ feed: feedIdSchema }),
    reply: nothing,
  },
  /** Send what the reader shared as far as it is due, and ask how the rest stands; all of it `byHand`. */
  "run-outbox": {
    from: "extension",
    ask: z.strictObject({ byHand: z.boolean() }),
    reply: nothing,
  },
  /** The reader asked for this page by hand. */
  "start-here": { from: "extension", ask: z.strictObject({ tab: tabId }), reply: nothing },

  "page-state": { from: "extension", ask: nothing, reply: markedStateSchema },
  /** Scroll to a claim and open its card. */
  reveal: {
    from: "extension",
    ask: placeSchema,
    reply: nothing,
  },
  /** The page may no longer be looked at: take everything away. */
  leave: { from: "extension", ask: nothing, reply: nothing },
  /** Settings or the index changed: find the claims anew. */
  refresh: { from: "extension", ask: nothing, reply: nothing },
} as const;

type Messages = typeof MESSAGES;
export type MessageKind = keyof Messages;
export type Ask<K extends MessageKind> = z.infer<Messages[K]["ask"]>;
export type Reply<K extends MessageKind> = z.infer<Messages[K]["reply"]>;
export type Answer<K extends MessageKind> =
  { ok: true; value: Reply<K> } | { ok: false; code: Problem };
export type Handlers = {
  [K in MessageKind]?: (ask: Ask<K>, sender: Sender) => Answer<K> | Promise<Answer<K>>;
};

/** Who sent a message, as the browser says. */
export interface Sender {
  from: "page" | "extension";
  tab: number | undefined;
  /** The document in the tab, where the browser tells. */
  document: string | undefined;
  url: string | undefined;
}

export const done = { ok: true, value: {} } as const;
export const refused = (code: Problem) => ({ ok: false, code }) as const;

const envelopeSchema = z.strictObject({ kind: z.string(), body: z.unknown() });
const failureSchema = z.strictObject({ ok: z.literal(false), code: problemSchema });

/** Asks the background. Never rejects. */
export function ask<K extends MessageKind>(kind: K, body: Ask<K>): Promise<Answer<K>> {
  return exchange(kind, () => browser.runtime.sendMessage({ kind, body }));
}

/** Asks the annotator of a tab. Never rejects. */
export function askTab<K extends MessageKind>(
  tab: number,
  kind: K,
  body: Ask<K>,
): Promise<Answer<K>> {
  const message = { kind, body: MESSAGES[kind].ask.parse(body) };
  return exchange(kind, () => browser.tabs.sendMessage(tab, message, { frameId: 0 }));
}

async function exchange<K extends MessageKind>(
  kind: K,
  send: () => Promise<unknown>,
): Promise<Answer<K>> {
  try {
    return checkReply(kind, await send());
  } catch {
    // The other side is gone or was never there; the browser's words differ, so they are not read.
    return refused("no-answer");
  }
}

/** Reads a reply that should be an answer to `kind`. */
export function checkReply<K extends MessageKind>(kind: K, reply: unknown): Answer<K> {
  const schema = z.strictObject({ ok: z.literal(true), value: MESSAGES[kind].reply });
  const success = schema.safeParse(reply);
  if (success.success) return success.data as Answer<K>;
  const failure = failureSchema.safeParse(reply);
  return failure.success ? failure.data : refused(reply === undefined ? "no-answer" : "bad-reply");
}

/** Answers messages until the returned function is called. Other kinds are left to others. */
export function answer(handlers: Handlers): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender) => {
    const envelope = envelopeSchema.safeParse(message);
    if (!envelope.success) return Promise.resolve(refused("bad-message"));
    const kind = envelope.data.kind as MessageKind;
    if (!Object.hasOwn(handlers, kind)) return undefined;
    return handle(handlers, kind, envelope.data.body, readSender(sender));
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Checks a message and has it handled. Never rejects. */
export async function handle<K extends MessageKind>(
  handlers: Handlers,
  kind: K,
  body: unknown,
  sender: Sender | undefined,
): Promise<Answer<K>> {
  const { from, ask } = MESSAGES[kind];
  if (sender?.from !== from) return refused("forbidden");
  const checked = ask.safeParse(body);
  if (!checked.success) return refused("bad-message");
  const handler = handlers[kind] as (ask: unknown, sender: Sender) => Promise<Answer<K>>;
  try {
    return checkReply(kind, await handler(checked.data, sender));
  } catch (error) {
    console.error(`WhoCounts: "${kind}" failed`, error);
    return refused("failed");
  }
}

/** Undefined for anyone outside the extension. */
export function readSender(sender: Browser.runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL("/");
  const isOwnPage = sender.url?.startsWith(own) ?? sender.tab === undefined;
  return {
    from: isOwnPage ? "extension" : "page",
    tab: sender.tab?.id,
    document: sender.documentId,
    url: sender.url,
  };
}
