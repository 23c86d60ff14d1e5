import { useEffect, useState } from "preact/hooks";
import type { CachedRow } from "../../../lib/core/feed/feed-cache.ts";
import { useTranslator } from "../../i18n/translator-context.ts";

const AT_ONCE = 20;

export type LoadRows = (after: number, limit: number) => Promise<readonly CachedRow[]>;

interface FeedLinesProps {
  /** How many there are. */
  head: number;
  load: LoadRows;
}

/** The signed lines of a feed byte for byte, the last ones first to be seen. */
export function FeedLines({ head, load }: FeedLinesProps) {
  const t = useTranslator();
  const last = Math.max(0, head - AT_ONCE);
  const [after, setAfter] = useState(last);
  const [rows, setRows] = useState<readonly CachedRow[]>([]);
  useEffect(() => {
    let isOver = false;
    void load(after, AT_ONCE).then((loaded) => {
      if (!isOver) setRows(loaded);
    });
    return () => {
      isOver = true;
    };
  }, [after, head, load]);
  return (
    <>
      <div class="wc-actions">
        <button
          type="button"
          class="wc-button"
          disabled={after === 0}
          onClick={() => setAfter(Math.max(0, after - AT_ONCE))}
        >
          {t.text("feedEarlier")}
        </button>
        <button
          type="button"
          class="wc-button"
          disabled={after >= last}
          onClick={() => setAfter(Math.min(last, after + AT_ONCE))}
        >
          {t.text("feedLater")}
        </button>
        <output>
          {t.text("feedRawRange", {
            from: t.number(Math.min(after + 1, head)),
            to: t.number(Math.min(after + AT_ONCE, head)),
            all: t.number(head),
          })}
        </output>
      </div>
      <ol class="wc-feed-lines" start={after + 1}>
        {rows.map(({ position, text }) => (
          <li key={position} value={position}>
            <code dir="ltr">{text}</code>
          </li>
        ))}
      </ol>
    </>
  );
}
