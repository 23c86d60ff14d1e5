import * as fc from "fast-check";
import {
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  moment,
} from "../../../lib/core/own-work/examples.ts";
import { planRestore, readBackup, writeBackup } from "../../../lib/core/own-work/backup-file.ts";
import { DEFAULT_SETTINGS, settingsSchema } from "../../../lib/core/settings.ts";
import {
  readBackup as readSettingsBackup,
  writeBackup as writeSettingsBackup,
} from "../../../lib/core/settings-backup.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const WORK = {
  drafts: [makeClaimDraft()],
  records: [makeOwnRecord(1, makeClaimRecord())],
  deliveries: [],
};
const MATCH = { key: "k", quote: "q", url: null, rule: "en/x" };
const FILES = [
  writeBackup(WORK, [], moment(5)),
  writeSettingsBackup({ ...DEFAULT_SETTINGS, sitesOff: ["a.example"], wrongMatches: [MATCH] }),
];

/** A damaged backup is refused or read in part; what is here already is not lost to it. */
export const backups = defineTarget(
  "backups",
  fc.property(mutated(FILES), (text) => {
    const settings = readSettingsBackup(text);
    if (settings.ok) settingsSchema.parse(settings.settings);
    const work = readBackup(text);
    if (!work.ok) return;
    const plan = planRestore(work.backup, WORK);
    const twice = [...plan.drafts, ...plan.records].filter((item) =>
      [...WORK.drafts, ...WORK.records].some(
        (held) =>
          held.id === item.id &&
          !("changed" in item && "changed" in held && item.changed > held.changed),
      ),
    );
    if (twice.length > 0) throw new Error(`${twice[0]!.id} would be overwritten by an older one`);
  }),
);
