import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/core/settings.ts";

export const SettingsContext = createContext<Settings>(DEFAULT_SETTINGS);

/** The settings as they are now, whichever page of the extension changed them. */
export const useSettings = (): Settings => useContext(SettingsContext);
