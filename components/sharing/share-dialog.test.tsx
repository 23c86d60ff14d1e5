import { expect, test, vi } from "vitest";
import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import { joinedService } from "../fixtures/joined-service.ts";
import { mount } from "../fixtures/mount.tsx";
import { ShareDialog, type ShareDialogProps } from "./share-dialog.tsx";

const first = joinedService();
const props: ShareDialogProps = {
  services: [first],
  textsFor: () => ['{"v":1,"type":"party"}', '{"v":1,"type":"claim"}'],
  forbidden: false,
  onShare: () => {},
  onCancel: () => {},
};
const main = (dialog: HTMLElement) => dialog.querySelector<HTMLButtonElement>("[data-main]")!;

test("before anything is sent it says what, to whom, and that it becomes public", () => {
  const dialog = mount(<ShareDialog {...props} />);
  const text = dialog.textContent;
  expect(text).toContain("Share with Two desks?");
  expect(text).toContain("the public half of your key");
  expect(text).toContain("https://index.example");
  expect(text).toContain("network address");
  expect(text).toContain("for anybody to read");
  expect(text).toContain("Never sent: drafts");
  expect(text).toContain("With it goes 1 record of yours");
  expect([...dialog.querySelectorAll("pre")].map(({ textContent }) => textContent)).toEqual(
    props.textsFor(first),
  );
});

test("the first time it asks for consent, later only whether to share", () => {
  expect(main(mount(<ShareDialog {...props} />)).textContent).toBe("Agree and share");
  const agreed = joinedService({ agreed: "2026-01-02T00:00:00Z" });
  expect(main(mount(<ShareDialog {...props} services={[agreed]} />)).textContent).toBe("Share");
});

test("nothing is shared before the button is pressed, and then with the chosen index", async () => {
  const other = joinedService({ feed: "e".repeat(64), name: "Other desks" });
  const onShare = vi.fn<(service: JoinedService) => void>();
  const dialog = mount(<ShareDialog {...props} services={[first, other]} onShare={onShare} />);
  const select = dialog.querySelector("select")!;
  select.value = other.feed;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(dialog.textContent).toContain("Share with Other desks?"));
  expect(onShare).not.toHaveBeenCalled();
  main(dialog).click();
  expect(onShare).toHaveBeenCalledWith(other);
});

test("where the browser may not send, it says that nothing was sent", () => {
  const dialog = mount(<ShareDialog {...props} forbidden />);
  expect(dialog.querySelector("[role=alert]")?.textContent).toContain("Nothing was sent.");
});
