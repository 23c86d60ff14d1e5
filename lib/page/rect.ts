/** A rectangle in CSS pixels; what `DOMRect` has and can be made without one. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const isEmpty = ({ left, top, right, bottom }: Rect): boolean =>
  right <= left || bottom <= top;

/** What two rectangles share; empty when they share nothing. */
export const shared = (a: Rect, b: Rect): Rect => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});
