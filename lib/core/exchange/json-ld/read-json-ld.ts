import { checkExchangeClaim, type ExchangeClaim, type FieldProblem } from "../exchange-claim.ts";
import { exchangeReviewSchema, type ExchangeReview } from "../exchange-review.ts";
import { excerpt, type Place, type ReadRow, type Refusal } from "../fault.ts";
import { findJsonError } from "../json-error.ts";
import { createLineCounter } from "../line-counter.ts";
import { readEach, type Rows } from "../rows.ts";
import { idOfName } from "../unnamed.ts";
import { fieldsOfNode, idOfResource, isNode, listOf } from "./claim-node.ts";

/** A claim or a review that was read from linked data. */
export type ReadNode =
  { type: "claim"; claim: ExchangeClaim } | { type: "review"; review: ExchangeReview };

type Node = Readonly<Record<string, unknown>>;

/**
 * Reads what `writeWebAnnotations` and `writeClaimReview` write. It is no processor of linked data:
 * other shapes of the same statements, and annotations without a claim in them, are refused.
 */
export function readJsonLd(text: string): Rows<ReadNode> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [refuseAll("not-json", findJsonError(text), String(error))];
  }
  const nodes = nodesOf(value);
  if (!nodes) return [refuseAll("format-unknown", { line: 1, column: 1 }, text)];
  if (nodes.length === 0) return [refuseAll("nothing-in-it", { line: 1, column: 1 }, "")];
  const places = findPlaces(text, nodes);
  const placed = nodes.map((node, i) => ({ node, place: places[i] ?? { line: 1, column: 1 } }));
  return readEach(placed, ({ node, place }) => readNode(node, place));
}

/** Annotations of a collection, of a page or alone; nodes of a graph. */
function nodesOf(value: unknown): unknown[] | undefined {
  if (!isNode(value)) return undefined;
  if (Array.isArray(value["@graph"])) return value["@graph"];
  if (value["type"] === "Annotation") return [value];
  const page = isNode(value["first"]) ? value["first"] : value;
  return Array.isArray(page["items"]) ? page["items"] : undefined;
}

function readNode(node: unknown, place: Place): ReadRow<ReadNode> {
  if (!isNode(node)) return refuseNode(place, "no-claim", { field: "", message: "no object" });
  const types = [...listOf(node["type"]), ...listOf(node["@type"])];
  if (types.includes("Claim")) return readClaim(node, node["@id"], null, place);
  if (types.includes("ClaimReview")) return readReview(node, node, place);
  const bodies = listOf(node["body"]).filter(isNode);
  const claim = bodies.find((body) => body["type"] === "ViolationClaim");
  if (claim) return readClaim(claim, node["id"], anchorOf(node), place);
  const review = bodies.find((body) => body["verdict"] !== undefined);
  return review
    ? readReview(node, review, place)
    : refuseNode(place, "no-claim", { field: "body", message: "no claim and no review in it" });
}

function readClaim(
  fields: Node,
  address: unknown,
  anchor: unknown,
  place: Place,
): ReadRow<ReadNode> {
  const id = idOf("claim", address);
  const result = checkExchangeClaim({ id, anchor, ...fieldsOfNode(fields) });
  return result.ok
    ? { ok: true, place, value: { type: "claim", claim: result.claim } }
    : refuseNode(place, "body-shape", result.problems[0]);
}

function readReview(node: Node, fields: Node, place: Place): ReadRow<ReadNode> {
  const item = node["itemReviewed"];
  const result = exchangeReviewSchema.safeParse({
    id: idOf("review", node["id"] ?? node["@id"]),
    of: idOfResource("claim", isNode(item) ? item["@id"] : node["target"]),
    truce: fields["truce"] ?? null,
    verdict: fields["verdict"],
    note: fields["note"] ?? null,
    evidence: listOf(fields["evidence"]),
    created: node["created"] ?? fields["recorded"] ?? null,
    author: idOfResource("key", node["creator"]) ?? fields["recordedBy"] ?? null,
  });
  if (result.success) return { ok: true, place, value: { type: "review", review: result.data } };
  const [issue] = result.error.issues;
  const problem = issue && { field: issue.path.join("."), message: issue.message };
  return refuseNode(place, "body-shape", problem);
}

function idOf(kind: string, address: unknown): string | null {
  return idOfName(idOfResource(kind, address));
}

/** The quote and its position on the first page, where both are given. */
function anchorOf(node: Node): unknown {
  const [target] = listOf(node["target"]);
  const selectors = isNode(target) ? listOf(target["selector"]).filter(isNode) : [];
  const quote = selectors.find(({ type }) => type === "TextQuoteSelector");
  const position = selectors.find(({ type }) => type === "TextPositionSelector");
  if (!quote || !position) return null;
  const { exact, prefix, suffix } = quote;
  return {
    exact,
    prefix,
    suffix,
    start: position["start"],
    end: position["end"],
    where: position["where"],
  };
}

function refuseNode(
  place: Place,
  code: Refusal["code"],
  problem: FieldProblem | undefined,
): ReadRow<never> {
  const detail = excerpt(problem ? `${problem.field}: ${problem.message}` : "");
  return { ok: false, refusal: { ...place, code, field: problem?.field ?? null, detail } };
}

function refuseAll(code: Refusal["code"], place: Place, detail: string): ReadRow<never> {
  return { ok: false, refusal: { ...place, code, field: null, detail: excerpt(detail) } };
}

/** Addresses that are not found as they are written are looked for in the whole file: not in all of them. */
const MOST_MISSED = 20;

/** Where the nodes begin in the file, found by their addresses. */
function findPlaces(text: string, nodes: readonly unknown[]): Place[] {
  const placeAt = createLineCounter(text);
  let from = 0;
  let missed = 0;
  return nodes.map((node) => {
    const address = isNode(node) ? (node["id"] ?? node["@id"]) : undefined;
    const isSought = typeof address === "string" && missed < MOST_MISSED;
    const at = isSought ? text.indexOf(JSON.stringify(address), from) : -1;
    if (at < 0) {
      if (isSought) missed += 1;
      return { line: placeAt(from).line, column: 1 };
    }
    from = at;
    return placeAt(at);
  });
}
