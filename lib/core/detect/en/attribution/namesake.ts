import type { Party } from "../../../party.ts";
import { sideOf } from "../accused/opponent.ts";
import type { Context, Finding, Source } from "../../rule.ts";

/** "the army", "foreign minister", "a military source": a body of which each side has one. */
const OFFICE =
  /^(?:the |a |an |its |their |one |deputy |senior |country's )*(?:(?<field>foreign|defen[cs]e|interior|health) minist(?:ry|er)|ministry of (?<of>foreign affairs|defen[cs]e|interior|health)|(?<army>army|military)|(?<staff>general staff|headquarters|militia|operations room|operations command))\b/i;

/**
 * Nobody charges its own side: of the bodies that such words can mean, the one that stands against the accused.
 * Undefined where there are several, or where the words say more than a side could share.
 */
export function namesakeAgainst(
  { claimant }: Pick<Finding, "claimant">,
  accused: readonly string[],
  context: Context,
): Source | undefined {
  const words = OFFICE.exec(claimant?.text ?? "")?.groups;
  if (!claimant || !words) return undefined;
  const charged = new Set(accused.map((id) => sideOf(id, context)));
  if (charged.size !== 1 || charged.has(undefined)) return undefined;
  const isMeant = words["army"] ? isArmy : isCalled(words);
  const fitting = context.parties
    .all()
    .filter(({ id }) => {
      const side = sideOf(id, context);
      return side !== undefined && !charged.has(side);
    })
    .filter(isMeant);
  const one = fitting.length > 1 ? namedAround(fitting, context) : fitting;
  return one.length === 1 && one[0]
    ? { id: one[0].id, text: claimant.text, guessed: true }
    : undefined;
}

function isArmy({ kind, partOf }: Party): boolean {
  return kind === "armed-forces" && partOf !== null;
}

function isCalled(words: Partial<Record<string, string>>): (party: Party) => boolean {
  const field = (words["field"] ?? words["of"] ?? "").toLowerCase().replace("defence", "defense");
  const name = words["staff"]?.toLowerCase() ?? `${field.replace(" affairs", "")} ministry`;
  return ({ aliases }) =>
    aliases.some((alias) => alias.toLowerCase().replace("defence", "defense").endsWith(name));
}

/** Those that the article names, else those of a state that it names. */
function namedAround(bodies: readonly Party[], { reading, parties }: Context): readonly Party[] {
  const named = new Set(
    reading.sentences.flatMap(({ hits }) =>
      hits.flatMap(({ kind, ids }) =>
        (kind === "party" || kind === "person") && ids.length === 1 ? ids : [],
      ),
    ),
  );
  const themselves = bodies.filter(({ id }) => named.has(id));
  if (themselves.length > 0) return themselves;
  const roots = new Set([...named].map((id) => parties.rootOf(id)));
  return bodies.filter(({ id }) => roots.has(parties.rootOf(id)));
}
