import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Settings } from "../../lib/core/settings.ts";
import { newsOrigins } from "../../lib/page/registration.ts";
import { updateSettings } from "../../lib/store/settings-store.ts";
import { indexOnDevice } from "./index-on-device.ts";

type Scope = Settings["scope"];

export interface ScopeControl {
  /** The browser does not allow what was chosen, or no longer. */
  refused: boolean;
  choose: (scope: Scope) => void;
}

/** Chooses where pages may be read. The browser is asked at once: it insists on the reader's click. */
export function useScope(current: Scope): ScopeControl {
  const [domains, setDomains] = useState<string[]>([]);
  const [refused, setRefused] = useState(false);
  useEffect(
    () =>
      void indexOnDevice
        .load()
        .then(({ outlets }) => setDomains(outlets.map(({ domain }) => domain))),
    [],
  );
  useEffect(() => {
    const origins = originsOf(current, domains);
    void browser.permissions.contains({ origins }).then((granted) => setRefused(!granted));
  }, [current, domains]);
  const choose = (scope: Scope) =>
    void request(scope, domains).then((granted) => {
      setRefused(!granted);
    });
  return { refused, choose };
}

async function request(scope: Scope, domains: readonly string[]): Promise<boolean> {
  const origins = originsOf(scope, domains);
  const granted = origins.length === 0 || (await browser.permissions.request({ origins }));
  if (granted) await updateSettings((settings) => ({ ...settings, scope }));
  return granted;
}

function originsOf(scope: Scope, domains: readonly string[]): string[] {
  if (scope === "on-click") return [];
  return scope === "all-sites" ? ["*://*/*"] : newsOrigins(domains);
}
