import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { INDEX_FILE_PATHS, parseClaimsIndex, type IndexFiles } from "../../claims-index.ts";
import type { Mention } from "../../mention.ts";
import { createDetector } from "../detect.ts";

const files = Object.fromEntries(
  Object.entries(INDEX_FILE_PATHS).map(([name, path]) => [
    name,
    readFileSync(new URL(`../../../../public/index/${path}`, import.meta.url), "utf8"),
  ]),
) as unknown as IndexFiles;
const parsed = parseClaimsIndex(files);
if (!parsed.ok) throw new Error("the bundled index is damaged");
const detector = createDetector(parsed.index);

function detect(text: string, title = ""): Mention[] {
  return detector.detect({ url: null, title, text, published: "2022-02-19", lang: "fr" });
}

test("counts of violations, with the parts that leave the word out", () => {
  const mentions = detect(
    "Le 17 février, l'OSCE a relevé 222 violations du cessez-le-feu dans la région de Donetsk, après 189 la veille.",
  );
  expect(mentions.map(({ metric, value, claimant }) => [metric, value, claimant])).toEqual([
    ["violations", 222, "osce-smm"],
    ["violations", 189, "osce-smm"],
  ]);
});

test.each([
  ["a fait savoir l'organisation", "osce-smm"],
  ["a fait savoir l'organisation ukrainienne", null],
])("who spoke last goes on speaking, another body does not: %s", (cue, claimant) => {
  const [mention] = detect(
    `L'OSCE est inquiète, a déclaré l'OSCE. Le cessez-le-feu a été violé à 222 reprises, soit 222 violations dans la région de Donetsk, ${cue}.`,
  );
  expect(mention).toMatchObject({ value: 222, claimant });
});

test("who is accused, behind an elided article too", () => {
  const [mention] = detect("La Turquie accuse l'armée israélienne d'avoir violé la trêve à Gaza.");
  expect(mention).toMatchObject({ kind: "accusation", claimant: "turkey", accused: ["idf"] });
});

test("attacks, victims and denials beside a breach; who is spoken of does not speak", () => {
  const mentions = detect(
    "La Russie accuse l'Ukraine d'avoir violé le cessez-le-feu à 12 reprises dans le Donbass. Deux soldats ont été tués, a-t-elle ajouté. L'Ukraine rejette ces accusations.",
  );
  expect(
    mentions.map(({ kind, value, claimant, accused }) => [kind, value, claimant, accused]),
  ).toEqual([
    ["figure", 12, "russia", ["ukraine"]],
    ["figure", 2, "russia", ["ukraine"]],
    ["denial", null, "ukraine", ["ukraine"]],
  ]);
  const [imputed] = detect("Un général impute au Hezbollah 1 925 violations de la trêve au Liban.");
  expect(imputed?.claimant).toBeNull();
});

test.each([
  "Le Conseil de sécurité appelle les parties à respecter le cessez-le-feu au Liban.",
  "Israël pourrait considérer cela comme une violation de la trêve.",
  "La police a relevé 12 infractions au code de la route lundi.",
  "Trois civils tués dans un bombardement à Donetsk.",
])("%s (no claim)", (text) => {
  expect(detect(text)).toEqual([]);
});
