import { useEffect, useRef, useState } from "preact/hooks";
import { useTranslator } from "../i18n/translator-context.ts";
import { Field } from "./field.tsx";
import { TextField } from "./text-field.tsx";

/** A key as it is shown; its secret is nowhere to be seen. */
export interface ShownKey {
  fingerprint: string;
  pseudonym: string | null;
  backedUp: boolean;
}

export interface KeySectionProps {
  /** Undefined before the first signature. */
  shown: ShownKey | undefined;
  /** A signature waits for the key. */
  isWaiting: boolean;
  onMake: (pseudonym: string | null, passphrase: string | null) => void;
}

/** The key that signs. */
export function KeySection({ shown, isWaiting, onMake }: KeySectionProps) {
  const t = useTranslator();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWaiting) section.current?.querySelector("input")?.focus();
  }, [isWaiting]);
  return (
    <section ref={section} class="wc-page-section">
      <h2>{t.text("keyTitle")}</h2>
      {shown ? (
        <>
          {shown.pseudonym !== null && (
            <p>
              <bdi>{shown.pseudonym}</bdi>
            </p>
          )}
          <p class="wc-fingerprint">
            {t.text("keyFingerprint", { fingerprint: shown.fingerprint })}
          </p>
          <p class="wc-soft">{t.text(shown.backedUp ? "keyBackedUp" : "keyNotBackedUp")}</p>
        </>
      ) : (
        <NewKey onMake={onMake} />
      )}
    </section>
  );
}

function NewKey({ onMake }: Pick<KeySectionProps, "onMake">) {
  const t = useTranslator();
  const [pseudonym, setPseudonym] = useState("");
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      class="wc-form"
      onSubmit={(event) => {
        event.preventDefault();
        onMake(pseudonym.trim() || null, passphrase || null);
      }}
    >
      <p class="wc-soft">{t.text("keyNone")}</p>
      <TextField
        label={t.text("keyPseudonym")}
        value={pseudonym}
        longest={120}
        onChange={setPseudonym}
      />
      <Field label={t.text("keyPassphrase")}>
        <input
          type="password"
          autocomplete="new-password"
          value={passphrase}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </Field>
      <p class="wc-soft">{t.text("keyPassphraseAbout")}</p>
      <button type="submit" class="wc-button" data-main="true">
        {t.text("makeKey")}
      </button>
    </form>
  );
}
