import type { Delivery } from "../own-work/own-record.ts";
import type { StoredWork } from "../own-work/work-item.ts";
import type { JoinedService } from "./joined-service.ts";

/** Own work as far as sending needs it. Rejects where it cannot be read or saved. */
export interface OutboxStore {
  services(): Promise<JoinedService[]>;
  read(): Promise<Pick<StoredWork, "records" | "deliveries">>;
  /** All of it or nothing. */
  save(change: { put?: readonly Delivery[]; drop?: readonly Delivery[] }): Promise<void>;
}
