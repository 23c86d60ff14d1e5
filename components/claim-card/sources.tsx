import type { References } from "../../lib/core/annotation.ts";
import type { Report } from "../../lib/core/claim.ts";
import { OUTLET_NOT_ESTABLISHED } from "../../lib/core/outlet.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { archiveAddress, secureAddress } from "./web-address.ts";

interface SourcesProps {
  reports: readonly Report[];
  outlets: References["outlets"];
}

/** The reports that carried a claim: outlet, owner, day, the page and its archived copy. */
export function Sources({ reports, outlets }: SourcesProps) {
  return (
    <ul class="wc-plain-list wc-sources">
      {reports.map((report, at) => (
        <li key={at}>
          <Source report={report} outlets={outlets} />
        </li>
      ))}
    </ul>
  );
}

function Source({ report, outlets }: { report: Report; outlets: References["outlets"] }) {
  const t = useTranslator();
  const outlet = report.outlet === null ? undefined : outlets[report.outlet];
  const known = report.outlet !== null && report.outlet !== OUTLET_NOT_ESTABLISHED;
  const name = outlet?.name ?? (known ? report.outlet : t.text("outletNotEstablished"));
  const address = report.url === null ? undefined : secureAddress(report.url);
  return (
    <>
      {address === undefined ? (
        <bdi>{name}</bdi>
      ) : (
        <a href={address} target="_blank" rel="noopener noreferrer">
          <bdi>{name}</bdi>
        </a>
      )}
      {report.title !== undefined && <bdi class="wc-soft"> “{report.title}”</bdi>}
      <span class="wc-soft">
        {" · "}
        {report.published === null ? t.text("undated") : t.day(report.published)}
      </span>
      {report.url !== null && (
        <>
          {" · "}
          <a
            href={archiveAddress(report.url, report.published)}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t.text("archivedCopyOf", { outlet: name ?? "" })}
          >
            {t.text("archivedCopy")}
          </a>
        </>
      )}
      {outlet && (
        <span class="wc-owner">
          <bdi>{outlet.ownership}</bdi>, <bdi>{outlet.country}</bdi>
        </span>
      )}
    </>
  );
}
