import { useEffect, useState } from "preact/hooks";

/** What the page was opened for: a draft, or something that went wrong before there was one. */
export interface Asked {
  draft: string | undefined;
  fault: string | undefined;
}

/** The address names it (`#draft=…`); opening the page once more changes only that. */
export function useAsked(): Asked {
  const [asked, setAsked] = useState(readHash);
  useEffect(() => {
    const onChange = () => setAsked(readHash());
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return asked;
}

function readHash(): Asked {
  const values = new URLSearchParams(location.hash.slice(1));
  return { draft: values.get("draft") ?? undefined, fault: values.get("fault") ?? undefined };
}
