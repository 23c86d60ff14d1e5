import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { findLanguage } from "./language.ts";

const SAMPLES: Record<string, string> = {
  en: "The monitors said that the ceasefire was broken in the north of the country by both sides.",
  ar: "قالت الوزارة إن وقف إطلاق النار تعرض للخرق خلال الساعات الماضية في ريف المدينة.",
  ru: "В министерстве заявили, что режим прекращения огня за сутки был нарушен несколько раз.",
  uk: "У міністерстві заявили, що режим припинення вогню за добу було порушено кілька разів.",
  es: "El ministerio dijo que la tregua se rompió varias veces en el norte de la provincia por la noche.",
  fr: "Le ministère a déclaré que la trêve a été violée plusieurs fois dans le nord de la province.",
  de: "Das Ministerium erklärte, dass die Waffenruhe in der Nacht von der Gegenseite mehrfach und auf breiter Front gebrochen worden ist.",
  tr: "Bakanlık ateşkesin gece boyunca birçok kez ihlal edildiğini ve bir kişinin öldüğünü bu sabah için duyurdu.",
  it: "Il ministero ha detto che la tregua è stata violata più volte nel nord della provincia di notte.",
  pt: "O ministério disse que a trégua foi violada várias vezes no norte do país e que não haverá uma resposta.",
  hi: "मंत्रालय ने कहा कि युद्धविराम का उल्लंघन कई बार किया गया और एक व्यक्ति घायल हुआ।",
};

const page = (html: string): Document => parseHTML(`${html}<body></body></html>`).document;

test.each(Object.entries(SAMPLES))("%s is told from its own words", (lang, text) => {
  expect(findLanguage(page("<html><head></head>"), text)).toBe(lang);
});

test("what the page says comes first", () => {
  expect(findLanguage(page('<html lang="pt-BR"><head></head>'), SAMPLES["es"]!)).toBe("pt");
  const head = '<html><head><meta http-equiv="Content-Language" content="fr"></head>';
  expect(findLanguage(page(head), SAMPLES["en"]!)).toBe("fr");
});

test("unless its letters show that the template speaks, not the article", () => {
  expect(findLanguage(page('<html lang="en"><head></head>'), SAMPLES["ar"]!)).toBe("ar");
});

test("nothing to go by is undetermined", () => {
  expect(findLanguage(page("<html><head></head>"), "12 34")).toBe("und");
});
