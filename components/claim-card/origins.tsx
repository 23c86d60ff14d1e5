import type { Recorded, Signer } from "../../lib/core/recorded.ts";
import type { Translator } from "../i18n/translator.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { VERDICT_KEYS } from "../words/verdict-keys.ts";
import { Say } from "../i18n/say.tsx";

/** The indexes in which an entry stands, where some of them are shared ones. */
export function OriginLine({ recorded }: { recorded: readonly (Recorded | undefined)[] }) {
  const t = useTranslator();
  const indexes = new Set(
    recorded.flatMap((entry) =>
      (entry?.origins ?? []).map(({ index }) => index ?? t.text("originPackage")),
    ),
  );
  if (indexes.size === 0) return null;
  return (
    <div class="wc-row-facts">
      <Say message={{ key: "originFrom", values: { indexes: [...indexes] } }} />
    </div>
  );
}

/** Who recorded an entry, in how many versions, and what others say of how it was recorded. */
export function OriginDetails({ recorded }: { recorded: Recorded | undefined }) {
  const t = useTranslator();
  if (!recorded) return null;
  const { origins, opinions, versions } = recorded;
  const signers = new Map(origins.flatMap(({ by }) => (by ? [[by.fingerprint, by]] : [])));
  return (
    <ul class="wc-plain-list wc-row-facts">
      {Array.from(signers.values(), (by) => (
        <li key={by.fingerprint}>
          <Say
            message={
              by.author === null
                ? { key: "originByKey", values: { fingerprint: by.fingerprint } }
                : {
                    key: "originBy",
                    values: { author: by.author, fingerprint: by.fingerprint },
                  }
            }
          />
        </li>
      ))}
      {versions > 1 && <li>{t.text("originVersions", { count: versions })}</li>}
      {opinions.map((opinion, at) => (
        <OpinionItem key={at} opinion={opinion} />
      ))}
    </ul>
  );
}

/** What others say of how entries were recorded, where it stands by itself. */
export function Opinions({ recorded }: { recorded: readonly Recorded[] }) {
  const opinions = recorded.flatMap((entry) => entry.opinions);
  if (opinions.length === 0) return null;
  return (
    <ul class="wc-plain-list wc-row-facts">
      {opinions.map((opinion, at) => (
        <OpinionItem key={at} opinion={opinion} />
      ))}
    </ul>
  );
}

/** By whom, and with which shared index it came. */
function OpinionItem({ opinion }: { opinion: Recorded["opinions"][number] }) {
  const t = useTranslator();
  const { verdict, note, by, index } = opinion;
  return (
    <li>
      {t.text("reviewBy", { verdict: t.text(VERDICT_KEYS[verdict]), author: signerName(t, by) })}
      {note !== null && (
        <>
          {": "}
          <bdi>{note}</bdi>
        </>
      )}
      {" · "}
      <Say message={{ key: "originFrom", values: { indexes: [index] } }} />
    </li>
  );
}

function signerName(t: Translator, { author, fingerprint }: Signer): string {
  const key = t.text("keyFingerprint", { fingerprint });
  return author === null ? key : `${author}, ${key}`;
}
