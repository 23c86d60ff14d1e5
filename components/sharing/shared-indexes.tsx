import { useState } from "preact/hooks";
import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";
import { JoinForm, type JoinFormProps } from "./join-form.tsx";

export interface SharedIndexesProps {
  services: readonly JoinedService[];
  joining: JoinFormProps;
  /** The services are being asked. */
  isAsking: boolean;
  onAsk: () => void;
  onLeave: (service: JoinedService) => void;
}

/** The index services that the reader takes part in, and the way in. */
export function SharedIndexes({ services, joining, ...actions }: SharedIndexesProps) {
  const { isAsking, onAsk, onLeave } = actions;
  const t = useTranslator();
  return (
    <section class="wc-page-section">
      <h2>{t.text("sharedIndexes")}</h2>
      <p class="wc-soft">{t.text("sharedIndexesAbout")}</p>
      {services.map((service) => (
        <Joined key={service.feed} service={service} onLeave={() => onLeave(service)} />
      ))}
      {services.length === 0 ? (
        <JoinForm {...joining} />
      ) : (
        <>
          <button type="button" class="wc-button" disabled={isAsking} onClick={onAsk}>
            {t.text("askForNews")}
          </button>
          <details class="wc-fold">
            <summary>{t.text("joinAnother")}</summary>
            <JoinForm {...joining} />
          </details>
        </>
      )}
    </section>
  );
}

function Joined({ service, onLeave }: { service: JoinedService; onLeave: () => void }) {
  const t = useTranslator();
  const [asking, setAsking] = useState(false);
  const { name, address, member, role, feedAddress } = service;
  return (
    <div class="wc-joined">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p class="wc-soft">
        <bdi dir="ltr">{address}</bdi>
      </p>
      <p>
        <Say
          message={{
            key: role === "moderator" ? "moderatorAs" : "memberAs",
            values: { name: member },
          }}
        />
      </p>
      <p class="wc-soft">
        {t.text("subscribeAddress")} <bdi dir="ltr">{feedAddress}</bdi>
      </p>
      {asking ? (
        <>
          <p>
            <Say message={{ key: "leaveAsk", values: { name } }} />
          </p>
          <div class="wc-actions">
            <button type="button" class="wc-button" onClick={onLeave}>
              {t.text("leaveIndex")}
            </button>
            <button type="button" class="wc-button" onClick={() => setAsking(false)}>
              {t.text("cancel")}
            </button>
          </div>
        </>
      ) : (
        <button type="button" class="wc-link" onClick={() => setAsking(true)}>
          {t.text("leaveIndex")}
        </button>
      )}
    </div>
  );
}
