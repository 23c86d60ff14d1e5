import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ClaimSentences } from "./claim-sentences.tsx";
import { Fold } from "./fold.tsx";

interface StatementsProps {
  claims: readonly Claim[];
  references: References;
}

/** Accusations and denials under the same truce, folded: they carry no figure to compare. */
export function Statements({ claims, references }: StatementsProps) {
  const t = useTranslator();
  if (claims.length === 0) return null;
  return (
    <Fold title={t.text("groupStatements", { count: claims.length })}>
      {() => <ClaimSentences claims={claims} references={references} />}
    </Fold>
  );
}
