import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { readArticle, type PageText } from "./read-article.ts";
import { findPieces, type Segment } from "./text-map.ts";

const FIRST =
  "The monitors of the mission counted forty-one violations of the ceasefire on the first day.";
const SECOND =
  "The ministry said in the evening that its forces had answered fire on two occasions only.";

function read(html: string, options = {}): PageText {
  const { document } = parseHTML(html);
  const result = readArticle(document, options);
  if (!result.ok) throw new Error(result.code);
  return result.page;
}

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>A headline about the truce | The Paper</title>${head}</head><body>${body}</body></html>`;

const article = (inner: string): string =>
  page(`<main><article><h1>A headline about the truce</h1>${inner}</article></main>`);

describe("the text of an article", () => {
  test("is its blocks, joined by line breaks, without the headline", () => {
    const { article: found } = read(article(`<p>${FIRST}</p><div><p>${SECOND}</p></div>`));
    expect(found.text).toBe(`${FIRST}\n${SECOND}`);
    expect(found.title).toBe("A headline about the truce");
  });

  test("keeps a sentence whole that is split over inline elements and lines of markup", () => {
    const { article: found } = read(
      article(`<p>The <a href="/m">monitors</a> counted\n   <b>forty</b>-<i>one</i><span> violations</span> of<br>
        the truce.</p><p>${SECOND}</p>`),
    );
    expect(found.text.split("\n")[0]).toBe(
      "The monitors counted forty-one violations of the truce.",
    );
  });

  test("ends a block at two line breaks in a row, as old pages do", () => {
    const { article: found } = read(
      page(`<div id="story">${FIRST}<br><br>${SECOND}<br> <br>Third paragraph of the text.</div>`),
    );
    expect(found.text).toBe(`${FIRST}\n${SECOND}\nThird paragraph of the text.`);
  });

  test.each([
    ["navigation", "<nav>Ceasefire broken, more news</nav>"],
    ["asides", "<aside>Ceasefire broken 12 times</aside>"],
    ["captions", "<figure><img><figcaption>A ceasefire monitor</figcaption></figure>"],
    ["code", "<pre>ceasefire()</pre>"],
    [
      "scripts",
      "<script>var ceasefire</script><style>.ceasefire{}</style><noscript>ceasefire</noscript>",
    ],
    ["templates", "<template><p>ceasefire</p></template>"],
    ["editors", '<div contenteditable="true"><p>ceasefire</p></div>'],
    ["editors without a value", "<div contenteditable><p>ceasefire</p></div>"],
    [
      "inputs",
      '<textarea>ceasefire</textarea><input value="ceasefire"><select><option>ceasefire</select>',
    ],
    ["text boxes by role", '<div role="textbox">ceasefire</div>'],
    ["hidden text", "<p hidden>ceasefire</p>"],
    ["text hidden by style", '<p style="color:red; display: none">ceasefire</p>'],
    ["text hidden from screen readers", '<p aria-hidden="true">ceasefire</p>'],
    ["comments", '<section id="comments"><p>They broke the ceasefire!</p></section>'],
    ["comments by class", '<ol class="c-commentList comment-list"><li>ceasefire</li></ol>'],
    ["related links", '<div class="relatedArticles"><p>Ceasefire broken</p></div>'],
    ["lists of links", '<ul><li><a href="/a">Ceasefire broken, says monitor</a></li></ul>'],
    [
      "pointers to other articles",
      '<p>Read: <a href="/b">Russia denies breaking the ceasefire</a></p>',
    ],
    ["footnote marks", "<sup>ceasefire<a>[12]</a></sup>".replace("ceasefire", "")],
    ["share buttons", '<div class="article__share share-tools">ceasefire</div>'],
  ])("leaves out %s", (_, markup) => {
    const { article: found } = read(article(`<p>${FIRST}</p>${markup}<p>${SECOND}</p>`));
    expect(found.text).toBe(`${FIRST}\n${SECOND}`);
  });

  test("asks the layout, where there is one, about each block", () => {
    const { article: found } = read(
      article(`<p>${FIRST}</p><p class="x">folded</p><p>${SECOND}</p>`),
      {
        isHidden: (element: Element) => element.getAttribute("class") === "x",
      },
    );
    expect(found.text).toBe(`${FIRST}\n${SECOND}`);
  });

  test("is not lost when its box has the name of something else", () => {
    const { article: found } = read(
      page(
        `<div class="has-sidebar related-on"><div class="social-body"><p>${FIRST}</p><p>${SECOND}</p></div></div>`,
      ),
    );
    expect(found.text).toBe(`${FIRST}\n${SECOND}`);
  });

  test("is found among teasers and a long thread of comments", () => {
    const teaser = `<div class="card"><h3><a href="/x">Another story</a></h3><p>Ceasefire talks go on in the capital, officials say today.</p></div>`;
    const comment = `<div><p>${"I do not believe a word of this. ".repeat(9)}</p></div>`;
    const { article: found } = read(
      page(`<div id="top">${teaser.repeat(8)}</div><div class="wrap"><div class="text"><p>${FIRST}</p><p>${SECOND}</p></div></div>
        <div id="disqus_thread" class="comments-area">${comment.repeat(20)}</div>`),
    );
    expect(found.text).toBe(`${FIRST}\n${SECOND}`);
  });

  test("survives a form whose inputs shadow the properties of nodes", () => {
    const { article: found } = read(
      article(
        `<p>${FIRST}</p><form><input name="textContent"><input name="parentNode"><input name="getAttribute"><p>${SECOND}</p></form>`,
      ),
    );
    expect(found.text).toBe(`${FIRST}\n${SECOND}`);
  });

  test("is read from broken markup", () => {
    const { article: found } = read(
      `<html><body></div><p>${FIRST}<p>${SECOND}<table><td><b>and more <p>text</i></p></p></b`,
    );
    expect(found.text).toContain(FIRST);
    expect(found.text).toContain(SECOND);
  });

  test("of a page that throws when it is read is reported, not thrown", () => {
    const { document } = parseHTML(article(`<p>${FIRST}</p>`));
    Object.defineProperty(document, "querySelectorAll", { value: () => {} });
    const hostile = new Proxy(document, {
      getPrototypeOf: () => {
        throw new Error("no");
      },
    });
    expect(readArticle(hostile)).toMatchObject({ ok: false, code: "unreadable" });
  });

  test("of an empty page is empty", () => {
    const { document } = parseHTML("<html><head></head><body></body></html>");
    expect(readArticle(document)).toEqual({ ok: false, code: "empty" });
  });
});

describe("the offsets of a text", () => {
  const { body, headline } = read(
    article(`<p>  The <b>monitors</b>\n counted&nbsp;41   violations.</p><p>${FIRST}</p>`),
  );

  test("lead to the text nodes that hold the words, whatever stands between them", () => {
    const start = body.text.indexOf("monitors counted");
    const found = findPieces(body, start, start + "monitors counted\u00a041 violations".length);
    const words = found.map(({ node, offset, length }) => node.data.slice(offset, offset + length));
    expect(words[0]).toBe("monitors");
    expect(words.slice(1).join("")).toBe("counted\u00a041violations");
  });

  test("agree with the nodes for every stretch", () => {
    for (const { start, length, node, offset } of body.segments)
      expect(node.data.slice(offset, offset + length)).toBe(body.text.slice(start, start + length));
  });

  test("of the headline are its own", () => {
    expect(headline?.text).toBe("A headline about the truce");
    const [{ node, offset, length }] = findPieces(headline!, 2, 10) as [Segment];
    expect(node.data.slice(offset, offset + length)).toBe("headline");
  });

  test("of a bare space lead nowhere", () => {
    expect(findPieces(body, 3, 4)).toEqual([]);
  });
});

describe("the headline", () => {
  test("is the heading that agrees with the page's title, not the logo", () => {
    const { article: found } = read(
      page(
        `<h1>The Paper of the City</h1><h1>A headline about <i>the truce</i></h1><p>${FIRST}</p><p>${SECOND}</p>`,
      ),
    );
    expect(found.title).toBe("A headline about the truce");
  });

  test("is the page's title without the outlet's name when no heading shows it", () => {
    const { article: found, headline } = read(page(`<p>${FIRST}</p><p>${SECOND}</p>`));
    expect(found.title).toBe("A headline about the truce");
    expect(headline).toBeUndefined();
  });
});
