import * as fc from "fast-check";
import { makeMention } from "../../../lib/core/compare/examples.ts";
import { ARTICLE } from "../../../lib/core/own-work/examples.ts";
import { done, handle, type Handlers, type MessageKind } from "../../../lib/messages.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const PAGE = {
  from: "page",
  tab: 1,
  document: undefined,
  url: "https://paper.example/a",
} as const;

const PRIVILEGED: readonly MessageKind[] = [
  "tab-state",
  "sync-feed",
  "run-outbox",
  "start-here",
  "page-state",
  "reveal",
  "leave",
  "refresh",
];
const SOUND: readonly [kind: MessageKind, body: object][] = [
  ["annotate", { article: ARTICLE }],
  ["count", { claims: 3 }],
  ["wrong-match", { mention: makeMention(), wrong: true }],
  ["flag-selection", { article: ARTICLE, selection: { where: "text", start: 0, end: 9 } }],
  ["start-draft", { article: ARTICLE, mention: makeMention(), what: "review", of: "x" }],
  ["open-panel", { where: "text", start: 0 }],
];
const KINDS = [...PRIVILEGED, ...SOUND.map(([kind]) => kind)];
const BODIES = SOUND.map(([, body]) => JSON.stringify(body));

const body = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true }),
  mutated(BODIES, 4).map((text): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return text; // Most damaged bodies are no JSON, and a body may be any text.
    }
  }),
);

/** Whatever a page script asks, it is answered with a code, and nothing privileged is ever done for it. */
export const questions = defineTarget(
  "questions",
  fc.asyncProperty(fc.constantFrom(...KINDS), body, async (kind, asked) => {
    let isHandled = false;
    const handlers = {
      [kind]: () => {
        isHandled = true;
        return done;
      },
    } as Handlers;
    const answer = await handle(handlers, kind, asked, PAGE);
    if (!answer.ok && typeof answer.code !== "string") throw new Error("refused without a code");
    if (isHandled && PRIVILEGED.includes(kind)) throw new Error(`a page may ask "${kind}"`);
  }),
);
