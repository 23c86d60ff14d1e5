import { expect, test, vi } from "vitest";
import { mount } from "../fixtures/mount.tsx";
import { syriaAnnotation, syriaPage } from "../fixtures/syria-annotation.ts";
import { ClaimCard, type ClaimCardProps } from "./claim-card.tsx";

const props: ClaimCardProps = {
  annotation: syriaAnnotation,
  references: syriaPage.references,
  page: {
    url: "https://news.example/2017/01/10/truce#comments",
    title: "Truce in its second week",
    outlet: undefined,
    published: "2017-01-10",
  },
  size: "medium",
  wrongMatch: false,
  onCopy: () => {},
  onOpenPanel: () => {},
  onWrongMatch: () => {},
  onUndoWrongMatch: () => {},
  onClose: () => {},
};

function button(host: HTMLElement, label: string): HTMLButtonElement {
  const found = [...host.querySelectorAll("button")].find(
    ({ textContent }) => textContent === label,
  );
  if (!found) throw new Error(`no button ${label}`);
  return found;
}

test("says the claim in one neutral sentence", () => {
  const card = mount(<ClaimCard {...props} />);
  expect(card.querySelector("h2")?.textContent).toBe(
    "National Coalition of Syrian Revolutionary and Opposition Forces counted 399 violations by Syrian Arab Republic (government until December 2024).",
  );
});

test("groups the competing figures and says how far they lie apart", () => {
  const card = mount(<ClaimCard {...props} />);
  expect([...card.querySelectorAll("h3")].map(({ textContent }) => textContent)).toEqual([
    "Other figures of the same claimant",
    "Other figures on the same side’s violations",
    "Counts of all sides",
    "The same claimant over time",
    "Who is who",
  ]);
  expect(card.querySelector(".wc-spread")?.textContent).toBe(
    "Comparable figures lie between 160 and 399: the highest is 2.5 times the lowest.",
  );
});

test("a rate that nobody stated is labelled as computed", () => {
  const card = mount(<ClaimCard {...props} />);
  expect(card.textContent).toContain("Computed: 36.3 a day over 11 days");
});

test("links go out over https and tell the site nothing about where they come from", () => {
  const card = mount(<ClaimCard {...props} />);
  const links = [...card.querySelectorAll("a")];
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) {
    expect(link.href).toMatch(/^https:/);
    expect(link.rel).toBe("noopener noreferrer");
  }
});

test("what cannot be compared is folded away under its reason", async () => {
  const card = mount(<ClaimCard {...props} />);
  const fold = [...card.querySelectorAll("details")].find((details) =>
    details.querySelector("summary")?.textContent.startsWith("Not comparable ("),
  );
  expect(fold?.textContent).not.toContain("Another period");
  fold?.setAttribute("open", "");
  fold?.dispatchEvent(new Event("toggle"));
  await vi.waitFor(() => expect(fold?.textContent).toContain("Another period"));
  expect(fold?.textContent).toContain("366 violations");
});

test("copies a sentence with sources, and a link to the claim itself", () => {
  const onCopy = vi.fn<ClaimCardProps["onCopy"]>();
  const card = mount(<ClaimCard {...props} onCopy={onCopy} />);
  button(card, "Copy as a sentence").click();
  button(card, "Copy link").click();
  const [[, sentence], [, link]] = onCopy.mock.calls as [[string, string], [string, string]];
  expect(sentence).toContain(
    "(30 Dec 2016\u2009–\u20099 Jan 2017; Truce in its second week, https://news.example/2017/01/10/truce#comments)",
  );
  expect(sentence).toContain("Syrian Network for Human Rights counted 178 violations.");
  expect(link).toBe(
    "https://news.example/2017/01/10/truce#:~:text=The%20Syrian%20National%20Coalition%20said%20it%20had%20documented%20399%20violations%20by%20government%20forces%20in%20the%20first%20eleven%20days.",
  );
});

test("a wrong match can be undone", () => {
  const onUndoWrongMatch = vi.fn<() => void>();
  const card = mount(<ClaimCard {...props} wrongMatch onUndoWrongMatch={onUndoWrongMatch} />);
  expect(card.textContent).not.toContain("Other figures");
  button(card, "Undo").click();
  expect(onUndoWrongMatch).toHaveBeenCalledOnce();
});
