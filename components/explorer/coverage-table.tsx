import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { Fold } from "../claim-card/fold.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { coverageOf } from "./coverage.ts";
import type { Entry } from "./entries.ts";

interface CoverageTableProps {
  entries: readonly Entry[];
  parties: ClaimsIndex["parties"];
  /** Empty: sides cannot be told without one. */
  conflict: string;
}

/** How many claims the index holds by and about each side: its gaps, open to view. */
export function CoverageTable({ entries, parties, conflict }: CoverageTableProps) {
  const t = useTranslator();
  return (
    <Fold title={t.text("coverage")}>
      {() =>
        conflict === "" ? (
          <p class="wc-soft">{t.text("coverageChoose")}</p>
        ) : (
          <table class="wc-table">
            <thead>
              <tr>
                <th scope="col">{t.text("side")}</th>
                <th scope="col">{t.text("claimsMade")}</th>
                <th scope="col">{t.text("claimsAbout")}</th>
              </tr>
            </thead>
            <tbody>
              {coverageOf(entries, parties, conflict).map(({ side, made, about }) => (
                <tr key={side}>
                  <th scope="row">
                    <bdi>{side ?? t.text("noSide")}</bdi>
                  </th>
                  <td>{t.number(made)}</td>
                  <td>{t.number(about)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Fold>
  );
}
