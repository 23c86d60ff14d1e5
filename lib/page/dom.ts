/**
 * Safe reading of nodes that belong to somebody else. A page can shadow any property of a form by
 * the name of an input inside it (DOM clobbering, SYNC.md threat 11), so nothing is read from the
 * node itself: getters and methods are taken from its prototypes. Where an implementation keeps a
 * value as a plain field (linkedom does), the field is read.
 */
type Reader<T> = (node: object) => T;

function findOnPrototypes(node: object, name: string): PropertyDescriptor | undefined {
  for (
    let owner: unknown = Reflect.getPrototypeOf(node);
    typeof owner === "object" && owner !== null;
    owner = Reflect.getPrototypeOf(owner)
  ) {
    const descriptor = Reflect.getOwnPropertyDescriptor(owner, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

/** Readers are looked up once a prototype, since a page has thousands of nodes and few prototypes. */
function perPrototype<R>(make: (descriptor: PropertyDescriptor | undefined) => R) {
  const known = new Map<object | null, R>();
  return (node: object, name: string): R => {
    const prototype = Reflect.getPrototypeOf(node);
    let reader = known.get(prototype);
    if (reader === undefined) {
      reader = make(findOnPrototypes(node, name));
      known.set(prototype, reader);
    }
    return reader;
  };
}

function property<T>(name: string): Reader<T> {
  const readerOf = perPrototype<Reader<T>>((descriptor) => {
    const getter = descriptor && Reflect.get(descriptor, "get");
    if (typeof getter !== "function") return (node) => Reflect.get(node, name) as T;
    return (node) => Reflect.apply(getter, node, []) as T;
  });
  return (node) => readerOf(node, name)(node);
}

type Method<R extends (...args: never) => unknown> = (
  node: object,
  ...args: Parameters<R>
) => ReturnType<R>;

function method<R extends (...args: never) => unknown>(name: string): Method<R> {
  const methodOf = perPrototype((found): unknown => found?.value);
  return (node, ...args) => {
    const found = methodOf(node, name);
    if (typeof found !== "function") throw new TypeError(`no method ${name}`);
    return Reflect.apply(found, node, args) as ReturnType<R>;
  };
}

export const ELEMENT = 1;
export const TEXT = 3;

export const typeOf = property<number>("nodeType");
export const parentOf = property<Node | null>("parentNode");
export const firstChildOf = property<Node | null>("firstChild");
export const nextSiblingOf = property<Node | null>("nextSibling");
export const isConnected = property<boolean>("isConnected");
export const dataOf = property<string>("data");
export const tagOf = property<string>("localName");
export const bodyOf = property<Element | null>("body");
export const documentElementOf = property<Element | null>("documentElement");
export const attributeNamesOf = method<() => string[]>("getAttributeNames");
export const attributeOf = method<(name: string) => string | null>("getAttribute");
export const closestTo = method<(selector: string) => Element | null>("closest");
export const findAll = method<(selector: string) => ArrayLike<Element>>("querySelectorAll");
export const findFirst = method<(selector: string) => Element | null>("querySelector");

const createTreeWalker = method<(root: Node, show: number) => TreeWalker>("createTreeWalker");
const SHOW_TEXT = 4;

/** Walks over all text nodes under `root`. */
export const textWalker = (document: Document, root: Node): TreeWalker =>
  createTreeWalker(document, root, SHOW_TEXT);

const byTag = method<(tag: string) => ArrayLike<Element>>("getElementsByTagName");

/** How many elements the page has: the cheapest sign that it grew. */
export const elementCount = (document: Document): number => byTag(document, "*").length;

export const rectOf = method<() => DOMRect>("getBoundingClientRect");
export const rectsOf = method<() => ArrayLike<DOMRect>>("getClientRects");
export const nextElementOf = property<Element | null>("nextElementSibling");
export const previousElementOf = property<Element | null>("previousElementSibling");

const newRange = method<() => Range>("createRange");
export const createRange = (document: Document): Range => newRange(document);

const readText = property<string | null>("textContent");

/** All text under a node, that of scripts too. */
export const textOf = (node: object): string => readText(node) ?? "";

/** Is `inner` the element itself or under it? */
export function isInside(inner: Node, outer: Node): boolean {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}
