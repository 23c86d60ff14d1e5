import type { References } from "../../lib/core/annotation.ts";
import type { Claim } from "../../lib/core/claim.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { bareFigure } from "../words/figure-message.ts";
import { partyNames } from "../words/party-name.ts";
import { ClaimDetails } from "./claim-details.tsx";
import { ClaimantLabel } from "./claimant-label.tsx";
import { FigureBar } from "./figure-bar.tsx";
import type { TimeAxis } from "./time-axis.ts";

/** What all rows of one picture share. */
export interface PictureScale {
  references: References;
  axis: TimeAxis | undefined;
  /** The largest figure drawn. */
  most: number;
  /** Whom the claim of the card accuses; a row names its accused only where they are others. */
  accused: readonly string[];
}

interface FigureRowProps {
  claim: Claim;
  scale: PictureScale;
}

/** One figure of the index: who counted what over which days, drawn and in words, with its sources. */
export function FigureRow({ claim, scale }: FigureRowProps) {
  const t = useTranslator();
  const { references, axis, most } = scale;
  const differs = claim.accused.toSorted().join() !== scale.accused.toSorted().join();
  return (
    <li class="wc-row">
      <div class="wc-row-head">
        <ClaimantLabel claim={claim} references={references} />
        <bdi class="wc-row-figure">{bareFigure(t, claim)}</bdi>
      </div>
      {differs && claim.accused.length > 0 && (
        <div class="wc-row-accused">
          <Say
            message={{
              key: "accusedAre",
              values: { accused: partyNames(t, references, claim.accused) },
            }}
          />
        </div>
      )}
      {axis && claim.period && <FigureBar figures={[claim]} axis={axis} most={most} />}
      <ClaimDetails claim={claim} references={references} />
    </li>
  );
}
