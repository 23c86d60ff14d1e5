import type { References } from "../../lib/core/annotation.ts";
import type { Comparison } from "../../lib/core/compare/comparison.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimantName } from "../words/party-name.ts";

interface SumNotesProps {
  sums: Comparison["sums"];
  references: References;
}

/** Totals whose parts do not add up: noted, never repaired. */
export function SumNotes({ sums, references }: SumNotesProps) {
  const t = useTranslator();
  return (
    <>
      {sums.map(({ total, sum }) => {
        const claim = references.claims[total];
        if (!claim || claim.value === null) return null;
        const values = {
          claimant: claimantName(t, references, claim),
          sum: t.number(sum),
          total: t.number(claim.value),
        };
        return (
          <p key={total} class="wc-note">
            <Say message={{ key: "sumNote", values }} />
          </p>
        );
      })}
    </>
  );
}
