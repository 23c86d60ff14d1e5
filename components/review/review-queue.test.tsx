import { expect, test, vi } from "vitest";
import type { Ruling } from "../../lib/core/contribution/decision.ts";
import type { LogRecord } from "../../lib/core/record/record.ts";
import { makeClaimRecord, recordIdOf, SENTENCE } from "../../lib/core/own-work/examples.ts";
import { joinedService } from "../fixtures/joined-service.ts";
import { mount } from "../fixtures/mount.tsx";
import { ReviewQueue, type ReviewQueueProps } from "./review-queue.tsx";
import type { SubmissionFacts } from "./submission-facts.ts";

const record = makeClaimRecord();
function facts(more: Partial<SubmissionFacts> = {}): SubmissionFacts {
  return {
    item: {
      at: 1,
      id: recordIdOf(1),
      author: "A".repeat(43),
      member: "Salma",
      received: "2026-01-01T00:00:00Z",
      state: "queued",
      reason: null,
      sig: "s".repeat(86),
      body: "the text that was signed",
      near: [],
    },
    record,
    fingerprint: "0123 4567 89ab cdef",
    isOwn: false,
    same: [],
    nearest: [],
    ...more,
  };
}
const props: ReviewQueueProps = {
  services: [joinedService({ role: "moderator" })],
  chosen: "f".repeat(64),
  submissions: [facts()],
  waiting: 1,
  fault: undefined,
  isBusy: false,
  references: {
    claims: {},
    outlets: {},
    truces: {},
    parties: {
      north: { name: "North", kind: "armed-forces", partOf: null, conflicts: [] },
      south: { name: "South", kind: "armed-forces", partOf: null, conflicts: [] },
    },
  },
  onChoose: () => {},
  onReload: () => {},
  onMore: undefined,
  onRule: () => {},
};
const button = (view: HTMLElement, ruling: Ruling) =>
  view.querySelector<HTMLButtonElement>(`[data-ruling=${ruling}]`)!;
type Rule = ReviewQueueProps["onRule"];

test("a submission stands beside the words of its article and the nearest entries", () => {
  const near = { ...record, id: recordIdOf(2), value: 121, note: null };
  const view = mount(<ReviewQueue {...props} submissions={[facts({ nearest: [near] })]} />);
  expect(view.querySelector("h2")?.textContent).toBe("North counted 120 violations by South.");
  expect(view.querySelector("blockquote")?.textContent).toBe(SENTENCE);
  expect(view.querySelector("blockquote a")?.getAttribute("href")).toContain("#:~:text=");
  expect(view.querySelector(".wc-near")?.textContent).toContain("121 violations");
  expect(view.textContent).toContain("From Salma (0123 4567 89ab cdef)");
  expect(view.querySelector("pre")?.textContent).toBe("the text that was signed");
});

test("nobody decides about what is their own", () => {
  const view = mount(<ReviewQueue {...props} submissions={[facts({ isOwn: true })]} />);
  expect(view.querySelector("[data-ruling]")).toBeNull();
  expect(view.textContent).toContain("This record is yours: somebody else decides.");
});

test("publishing needs no reason, rejecting does", async () => {
  const onRule = vi.fn<Rule>();
  const view = mount(<ReviewQueue {...props} onRule={onRule} />);
  button(view, "reject").click();
  await vi.waitFor(() => expect(view.textContent).toContain("A rejection needs a reason."));
  expect(onRule).not.toHaveBeenCalled();
  const input = view.querySelector<HTMLInputElement>(".wc-decision input")!;
  expect(document.activeElement).toBe(input);
  input.value = "  The report names another truce. ";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => {
    button(view, "reject").click();
    expect(onRule).toHaveBeenCalledWith(
      expect.anything(),
      "reject",
      "The report names another truce.",
    );
  });
  button(view, "publish").click();
  expect(onRule).toHaveBeenLastCalledWith(expect.anything(), "publish", null);
});

test("a record that its author did not sign is said to be one", () => {
  const view = mount(<ReviewQueue {...props} submissions={[facts({ record: undefined })]} />);
  expect(view.querySelector("h2")?.textContent).toContain("its author did not sign it");
});

const head = { v: 1, author: "A".repeat(43), created: "2026-01-01T00:00:00Z" } as const;
test.each<[string, LogRecord]>([
  [
    "A second opinion: disputes it: Counts twice",
    {
      ...head,
      type: "review",
      of: recordIdOf(9),
      truce: null,
      verdict: "disputes",
      note: "Counts twice",
      evidence: [],
    },
  ],
  [
    "A retraction: No longer sure",
    { ...head, type: "retract", of: recordIdOf(9), truce: null, reason: "No longer sure" },
  ],
  [
    "The name of a key: Omar",
    { ...head, type: "author", name: "Omar", organisation: null, url: null },
  ],
])("%s", (words, other) => {
  const view = mount(<ReviewQueue {...props} submissions={[facts({ record: other })]} />);
  expect(view.querySelector("h2")?.textContent).toBe(words);
});

test("held records say why; a service that refuses is heard", () => {
  const held = facts();
  const item = { ...held.item, state: "in-review" as const, reason: "Which report?" };
  const view = mount(
    <ReviewQueue {...props} fault="not-a-moderator" submissions={[{ ...held, item }]} />,
  );
  expect(view.textContent).toContain("Held: Which report?");
  expect(view.querySelector<HTMLInputElement>(".wc-decision input")?.value).toBe("Which report?");
  expect(view.querySelector("[role=alert]")?.textContent).toContain("not a moderator");
});

test("an empty queue says so", () => {
  const view = mount(<ReviewQueue {...props} submissions={[]} waiting={0} />);
  expect(view.querySelector("output")?.textContent).toBe("Nothing waits for a decision.");
});
