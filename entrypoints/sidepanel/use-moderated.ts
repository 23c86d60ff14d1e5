import { useEffect, useState } from "preact/hooks";
import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import { joinedServices } from "../../lib/store/own-work/services.ts";
import type { StoredWorkState } from "../own-work/use-stored-work.ts";

/**
 * The indexes that the reader moderates: the same list as long as nothing about it changed, for own
 * work changes more often than it does.
 */
export function useModerated({ ask, stored }: StoredWorkState): JoinedService[] {
  const [services, setServices] = useState<JoinedService[]>([]);
  useEffect(
    () =>
      void ask(joinedServices).then((joined = []) => {
        const found = joined.filter(({ role }) => role === "moderator");
        setServices((known) => (JSON.stringify(known) === JSON.stringify(found) ? known : found));
      }),
    [ask, stored],
  );
  return services;
}
