import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { index } from "../../../../test/detect/findings.ts";
import type { Article } from "../../article.ts";
import { createContexts } from "../create-context.ts";
import { english } from "../en/configuration.ts";
import { french } from "../fr/configuration.ts";
import { canMatch } from "./match.ts";

const open = createContexts(index);
const folder = new URL("../../../../test/gold/dev/", import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Article);

test.each([english, french])(
  "$code: what is left out by its tags would find nothing",
  (language) => {
    const wrong: string[] = [];
    for (const document of documents.filter(({ lang }) => lang === language.code)) {
      const context = open(document, language)?.context;
      if (!context) continue;
      for (const sentence of context.reading.sentences) {
        const { holds, chars } = sentence.tags;
        if (holds.some((tags, at) => (tags & ~(sentence.possible[at] ?? 0)) !== 0))
          wrong.push(`not thought possible: ${sentence.text}`);
        const idle = language.parsers.filter(({ forms }) => !canMatch(forms, holds));
        for (const parser of idle)
          if (
            parser.read(sentence, context).length > 0 ||
            parser.forms.some(({ source }) => new RegExp(source).test(chars))
          )
            wrong.push(`${parser.name}: ${sentence.text}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);
