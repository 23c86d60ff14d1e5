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

/** For what is read once or twice a page, where looking a reader up would cost more than reading. */
function readOnce(node: object, name: string): unknown {
  const prototype = Reflect.getPrototypeOf(node);
  return prototype && name in prototype
    ? Reflect.get(prototype, name, node)
    : Reflect.get(node, name);
}

function callOnce(node: object, name: string, argument: string): unknown {
  return Reflect.apply(readOnce(node, name) as () => unknown, node, [argument]);
}

export const ELEMENT = 1;
export const TEXT = 3;

export const typeOf = /* @__PURE__ */ property<number>("nodeType");
export const parentOf = /* @__PURE__ */ property<Node | null>("parentNode");
export const firstChildOf = /* @__PURE__ */ property<Node | null>("firstChild");
export const nextSiblingOf = /* @__PURE__ */ property<Node | null>("nextSibling");
export const isConnected = /* @__PURE__ */ property<boolean>("isConnected");
export const dataOf = /* @__PURE__ */ property<string>("data");
export const tagOf = /* @__PURE__ */ property<string>("localName");
export const bodyOf = (document: Document) => readOnce(document, "body") as Element | null;
export const documentElementOf = (document: Document) =>
  readOnce(document, "documentElement") as Element | null;
export const attributeNamesOf = /* @__PURE__ */ method<() => string[]>("getAttributeNames");
export const attributeOf = /* @__PURE__ */ method<(name: string) => string | null>("getAttribute");
export const closestTo = /* @__PURE__ */ method<(selector: string) => Element | null>("closest");
export const findAll =
  /* @__PURE__ */ method<(selector: string) => ArrayLike<Element>>("querySelectorAll");
export const findFirst = (within: object, selector: string) =>
  callOnce(within, "querySelector", selector) as Element | null;

const createTreeWalker =
  /* @__PURE__ */ method<(root: Node, show: number) => TreeWalker>("createTreeWalker");
const SHOW_TEXT = 4;

/** Walks over all text nodes under `root`. */
export const textWalker = (document: Document, root: Node): TreeWalker =>
  createTreeWalker(document, root, SHOW_TEXT);

/** How many elements the page has: the cheapest sign that it grew. */
export const elementCount = (document: Document): number =>
  (callOnce(document, "getElementsByTagName", "*") as HTMLCollection).length;

export const rectOf = /* @__PURE__ */ method<() => DOMRect>("getBoundingClientRect");
export const rectsOf = /* @__PURE__ */ method<() => ArrayLike<DOMRect>>("getClientRects");
export const nextElementOf = /* @__PURE__ */ property<Element | null>("nextElementSibling");
export const previousElementOf = /* @__PURE__ */ property<Element | null>("previousElementSibling");

const newRange = /* @__PURE__ */ method<() => Range>("createRange");
export const createRange = (document: Document): Range => newRange(document);

/** All text under a node, that of scripts too. */
export const textOf = (node: object): string =>
  (readOnce(node, "textContent") as string | null) ?? "";

/** Is `inner` the element itself or under it? */
export function isInside(inner: Node, outer: Node): boolean {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}
