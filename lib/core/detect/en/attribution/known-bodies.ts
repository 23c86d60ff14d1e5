import type { Party, PartyTable } from "../../../party.ts";
import { foldWord } from "../../../text/fold-word.ts";
import { remember } from "../../common/remember.ts";

/** What tells one ministry from another. */
export const FIELD = /\b(?:foreign|defen[cs]e|interior|health)\b/i;

/** A body of the index as common nouns are held against it. */
export interface KnownBody extends Pick<Party, "id" | "kind"> {
  names: readonly string[];
  /** It is a party to the conflict, and no mediator. */
  fights: boolean;
  /** In lower case, spelled alike. */
  aliases: readonly string[];
}

/** The bodies of a conflict, and those armies that fight in it. */
interface ConflictBodies {
  here: readonly KnownBody[];
  armies: readonly KnownBody[];
}

/** The index does not change while a detector lives, and its articles are of a few conflicts. */
export const bodiesOf = remember((parties: PartyTable) =>
  rememberByText((conflict): ConflictBodies => {
    const here = parties
      .all()
      .filter(({ conflicts }) => conflicts.some((role) => role.conflict === conflict));
    const armies = here.filter(
      ({ kind, conflicts }) =>
        kind === "armed-forces" &&
        conflicts.some((role) => role.conflict === conflict && role.role === "party"),
    );
    const known = (party: Party): KnownBody => toKnown(party, conflict);
    return { here: here.map(known), armies: armies.map(known) };
  }),
);

function toKnown({ id, kind, name, aliases, conflicts }: Party, conflict: string): KnownBody {
  return {
    id,
    kind,
    fights: conflicts.some((role) => role.conflict === conflict && role.role === "party"),
    names: [name, ...aliases],
    aliases: aliases.map((alias) => spelling(alias.toLowerCase())),
  };
}

/** American and British. */
export function spelling(word: string): string {
  return word.replace("centre", "center").replace("defence", "defense");
}

/** All words in the aliases of whatever belongs to a root, folded. */
export const wordsOfOffices = remember((parties: PartyTable) =>
  rememberByText(
    (root): ReadonlySet<string> =>
      new Set(
        parties
          .all()
          .filter(({ id }) => id !== root && parties.rootOf(id) === root)
          .flatMap(({ aliases, aliasesByLang }) =>
            [aliases, ...Object.values(aliasesByLang)].flat(),
          )
          .flatMap((alias) => alias.split(/[\s-]+/))
          .map((word) => foldWord(word.toLowerCase())),
      ),
  ),
);

/** For texts that the index gives: what comes from a page would make it grow. */
function rememberByText<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = work(text)));
    return value;
  };
}
