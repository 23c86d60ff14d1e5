import { expect, test } from "vitest";
import { createAnnotate } from "./annotate-article.ts";
import { groupMentions } from "./group-mentions.ts";

test("one claim in headline and text is shown once, though the headline names the state only", () => {
  const { annotations, references } = createAnnotate()({
    url: null,
    title: "Israel violated Gaza ceasefire 497 times, media office says",
    text: "The Israeli army has violated the ceasefire in Gaza 497 times since it took effect on 10 October, the Government Media Office in Gaza said on Saturday.",
    published: "2025-11-22",
    lang: "en",
  });
  expect(annotations).toHaveLength(2);
  const [claim, ...others] = groupMentions(annotations, references);
  expect(others).toEqual([]);
  expect(claim).toMatchObject({ mentions: 2, first: { mention: { where: "text" } } });
});
