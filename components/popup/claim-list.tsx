import type { PageAnnotations } from "../../lib/core/annotation.ts";
import { listClaims } from "../../lib/core/list-claims.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ClaimLine } from "../words/claim-line.tsx";

interface ClaimListProps {
  page: PageAnnotations;
  onJump: (claim: number) => void;
}

/** The claims in the order in which they stand, each once; choosing one goes there. */
export function ClaimList({ page: { annotations, references }, onJump }: ClaimListProps) {
  const t = useTranslator();
  const listed = listClaims(annotations);
  return (
    <section>
      <h2 class="wc-group">{t.text("claimsOnPage", { count: listed.length })}</h2>
      <ol class="wc-plain-list wc-claim-list">
        {listed.map((claim) => (
          <li key={claim.at}>
            <button type="button" class="wc-claim" onClick={() => onJump(claim.at)}>
              <ClaimLine claim={claim} references={references} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
