import type { IndexProblem, IndexState } from "../../lib/core/index-state.ts";
import { dayNumber } from "../../lib/core/period.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";

/** An index older than this is said to be old. */
const STALE_DAYS = 60;

const PROBLEM_KEYS: Record<IndexProblem, MessageKey> = {
  "no-database": "indexNoDatabase",
  "disk-full": "indexDiskFull",
  "cache-rebuilt": "indexRebuilt",
  "package-broken": "indexBroken",
};

interface IndexLineProps {
  index: IndexState | undefined;
  today: string;
}

/** How much the index holds, of which day it is, and what is wrong with it, if anything. */
export function IndexLine({ index, today }: IndexLineProps) {
  const t = useTranslator();
  if (!index) return <p class="wc-soft">{t.text("indexLoading")}</p>;
  const { date, claims, problem } = index;
  const stale = date !== null && dayNumber(today) - dayNumber(date) > STALE_DAYS;
  return (
    <div class="wc-index-line">
      {date === null ? (
        <p>{t.text("indexMissing")}</p>
      ) : (
        <p>
          <Say message={{ key: "indexOf", values: { count: claims, day: t.day(date) } }} />
          {stale && ` ${t.text("indexStale")}`}
        </p>
      )}
      {problem !== null && <p class="wc-warning">{t.text(PROBLEM_KEYS[problem])}</p>}
    </div>
  );
}
