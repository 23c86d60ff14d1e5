import { describe, expect, test } from "vitest";
import { placeBadge, type BadgeSize, type Surroundings } from "./place-badge.ts";
import type { Rect } from "./rect.ts";

const rect = (left: number, top: number, right: number, bottom: number): Rect => ({
  left,
  top,
  right,
  bottom,
});

const SIZE: BadgeSize = { full: { width: 180, height: 20 }, compact: { width: 24, height: 20 } };

/** A paragraph from 300 to 900 on a page 1200 wide; the claim stands in its second line. */
function around(changes: Partial<Surroundings> = {}): Surroundings {
  return {
    firstLine: rect(400, 124, 600, 144),
    lastLine: rect(300, 148, 420, 168),
    block: rect(300, 100, 900, 200),
    blockEnd: rect(300, 176, 880, 196),
    lines: [100, 124, 148, 176].map((top) => rect(300, top, 890, top + 20)),
    obstacles: [],
    visible: rect(0, 0, 1200, 5000),
    rtl: false,
    ...changes,
  };
}

describe("a badge stands", () => {
  test("in the margin behind the line, in full, where there is room", () => {
    expect(placeBadge(around(), SIZE, [])).toEqual({
      left: 908,
      top: 124,
      width: 180,
      compact: false,
      scale: 1,
    });
  });

  test("on the other side of a page that is read from right to left", () => {
    expect(placeBadge(around({ rtl: true }), SIZE, [])).toEqual({
      left: 112,
      top: 124,
      width: 180,
      compact: false,
      scale: 1,
    });
  });

  test("in the margin with its words cut where there is less room", () => {
    const size = { ...SIZE, full: { width: 500, height: 20 } };
    const place = placeBadge(around({ visible: rect(0, 0, 1200, 5000) }), size, []);
    expect(place).toMatchObject({ left: 908, width: 284, compact: false });
    const less = placeBadge(around({ visible: rect(0, 0, 1191, 5000) }), size, []);
    expect(less).toMatchObject({ compact: true });
  });

  test("behind the last words of the block, where they leave room", () => {
    const obstacles = [rect(930, 0, 1200, 3000)];
    const short = around({ obstacles, blockEnd: rect(300, 176, 420, 196) });
    expect(placeBadge(short, SIZE, [])).toMatchObject({ left: 428, top: 176, compact: false });
    const taken = [rect(428, 176, 608, 196)];
    expect(placeBadge(short, SIZE, taken)).toMatchObject({ left: 616, top: 176, width: 180 });
  });

  test("but not where that is many lines below", () => {
    const obstacles = [rect(930, 0, 1200, 3000)];
    const long = around({
      obstacles,
      block: rect(300, 100, 900, 600),
      blockEnd: rect(300, 576, 420, 596),
    });
    expect(placeBadge(long, SIZE, [])).toMatchObject({ left: 902, compact: true });
  });

  test("in the margin as an icon where something else stands beside the text", () => {
    const sidebar = rect(950, 0, 1200, 3000);
    expect(placeBadge(around({ obstacles: [sidebar] }), SIZE, [])).toMatchObject({
      left: 902,
      compact: true,
    });
  });

  test("in the margin before the text where there is none behind", () => {
    const obstacles = [rect(905, 0, 1200, 3000)];
    expect(placeBadge(around({ obstacles }), SIZE, [])).toMatchObject({ left: 274, compact: true });
  });

  const NARROW = {
    block: rect(10, 100, 390, 200),
    blockEnd: rect(10, 176, 380, 196),
    lines: [100, 124, 148, 176].map((top) => rect(10, top, 390, top + 20)),
    visible: rect(0, 0, 400, 5000),
  };

  test("as an icon behind a line near its words that ends early", () => {
    const lines = [rect(10, 100, 200, 120), ...NARROW.lines.slice(1, 3), rect(10, 176, 340, 196)];
    expect(placeBadge(around({ ...NARROW, lines }), SIZE, [])).toMatchObject({
      left: 342,
      top: 176,
      compact: true,
      scale: 1,
    });
    const rtl = { ...NARROW, lines: [rect(60, 124, 390, 144)], rtl: true };
    expect(placeBadge(around(rtl), SIZE, [])).toMatchObject({ left: 34, top: 124 });
  });

  test("raised at the end of the words where there is no margin at all", () => {
    const lastLine = rect(10, 148, 200, 168);
    const place = placeBadge(around({ ...NARROW, lastLine }), SIZE, [])!;
    expect(place).toMatchObject({ left: 200, top: 143, width: 24 * 0.6, compact: true });
    expect(place.scale).toBe(0.6);
  });

  test("raised as high as the line above leaves room", () => {
    const lastLine = rect(10, 148, 200, 168);
    const lines = [rect(10, 112, 390, 132), rect(10, 148, 390, 168)];
    const loose = placeBadge(around({ ...NARROW, lastLine, lines }), SIZE, [])!;
    expect(loose).toMatchObject({ top: 135, scale: 1 });
    const tight = [rect(10, 120, 390, 140), rect(10, 148, 390, 168)];
    const place = placeBadge(around({ ...NARROW, lastLine, lines: tight }), SIZE, [])!;
    expect(place.top).toBe(140);
    expect(place.scale).toBe(0.75);
  });

  test("never beyond the page's edge, which would make the page scroll sideways", () => {
    const lastLine = rect(10, 148, 394, 168);
    const place = placeBadge(around({ ...NARROW, lastLine }), SIZE, [])!;
    expect(place.left + place.width).toBeLessThanOrEqual(400);
  });

  test("below the badge of another claim in the same line", () => {
    const taken = [rect(908, 124, 1088, 144)];
    expect(placeBadge(around(), SIZE, taken)).toMatchObject({ left: 908, top: 146 });
  });

  test("nowhere while its words are scrolled out of their box", () => {
    expect(placeBadge(around({ visible: rect(0, 300, 1200, 600) }), SIZE, [])).toBeUndefined();
  });
});
