import { useEffect, useState } from "preact/hooks";
import type { PageState } from "../../lib/core/page-state.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";

/** Names of the truces of a page and of the hidden ones, which the page no longer tells. */
export function useTruceNames(
  { page }: PageState,
  hiddenTruces: readonly string[],
): Record<string, string> {
  const [hidden, setHidden] = useState<Record<string, string>>({});
  useEffect(() => {
    if (hiddenTruces.length === 0) return;
    void indexOnDevice.load().then(({ truces }) => {
      const wanted = truces.filter(({ id }) => hiddenTruces.includes(id));
      setHidden((before) => ({
        ...before,
        ...Object.fromEntries(wanted.map(({ id, name }) => [id, name])),
      }));
    });
  }, [hiddenTruces]);
  const shown = Object.entries(page?.references.truces ?? {}).map(([id, { name }]) => [id, name]);
  return { ...hidden, ...(Object.fromEntries(shown) as Record<string, string>) };
}
