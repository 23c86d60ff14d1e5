import type { CDPSession, Page } from "puppeteer-core";
import { HOST_TAG } from "../../lib/page/host-tag.ts";
import { bidiContext, sendBidi, type BidiResult } from "./bidi.ts";

/** Apart from the page's own world, which tests make hostile. */
const WORLD = "whocounts-tests";

/**
 * Runs a function in the page with our closed shadow root, which the page itself cannot reach, but
 * the protocols of the browsers can. `read` is sent as text: it must not use anything around it,
 * except what `library`, a script that is run before, leaves in the global object.
 * Resolves with undefined while there is no layer.
 */
export type ReadRoot = <T>(
  page: Page,
  read: (root: ShadowRoot) => T | Promise<T>,
  /** Of several roots: the layer with the badges is the first, a bubble beside a selection the last. */
  which?: "first" | "last",
  library?: string,
) => Promise<T | undefined>;

interface CdpNode {
  localName: string;
  backendNodeId: number;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

/** By the DevTools protocol. */
export const readRootInChromium: ReadRoot = async (page, read, which = "first", library = "") => {
  const session = await page.createCDPSession();
  try {
    const { root } = (await session.send("DOM.getDocument", { depth: 2, pierce: true })) as {
      root: CdpNode;
    };
    const shadow = findHosts(root).at(which === "first" ? 0 : -1)?.shadowRoots?.[0];
    if (!shadow) return undefined;
    const { frameTree } = await session.send("Page.getFrameTree");
    const world = { frameId: frameTree.frame.id, worldName: WORLD };
    const { executionContextId } = await session.send("Page.createIsolatedWorld", world);
    const { object } = await session.send("DOM.resolveNode", {
      backendNodeId: shadow.backendNodeId,
      executionContextId,
    });
    return await callOn(session, object.objectId!, functionText(read, library));
  } finally {
    await session.detach();
  }
};

function findHosts(node: CdpNode): CdpNode[] {
  if (node.localName === HOST_TAG) return [node];
  return (node.children ?? []).flatMap(findHosts);
}

const functionText = (read: unknown, library: string): string =>
  `async (root) => { ${library}\n; return JSON.stringify(await (${String(read)})(root)); }`;

async function callOn<T>(session: CDPSession, objectId: string, code: string): Promise<T> {
  const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
    functionDeclaration: code,
    objectId,
    arguments: [{ objectId }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? code);
  return parse(result.value) as T;
}

interface BidiNode {
  shadowRoot?: { sharedId: string };
}

/** By WebDriver BiDi. */
export const readRootInFirefox: ReadRoot = async (page, read, which = "first", library = "") => {
  const browser = page.browser();
  const target = { context: bidiContext(page), sandbox: WORLD };
  const host = await sendBidi<BidiResult>(browser, "script.evaluate", {
    expression: `[...document.querySelectorAll("${HOST_TAG}")].at(${which === "first" ? 0 : -1}) ?? null`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
  });
  const shadow = (host.result.value as BidiNode | undefined)?.shadowRoot;
  if (!shadow) return undefined;
  const result = await sendBidi<BidiResult>(browser, "script.callFunction", {
    functionDeclaration: functionText(read, library),
    arguments: [{ sharedId: shadow.sharedId }],
    target,
    awaitPromise: true,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return parse(result.result.value) as never;
};

const parse = (json: unknown): unknown => (typeof json === "string" ? JSON.parse(json) : undefined);
