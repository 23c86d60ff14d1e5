import { expect, test } from "vitest";
import { bundledIndex } from "../fixtures/bundled-index.ts";
import { mentionOfClaim } from "../fixtures/mention-of-claim.ts";
import { mount } from "../fixtures/mount.tsx";
import { annotate } from "../fixtures/syria-annotation.ts";
import { ClaimCard } from "./claim-card.tsx";

/** One claim in twenty-nine: enough to meet each shape, quick enough for every run. */
const SOME = bundledIndex.claims.filter((_, at) => at % 29 === 0);

const nothing = () => {};
const page = { url: "https://news.example/", title: "News", outlet: undefined, published: null };

test("the card of any claim of the index has no gap, no text without words, no epithet", () => {
  const epithets = bundledIndex.parties.flatMap((party) => party.epithets);
  for (const claim of SOME) {
    const { annotations, references } = annotate([mentionOfClaim(claim)]);
    const card = mount(
      <ClaimCard
        annotation={annotations[0]!}
        references={references}
        page={page}
        size="medium"
        wrongMatch={false}
        onCopy={nothing}
        onOpenPanel={nothing}
        onWrongMatch={nothing}
        onUndoWrongMatch={nothing}
        onClose={nothing}
      />,
    );
    const names = [...card.querySelectorAll(".wc-title, .wc-row-claimant, .wc-row-accused")];
    const words = names.map(({ textContent }) => textContent).join("\n");
    expect({ claim: claim.id, odd: words.match(/undefined|null|NaN|\{\w+\}/) }).toEqual({
      claim: claim.id,
      odd: null,
    });
    const shown = epithets.filter((epithet) => words.includes(epithet));
    expect({ claim: claim.id, shown }).toEqual({ claim: claim.id, shown: [] });
  }
});
