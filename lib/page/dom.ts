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

export function parentOf(node: object, tag: unknown = (node as Element).localName): Node | null {
  return isForm(tag) ? (beneath(node, "parentNode") as Node | null) : (node as Node).parentNode;
}

export function firstChildOf(node: object, tag: unknown = (node as Element).localName) {
  return isForm(tag) ? (beneath(node, "firstChild") as Node | null) : (node as Node).firstChild;
}

export function nextSiblingOf(node: object, tag: unknown = (node as Element).localName) {
  return isForm(tag) ? (beneath(node, "nextSibling") as Node | null) : (node as Node).nextSibling;
}

export function nextElementOf(element: Element): Element | null {
  return isForm(element.localName)
    ? (beneath(element, "nextElementSibling") as Element | null)
    : element.nextElementSibling;
}

export function previousElementOf(element: Element): Element | null {
  return isForm(element.localName)
    ? (beneath(element, "previousElementSibling") as Element | null)
    : element.previousElementSibling;
}

export function isConnected(node: Node): boolean {
  const connected: unknown = node.isConnected;
  return typeof connected === "boolean" ? connected : (beneath(node, "isConnected") as boolean);
}

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

export function titleOf(document: Document): string {
  const { title } = document;
  return typeof title === "string" ? title : (beneath(document, "title") as string);
}

type Method<R extends (...args: never) => unknown> = (
  node: object,
  ...args: Parameters<R>
) => ReturnType<R>;

function method<R extends (...args: never) => unknown>(name: string): Method<R> {
  return (node, ...args) => {
    const own: unknown = Reflect.get(node, name);
    const found = typeof own === "function" ? own : beneath(node, name);
    if (typeof found !== "function") throw new TypeError(`no method ${name}`);
    return Reflect.apply(found, node, args) as ReturnType<R>;
  };
}

const namesOf = /* @__PURE__ */ method<() => string[]>("getAttributeNames");
const getAttribute = /* @__PURE__ */ method<(name: string) => string | null>("getAttribute");

const attributesOf = /* @__PURE__ */ method<() => boolean>("hasAttributes");
export function hasAttributes(element: Element): boolean {
  return typeof element.hasAttributes === "function"
    ? element.hasAttributes()
    : attributesOf(element);
}

export function attributeNamesOf(element: Element): readonly string[] {
  return typeof element.getAttributeNames === "function"
    ? element.getAttributeNames()
    : namesOf(element);
}

export function attributeOf(element: object, name: string): string | null {
  const own = element as Element;
  return typeof own.getAttribute === "function"
    ? own.getAttribute(name)
    : getAttribute(element, name);
}

const checkVisibility =
  /* @__PURE__ */ method<(options: CheckVisibilityOptions) => boolean>("checkVisibility");
const ALSO_BY_VISIBILITY: CheckVisibilityOptions = { visibilityProperty: true };

/** Does the live layout say that an element is shown? */
export function isShown(element: Element): boolean {
  return typeof element.checkVisibility === "function"
    ? element.checkVisibility(ALSO_BY_VISIBILITY)
    : checkVisibility(element, ALSO_BY_VISIBILITY);
}

export const closestTo = /* @__PURE__ */ method<(selector: string) => Element | null>("closest");
export const findAll =
  /* @__PURE__ */ method<(selector: string) => ArrayLike<Element>>("querySelectorAll");
export const findFirst =
  /* @__PURE__ */ method<(selector: string) => Element | null>("querySelector");
const allByTag =
  /* @__PURE__ */ method<(tag: string) => ArrayLike<Element>>("getElementsByTagName");

/**
 * All elements of a tag, or of any (`*`), in the order of the page. They follow its changes. Finding
 * them takes a fraction of what a selector takes that looks at attributes.
 */
export const byTag = (within: Document | Element, tag: string): ArrayLike<Element> =>
  typeof within.getElementsByTagName === "function"
    ? within.getElementsByTagName(tag)
    : allByTag(within, tag);

/** How many elements the page has: the cheapest sign that it grew. */
export const elementCount = (document: Document): number => byTag(document, "*").length;

export const rectOf = /* @__PURE__ */ method<() => DOMRect>("getBoundingClientRect");
export const rectsOf = /* @__PURE__ */ method<() => ArrayLike<DOMRect>>("getClientRects");

const newRange = /* @__PURE__ */ method<() => Range>("createRange");
export const createRange = (document: Document): Range => newRange(document);

/** Is `inner` the element itself or under it? */
export function isInside(inner: Node, outer: Node): boolean {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}
