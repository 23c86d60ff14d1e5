import { useEffect, useRef, useState } from "preact/hooks";
import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import { Select } from "../controls/select.tsx";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";

export interface ShareDialogProps {
  /** The indexes to choose from: one at least. */
  services: readonly JoinedService[];
  /** Exactly what goes to an index: the record itself comes last. */
  textsFor: (service: JoinedService) => string[];
  /** The browser was not allowed to send anything there. */
  forbidden: boolean;
  onShare: (service: JoinedService) => void;
  onCancel: () => void;
}

/** Says what leaves the device, and to whom, before it does. */
export function ShareDialog(props: ShareDialogProps) {
  const { services, textsFor, forbidden, onShare, onCancel } = props;
  const t = useTranslator();
  const dialog = useRef<HTMLDialogElement>(null);
  const [feed, setFeed] = useState(services[0]?.feed);
  useEffect(() => dialog.current?.showModal(), []);
  const service = services.find((known) => known.feed === feed) ?? services[0];
  if (!service) return null;
  const texts = textsFor(service);
  return (
    <dialog ref={dialog} class="wc-dialog" aria-labelledby="share-ask" onClose={onCancel}>
      <form
        class="wc-form"
        onSubmit={(event) => {
          event.preventDefault();
          onShare(service);
        }}
      >
        <h2 id="share-ask">
          <Say message={{ key: "shareAsk", values: { name: service.name } }} />
        </h2>
        {services.length > 1 && (
          <Select
            label={t.text("shareWith")}
            value={service.feed}
            options={services.map((known) => ({ value: known.feed, name: known.name }))}
            onChange={setFeed}
          />
        )}
        <Terms service={service} more={texts.length - 1} />
        <details>
          <summary>{t.text("shareExactly")}</summary>
          {texts.map((text) => (
            <pre key={text} class="wc-exactly" dir="ltr">
              {text}
            </pre>
          ))}
        </details>
        {forbidden && (
          <p class="wc-fault" role="alert">
            <Say message={{ key: "shareForbidden", values: { address: service.address } }} />
          </p>
        )}
        <div class="wc-actions">
          <button type="submit" class="wc-button" data-main="true">
            {t.text(service.agreed === null ? "agreeAndShare" : "share")}
          </button>
          <button type="button" class="wc-button" onClick={() => dialog.current?.close()}>
            {t.text("cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function Terms({ service, more }: { service: JoinedService; more: number }) {
  const t = useTranslator();
  return (
    <div class="wc-terms">
      <p>{t.text("shareWhat")}</p>
      {more > 0 && <p>{t.text("shareMore", { count: more })}</p>}
      <p>
        <Say message={{ key: "shareTo", values: { address: service.address } }} />
      </p>
      <p>{t.text("shareThen")}</p>
      {service.agreed === null && <p>{t.text("shareNever")}</p>}
    </div>
  );
}
