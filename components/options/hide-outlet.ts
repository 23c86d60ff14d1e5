import type { Settings } from "../../lib/core/settings.ts";

/** Lists the reports of an outlet, or stops listing them. */
export function hideOutlet(settings: Settings, domain: string, hidden: boolean): Settings {
  const others = settings.hiddenOutlets.filter((other) => other !== domain);
  return { ...settings, hiddenOutlets: hidden ? [...others, domain] : others };
}
