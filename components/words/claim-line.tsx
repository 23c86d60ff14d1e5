import type { Annotation, References } from "../../lib/core/annotation.ts";
import { countOthers } from "../../lib/core/compare/count-others.ts";
import type { ListedClaim } from "../../lib/core/list-claims.ts";
import { KindIcon } from "../badge/kind-icon.tsx";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimMessage } from "./claim-message.ts";
import { otherCounts } from "./other-counts.ts";

interface ClaimLineProps {
  claim: ListedClaim<Annotation>;
  references: References;
}

/** A claim of the page in a list: what it says, how many others counted, whether the headline says it too. */
export function ClaimLine({ claim: { annotation, headlineAt }, references }: ClaimLineProps) {
  const t = useTranslator();
  const { kind } = annotation.mention;
  return (
    <>
      <KindIcon kind={kind} />
      <span>
        <Say message={claimMessage(t, references, annotation.mention)} />
        <span class="wc-claim-others">
          {otherCounts(t, kind, countOthers(annotation, references))}
          {headlineAt !== undefined && ` · ${t.text("alsoInHeadline")}`}
        </span>
      </span>
    </>
  );
}
