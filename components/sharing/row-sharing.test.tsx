import { expect, test, vi } from "vitest";
import {
  makeClaimDraft,
  makeClaimRecord,
  makeOwnRecord,
  moment,
  OTHER_AUTHOR,
} from "../../lib/core/own-work/examples.ts";
import type { Delivery } from "../../lib/core/own-work/own-record.ts";
import { listWork, type WorkItem } from "../../lib/core/own-work/work-item.ts";
import { joinedService } from "../fixtures/joined-service.ts";
import { mount } from "../fixtures/mount.tsx";
import { RowDeliveries, servicesToShareWith, type RowSharing } from "./row-sharing.tsx";

const row = makeOwnRecord(1, makeClaimRecord());
const service = joinedService();
const sharing: RowSharing = {
  services: [service],
  onShare: () => {},
  onTryNow: () => {},
  onStop: () => {},
};

function item(more?: Partial<Delivery>, record = row): WorkItem {
  const deliveries: Delivery[] = more
    ? [
        {
          record: record.id,
          feed: service.feed,
          state: "queued",
          reason: null,
          changed: moment(1),
          ...more,
        },
      ]
    : [];
  return listWork({ drafts: [], records: [record], deliveries })[0]!;
}

const offered = (it: WorkItem) => servicesToShareWith(it, [service]).map(({ name }) => name);

test("a record can be shared once with each index, by the key that joined; a draft cannot", () => {
  expect(offered(item())).toEqual(["Two desks"]);
  expect(offered(item({ state: "queued" }))).toEqual([]);
  expect(offered(item({ state: "rejected" }))).toEqual([]);
  expect(offered(item({ state: "refused" }))).toEqual(["Two desks"]);
  const foreign = makeOwnRecord(2, makeClaimRecord({ author: OTHER_AUTHOR }));
  expect(offered(item(undefined, foreign))).toEqual([]);
  const [draft] = listWork({ drafts: [makeClaimDraft()], records: [], deliveries: [] });
  expect(offered(draft!)).toEqual([]);
});

test("trouble is said in words, with the next try and a way not to send at all", () => {
  const [onTryNow, onStop] = [vi.fn<() => void>(), vi.fn<(delivery: Delivery) => void>()];
  const due = Date.parse(moment(60));
  const shown = mount(
    <RowDeliveries
      item={item({ attempt: { failures: 2, due, fault: "offline" } })}
      sharing={{ ...sharing, onTryNow, onStop }}
    />,
  );
  expect(shown.textContent).toContain("The service cannot be reached.");
  expect(shown.textContent).toContain("Next try:");
  const [tryNow, stop] = shown.querySelectorAll("button");
  tryNow?.click();
  stop?.click();
  expect(onTryNow).toHaveBeenCalledOnce();
  expect(onStop).toHaveBeenCalledWith(expect.objectContaining({ record: row.id }));
});

test("a record that was refused says why, and is not tried again by itself", () => {
  const refused = item({ state: "refused", attempt: { failures: 0, due: 0, fault: "blocked" } });
  const shown = mount(<RowDeliveries item={refused} sharing={sharing} />);
  expect(shown.textContent).toContain("takes nothing that your key has signed");
  expect(shown.querySelector("button")).toBeNull();
});

test("with one index and no trouble the status of the row is enough", () => {
  expect(
    mount(<RowDeliveries item={item({ state: "sent" })} sharing={sharing} />).textContent,
  ).toBe("");
  const two = { ...sharing, services: [service, joinedService({ feed: "e".repeat(64) })] };
  const shown = mount(<RowDeliveries item={item({ state: "sent" })} sharing={two} />);
  expect(shown.textContent).toBe("Two desks: Sent");
});
