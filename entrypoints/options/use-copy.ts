import { useEffect, useState } from "preact/hooks";
import type { CopyProps } from "../../components/options/backup-section.tsx";
import { makeCopy, takeOver, type SettingsCopy } from "../../lib/core/settings-copy.ts";
import type { Settings } from "../../lib/core/settings.ts";
import { loadCopy, removeCopy, watchCopy } from "../../lib/store/settings-copy-store.ts";
import { updateSettings } from "../../lib/store/settings-store.ts";

/** Wires the copy for other devices. The background keeps it, after each change. */
export function useCopy(settings: Settings): CopyProps {
  const [copy, setCopy] = useState<SettingsCopy>();
  useEffect(() => {
    void loadCopy().then(setCopy);
    return watchCopy(setCopy);
  }, []);
  return {
    copy,
    isKept: settings.keepCopy,
    isTooLarge: makeCopy(settings, 0) === undefined,
    onKeep: (keepCopy) => {
      if (!keepCopy) void removeCopy();
      void updateSettings((now) => ({ ...now, keepCopy }));
    },
    onTakeOver: () => {
      if (copy) void updateSettings((now) => takeOver(copy, now));
    },
  };
}
