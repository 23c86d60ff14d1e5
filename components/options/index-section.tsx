import type { IndexState } from "../../lib/core/index-state.ts";
import { Fold } from "../claim-card/fold.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { IndexLine } from "../popup/index-line.tsx";

/** One request that the extension made: all of them are here. */
export interface RequestLogEntry {
  /** Milliseconds since 1970. */
  at: number;
  address: string;
  /** What came of it, as a short code ("200", "offline"). */
  outcome: string;
}

interface IndexSectionProps {
  index: IndexState | undefined;
  today: string;
  requests: readonly RequestLogEntry[];
}

/** The state of the index, and every request ever made for it. */
export function IndexSection({ index, today, requests }: IndexSectionProps) {
  const t = useTranslator();
  return (
    <section class="wc-page-section">
      <h2>{t.text("theIndex")}</h2>
      <IndexLine index={index} today={today} />
      {index?.detail && (
        <p class="wc-soft">
          <code>{index.detail}</code>
        </p>
      )}
      <Fold title={t.text("requestLog", { count: requests.length })}>
        {() =>
          requests.length === 0 ? (
            <p class="wc-soft">{t.text("requestLogEmpty")}</p>
          ) : (
            <ul class="wc-plain-list">
              {requests.map(({ at, address, outcome }) => (
                <li key={`${at} ${address}`}>
                  <bdi>{t.moment(at)}</bdi> · <code>{address}</code> · {outcome}
                </li>
              ))}
            </ul>
          )
        }
      </Fold>
    </section>
  );
}
