import { useEffect, useRef, useState } from "preact/hooks";
import type { Annotation, PageAnnotations, References } from "../../lib/core/annotation.ts";
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
  return (
    <section>
      <h2 class="wc-group">{t.text("claimsOnPage", { count: annotations.length })}</h2>
      {annotations.map((annotation, at) => (
        <PageClaim
          key={at}
          annotation={annotation}
          references={references}
          opened={at === opened || annotations.length === 1}
          onJump={() => onJump(at)}
        />
      ))}
    </section>
  );
}

interface PageClaimProps {
  annotation: Annotation;
  references: References;
  opened: boolean;
  onJump: () => void;
}

function PageClaim({ annotation, references, opened, onJump }: PageClaimProps) {
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
        <KindIcon kind={annotation.mention.kind} />
        <span>
          <Say message={claimMessage(t, references, annotation.mention)} />
          <span class="wc-claim-others">{otherCounts(t, annotation, references)}</span>
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
