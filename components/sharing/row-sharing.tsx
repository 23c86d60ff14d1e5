import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import type { Delivery } from "../../lib/core/own-work/own-record.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { DELIVERY_KEYS } from "./delivery-keys.ts";
import { SERVICE_FAULT_KEYS } from "./service-fault.ts";

/** What the rows of "My work" need to know of sharing. */
export interface RowSharing {
  services: readonly JoinedService[];
  onShare: (item: WorkItem) => void;
  onTryNow: () => void;
  /** It has not been sent yet, and is not to be. */
  onStop: (delivery: Delivery) => void;
}

/** The indexes that a record can be shared with: joined, by the key that signed it, and without it so far. */
export function servicesToShareWith(
  item: WorkItem,
  services: readonly JoinedService[],
): JoinedService[] {
  if (item.form !== "record") return [];
  const there = new Set(
    item.deliveries.filter(({ state }) => state !== "refused").map(({ feed }) => feed),
  );
  return services.filter(({ feed, key }) => key === item.record.author && !there.has(feed));
}

/**
 * How far a record has come on its way to each index, and what stands in its way. Where there is
 * one index and no trouble, the status of the row says it all.
 */
export function RowDeliveries({ item, sharing }: { item: WorkItem; sharing: RowSharing }) {
  if (item.form !== "record" || item.deliveries.length === 0) return null;
  const isPlain = item.deliveries.every(({ attempt }) => !attempt?.fault);
  if (isPlain && item.deliveries.length === 1 && sharing.services.length === 1) return null;
  return (
    <ul class="wc-plain-list wc-deliveries">
      {item.deliveries.map((delivery) => (
        <li key={delivery.feed}>
          <DeliveryLine delivery={delivery} sharing={sharing} />
        </li>
      ))}
    </ul>
  );
}

function DeliveryLine({ delivery, sharing }: { delivery: Delivery; sharing: RowSharing }) {
  const t = useTranslator();
  const { feed, state, attempt } = delivery;
  const service = sharing.services.find((known) => known.feed === feed);
  const waits = service && state === "queued";
  return (
    <>
      <span class="wc-soft">
        <bdi>{service?.name ?? feed.slice(0, 16)}</bdi>
        {": "}
        {t.text(DELIVERY_KEYS[state])}
      </span>
      {attempt?.fault && (
        <>
          <span class="wc-fault">{t.text(SERVICE_FAULT_KEYS[attempt.fault])}</span>
          {waits && (
            <span class="wc-actions">
              <span class="wc-soft">{t.text("nextTry", { moment: t.moment(attempt.due) })}</span>
              <button type="button" class="wc-link" onClick={sharing.onTryNow}>
                {t.text("tryNow")}
              </button>
              <button type="button" class="wc-link" onClick={() => sharing.onStop(delivery)}>
                {t.text("stopSending")}
              </button>
            </span>
          )}
        </>
      )}
    </>
  );
}
