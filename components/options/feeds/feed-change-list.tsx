import { useEffect, useState } from "preact/hooks";
import type { References } from "../../../lib/core/annotation.ts";
import type { FeedChanges } from "../../../lib/core/feed/feed-changes.ts";
import { ClaimSentences } from "../../claim-card/claim-sentences.tsx";
import { Fact } from "../../claim-card/claim-facts.tsx";
import type { MessageKey } from "../../i18n/catalogue.ts";
import { useTranslator } from "../../i18n/translator-context.ts";

/** What the last sync brought, with all that is needed to say it. */
export interface ShownChanges {
  changes: FeedChanges;
  references: References;
}

interface FeedChangeListProps {
  load: () => Promise<ShownChanges>;
}

const COUNTED = {
  changeReviews: "reviews",
  changeRetractions: "retractions",
  changeNames: "names",
  changeUnread: "unread",
} as const satisfies Partial<Record<MessageKey, keyof FeedChanges>>;

/** The claims that came with the last sync in sentences, and how much else there was. */
export function FeedChangeList({ load }: FeedChangeListProps) {
  const t = useTranslator();
  const [shown, setShown] = useState<ShownChanges>();
  useEffect(() => void load().then(setShown), [load]);
  if (!shown) return null;
  const { changes, references } = shown;
  const counted = Object.entries(COUNTED).filter(([, field]) => changes[field] > 0);
  return (
    <>
      <Claims title="changeClaims" claims={changes.claims} references={references} />
      <Claims title="changeRevisions" claims={changes.revisions} references={references} />
      <dl class="wc-facts">
        {counted.map(([key, field]) => (
          <Fact key={key} label={t.text(key as MessageKey)}>
            {t.number(changes[field])}
          </Fact>
        ))}
      </dl>
    </>
  );
}

interface ClaimsProps {
  title: MessageKey;
  claims: FeedChanges["claims"];
  references: References;
}

function Claims({ title, claims, references }: ClaimsProps) {
  const t = useTranslator();
  if (claims.length === 0) return null;
  return (
    <>
      <h4 class="wc-group">
        {t.text(title)} ({t.number(claims.length)})
      </h4>
      <ClaimSentences claims={claims} references={references} />
    </>
  );
}
