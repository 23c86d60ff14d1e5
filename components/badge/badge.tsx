import type { Annotation, References } from "../../lib/core/annotation.ts";
import type { Mention } from "../../lib/core/mention.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { Say } from "../i18n/say.tsx";
import type { Message, Translator } from "../i18n/translator.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import type { Settings } from "../../lib/core/settings.ts";
import { otherCounts } from "../words/other-counts.ts";
import { claimantName } from "../words/party-name.ts";
import { KindIcon } from "./kind-icon.tsx";

export interface BadgeProps {
  annotation: Annotation;
  references: References;
  size: Settings["size"];
  /** As the page is where the badge stands; the system's where nothing is said. */
  scheme?: "light" | "dark" | undefined;
  /** Only the icon, for narrow columns; the words stay for screen readers and as a tooltip. */
  compact: boolean;
  /** The card of this badge is open. */
  open: boolean;
  /** The reader flagged this claim. */
  flagged: boolean;
  onOpen: () => void;
}

/**
 * The mark beside a claim: one line that names the claimant and says how many others counted.
 * `.wc-badge` is a button; whoever mounts it decides where it stands.
 */
export function Badge(props: BadgeProps) {
  const { annotation, references, size, compact, open, flagged, onOpen } = props;
  const t = useTranslator();
  const { mention } = annotation;
  const label = badgeMessage(t, references, mention);
  const others = otherCounts(t, annotation, references);
  const words = `${t.text(label.key, label.values)} · ${others}`;
  return (
    <span
      class="wc wc-badge-root"
      data-size={size}
      data-scheme={props.scheme}
      lang={t.lang}
      dir={t.dir}
    >
      <button
        type="button"
        class="wc-badge"
        data-kind={mention.kind}
        data-compact={compact}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={compact ? words : undefined}
        title={compact ? words : undefined}
        onClick={onOpen}
      >
        <KindIcon kind={mention.kind} />
        {flagged && <KindIcon kind="flagged" />}
        {!compact && (
          <>
            <span class="wc-badge-claimant">
              <Say message={label} />
            </span>
            <span class="wc-badge-others">{others}</span>
          </>
        )}
        {flagged && <span class="wc-unseen">{t.text("flaggedByYou")}</span>}
      </button>
    </span>
  );
}

const NAMED: Record<Mention["kind"], MessageKey> = {
  figure: "badgeFigure",
  accusation: "badgeAccusation",
  denial: "badgeDenial",
};
const OWN_VOICE: Record<Mention["kind"], MessageKey> = {
  figure: "badgeFigureOutlet",
  accusation: "badgeAccusationOutlet",
  denial: "badgeDenialOutlet",
};

function badgeMessage(t: Translator, references: References, mention: Mention): Message {
  if (mention.claimant === null && mention.claimantText === null) {
    return { key: OWN_VOICE[mention.kind] };
  }
  return {
    key: NAMED[mention.kind],
    values: { claimant: claimantName(t, references, mention) },
  };
}
