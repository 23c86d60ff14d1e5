import { readFileSync } from "node:fs";

/** Addresses of the shots that the pictures are made of, by name. */
export type Shots = Record<string, string>;

interface StorePicture {
  name: string;
  width: number;
  height: number;
  /** The picture as a page. */
  draw: (shots: Shots) => string;
}

/** What both stores take: screenshots of 1280 x 800; Chrome also wants a small tile. */
export const STORE_PICTURES: readonly StorePicture[] = [
  screenshot("1-card", "Who counted, and what did the others count?", ({ card }) =>
    framed(image(card, 1160)),
  ),
  screenshot("2-popup", "Every claim on the page, one click away", ({ article, popup }) =>
    framed(image(article, 1160), `<div class="popup">${image(popup, 360)}</div>`),
  ),
  screenshot("3-panel", "The whole comparison beside the article", ({ narrow, panel }) =>
    framed(`<div class="beside">${image(narrow, 740)}${image(panel, 420)}</div>`),
  ),
  screenshot("4-chart", "Each truce over time, claimant by claimant", ({ chart }) =>
    framed(`<div class="middle">${image(chart, 900)}</div>`),
  ),
  screenshot("5-choice", "You choose where it looks. What you read stays with you", ({ welcome }) =>
    framed(`<div class="middle">${image(welcome, 820)}</div>`),
  ),
  { name: "tile", width: 440, height: 280, draw: tile },
];

function screenshot(name: string, caption: string, draw: (shots: Shots) => string): StorePicture {
  return {
    name,
    width: 1280,
    height: 800,
    draw: (shots) => page(`<h1>${caption}</h1>${draw(shots)}`),
  };
}

const image = (address: string | undefined, width: number): string =>
  `<img src="${address}" width="${width}" alt="">`;

const framed = (...parts: string[]): string => `<div class="frame">${parts.join("")}</div>`;

const icon = (size: number): string => {
  const svg = readFileSync("scripts/icons/icon.svg", "utf8");
  return `<img src="data:image/svg+xml,${encodeURIComponent(svg)}" width="${size}" height="${size}" alt="">`;
};

function tile(): string {
  return page(`<div class="tile">${icon(88)}<div><b>WhoCounts</b>
    <p>Who counted the ceasefire violations, and what did the others count?</p></div></div>`);
}

const page = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${body}`;

const STYLE = `
  * { box-sizing: border-box; margin: 0; }
  body { background: #f2edf8; color: #1b1b1f; font-family: system-ui, "Noto Sans", sans-serif; overflow: hidden; }
  h1 { height: 112px; display: grid; place-content: center; font-size: 34px; font-weight: 650; letter-spacing: -0.01em; }
  .frame { position: relative; width: 1160px; height: 640px; margin: 0 auto; overflow: hidden; background: #fff;
    border-radius: 12px; box-shadow: 0 0 0 1px rgb(27 27 31 / 12%), 0 18px 50px rgb(59 38 90 / 22%); }
  img { display: block; }
  .popup { position: absolute; top: 14px; right: 24px; border-radius: 10px; overflow: hidden; background: #fff;
    box-shadow: 0 0 0 1px rgb(27 27 31 / 14%), 0 12px 40px rgb(27 27 31 / 30%); }
  .beside { display: flex; }
  .beside img + img { border-left: 1px solid #dadae0; }
  .middle { display: grid; justify-content: center; }
  .tile { height: 280px; display: flex; align-items: center; gap: 26px; padding: 0 34px; }
  .tile b { font-size: 40px; letter-spacing: -0.02em; }
  .tile p { margin-top: 8px; font-size: 19px; line-height: 1.35; color: #3d3d46; }
  .tile img { flex: none; }
`;
