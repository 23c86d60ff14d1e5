import { useEffect, useMemo, useState } from "preact/hooks";

/** What the page was opened for: a draft, or something that went wrong before there was one. */
export interface Asked {
  draft: string | undefined;
  fault: string | undefined;
  /** The draft is open: it is not asked for any more. */
  settle?: () => void;
}

/** The address names it (`#draft=…`); opening the page once more changes only that. */
export function useAsked(): Asked {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener("hashchange", onChange);
    // In a tab that lies behind, effects run late: the address may have changed since the page was drawn.
    onChange();
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return useMemo(() => readAsked(hash), [hash]);
}

function readAsked(hash: string): Asked {
  const values = new URLSearchParams(hash.slice(1));
  return { draft: values.get("draft") ?? undefined, fault: values.get("fault") ?? undefined };
}
