import type { References, ShownReview } from "../../lib/core/annotation.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { STATUS_KEYS } from "../own-work/status-keys.ts";
import { VERDICT_KEYS } from "../words/verdict-keys.ts";

interface OwnMarksProps {
  /** Of an entry. */
  claim: string;
  references: References;
}

/** What the reader has to do with an entry: that it is theirs, and how they reviewed it. */
export function OwnMarks({ claim, references }: OwnMarksProps) {
  const t = useTranslator();
  const status = references.own?.[claim];
  const reviews = references.reviews?.[claim] ?? [];
  if (status === undefined && reviews.length === 0) return null;
  return (
    <ul class="wc-own-marks">
      {status !== undefined && (
        <li>
          {t.text("flaggedByYou")} · {t.text(STATUS_KEYS[status])}
        </li>
      )}
      {reviews.map((review, at) => (
        <OwnReview key={at} review={review} />
      ))}
    </ul>
  );
}

function OwnReview({ review: { verdict, note, status } }: { review: ShownReview }) {
  const t = useTranslator();
  return (
    <li>
      {t.text("editReview")}: {t.text(VERDICT_KEYS[verdict])}
      {note !== null && (
        <>
          {" – "}
          <bdi>{note}</bdi>
        </>
      )}
      {" · "}
      {t.text(STATUS_KEYS[status])}
    </li>
  );
}
