import type { Judge } from "./boilerplate.ts";
import {
  byTag,
  closestTo,
  dataOf,
  ELEMENT,
  firstChildOf,
  nextSiblingOf,
  parentOf,
  tagOf,
  TEXT,
  textOf,
  typeOf,
} from "./dom.ts";

/** Where the article is, and how much of its running text stands under each element. */
export interface Main {
  root: Element;
  /** Characters of paragraphs under an element, counted on the way from them to the body. */
  weightOf(element: Element): number;
  /** Weight of everything. */
  total: number;
}

const PARAGRAPH = 25;
const MAX_PARAGRAPHS = 20_000;
/** Of more paragraphs than this every second, third ... tells as well where they stand. */
const SAMPLE = 400;
const MAX_DEPTH = 100;
/** The root is the deepest element that holds this share of the text. */
const ROOT_SHARE = 0.6;
/** Above this share no class name can make an element "surroundings". */
const LARGE_SHARE = 0.4;

/** Finds the element that holds the running text of a page, by where its paragraphs cluster. */
export function findMain(body: Element, judge: Judge): Main {
  let groups = groupParagraphs(byTag(body, "p"));
  if (sum(groups) < 200) groups = groupBareText(body, judge);
  const weights = new Map<Element, number>();
  const pathUp = createPathUp(body, judge);
  let total = 0;
  for (const [parent, group] of groups) {
    const weight = weigh(group);
    const path = pathUp(parent);
    if (!path) continue;
    total += weight;
    for (const element of path) weights.set(element, (weights.get(element) ?? 0) + weight);
  }
  for (const [element, weight] of weights) {
    const light = weight <= LARGE_SHARE * total;
    if (weight === 0 || !light || element === body || judge(element) !== "surroundings") continue;
    total -= weight;
    for (const above of pathUp(element) ?? [])
      weights.set(above, Math.max(0, (weights.get(above) ?? 0) - weight));
  }
  const weightOf = (element: Element): number => weights.get(element) ?? 0;
  return { root: widen(deepest(weights, total, body), body), weightOf, total };
}

/** Does the element hold so much of the article that its name cannot exclude it? */
export function holdsMuch(main: Main, element: Element): boolean {
  return main.total > 0 && main.weightOf(element) > LARGE_SHARE * main.total;
}

interface Group {
  count: number;
  length: number;
}
type Groups = Map<Element, Group>;

/** A lone short paragraph in a box is more often a teaser than a part of an article. */
function weigh({ count, length }: Group): number {
  return count > 1 ? length : length * Math.min(1, Math.max(0.25, length / 400));
}

const sum = (groups: Groups): number =>
  [...groups.values()].reduce((total, { length }) => total + length, 0);

function add(groups: Groups, parent: Node | null, length: number): void {
  if (length < PARAGRAPH || !parent || typeOf(parent) !== ELEMENT) return;
  const element = parent as Element;
  const group = groups.get(element);
  if (!group) groups.set(element, { count: 1, length });
  else {
    group.count += 1;
    group.length += length;
  }
}

function groupParagraphs(paragraphs: ArrayLike<Element>): Groups {
  const groups: Groups = new Map();
  const count = Math.min(paragraphs.length, MAX_PARAGRAPHS);
  const step = Math.ceil(count / SAMPLE);
  for (let i = 0; i < count; i += step) {
    const paragraph = paragraphs[i]!;
    add(groups, parentOf(paragraph), textOf(paragraph).trim().length);
  }
  return groups;
}

/** For pages that set their text in bare `div`s: every element's own text is a paragraph. */
function groupBareText(body: Element, judge: Judge): Groups {
  const groups: Groups = new Map();
  let seen = 0;
  const pending: Node[] = [body];
  for (let node = pending.pop(); node && seen < MAX_PARAGRAPHS; node = pending.pop()) {
    for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) {
      if (typeOf(child) === TEXT) add(groups, node, dataOf(child).trim().length);
      else if (typeOf(child) === ELEMENT && judge(child as Element) !== "never")
        pending.push(child);
      seen += 1;
    }
  }
  return groups;
}

/** The element and its ancestors up to the body; undefined where one of them is never the article. */
function createPathUp(body: Element, judge: Judge): (from: Element) => Element[] | undefined {
  const refused = new Map<Element, boolean>();
  const isRefused = (element: Element): boolean => {
    let known = refused.get(element);
    if (known === undefined) {
      known = judge(element) === "never";
      refused.set(element, known);
    }
    return known;
  };
  return (from) => {
    const path: Element[] = [];
    for (let node: Node | null = from; node && path.length < MAX_DEPTH; node = parentOf(node)) {
      if (node === body) return [...path, body];
      if (typeOf(node) !== ELEMENT || isRefused(node as Element)) return undefined;
      path.push(node as Element);
    }
    return path;
  };
}

/** The innermost element with enough of the text: elements above half of it lie in one another. */
function deepest(weights: Map<Element, number>, total: number, body: Element): Element {
  let best = body;
  let least = Number.POSITIVE_INFINITY;
  for (const [element, weight] of weights) {
    if (weight < ROOT_SHARE * total || weight >= least) continue;
    best = element;
    least = weight;
  }
  return best;
}

/** Out to the article element around the paragraphs, so that a standfirst above them is read too. */
function widen(root: Element, body: Element): Element {
  if (root === body || tagOf(root) === "main") return root;
  return closestTo(root, "article,[role=article],[itemprop=articleBody]") ?? root;
}
