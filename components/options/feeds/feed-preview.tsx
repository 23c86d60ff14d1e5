import { inFours } from "../../../lib/core/record/fingerprint.ts";
import { Fact } from "../../claim-card/claim-facts.tsx";
import { useTranslator } from "../../i18n/translator-context.ts";
import { sizeWords } from "./size-words.ts";

/** What a feed says of itself before anything of it is stored. */
export interface ShownPreview {
  feed: string;
  name: string;
  licence: string;
  address: string;
  rows: number;
  /** Bytes to fetch. */
  packed: number;
  issued: string;
  /** Whether the address named the fingerprint. */
  isPinned: boolean;
  isKnown: boolean;
}

interface FeedPreviewProps {
  preview: ShownPreview;
  onSubscribe: () => void;
  onCancel: () => void;
}

/** Name, licence, size and fingerprint of a feed, to be looked at before it is added. */
export function FeedPreview({ preview, onSubscribe, onCancel }: FeedPreviewProps) {
  const t = useTranslator();
  const { feed, name, licence, address, rows, packed, issued, isPinned, isKnown } = preview;
  return (
    <div class="wc-feed-preview">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>{t.text(isKnown ? "feedKnown" : "feedIsIt")}</p>
      <dl class="wc-facts">
        <Fact label={t.text("feedLicence")}>
          <bdi>{licence}</bdi>
        </Fact>
        <Fact label={t.text("feedContents")}>
          {t.text("feedRecords", { count: rows })} · {sizeWords(t, packed)}
        </Fact>
        <Fact label={t.text("fieldAddress")}>
          <bdi>{address}</bdi>
        </Fact>
        <Fact label={t.text("feedIssued")}>{t.moment(Date.parse(issued))}</Fact>
        <Fact label={t.text("feedFingerprint")}>
          <bdi class="wc-fingerprint">{inFours(feed)}</bdi>
          <div class={isPinned ? "wc-soft" : "wc-warning"}>
            {t.text(isPinned ? "feedKeyMatches" : "feedKeyFirstUse")}
          </div>
        </Fact>
      </dl>
      <div class="wc-actions">
        {!isKnown && (
          <button type="button" class="wc-button" data-main="true" onClick={onSubscribe}>
            {t.text("feedSubscribe")}
          </button>
        )}
        <button type="button" class="wc-button" onClick={onCancel}>
          {t.text(isKnown ? "close" : "cancel")}
        </button>
      </div>
    </div>
  );
}
