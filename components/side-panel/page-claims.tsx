import { useEffect, useRef, useState } from "preact/hooks";
import type { Annotation, PageAnnotations, References } from "../../lib/core/annotation.ts";
import { listClaims, type ListedClaim } from "../../lib/core/list-claims.ts";
import { KindIcon } from "../badge/kind-icon.tsx";
import { CardBody } from "../claim-card/card-body.tsx";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { claimMessage } from "../words/claim-message.ts";
import { otherCounts } from "../words/other-counts.ts";

interface PageClaimsProps {
  page: PageAnnotations;
  opened: number | undefined;
  onJump: (claim: number) => void;
}

/** The claims of the page in reading order, each of which opens into its full comparison. */
export function PageClaims({ page: { annotations, references }, opened, onJump }: PageClaimsProps) {
  const t = useTranslator();
  const listed = listClaims(annotations);
  return (
    <section>
      <h2 class="wc-group">{t.text("claimsOnPage", { count: listed.length })}</h2>
      {listed.map((claim) => (
        <PageClaim
          key={claim.at}
          claim={claim}
          references={references}
          opened={isAt(claim, opened) || listed.length === 1}
          onJump={() => onJump(claim.at)}
        />
      ))}
    </section>
  );
}

/** The card that sent the reader here may be that of the headline. */
const isAt = ({ at, headlineAt }: ListedClaim<Annotation>, opened: number | undefined): boolean =>
  opened !== undefined && (opened === at || opened === headlineAt);

interface PageClaimProps {
  claim: ListedClaim<Annotation>;
  references: References;
  opened: boolean;
  onJump: () => void;
}

function PageClaim({ claim, references, opened, onJump }: PageClaimProps) {
  const t = useTranslator();
  const { annotation, headlineAt } = claim;
  const [open, setOpen] = useState(opened);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!opened) return;
    setOpen(true);
    box.current?.scrollIntoView({ block: "start" });
  }, [opened]);
  return (
    <details
      ref={box}
      class="wc-page-claim"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <KindIcon kind={annotation.mention.kind} />
        <span>
          <Say message={claimMessage(t, references, annotation.mention)} />
          <span class="wc-claim-others">
            {otherCounts(t, annotation, references)}
            {headlineAt !== undefined && ` · ${t.text("alsoInHeadline")}`}
          </span>
        </span>
      </summary>
      {open && (
        <>
          <button type="button" class="wc-button" onClick={onJump}>
            {t.text("showInPage")}
          </button>
          <CardBody annotation={annotation} references={references} />
        </>
      )}
    </details>
  );
}
