/**
 * Safe reading of nodes that belong to somebody else. A page can shadow any property of a form by
 * the name of an input inside it, and of a document by the names of forms and pictures (DOM
 * clobbering, SYNC.md threat 11). All that it can put there is elements and lists of them: a value
 * of another type is the property itself, and is read as everybody reads it, which is several times
 * faster. Else the property is taken from the prototypes.
 */
function beneath(node: object, name: string): unknown {
  for (
    let owner: unknown = Reflect.getPrototypeOf(node);
    typeof owner === "object" && owner !== null;
    owner = Reflect.getPrototypeOf(owner)
  ) {
    if (Object.hasOwn(owner, name)) return Reflect.get(owner, name, node);
  }
  // An implementation may keep a value as a field of the node itself (linkedom does).
  return Reflect.get(node, name);
}

export const ELEMENT = 1;
export const TEXT = 3;

// One by one and not by their names: an engine compiles a property that it knows to a single call.

export function typeOf(node: object): number {
  const { nodeType } = node as Node;
  return typeof nodeType === "number" ? nodeType : (beneath(node, "nodeType") as number);
}

/** Undefined for texts and comments. */
export function tagOf(node: object): string {
  const { localName } = node as Element;
  return typeof localName === "string" ? localName : (beneath(node, "localName") as string);
}

/** Only a form's relatives can be hidden by others. Who knows the tag can tell it. */
const isForm = (tag: unknown): boolean => tag === "form" || typeof tag === "object";

const relative =
  <Name extends "parentNode" | "nextElementSibling" | "previousElementSibling">(name: Name) =>
  (node: object): Element[Name] =>
    isForm((node as Element).localName)
      ? (beneath(node, name) as Element[Name])
      : (node as Element)[name];
export const parentOf: (node: object) => Node | null = /* @__PURE__ */ relative("parentNode");
export const nextElementOf = /* @__PURE__ */ relative("nextElementSibling");
export const previousElementOf = /* @__PURE__ */ relative("previousElementSibling");

export function firstChildOf(node: object, tag: unknown = (node as Element).localName) {
  return isForm(tag) ? (beneath(node, "firstChild") as Node | null) : (node as Node).firstChild;
}

export function nextSiblingOf(node: object, tag: unknown = (node as Element).localName) {
  return isForm(tag) ? (beneath(node, "nextSibling") as Node | null) : (node as Node).nextSibling;
}

export const isConnected = (node: object) => beneath(node, "isConnected") as boolean;

/** Of texts, in whose way nothing can be put. */
export const dataOf = (text: object): string => (text as Text).data;

/** All text under a node, that of scripts too. */
export function textOf(node: object): string {
  const text: unknown = (node as Node).textContent;
  return typeof text === "string" ? text : ((beneath(node, "textContent") as string | null) ?? "");
}

/** Elements that carry this name cannot be put in the way of the body. */
export function bodyOf(document: Document): Element | null {
  const { body } = document;
  return body?.localName === "body" ? body : (beneath(document, "body") as Element | null);
}

export const documentElementOf = (document: Document) =>
  beneath(document, "documentElement") as Element | null;

/** Pages that put something in its way have none. */
export function titleOf(document: Document): string {
  const { title } = document;
  return typeof title === "string" ? title : "";
}

/** Calls a method of the node; what stands in its way is no function. */
function call(node: object, name: string, ...args: unknown[]): unknown {
  const own: unknown = Reflect.get(node, name);
  return Reflect.apply(
    (typeof own === "function" ? own : beneath(node, name)) as () => unknown,
    node,
    args,
  );
}

export const attributeNamesOf = (element: Element): readonly string[] =>
  call(element, "getAttributeNames") as string[];

export function attributeOf(element: object, name: string): string | null {
  const own = element as Element;
  return typeof own.getAttribute === "function"
    ? own.getAttribute(name)
    : (call(element, "getAttribute", name) as string | null);
}

/** Does the live layout say that an element is shown? */
export const isShown = (element: Element) =>
  call(element, "checkVisibility", { visibilityProperty: true }) as boolean;

export const closestTo = (node: object, selector: string) =>
  call(node, "closest", selector) as Element | null;
export const findAll = (node: object, selector: string) =>
  call(node, "querySelectorAll", selector) as ArrayLike<Element>;
export const findFirst = (node: object, selector: string) =>
  call(node, "querySelector", selector) as Element | null;

/**
 * All elements of a tag, or of any (`*`), in the order of the page. They follow its changes. Finding
 * them takes a fraction of what a selector takes that looks at attributes.
 */
export const byTag = (within: Document | Element, tag: string) =>
  call(within, "getElementsByTagName", tag) as ArrayLike<Element>;

/** How many elements the page has: the cheapest sign that it grew. */
export const elementCount = (document: Document): number => byTag(document, "*").length;

export const rectOf = (node: object) => call(node, "getBoundingClientRect") as DOMRect;
export const rectsOf = (node: object) => call(node, "getClientRects") as ArrayLike<DOMRect>;
export const createRange = (document: Document) => call(document, "createRange") as Range;

/** Is `inner` the element itself or under it? */
export function isInside(inner: Node, outer: Node): boolean {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}
