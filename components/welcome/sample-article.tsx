import { useState } from "preact/hooks";
import type { PageAnnotations } from "../../lib/core/annotation.ts";
import { countOthers } from "../../lib/core/compare/count-others.ts";
import { Badge } from "../badge/badge.tsx";
import { ClaimCard } from "../claim-card/claim-card.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { SAMPLE_PUBLISHED } from "./sample-mention.ts";

interface SampleArticleProps {
  sample: PageAnnotations | undefined;
  onCopy: (text: string) => void;
}

/** An article of our own, with a real badge and a real card on it. */
export function SampleArticle({ sample, onCopy }: SampleArticleProps) {
  const t = useTranslator();
  const [open, setOpen] = useState(false);
  const annotation = sample?.annotations[0];
  return (
    <div class="wc-sample">
      <article>
        <h3>{t.text("sampleTitle")}</h3>
        <p>
          {t.text("sampleBefore")} <mark class="wc-mark">{t.text("sampleClaim")}</mark>{" "}
          {sample && annotation && (
            <Badge
              mention={annotation.mention}
              others={countOthers(annotation, sample.references)}
              parties={sample.references.parties}
              size="medium"
              compact={false}
              open={open}
              flagged={false}
              onOpen={() => setOpen(!open)}
            />
          )}{" "}
          {t.text("sampleAfter")}
        </p>
        <p class="wc-soft">{t.text("sampleNote")}</p>
      </article>
      {sample && annotation && open && (
        <SampleCard {...{ sample, annotation, onCopy }} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

interface SampleCardProps {
  sample: PageAnnotations;
  annotation: PageAnnotations["annotations"][number];
  onCopy: (text: string) => void;
  onClose: () => void;
}

function SampleCard({ sample, annotation, onCopy, onClose }: SampleCardProps) {
  const t = useTranslator();
  const [wrongMatch, setWrongMatch] = useState(false);
  const [copied, setCopied] = useState<"sentence" | "link">();
  return (
    <ClaimCard
      annotation={annotation}
      references={sample.references}
      page={{
        url: "https://news.example/sample",
        title: t.text("sampleTitle"),
        outlet: undefined,
        published: SAMPLE_PUBLISHED,
      }}
      size="medium"
      wrongMatch={wrongMatch}
      copied={copied}
      onCopy={(what, text) => {
        onCopy(text);
        setCopied(what);
      }}
      onOpenPanel={undefined}
      onWrongMatch={() => setWrongMatch(true)}
      onUndoWrongMatch={() => setWrongMatch(false)}
      onClose={onClose}
    />
  );
}
