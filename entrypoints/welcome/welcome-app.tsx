import { useEffect, useState } from "preact/hooks";
import { SAMPLE_MENTION, SAMPLE_PUBLISHED } from "../../components/welcome/sample-mention.ts";
import { Welcome } from "../../components/welcome/welcome.tsx";
import type { PageAnnotations } from "../../lib/core/annotation.ts";
import { annotatePage } from "../../lib/core/compare/annotate-page.ts";
import type { Settings } from "../../lib/core/settings.ts";
import { loadLookup } from "../../lib/store/index-lookup.ts";
import { indexOnDevice } from "../extension-page/index-on-device.ts";
import { useSettings } from "../extension-page/settings-context.ts";
import { useScope } from "../extension-page/use-scope.ts";

/** Wires the welcome page to the index and to the browser's permissions. */
export function WelcomeApp() {
  const settings = useSettings();
  const { refused, choose } = useScope(settings.scope);
  const [chosen, setChosen] = useState<Settings["scope"]>();
  const [sample, setSample] = useState<PageAnnotations>();
  useEffect(() => void annotateSample().then(setSample), []);
  return (
    <Welcome
      sample={sample}
      scope={chosen}
      scopeRefused={refused}
      onScope={(scope) => {
        setChosen(scope);
        choose(scope);
      }}
      onCopy={(text) => void navigator.clipboard.writeText(text)}
    />
  );
}

async function annotateSample(): Promise<PageAnnotations> {
  const lookup = await loadLookup(indexOnDevice, [SAMPLE_MENTION]);
  return annotatePage([SAMPLE_MENTION], { published: SAMPLE_PUBLISHED, url: null }, lookup);
}
