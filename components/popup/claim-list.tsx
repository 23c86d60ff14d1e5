import type { PageAnnotations } from "../../lib/core/annotation.ts";
import { listClaims } from "../../lib/core/list-claims.ts";
import { KindIcon } from "../badge/kind-icon.tsx";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimMessage } from "../words/claim-message.ts";
import { otherCounts } from "../words/other-counts.ts";

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
        {listed.map(({ annotation, at, headlineAt }) => (
          <li key={at}>
            <button type="button" class="wc-claim" onClick={() => onJump(at)}>
              <KindIcon kind={annotation.mention.kind} />
              <span>
                <Say message={claimMessage(t, references, annotation.mention)} />
                <span class="wc-claim-others">
                  {otherCounts(t, annotation, references)}
                  {headlineAt !== undefined && ` · ${t.text("alsoInHeadline")}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
