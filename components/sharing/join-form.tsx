import { useState } from "preact/hooks";
import type { JoinFault } from "../../lib/core/contribution/joined-service.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { Field } from "../own-work/field.tsx";
import { TextField } from "../own-work/text-field.tsx";
import { SERVICE_FAULT_KEYS } from "./service-fault.ts";

export interface JoinFormProps {
  /** Who answered to the invitation; undefined before it was asked. */
  offer: { name: string; address: string } | undefined;
  fault: JoinFault | "forbidden" | undefined;
  isBusy: boolean;
  /** A name to begin with. */
  pseudonym: string | null;
  hasKey: boolean;
  /** Asks the service of an invitation who it is. */
  onRead: (invitation: string) => void;
  onJoin: (name: string) => void;
  onCancel: () => void;
}

/** Joining takes two steps: who is there, and then whether to take part. */
export function JoinForm(props: JoinFormProps) {
  const { offer } = props;
  return offer ? <Offer {...props} offer={offer} /> : <Invitation {...props} />;
}

function Invitation({ fault, isBusy, onRead }: JoinFormProps) {
  const t = useTranslator();
  const [text, setText] = useState("");
  return (
    <form
      class="wc-form"
      onSubmit={(event) => {
        event.preventDefault();
        onRead(text);
      }}
    >
      <Field
        label={t.text("invitationLabel")}
        fault={fault && fault !== "forbidden" ? t.text(SERVICE_FAULT_KEYS[fault]) : undefined}
      >
        <input
          type="text"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://…/#invite=…"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <p class="wc-soft">{t.text("invitationAbout")}</p>
      <div class="wc-actions">
        <button type="submit" class="wc-button" disabled={isBusy || text.trim() === ""}>
          {t.text("readInvitation")}
        </button>
      </div>
    </form>
  );
}

type OfferProps = JoinFormProps & { offer: NonNullable<JoinFormProps["offer"]> };

function Offer({ offer, fault, isBusy, pseudonym, hasKey, onJoin, onCancel }: OfferProps) {
  const t = useTranslator();
  const [name, setName] = useState(pseudonym ?? "");
  const { address } = offer;
  return (
    <form
      class="wc-form wc-offer"
      onSubmit={(event) => {
        event.preventDefault();
        onJoin(name.trim());
      }}
    >
      <h3>
        <bdi>{offer.name}</bdi>
      </h3>
      <p class="wc-soft">
        <bdi dir="ltr">{address}</bdi>
      </p>
      <p>
        <Say message={{ key: "joinSends", values: { address } }} />
      </p>
      <TextField label={t.text("memberName")} value={name} longest={120} onChange={setName} />
      {!hasKey && <p class="wc-fault">{t.text("joinNeedsKey")}</p>}
      {fault && (
        <p class="wc-fault" role="alert">
          <Say
            message={
              fault === "forbidden"
                ? { key: "shareForbidden", values: { address } }
                : { key: SERVICE_FAULT_KEYS[fault] }
            }
          />
        </p>
      )}
      <div class="wc-actions">
        <button
          type="submit"
          class="wc-button"
          data-main="true"
          disabled={isBusy || !hasKey || name.trim() === ""}
        >
          {t.text("join")}
        </button>
        <button type="button" class="wc-button" onClick={onCancel}>
          {t.text("cancel")}
        </button>
      </div>
    </form>
  );
}
