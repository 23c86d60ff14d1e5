import type { References } from "../../lib/core/annotation.ts";
import { Say } from "../i18n/say.tsx";

/** Says of which shared indexes only the claims closest to those of the page are compared. */
export function ExcerptNote({
  truce,
  references,
}: {
  truce: string | null;
  references: References;
}) {
  const excerpts = truce === null ? [] : (references.excerpts?.[truce] ?? []);
  return excerpts.map((excerpt, at) => (
    <p key={at} class="wc-section wc-soft">
      <Say message={{ key: "onlyClosest", values: { ...excerpt } }} />
    </p>
  ));
}
