import { useEffect, useRef, useState } from "preact/hooks";
import type { Annotation, PageAnnotations, References } from "../../lib/core/annotation.ts";
import { listClaims, type ListedClaim } from "../../lib/core/list-claims.ts";
import { CardBody } from "../claim-card/card-body.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { ClaimLine } from "../words/claim-line.tsx";

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
        <ClaimLine claim={claim} references={references} />
      </summary>
      {open && (
        <>
          <button type="button" class="wc-button" onClick={onJump}>
            {t.text("showInPage")}
          </button>
          <CardBody annotation={claim.annotation} references={references} />
        </>
      )}
    </details>
  );
}
