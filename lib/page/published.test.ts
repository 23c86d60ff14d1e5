import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { readArticle } from "./read-article.ts";

const ENGLISH = "The monitors counted forty-one violations of the ceasefire on that day.";
const WORDS: Record<string, string> = {
  ar: "قالت الوزارة إن وقف إطلاق النار تعرض للخرق خلال الساعات الماضية في ريف المدينة.",
  hi: "मंत्रालय ने कहा कि युद्धविराम का उल्लंघन कई बार किया गया और एक व्यक्ति घायल हुआ।",
  ru: "В министерстве заявили, что режим прекращения огня за сутки был нарушен несколько раз.",
  uk: "У міністерстві заявили, що режим припинення вогню за добу було порушено кілька разів.",
};

function published(head: string, beside = "", { url = null as string | null, lang = "en" } = {}) {
  const text = `<p>${WORDS[lang] ?? ENGLISH}</p>`.repeat(3);
  const { document } = parseHTML(
    `<html lang="${lang}"><head><title>A headline of the day</title>${head}</head><body><article><header><h1>A headline of the day</h1>${beside}</header>${text}</article><footer><time datetime="1999-01-01">x</time></footer></body></html>`,
  );
  const result = readArticle(document, { url });
  return result.ok ? result.page.article.published : result.code;
}

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;

test.each([
  ["JSON-LD", jsonLd({ "@type": "NewsArticle", datePublished: "2019-04-12T12:48:00+01:00" })],
  [
    "a graph in JSON-LD, the article before the page",
    jsonLd({
      "@graph": [
        { "@type": "WebPage", datePublished: "2015-01-01" },
        { "@type": ["Article"], datePublished: "2019-04-12" },
      ],
    }),
  ],
  [
    "JSON-LD beside a broken one",
    jsonLd("{broken") + jsonLd([{ "@type": "BlogPosting", datePublished: "20190412" }]),
  ],
  [
    "article:published_time",
    '<meta property="article:published_time" content="2019-04-12T23:59:00Z">',
  ],
  ["a plain date", '<meta name="date" content="2019-04-12">'],
  ["Dublin Core", '<meta name="DC.date.issued" content="2019-04-12">'],
  ["parsely", '<meta name="parsely-pub-date" content="2019-04-12T10:00:00Z">'],
  ["a date in words", '<meta name="pubdate" content="Fri, 12 Apr 2019 10:00:00 GMT">'],
])("the day of publication is read from %s", (_, head) => {
  expect(published(head)).toBe("2019-04-12");
});

test.each([
  ["a time element", '<time datetime="2019-04-12T10:00">Friday</time>', "en"],
  ["a line beside the headline", "<p>April 12, 2019 at 12:48 pm</p>", "en"],
  ["a line with the day first", "<span>Published 12 April 2019</span>", "en"],
  ["a short month", "<span>By A. Writer | Apr. 12, 2019</span>", "en"],
  ["an ISO day", "<span>2019-04-12 08:00</span>", "en"],
  ["dots", "<span>12.04.2019, 18:30</span>", "de"],
  ["French", "<span>12 avril 2019</span>", "fr"],
  ["Russian", "<span>12 апреля 2019, 14:00</span>", "ru"],
  ["Ukrainian", "<span>12 квітня 2019</span>", "uk"],
  ["Arabic", "<span>12 أبريل 2019</span>", "ar"],
  ["Spanish", "<span>12 de abril de 2019</span>", "es"],
  ["Turkish", "<span>12 Nisan 2019</span>", "tr"],
  ["Hindi", "<span>12 अप्रैल 2019</span>", "hi"],
])("and else from the page itself: %s", (_, beside, lang) => {
  expect(published("", beside, { lang })).toBe("2019-04-12");
});

test("a day in numbers with slashes counts only where day and month cannot be exchanged", () => {
  expect(published("", "<span>25/04/2019</span>")).toBe("2019-04-25");
  expect(published("", "<span>04/25/2019</span>")).toBe("2019-04-25");
  expect(published("", "<span>04/05/2019</span>")).toBeNull();
});

test.each([
  "https://paper.example/2019/04/12/a-headline",
  "https://paper.example/20190412-a-headline/",
  "https://paper.example/world/201904121045431459-a-headline/",
])("or from the address %s", (url) => {
  expect(published("", "", { url })).toBe("2019-04-12");
});

test("a date elsewhere on the page is not the article's, and none is guessed", () => {
  expect(published("")).toBeNull();
  expect(published('<meta name="date" content="soon">')).toBeNull();
  expect(published('<meta name="date" content="2019-13-45">')).toBeNull();
});
