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
    obstacles: [],
    visible: rect(0, 0, 1200, 5000),
    rtl: false,
    ...changes,
  };
}

describe("a badge stands", () => {
  test("in the margin behind the line, in full, where there is room", () => {
    expect(placeBadge(around(), SIZE, [])).toEqual({ left: 908, top: 124, compact: false });
  });

  test("on the other side of a page that is read from right to left", () => {
    expect(placeBadge(around({ rtl: true }), SIZE, [])).toEqual({
      left: 112,
      top: 124,
      compact: false,
    });
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

  test("raised at the end of the words where there is no margin at all", () => {
    const narrow = around({ block: rect(10, 100, 390, 200), visible: rect(0, 0, 400, 5000) });
    expect(placeBadge(narrow, SIZE, [])).toMatchObject({ compact: true, top: 136 });
  });

  test("never beyond the page's edge, which would make the page scroll sideways", () => {
    const edge = around({
      block: rect(10, 100, 395, 200),
      lastLine: rect(10, 148, 394, 168),
      visible: rect(0, 0, 400, 5000),
    });
    const place = placeBadge(edge, SIZE, [])!;
    expect(place.left + SIZE.compact.width).toBeLessThanOrEqual(400);
  });

  test("below the badge of another claim in the same line", () => {
    const taken = [rect(908, 124, 1088, 144)];
    expect(placeBadge(around(), SIZE, taken)).toMatchObject({ left: 908, top: 146 });
  });

  test("nowhere while its words are scrolled out of their box", () => {
    expect(placeBadge(around({ visible: rect(0, 300, 1200, 600) }), SIZE, [])).toBeUndefined();
  });
});
