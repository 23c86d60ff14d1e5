import { eachFinding } from "../../rule.ts";

/** The words nearest to the claim that say which days it covers. */
export const findPeriod = eachFinding("fr/find-period", (finding) => {
  const { items } = finding.sentence;
  const near = items
    .flatMap((item, at) => (item.period ? [{ period: item.period, at }] : []))
    .toSorted((a, b) => Math.abs(a.at - finding.act) - Math.abs(b.at - finding.act));
  return near[0] ? { ...finding, when: near[0].period } : finding;
});
