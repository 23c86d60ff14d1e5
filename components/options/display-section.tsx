import { LANGUAGES as CHOICES, SIZES, type Settings } from "../../lib/core/settings.ts";
import { STRICTNESSES, type Strictness } from "../../lib/core/strictness.ts";
import { Choice } from "../controls/choice.tsx";
import { Select } from "../controls/select.tsx";
import { Switch } from "../controls/switch.tsx";
import { LANGUAGES } from "../i18n/languages.ts";
import type { MessageKey } from "../i18n/catalogue.ts";
import { useTranslator } from "../i18n/translator-context.ts";

const SIZE_KEYS: Record<Settings["size"], MessageKey> = {
  small: "sizeSmall",
  medium: "sizeMedium",
  large: "sizeLarge",
};
const STRICTNESS_KEYS: Record<Strictness, { name: MessageKey; about: MessageKey }> = {
  balanced: { name: "strictnessBalanced", about: "strictnessBalancedAbout" },
  precise: { name: "strictnessPrecise", about: "strictnessPreciseAbout" },
};

interface DisplaySectionProps {
  settings: Settings;
  onChange: (change: (settings: Settings) => Settings) => void;
}

/** Which claims are marked, language, size, what screen readers are told, and what selecting offers. */
export function DisplaySection({ settings, onChange }: DisplaySectionProps) {
  const t = useTranslator();
  const set = (part: Partial<Settings>) => onChange((now) => ({ ...now, ...part }));
  return (
    <section class="wc-page-section">
      <h2>{t.text("displayTitle")}</h2>
      <Choice
        legend={t.text("strictness")}
        value={settings.strictness}
        options={STRICTNESSES.map((value) => ({
          value,
          name: t.text(STRICTNESS_KEYS[value].name),
          about: t.text(STRICTNESS_KEYS[value].about),
        }))}
        onChange={(strictness) => set({ strictness })}
      />
      <Select
        label={t.text("language")}
        value={settings.language}
        options={CHOICES.map((value) => ({
          value,
          name: value === "auto" ? t.text("languageAuto") : LANGUAGES[value].name,
        }))}
        onChange={(language) => set({ language: language as Settings["language"] })}
      />
      <Choice
        legend={t.text("size")}
        value={settings.size}
        options={SIZES.map((value) => ({ value, name: t.text(SIZE_KEYS[value]) }))}
        onChange={(size) => set({ size })}
      />
      <Switch checked={settings.announce} onChange={(announce) => set({ announce })}>
        {t.text("announce")}
      </Switch>
      <Switch checked={settings.bubble} onChange={(bubble) => set({ bubble })}>
        {t.text("bubble")}
      </Switch>
    </section>
  );
}
