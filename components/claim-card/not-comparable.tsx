import type { References } from "../../lib/core/annotation.ts";
import type { Why } from "../../lib/core/compare/comparison.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ClaimSentences } from "./claim-sentences.tsx";
import type { Compared } from "./compared.ts";
import { Fold } from "./fold.tsx";

const WHY_KEYS: Record<Why, MessageKey> = {
  "same-truce-metric-and-days": "whySame",
  "further-report": "groupSameClaim",
  "statement-without-figure": "whyStatement",
  "other-period": "whyOtherPeriod",
  "period-unknown": "whyPeriodUnknown",
  "other-place": "whyOtherPlace",
  "part-of-a-count": "whyPart",
  "other-metric": "whyOtherMetric",
  rate: "whyRate",
};

interface NotComparableProps {
  groups: Compared["notComparable"];
  references: References;
}

/** Figures on the same truce that would mislead beside this one, folded, under the reason. */
export function NotComparable({ groups, references }: NotComparableProps) {
  const t = useTranslator();
  const count = groups.reduce((sum, { claims }) => sum + claims.length, 0);
  if (count === 0) return null;
  return (
    <Fold title={t.text("notComparable", { count })}>
      {() =>
        groups.map(({ why, claims }) => (
          <section key={why}>
            <h3 class="wc-group">{t.text(WHY_KEYS[why])}</h3>
            <ClaimSentences claims={claims} references={references} />
          </section>
        ))
      }
    </Fold>
  );
}
