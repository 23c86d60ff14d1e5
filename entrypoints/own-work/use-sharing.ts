import { useEffect, useState } from "preact/hooks";
import type { ShownKey } from "../../components/own-work/key-section.tsx";
import { servicesToShareWith, type RowSharing } from "../../components/sharing/row-sharing.tsx";
import type { ShareDialogProps } from "../../components/sharing/share-dialog.tsx";
import type { SharedIndexesProps } from "../../components/sharing/shared-indexes.tsx";
import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import { deliveriesToShare } from "../../lib/core/contribution/share.ts";
import type { StoredWork, WorkItem } from "../../lib/core/own-work/work-item.ts";
import { ask as askBackground } from "../../lib/messages.ts";
import { saveDeliveries } from "../../lib/store/own-work/save.ts";
import { joinedServices, leaveService, saveService } from "../../lib/store/own-work/services.ts";
import { askToSend } from "./ask-permission.ts";
import { stamp } from "./platform.ts";
import { useJoining } from "./use-joining.ts";
import type { StoredWorkState } from "./use-stored-work.ts";

export interface Sharing {
  row: RowSharing;
  indexes: SharedIndexesProps;
  dialog: ShareDialogProps | undefined;
}

const NOTHING: StoredWork = { drafts: [], records: [], deliveries: [] };
const runOutbox = (byHand: boolean) => askBackground("run-outbox", { byHand });

/** Joining index services, and sharing signed records with them. */
export function useSharing(stored: StoredWorkState, key: ShownKey | undefined): Sharing {
  const { change } = stored;
  const work = stored.stored ?? NOTHING;
  const services = useServices(stored, work.records.length);
  const [isAsking, setAsking] = useState(false);
  const joining = useJoining(stored, key);
  const dialog = useShareDialog(stored, work, services);
  const ask = async () => {
    setAsking(true);
    await runOutbox(true);
    setAsking(false);
  };
  return {
    row: {
      services,
      onShare: dialog.open,
      onTryNow: () => void ask(),
      onStop: (delivery) =>
        void change((database) => saveDeliveries(database, { drop: [delivery] })),
    },
    indexes: {
      services,
      joining,
      isAsking,
      onAsk: () => void ask(),
      onLeave: ({ feed }) => void change((database) => leaveService(database, feed)),
    },
    dialog: dialog.shown,
  };
}

/** The services as they are stored; whenever a record was signed, what follows from it is sent. */
function useServices({ ask, stored }: StoredWorkState, records: number): JoinedService[] {
  const [services, setServices] = useState<JoinedService[]>([]);
  useEffect(
    () => void ask(joinedServices).then((found) => setServices(found ?? [])),
    [ask, stored],
  );
  const isJoined = services.length > 0;
  useEffect(() => {
    if (isJoined && records > 0) void runOutbox(false);
  }, [isJoined, records]);
  return services;
}

function useShareDialog(
  { change }: StoredWorkState,
  work: StoredWork,
  services: readonly JoinedService[],
): { open: (item: WorkItem) => void; shown: ShareDialogProps | undefined } {
  const [item, setItem] = useState<WorkItem>();
  const [forbidden, setForbidden] = useState(false);
  const open = (chosen: WorkItem | undefined) => {
    setForbidden(false);
    setItem(chosen);
  };
  if (!item) return { open, shown: undefined };
  const begin = ({ feed }: JoinedService) =>
    deliveriesToShare(item.id, work, { feed, now: Date.now() });
  const share = async (service: JoinedService) => {
    const may = await askToSend(service.address, ["websiteContent", "browsingActivity"]);
    setForbidden(!may);
    if (!may) return;
    open(undefined);
    const agreed = service.agreed ?? stamp().now;
    await change((database) => saveService(database, { ...service, agreed }));
    await change((database) => saveDeliveries(database, { put: begin(service) }));
    await runOutbox(false);
  };
  const bodies = new Map(work.records.map(({ id, body }) => [id, body]));
  return {
    open,
    shown: {
      services: servicesToShareWith(item, services),
      textsFor: (service) =>
        begin(service)
          .flatMap(({ record }) => bodies.get(record) ?? [])
          .toReversed(),
      forbidden,
      onShare: (service) => void share(service),
      onCancel: () => open(undefined),
    },
  };
}
