import { rotateKeys } from "../publish/rotate-keys.ts";
import type { AdminContext } from "./admin-context.ts";
import { asPublisher } from "./as-publisher.ts";
import { publishNow } from "./publish-now.ts";
import { UserError } from "./user-error.ts";

const WHICH = ["feed", "root", "none"] as const;
const ROOT_KEYS = ["root", "root-spare"] as const;

/** `rotate [feed|root|none] [--with root|root-spare]`: the next root, with a new key. */
export async function rotate(context: AdminContext, words: readonly string[]): Promise<string> {
  const at = words.indexOf("--with");
  const which = oneOf(at === 0 ? undefined : words[0], WHICH);
  const rootKey = oneOf(at < 0 ? undefined : words[at + 1], ROOT_KEYS);
  const { place, now } = context;
  const root = await asPublisher(context, () => rotateKeys(place, { which, rootKey, now: now() }));
  const until = root.expires.slice(0, 10);
  return `Root ${root.n} is published; it expires on ${until}.\n${await publishNow(context)}`;
}

/** The first of the names where nothing is given. */
function oneOf<Name extends string>(
  given: string | undefined,
  names: readonly [Name, ...Name[]],
): Name {
  if (given === undefined) return names[0];
  const name = names.find((known) => known === given);
  if (name === undefined) throw new UserError(`"${given}" is none of ${names.join(", ")}`);
  return name;
}
