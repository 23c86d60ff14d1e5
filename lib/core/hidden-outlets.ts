import type { PageAnnotations } from "./annotation.ts";
import type { Settings } from "./settings.ts";

/**
 * Leaves out the reports of outlets that the reader hid. The claims stay: who counted what does not
 * depend on where it was read.
 */
export function withoutHiddenOutlets(
  page: PageAnnotations,
  { hiddenOutlets }: Pick<Settings, "hiddenOutlets">,
): PageAnnotations {
  if (hiddenOutlets.length === 0) return page;
  const hidden = new Set<string | null>(hiddenOutlets);
  const claims = Object.entries(page.references.claims).map(([id, claim]) => {
    const reports = claim.reports.filter(({ outlet }) => !hidden.has(outlet));
    return [id, { ...claim, reports }] as const;
  });
  return { ...page, references: { ...page.references, claims: Object.fromEntries(claims) } };
}
