import { useEffect, useState } from "preact/hooks";
import type { ClaimsIndex } from "../../lib/core/claims-index.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";

/** The whole index on this device, once it has been read. */
export function useWholeIndex(): ClaimsIndex | undefined {
  const [index, setIndex] = useState<ClaimsIndex>();
  useEffect(() => void readWholeIndex().then(setIndex), []);
  return index;
}

async function readWholeIndex(): Promise<ClaimsIndex> {
  const base = await indexOnDevice.load();
  const claims = await Promise.all(base.truces.map(({ id }) => indexOnDevice.claimsOf(id)));
  return { ...base, claims: claims.flat() };
}
