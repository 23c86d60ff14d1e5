import { defineUnlistedScript } from "#imports";
import { plainState } from "../../lib/core/plain-state.ts";
import { answer, ask, done, refused } from "../../lib/messages-in-page.ts";
import { openSession } from "../../lib/page/session.ts";
import { createFlagBubble } from "./flag-bubble.ts";
import { endByLaterRun } from "./later-run.ts";
import { createStage } from "./stage.ts";

/**
 * Marks the claims of a page. The background runs it where the scan found a truce word, or where
 * the reader asked for it. Not a content script of WXT's, whose frame is a tenth of its size.
 */
export default defineUnlistedScript(() => {
  const signal = endByLaterRun(document);
  let waiting = false;
  const stage = createStage({
    window,
    actions: {
      openPanel: ({ where, start }) => void ask("open-panel", { where, start }),
      wrongMatch: (mention, wrong) => void ask("wrong-match", { mention, wrong }),
      startDraft: (draft) => void ask("start-draft", draft),
      closed: () => {
        if (waiting) refresh();
      },
    },
    wantCard: () => void ask("need-card", {}),
    onGivenUp: () => session.leave({ ...session.state(), status: "error", code: "marks-removed" }),
  });
  const bubble = createFlagBubble({
    window,
    signal,
    onFlag: () => void ask("flag-here", {}),
  });
  const session = openSession({
    window,
    signal,
    stage,
    async find(article) {
      const found = await ask("annotate", { article });
      bubble.use(found.ok ? found.value.view : undefined);
      return found;
    },
    report: (claims) => void ask("count", { claims }),
  });
  /** Not under the reader's eyes: while a card is open it waits. */
  const refresh = (): void => {
    waiting = stage.isCardOpen();
    if (!waiting) session.refresh();
  };
  const stop = answer({
    "page-state": () => ({ ok: true, value: session.state() }),
    reveal: ({ where, start }) => (stage.reveal(where, start) ? done : refused("failed")),
    leave: () => {
      session.leave(plainState("no-permission"));
      bubble.use(undefined);
      return done;
    },
    refresh: () => {
      refresh();
      return done;
    },
  });
  signal.addEventListener("abort", stop, { once: true });
});
