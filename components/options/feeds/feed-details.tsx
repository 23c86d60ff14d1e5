import type { FeedState } from "../../../lib/core/feed/feed-state.ts";
import { readRootPayload } from "../../../lib/core/feed/root.ts";
import type { Subscription } from "../../../lib/core/feed/subscription.ts";
import { inFours } from "../../../lib/core/record/fingerprint.ts";
import { Fact } from "../../claim-card/claim-facts.tsx";
import { useTranslator } from "../../i18n/translator-context.ts";

interface FeedDetailsProps {
  subscription: Subscription;
  state: FeedState | undefined;
}

/** Licence, address, fingerprint and times of a feed. */
export function FeedDetails({ subscription, state }: FeedDetailsProps) {
  const t = useTranslator();
  const licence = state && readRootPayload(state.root)?.licence;
  const shown = state?.shown;
  return (
    <dl class="wc-facts">
      {licence !== undefined && (
        <Fact label={t.text("feedLicence")}>
          <bdi>{licence}</bdi>
        </Fact>
      )}
      <Fact label={t.text("fieldAddress")}>
        <bdi>{subscription.address}</bdi>
      </Fact>
      <Fact label={t.text("feedFingerprint")}>
        <bdi class="wc-fingerprint">{inFours(subscription.feed)}</bdi>
      </Fact>
      {shown && <Fact label={t.text("feedIssued")}>{t.moment(Date.parse(shown.issued))}</Fact>}
      {shown && shown.badRows > 0 && (
        <Fact label={t.text("changeUnread")}>{t.number(shown.badRows)}</Fact>
      )}
      {state && state.lastTry !== null && (
        <Fact label={t.text("feedLastTry")}>
          {t.moment(state.lastTry)}
          {state.fault !== null && (
            <>
              {" · "}
              <code>{state.fault}</code>
            </>
          )}
        </Fact>
      )}
      {state && state.nextDue > 0 && (
        <Fact label={t.text("feedNext")}>{t.moment(state.nextDue)}</Fact>
      )}
    </dl>
  );
}
