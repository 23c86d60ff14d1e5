import type { PageAnnotations } from "../../lib/core/annotation.ts";
import type { Settings } from "../../lib/core/settings.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import { ScopeChoice } from "../options/scope-choice.tsx";
import { SampleArticle } from "./sample-article.tsx";

export interface WelcomeProps {
  /** The annotated sample, or undefined while the index is being read. */
  sample: PageAnnotations | undefined;
  /** Undefined until the reader has chosen. */
  scope: Settings["scope"] | undefined;
  scopeRefused: boolean;
  onScope: (scope: Settings["scope"]) => void;
  onCopy: (text: string) => void;
}

const DOES: MessageKey[] = ["doesMark", "doesCompare", "doesSources"];
const DOES_NOT: MessageKey[] = ["doesNotJudge", "doesNotSend", "doesNotChange", "doesNotKnowAll"];

/** The first page after installation: what it does, what it does not, and where it may look. */
export function Welcome(props: WelcomeProps) {
  const t = useTranslator();
  return (
    <main class="wc-page">
      <h1 class="wc-page-title">{t.text("welcomeTitle")}</h1>
      <p class="wc-lead">{t.text("welcomeLead")}</p>
      <section class="wc-page-section">
        <h2>{t.text("tryIt")}</h2>
        <SampleArticle sample={props.sample} onCopy={props.onCopy} />
      </section>
      <section class="wc-page-section wc-welcome-scope">
        <ScopeChoice scope={props.scope} refused={props.scopeRefused} onChange={props.onScope} />
        <p class="wc-soft">{t.text("scopeChangeable")}</p>
        <output>{props.scope !== undefined && !props.scopeRefused && t.text("ready")}</output>
      </section>
      <div class="wc-columns">
        <Points title={t.text("doesTitle")} keys={DOES} />
        <Points title={t.text("doesNotTitle")} keys={DOES_NOT} />
      </div>
    </main>
  );
}

function Points({ title, keys }: { title: string; keys: readonly MessageKey[] }) {
  const t = useTranslator();
  return (
    <section class="wc-page-section">
      <h2>{title}</h2>
      <ul>
        {keys.map((key) => (
          <li key={key}>{t.text(key)}</li>
        ))}
      </ul>
    </section>
  );
}
