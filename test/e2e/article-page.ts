export interface ArticlePage {
  /** Markup of the article's paragraphs. */
  body?: string;
  head?: string;
  /** Markup before and after the article. */
  before?: string;
  after?: string;
  /** Attributes of the root element. */
  root?: string;
}

/** A sentence that holds one claim for certain. */
export const CLAIM =
  "Syrian government forces broke the nationwide ceasefire 399 times in its first eleven days, the Syrian National Coalition said in a statement issued in Istanbul.";

/** A second claim, of another body. */
export const OTHER_CLAIM =
  "The Syrian Network for Human Rights, which counts the breaches of all parties, documented 178 violations of the ceasefire in the first week of the truce.";

/** Text without a claim or a truce word. */
export const FILLER =
  "The market in the old town opened at seven, and by noon the bakers had sold what they had; the price of flour has not changed since the summer, traders there say.";

/** A news page around some paragraphs; with one claim unless told otherwise. */
export function articlePage({
  body = `<p>${CLAIM}</p>`,
  head = "",
  before = "",
  after = "",
  root = 'lang="en"',
}: ArticlePage = {}): string {
  return `<!doctype html>
<html ${root}>
<head>
<meta charset="utf-8">
<title>Two counts of one week | The Paper</title>
<meta property="article:published_time" content="2017-01-13T09:00:00Z">
<style>body { font: 18px/1.6 serif; margin: 0 } article { width: 640px; margin: 40px auto }</style>
${head}
</head>
<body>
${before}
<main><article>
<h1>Two counts of one week</h1>
<p>${FILLER}</p>
${body}
<p>${FILLER}</p>
</article></main>
${after}
</body>
</html>`;
}
