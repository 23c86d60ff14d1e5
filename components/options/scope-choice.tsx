import { SCOPES, type Settings } from "../../lib/core/settings.ts";
import { Choice } from "../controls/choice.tsx";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";

type Scope = Settings["scope"];

const NAMES: Record<Scope, MessageKey> = {
  "news-sites": "scopeNewsSites",
  "all-sites": "scopeAllSites",
  "on-click": "scopeOnClick",
};
const ABOUTS: Record<Scope, MessageKey> = {
  "news-sites": "scopeNewsSitesAbout",
  "all-sites": "scopeAllSitesAbout",
  "on-click": "scopeOnClickAbout",
};

export interface ScopeChoiceProps {
  scope: Scope | undefined;
  /** The browser has not allowed what was chosen: the reader said no, or took it back. */
  refused: boolean;
  onChange: (scope: Scope) => void;
}

/** Where pages may be looked at. The browser asks for the permission as soon as one is chosen. */
export function ScopeChoice({ scope, refused, onChange }: ScopeChoiceProps) {
  const t = useTranslator();
  return (
    <Choice
      legend={t.text("scopeTitle")}
      value={scope}
      options={SCOPES.map((value) => ({
        value,
        name: t.text(NAMES[value]),
        about: t.text(ABOUTS[value]),
      }))}
      onChange={onChange}
    >
      <output class="wc-choice-result">{refused && t.text("scopeRefused")}</output>
    </Choice>
  );
}
