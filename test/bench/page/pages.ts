/** Pages as readers meet them, made so that every run measures the same. */

const SIDES = [
  "the Syrian National Coalition",
  "the Syrian Network for Human Rights",
  "the Russian Ministry of Defence",
  "the Syrian Observatory for Human Rights",
  "the Syrian General Command",
];

const claim = (i: number): string =>
  `Syrian government forces broke the nationwide ceasefire ${399 - 7 * i} times in its first eleven days, ${SIDES[i % SIDES.length]} said in statement number ${i + 1} issued in Istanbul.`;

const WORDS =
  "the market in the old town opened at seven and by noon the bakers had sold what they had while traders spoke of the price of flour which has hardly changed since the summer although the road to the port was closed for two days".split(
    " ",
  );

/** Sentences without a truce word, of about 20 words; no two paragraphs are alike. */
function filler(words: number, seed: number): string {
  const sentences: string[] = [];
  for (let at = 0; at < words; at += 20) {
    const from = (seed * 7 + at * 3) % WORDS.length;
    const turned = [...WORDS.slice(from), ...WORDS.slice(0, from)].slice(0, 18);
    sentences.push(`On day ${seed + at} ${turned.join(" ")}.`);
  }
  return sentences.join(" ");
}

/** Paragraphs with claims spread evenly among them. */
function paragraphs(words: number, claims: number): string {
  const count = Math.ceil(words / 60);
  const every = claims > 0 ? Math.floor(count / claims) : Number.POSITIVE_INFINITY;
  return Array.from({ length: count }, (_, i) => {
    const isClaim = i % every === 0 && i / every < claims;
    const lead = isClaim ? `<span data-claim>${claim(i / every)}</span> ` : "";
    return `<p>${lead}${filler(60, i)} <a href="#${i}">More on day ${i}</a>.</p>`;
  }).join("\n");
}

/** What stands around an article: some 1,400 elements of navigation, teasers and comments. */
const SURROUNDINGS = {
  before: `<nav><ul>${Array.from({ length: 80 }, (_, i) => `<li><a href="#n${i}"><span>Section ${i}</span></a></li>`).join("")}</ul></nav>`,
  after: `<aside>${Array.from({ length: 60 }, (_, i) => `<div class="teaser"><h3><a href="#t${i}">Teaser ${i}</a></h3><div><span>${filler(20, i)}</span></div><small>${i} minutes ago</small></div>`).join("")}</aside>
<section id="comments" class="comments">${Array.from({ length: 60 }, (_, i) => `<div class="comment"><b>Reader ${i}</b><time>${i} h</time><div><p>${filler(20, i)}</p></div><button>Reply</button><button>Report</button></div>`).join("")}</section>`,
};

interface Shape {
  words: number;
  claims: number;
  script?: string;
  before?: string;
}

function article({ words, claims, script = "", before = SURROUNDINGS.before }: Shape): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>Two counts of one week | The Paper</title>
<meta property="article:published_time" content="2017-01-13T09:00:00Z">
<style>body { font: 18px/1.6 serif; margin: 0 } main { width: 640px; margin: 0 auto } li, .teaser { display: inline-block; width: 140px }</style>
</head><body>
${before}
<main><article><h1>Two counts of one week</h1>
${paragraphs(words, claims)}
</article></main>
${SURROUNDINGS.after}
<script>${script}</script>
</body></html>`;
}

/** 15,000 elements of an application: a table of small cells, each with a control. */
const APPLICATION = `<div id="app">${Array.from({ length: 1500 }, (_, i) => `<div class="row"><span>${i}</span><span>Order ${i}</span><span><i>${i * 3}</i></span><span><button>Edit</button></span><span><input value="${i}"></span></div>`).join("")}</div>`;

/**
 * A ticker beside the article: 5,000 new texts in one task, and how long that kept the page. `anew`
 * puts a new text node in place of each, as plain scripts do; else the node stays, as with libraries.
 */
const TICKER = `
  const ticker = document.createElement("div");
  for (let i = 0; i < 100; i++) ticker.append(Object.assign(document.createElement("span"), { textContent: i }));
  document.body.append(ticker);
  globalThis.busy = (inside, anew) => new Promise((resolve) => {
    const cells = inside ? document.querySelectorAll("article a") : ticker.children;
    const start = performance.now();
    for (let i = 0; i < 5000; i++) {
      const cell = cells[i % cells.length];
      if (anew) cell.textContent = "day " + i;
      else cell.firstChild.data = "day " + i;
    }
    document.body.offsetHeight;
    queueMicrotask(() => resolve(performance.now() - start));
  });`;

/** A feed: 200 more paragraphs, ten at a time. */
const FEED = `
  globalThis.feed = async () => {
    const box = document.querySelector("article");
    for (let round = 0; round < 20; round++) {
      for (let i = 0; i < 10; i++) {
        const p = document.createElement("p");
        p.textContent = ${JSON.stringify(filler(60, 1))} + round + i;
        box.append(p);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };`;

export const PAGES = {
  blank: "<!doctype html><title>.</title>",
  /** An article of 900 words with five claims, among 1,500 elements. */
  article: article({ words: 900, claims: 5, script: TICKER }),
  /** The same without a claim or a truce word. */
  none: article({ words: 900, claims: 0 }),
  /** The article with twenty claims. */
  twenty: article({ words: 1800, claims: 20 }),
  long: article({ words: 100_000, claims: 5 }),
  app: article({ words: 900, claims: 5, before: APPLICATION }),
  feed: article({ words: 900, claims: 5, script: FEED }),
} as const;

export type PageName = keyof typeof PAGES;
